import MessageDigest
import SQLite

/// What makes two statements the same where neither has a key: who, when and the words.
///
/// Of the words, case, spacing, typographic quotes and dashes, ellipses, and how accents are composed do not count; neither do marks and points at either end.
/// The digest is SHA-256, its first 16 bytes.
enum Fingerprint {
    /// - Parameters:
    ///   - officialID: the speaker; where nil, the attribution speaks for it.
    ///   - date: as written.
    static func of(officialID: Int64?, attribution: String?, date: String, text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 64)
        if let officialID {
            bytes.append(contentsOf: "official \(officialID)".utf8)
        } else {
            bytes.append(contentsOf: "attribution ".utf8)
            appendNormalized(attribution ?? "", to: &bytes)
        }
        bytes.append(0)
        bytes.append(contentsOf: date.utf8)
        bytes.append(0)
        appendNormalized(text, to: &bytes)
        return SHA256.digest(of: bytes, length: Digest.length)
    }

    /// The fingerprint of a row of statements, given the names and values of its columns.
    static func of(row values: [SQLite.Value], names: [String]) -> [UInt8]? {
        func text(_ column: String) -> String? {
            guard let index = names.firstIndex(of: column), case .text(let text) = values[index] else { return nil }
            return text
        }
        guard let date = text("date"), let words = text("text") else { return nil }
        var official: Int64?
        if let index = names.firstIndex(of: "official_id"), case .integer(let id) = values[index] { official = id }
        return of(officialID: official, attribution: text("attribution"), date: date, text: words)
    }

    /// The digest of words alone, whoever said them.
    static func of(words: String) -> [UInt8] { Array(SHA256.digest(of: normalized(words)).prefix(Digest.length)) }

    /// Words as they are compared.
    static func normalized(_ words: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.utf8.count)
        appendNormalized(words, to: &bytes)
        return bytes
    }

    /// Appends the text in lower case, each run of white space as one space, quotes and dashes in their ASCII form.
    private static func appendNormalized(_ text: String, to bytes: inout [UInt8]) {
        let begin = bytes.count
        if appendASCII(text, to: &bytes) { return trim(&bytes, from: begin) }
        bytes.removeSubrange(begin...)
        for scalar in text.composed.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
            case 0x21...0x7E: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case 0x2018...0x201B, 0x2032, 0x00B4, 0x2039, 0x203A: bytes.append(UInt8(ascii: "'"))
            case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB: bytes.append(UInt8(ascii: "\""))
            case 0x2010...0x2015, 0x2212: bytes.append(UInt8(ascii: "-"))
            case 0x2026: bytes.append(contentsOf: "...".utf8)
            case 0x00AD, 0x200B, 0xFEFF: break
            default:
                if scalar.properties.isWhitespace {
                    if bytes.count > begin, bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
                } else {
                    bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
                }
            }
        }
        trim(&bytes, from: begin)
    }

    /// The same for a text that is all ASCII, as most are.
    ///
    /// - Returns: false where it is not; what was appended is then of no use.
    private static func appendASCII(_ text: String, to bytes: inout [UInt8]) -> Bool {
        let begin = bytes.count
        bytes.append(contentsOf: text.utf8)
        // In place: what is written never overtakes what is read.
        let end: Int? = bytes.withUnsafeMutableBufferPointer { bytes in
            var end = begin
            for index in begin..<bytes.count {
                var byte = bytes[index]
                switch byte {
                case 0x41...0x5A: byte |= 0x20
                // White space by Unicode; other control characters are left as they are.
                case 0x09...0x0D, 0x20:
                    byte = UInt8(ascii: " ")
                    if end == begin || bytes[end - 1] == byte { continue }
                case 0x80...: return nil
                default: break
                }
                bytes[end] = byte
                end += 1
            }
            return end
        }
        guard let end else { return false }
        bytes.removeSubrange(end...)
        return true
    }

    /// Removes quotation marks, points, commas and spaces from either end of what was appended.
    private static func trim(_ bytes: inout [UInt8], from begin: Int) {
        func counts(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","): false
            default: true
            }
        }
        guard let first = bytes[begin...].firstIndex(where: counts), let last = bytes[begin...].lastIndex(where: counts)
        else { return }
        bytes.removeSubrange((last + 1)...)
        bytes.removeSubrange(begin..<first)
    }
}
