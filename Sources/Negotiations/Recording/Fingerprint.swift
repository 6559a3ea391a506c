import MessageDigest
import SQLite
import Text

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

    /// The fingerprint of a row of statements.
    static func of(row values: [SQLite.Value], _ places: StatementPlaces) -> [UInt8]? {
        guard case .text(let date) = values[places.date], case .text(let words) = values[places.text] else {
            return nil
        }
        if case .integer(let official) = values[places.official] {
            return of(officialID: official, attribution: nil, date: date, text: words)
        }
        guard case .text(let attribution) = values[places.attribution] else {
            return of(officialID: nil, attribution: nil, date: date, text: words)
        }
        return of(officialID: nil, attribution: attribution, date: date, text: words)
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
        let end: Int? = bytes.withUnsafeMutableBytes { bytes in
            var (index, end) = (begin, begin)
            while index < bytes.count {
                let last = end == begin ? UInt8(ascii: " ") : bytes[end - 1]
                if index + 8 <= bytes.count {
                    let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    if let lowered = lowered(UInt64(littleEndian: word), after: last) {
                        bytes.storeBytes(of: lowered.littleEndian, toByteOffset: end, as: UInt64.self)
                        (index, end) = (index + 8, end + 8)
                        continue
                    }
                }
                var byte = bytes[index]
                index += 1
                switch byte {
                case 0x41...0x5A: byte |= 0x20
                // White space by Unicode; other control characters are left as they are.
                case 0x09...0x0D, 0x20:
                    byte = UInt8(ascii: " ")
                    if last == byte { continue }
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

    /// Eight bytes of text in lower case; nil unless they are printable ASCII without two spaces in a row.
    ///
    /// - Parameter last: the byte before them.
    private static func lowered(_ word: UInt64, after last: UInt8) -> UInt64? {
        let each: UInt64 = 0x0101_0101_0101_0101
        let tops = each &* 0x80
        // Below 0x80 no sum runs over into the next byte. A sum has its top bit where the byte is at least 0x20.
        guard word & tops == 0, (word &+ each &* 0x60) & tops == tops else { return nil }
        let spaces = ~((word ^ each &* 0x20) &+ each &* 0x7F) & tops
        guard spaces & (spaces << 8) == 0, last != UInt8(ascii: " ") || spaces & 0x80 == 0 else { return nil }
        // From A on, but not from [ on.
        let capitals = (word &+ each &* 0x3F) & ~(word &+ each &* 0x25) & tops
        return word | capitals >> 2
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
