/// Days from one to another as people write them: `10–11 June 2025`, `June 9-11, 2025`, `30 June – 2 July 2025`, `2025年6月10日至11日`.
enum WrittenInterval {
    /// The interval in the form that is stored; nil for what is none, and where it is open what one of its ends is.
    static func stored(_ text: String, as format: DateFormat?) -> PartialDate? {
        guard text.utf8.count <= longest, let (first, last) = ends(of: text) else { return nil }
        for (first, last) in readings(first, last) {
            guard let begin = day(first, format), let end = day(last, format), begin.latest < end.earliest,
                let interval = try? PartialDate("\(begin.text)/\(end.text)")
            else { continue }
            return interval
        }
        return nil
    }

    private static let longest = 80

    private static func day(_ text: String, _ format: DateFormat?) -> PartialDate? {
        guard let date = (try? PartialDate(text)) ?? (try? PartialDate(written: text, format: format)),
            date.clock == nil, !date.text.contains("/")
        else { return nil }
        return date
    }

    /// What stands on either side of a dash, or of a hyphen in a date that has a word.
    private static func ends(of text: String) -> (String, String)? {
        let hasWord = text.contains { $0.isLetter && !$0.isNumber }
        for mark in ["–", "—", " - ", "至"] + (hasWord ? ["-"] : []) {
            let halves = text.split(separator: mark, omittingEmptySubsequences: false).map { String($0).trimmed }
            guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { continue }
            return (halves[0], halves[1])
        }
        return nil
    }

    /// Both ends, with what only the other one says: month and year.
    private static func readings(_ first: String, _ last: String) -> [(String, String)] {
        var readings = [(first, last)]
        // 10–11 June 2025.
        let rest = last.drop { $0.isNumber }
        let bare = first.hasSuffix(".") ? String(first.dropLast()) : first
        if rest.count < last.count { readings.append((bare + rest, last)) }
        let numbers: [Substring] = last.split { !$0.isNumber }
        if let year = numbers.last(where: { $0.count == 4 }) {
            // 30 June – 2 July 2025, June 30 – July 2, 2025.
            readings.append(("\(first) \(year)", last))
            // June 9–11, 2025.
            let month = first.prefix { !$0.isNumber }
            if month.contains(where: \.isLetter) { readings.append(("\(first), \(year)", month + last)) }
        }
        for sign in ["月", "年"] as [Character] {
            if let place = first.lastIndex(of: sign), last.contains("日") || last.contains("号") {
                readings.append((first, first[...place] + last))
            }
        }
        return readings
    }
}
