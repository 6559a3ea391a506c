import Negotiations

extension ToldRecords {
    /// The line that tells of them: how many, what is told of one or of several, the first of them, and what to do; nil where there are none.
    func line(about file: String, _ one: String, _ several: String, step: String = "") -> String? {
        guard count > 0 else { return nil }
        let words = count == 1 ? "1 \(one)" : "\(count) \(several)"
        return "tracker: \(file): \(words): \(inShort)\(step)"
    }

    /// The first of them, and how many more there are.
    private var inShort: String {
        let shown = first.prefix(3)
        return shown.joined(separator: "; ") + (count > shown.count ? "; and \(count - shown.count) more" : "")
    }
}
