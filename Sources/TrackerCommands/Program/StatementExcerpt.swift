/// The line of a statement that a fault is in, with a caret below its place.
enum StatementExcerpt {
    /// How many columns of the line are shown at most.
    private static let width = 72

    /// - Parameter offset: where the fault is, in UTF-8 bytes.
    /// - Returns: two lines, indented; none where there is no such place.
    static func lines(of sql: String, offset: Int) -> [String] {
        let bytes = Array(sql.utf8)
        guard offset >= 0, offset <= bytes.count else { return [] }
        let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        let before = SafeText.line(String(decoding: bytes[start..<offset], as: UTF8.self))
        let after = SafeText.line(String(decoding: bytes[offset..<end], as: UTF8.self))
        let shownBefore = last(before, columns: width / 2)
        let shownAfter = first(after, columns: width - DisplayWidth.columns(of: shownBefore))
        return [
            "  " + shownBefore + shownAfter,
            "  " + String(repeating: " ", count: DisplayWidth.columns(of: shownBefore)) + "^",
        ]
    }

    private static func first(_ text: String, columns: Int) -> String {
        guard DisplayWidth.columns(of: text) > columns else { return text }
        var shown = ""
        var used = 1
        for character in text {
            used += DisplayWidth.columns(of: character)
            if used > columns { break }
            shown.append(character)
        }
        return shown + "…"
    }

    private static func last(_ text: String, columns: Int) -> String {
        guard DisplayWidth.columns(of: text) > columns else { return text }
        var shown: [Character] = []
        var used = 1
        for character in text.reversed() {
            used += DisplayWidth.columns(of: character)
            if used > columns { break }
            shown.append(character)
        }
        return "…" + String(shown.reversed())
    }
}
