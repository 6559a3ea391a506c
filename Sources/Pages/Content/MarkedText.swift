import Negotiations

/// The words of a statement with what a search looked for marked; of long ones, where it is one among others, the part that is read first.
struct MarkedText {
    let markup: Markup
    /// Whether words were left out.
    let isCut: Bool

    /// How many characters are shown of a statement among others.
    private static let most = 1200
    /// How many of them stand before what was found.
    private static let before = 200

    init(_ text: String, _ found: Highlighter?, isWhole: Bool) {
        let ranges = found.map { $0.isEmpty ? [] : $0.ranges(in: text) } ?? []
        let shown = isWhole ? text.startIndex..<text.endIndex : Self.part(of: text, showing: ranges.first)
        var pieces: [Markup] = shown.lowerBound > text.startIndex ? [Markup("… ")] : []
        var position = shown.lowerBound
        for range in ranges where range.lowerBound >= position && range.upperBound <= shown.upperBound {
            pieces.append(Markup(String(text[position..<range.lowerBound])))
            pieces.append(HTML.mark { String(text[range]) })
            position = range.upperBound
        }
        pieces.append(Markup(String(text[position..<shown.upperBound])))
        if shown.upperBound < text.endIndex { pieces.append(Markup(" …")) }
        markup = Markup(pieces)
        isCut = shown != text.startIndex..<text.endIndex
    }

    private static func part(of text: String, showing found: Range<String.Index>?) -> Range<String.Index> {
        guard let limit = text.index(text.startIndex, offsetBy: most, limitedBy: text.endIndex) else {
            return text.startIndex..<text.endIndex
        }
        guard let found, found.upperBound > limit else { return text.startIndex..<limit }
        let start = text.index(found.lowerBound, offsetBy: -before, limitedBy: text.startIndex) ?? text.startIndex
        let end = text.index(start, offsetBy: most, limitedBy: text.endIndex) ?? text.endIndex
        return start..<max(end, found.upperBound)
    }
}
