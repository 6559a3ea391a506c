/// Words within a text that people are to see at once.
///
/// They stand between two of Unicode's noncharacters, which are for a program's own use; a table makes them bold on a terminal and
/// drops the marks elsewhere, Markdown makes them `**`. The formats for machines are not given any.
enum Emphasis {
    static let opening = Unicode.Scalar(0xFDD0 as UInt32) ?? "\u{E000}"
    static let closing = Unicode.Scalar(0xFDD1 as UInt32) ?? "\u{E001}"

    /// Text that holds no marks of its own.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(0xEF) else { return text }
        var plain = String.UnicodeScalarView()
        plain.append(contentsOf: text.unicodeScalars.lazy.map { $0 == opening || $0 == closing ? "\u{FFFD}" : $0 })
        return String(plain)
    }

    /// The lines of one text with styles in place of marks. What is emphasised may go on from line to line.
    static func styled(_ lines: [WrappedLine], usesColor: Bool) -> [WrappedLine] {
        guard lines.contains(where: { $0.text.utf8.contains(0xEF) }) else { return lines }
        var isOpen = false
        return lines.map { line in
            var text = String.UnicodeScalarView()
            if isOpen, usesColor { text.append(contentsOf: Style.boldStart.unicodeScalars) }
            for scalar in line.text.unicodeScalars {
                switch scalar {
                case opening, closing:
                    isOpen = scalar == opening
                    if usesColor {
                        text.append(contentsOf: (isOpen ? Style.boldStart : Style.end).unicodeScalars)
                    }
                default: text.append(scalar)
                }
            }
            if isOpen, usesColor { text.append(contentsOf: Style.end.unicodeScalars) }
            return WrappedLine(text: String(text), columns: line.columns)
        }
    }

    /// Whether UTF-8 begins with a mark.
    static func isMark(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let mark = bytes.prefix(3)
        return mark.elementsEqual([0xEF, 0xB7, 0x90]) || mark.elementsEqual([0xEF, 0xB7, 0x91])
    }

    /// Whether the second or third byte of a mark stands at a position.
    static func isInMark(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        (1...2).contains { position >= $0 && isMark(bytes[(position - $0)...]) }
    }
}
