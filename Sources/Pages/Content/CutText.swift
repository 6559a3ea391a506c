import Negotiations

/// A text as far as it is read among others; where it goes on, that is told by a mark.
struct CutText: Sendable, Equatable {
    let shown: String
    let isCut: Bool

    /// How many characters are shown.
    private static let most = 400
    /// How many of them stand before the place that matters.
    private static let before = 100

    init(_ text: String) { self.init(text, from: text.startIndex) }

    private init(_ text: String, from start: String.Index) {
        let end = text.index(start, offsetBy: Self.most, limitedBy: text.endIndex) ?? text.endIndex
        isCut = start > text.startIndex || end < text.endIndex
        shown =
            isCut
            ? (start > text.startIndex ? "… " : "") + text[start..<end] + (end < text.endIndex ? " …" : "") : text
    }

    /// Two versions of a text, long ones from where they begin to differ.
    static func versions(_ former: String?, _ later: String?) -> (former: CutText?, later: CutText?) {
        guard let former, let later, isLong(former) || isLong(later) else {
            return (former.map { CutText($0) }, later.map { CutText($0) })
        }
        let same = zip(former.utf8, later.utf8).prefix { $0 == $1 }.count
        return (
            CutText(former, from: start(in: former, before: same)), CutText(later, from: start(in: later, before: same))
        )
    }

    private static func isLong(_ text: String) -> Bool {
        text.index(text.startIndex, offsetBy: most, limitedBy: text.endIndex).map { $0 < text.endIndex } ?? false
    }

    /// Where to begin so that a place, in bytes, is seen in what stands around it.
    private static func start(in text: String, before place: Int) -> String.Index {
        var index = text.utf8.index(text.startIndex, offsetBy: place)
        while String.Index(index, within: text) == nil { index = text.utf8.index(before: index) }
        return text.index(index, offsetBy: -before, limitedBy: text.startIndex) ?? text.startIndex
    }
}
