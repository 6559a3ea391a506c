import Glibc
import MessageDigest
import SQLite
import Text

/// What makes two statements the same where neither has a key: who, when and the words.
///
/// Words are compared folded (``Folding``); whether dashes stand closed up or apart does not count, nor do marks and points at either end.
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

    /// Appends the text as words are compared: folded, and without what surrounds them.
    private static func appendNormalized(_ text: String, to bytes: inout [UInt8]) {
        let begin = bytes.count
        Folding.append(text, to: &bytes)
        joinAtDashes(&bytes, from: begin)
        trim(&bytes, from: begin)
    }

    /// Makes one of the dashes that follow each other, and takes away the spaces around them: some set them closed up, some apart, and
    /// some write two hyphens.
    private static func joinAtDashes(_ bytes: inout [UInt8], from begin: Int) {
        let (dash, space) = (UInt8(ascii: "-"), UInt8(ascii: " "))
        let first: Int? = bytes.withUnsafeBytes { bytes in
            var position = begin
            while position < bytes.count, let start = bytes.baseAddress,
                let found = memchr(start + position, Int32(dash), bytes.count - position)
            {
                position = UnsafeRawPointer(found) - start
                let isApart = position > begin && bytes[position - 1] == space
                let next = position + 1 < bytes.count ? bytes[position + 1] : 0
                if isApart || next == space || next == dash { return position }
                position += 1
            }
            return nil
        }
        guard let first else { return }
        var end = first
        for index in first..<bytes.count {
            let byte = bytes[index]
            if byte == dash {
                while end > begin, bytes[end - 1] == space || bytes[end - 1] == dash { end -= 1 }
            } else if byte == space, end > begin, bytes[end - 1] == dash {
                continue
            }
            bytes[end] = byte
            end += 1
        }
        bytes.removeSubrange(end...)
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
