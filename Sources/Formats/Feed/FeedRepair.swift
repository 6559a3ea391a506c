/// What sites write into feeds that is no XML, put right: names of characters that only HTML knows, an `&` that stands for itself, characters that XML
/// does not have.
struct FeedRepair {
    /// The feed as it can be read; of the same lines.
    private(set) var bytes: [UInt8] = []
    /// How many characters were put right that are nothing in HTML either.
    private(set) var count = 0

    /// - Parameter feed: in an encoding that has ASCII.
    init(_ feed: [UInt8]) {
        bytes.reserveCapacity(feed.count + feed.count / 16)
        var position = 0
        while position < feed.count {
            let byte = feed[position]
            if byte == UInt8(ascii: "<"), let end = Self.endOfPlain(feed, position) {
                for byte in feed[position..<end] { take(byte) }
                position = end
            } else if byte == UInt8(ascii: "&") {
                position = takeReference(feed, position)
            } else {
                take(byte)
                position += 1
            }
        }
    }

    /// Takes a byte as it is, or a space for a character that XML does not have.
    private mutating func take(_ byte: UInt8) {
        let isControl = byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte)
        bytes.append(isControl ? 0x20 : byte)
        if isControl { count += 1 }
    }

    /// Where a section of CDATA or a comment ends, in which an `&` stands for itself; nil where none begins.
    private static func endOfPlain(_ feed: [UInt8], _ start: Int) -> Int? {
        for (opening, closing) in [("<![CDATA[", "]]>"), ("<!--", "-->")] {
            let (opening, closing) = (Array(opening.utf8), Array(closing.utf8))
            guard feed[start...].starts(with: opening) else { continue }
            var position = start + opening.count
            while position + closing.count <= feed.count {
                if feed[position] == closing[0], feed[position...].starts(with: closing) {
                    return position + closing.count
                }
                position += 1
            }
            return nil
        }
        return nil
    }

    /// Takes what begins with an `&`.
    ///
    /// - Returns: where to go on.
    private mutating func takeReference(_ feed: [UInt8], _ start: Int) -> Int {
        let name = feed[(start + 1)...].prefix(Self.longestName).prefix {
            $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "#")
        }
        let end = name.endIndex
        guard !name.isEmpty, end < feed.count, feed[end] == UInt8(ascii: ";") else {
            bytes += Array("&amp;".utf8)
            count += 1
            return start + 1
        }
        let text = String(decoding: name, as: UTF8.self)
        if let scalar = HTMLEntities.scalar(text) {
            bytes += Array("&#\(scalar);".utf8)
        } else if ["amp", "lt", "gt", "quot", "apos"].contains(text) || Self.isNumber(text) {
            bytes += feed[start...end]
        } else {
            bytes += Array("&amp;\(text);".utf8)
            count += 1
        }
        return end + 1
    }

    /// Whether a number stands for a character of XML.
    private static func isNumber(_ text: String) -> Bool {
        guard text.hasPrefix("#") else { return false }
        let digits = text.dropFirst()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, Unicode.Scalar(number) != nil else { return false }
        return [0x09, 0x0A, 0x0D].contains(number) || number >= 0x20 && number & 0xFFFE != 0xFFFE
    }

    private static let longestName = 32
}
