/// ``Folding`` of a text that is all ASCII but for the quotation marks, dashes and no-break spaces that printers set, as most are.
enum ASCIIFolding {
    /// Appends a text in lower case, each run of white space as one space, none at the beginning.
    ///
    /// - Returns: false where it is not; what was appended is then of no use.
    static func append(_ text: String, to bytes: inout [UInt8]) -> Bool {
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
                case 0x80...:
                    guard let sign = sign(bytes[(index - 1)...]) else { return nil }
                    index += sign.length - 1
                    if sign.byte == UInt8(ascii: " "), last == sign.byte { continue }
                    byte = sign.byte
                    if byte == UInt8(ascii: ".") {
                        // An ellipsis is as long as its three points.
                        for _ in 0..<2 {
                            bytes[end] = byte
                            end += 1
                        }
                    }
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

    /// What a printer's sign stands for, and how many bytes it has; nil for any other character.
    private static func sign(_ bytes: Slice<UnsafeMutableRawBufferPointer>) -> (byte: UInt8, length: Int)? {
        let begin = bytes.startIndex
        guard bytes.count > 1 else { return nil }
        switch (bytes[begin], bytes[begin + 1]) {
        case (0xC2, 0xA0): return (UInt8(ascii: " "), 2)
        case (0xC2, 0xAB), (0xC2, 0xBB): return (UInt8(ascii: "\""), 2)
        case (0xE2, 0x80) where bytes.count > 2:
            switch bytes[begin + 2] {
            case 0x90...0x95: return (UInt8(ascii: "-"), 3)
            case 0x98...0x9B: return (UInt8(ascii: "'"), 3)
            case 0x9C...0x9F: return (UInt8(ascii: "\""), 3)
            case 0xA6: return (UInt8(ascii: "."), 3)
            default: return nil
            }
        default: return nil
        }
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
}
