import Glibc

/// Text of a workbook in which characters that XML cannot hold are written as `_x000D_` (ECMA-376, part 1, 22.9.2.19, ST_Xstring).
enum EscapedText {
    /// What is meant, with the ends of lines as everywhere else.
    static func read(_ text: String) -> String {
        guard mayHaveEscapes(text), text.contains("_x") else { return text }
        var units: [UInt16] = []
        var rest = Array(text.utf16)[...]
        while let unit = rest.first {
            if let meant = character(rest) {
                units.append(meant)
                rest = rest.dropFirst(length)
            } else {
                units.append(unit)
                rest = rest.dropFirst()
            }
        }
        let meant = String(decoding: units, as: UTF16.self)
        return meant.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" }.joined(separator: "\n")
    }

    /// Whether it has a `_`, which few of the many texts of a workbook have.
    private static func mayHaveEscapes(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, Int32(UInt8(ascii: "_")), bytes.count) != nil } ?? false
        } ?? true
    }

    private static let length = 7

    /// The character whose number stands between `_x` and `_` in four digits of sixteen.
    private static func character(_ text: ArraySlice<UInt16>) -> UInt16? {
        let escape = Array(text.prefix(length))
        guard escape.count == length, escape[0] == 0x5F, escape[1] == 0x78, escape[6] == 0x5F else { return nil }
        let digits = escape[2..<6].compactMap { Unicode.Scalar($0).flatMap { Character($0).hexDigitValue } }
        return digits.count == 4 ? digits.reduce(0) { $0 << 4 | UInt16($1) } : nil
    }
}
