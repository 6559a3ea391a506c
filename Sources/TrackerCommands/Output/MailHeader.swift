/// A header of a mail (RFC 5322).
enum MailHeader {
    /// - Parameter text: anything; what is not ASCII is encoded as RFC 2047 has it, in words of at most 75 characters.
    static func line(_ name: String, _ text: String) -> String {
        let plain = text.map { $0.isNewline ? " " : String($0) }.joined()
        guard plain.utf8.contains(where: { $0 >= 0x80 || $0 < 0x20 }) else { return "\(name): \(plain)" }
        var words: [[UInt8]] = [[]]
        for character in plain {
            // 45 bytes are 60 characters of Base64, with 12 around them.
            if (words.last?.count ?? 0) + character.utf8.count > 45 { words.append([]) }
            words[words.count - 1] += Array(character.utf8)
        }
        return "\(name): " + words.map { "=?UTF-8?B?\(base64($0))?=" }.joined(separator: "\n ")
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    private static func base64(_ bytes: [UInt8]) -> String {
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place <= group.count ? digits[number >> (18 - 6 * place) & 63] : "=")
            }
        }
        return text
    }
}
