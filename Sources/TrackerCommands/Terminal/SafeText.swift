import Formats

/// Text that may be sent to a terminal: what would be obeyed or would hide is made visible.
///
/// Control characters become their pictures (`␛`, `␇`, `␡`), all others that ``Swift/Unicode/Scalar/isUnsafeToShow``
/// names their number: `<U+202E>`.
public enum SafeText {
    /// One line of text: line feeds too become pictures (`␊`), a tab a space.
    public static func line(_ text: String) -> String {
        replaced(text) { $0 == "\t" ? " " : nil }
    }

    /// Text of several lines: LF and CRLF break a line, a tab is a space.
    public static func paragraph(_ text: String) -> String {
        guard !isSafe(text) else { return text }
        return replaced(withoutCarriageReturns(text)) {
            switch $0 {
            case "\n": "\n"
            case "\t": " "
            default: nil
            }
        }
    }

    /// Data whose tabs and line ends belong to the format, such as CSV. A CR that no LF follows would have a line written over.
    public static func field(_ text: String) -> String {
        guard !isSafe(text) else { return text }
        var safe = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            if isAfterReturn { safe.append(scalar == "\n" ? "\r" : "␍") }
            isAfterReturn = scalar == "\r"
            if isAfterReturn { continue }
            if scalar == "\n" || scalar == "\t" || !scalar.isUnsafeToShow {
                safe.append(scalar)
            } else {
                safe.append(contentsOf: visible(scalar).unicodeScalars)
            }
        }
        if isAfterReturn { safe.append("␍") }
        return String(safe)
    }

    /// Records of a file as a terminal may be sent them: JSON still means the same, rows of CSV show what they hold.
    ///
    /// - Parameter bytes: whole records, in UTF-8.
    static func data(_ bytes: [UInt8], isJSON: Bool) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        guard isJSON else { return Array(field(text).utf8) }
        guard !isSafe(text) else { return bytes }
        var safe: [UInt8] = []
        for scalar in text.unicodeScalars {
            // In JSON they stand in strings alone, but for the ends of lines.
            if scalar.isUnsafeToShow, scalar != "\n" {
                JSONWriter.appendEscaped(scalar, to: &safe)
            } else {
                safe.append(contentsOf: scalar.utf8)
            }
        }
        return safe
    }

    /// Whether text is printable ASCII throughout: then it is safe, one line, and as wide as it has bytes.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in bytes.allSatisfy { $0 &- 0x20 < 0x5F } } ?? false
    }

    /// Whether nothing in the text is unsafe to show.
    ///
    /// Reads bytes: only after four lead bytes can one of the unsafe scalars outside ASCII follow.
    private static func isSafe(_ text: String) -> Bool {
        let isOrdinary = text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xD8 && $0 != 0xE2 && $0 != 0xF3 }
        }
        return isOrdinary == true || !text.unicodeScalars.contains(where: \.isUnsafeToShow)
    }

    private static func replaced(_ text: String, except: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
        guard !isSafe(text) else { return text }
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !scalar.isUnsafeToShow {
                safe.append(scalar)
            } else if let kept = except(scalar) {
                safe.append(kept)
            } else {
                safe.append(contentsOf: visible(scalar).unicodeScalars)
            }
        }
        return String(safe)
    }

    private static func visible(_ scalar: Unicode.Scalar) -> String {
        if scalar.value == 0x7F { return "␡" }
        if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 &+ scalar.value) { return String(picture) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }

    private static func withoutCarriageReturns(_ text: String) -> String {
        var lines = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            if isAfterReturn, scalar != "\n" { lines.append("\r") }
            isAfterReturn = scalar == "\r"
            if !isAfterReturn { lines.append(scalar) }
        }
        if isAfterReturn { lines.append("\r") }
        return String(lines)
    }
}
