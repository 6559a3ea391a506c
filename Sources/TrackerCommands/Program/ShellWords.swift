/// Command lines as a shell reads them.
enum ShellWords {
    /// The words with quotes around those that need them.
    static func join(_ words: [String]) -> String { words.map(quote).joined(separator: " ") }

    private static func quote(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "-_=./:,@%+".utf8.contains(byte)
            }
        guard !isPlain else { return word }
        // By bytes: what is an accented quotation mark to Swift ends a quoted word all the same.
        var quoted = [UInt8(ascii: "'")]
        for byte in word.utf8 {
            if byte == UInt8(ascii: "'") { quoted += "'\\''".utf8 } else { quoted.append(byte) }
        }
        quoted.append(UInt8(ascii: "'"))
        return String(decoding: quoted, as: UTF8.self)
    }
}
