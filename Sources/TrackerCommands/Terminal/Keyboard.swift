import Glibc

/// A person at a terminal who answers with one key, or with a line.
///
/// The terminal is in raw mode only while a key is awaited, so that whatever happens meanwhile it is left as it was found.
struct Keyboard {
    enum Key: Equatable {
        case character(Character)
        /// Control-C.
        case interrupt
        /// Control-D, or the terminal is gone.
        case end
        /// A cursor key and the like.
        case other
    }

    private let descriptor: Int32

    /// Standard input, where it is a terminal.
    static func standardInput() -> Keyboard? {
        isatty(STDIN_FILENO) == 1 ? Keyboard(descriptor: STDIN_FILENO) : nil
    }

    /// Asks, and waits for one key.
    ///
    /// - Parameter ask: shows the question; keys that are typed from then on are single keys already.
    func key(asking ask: () throws -> Void) rethrows -> Key {
        var former = termios()
        guard tcgetattr(descriptor, &former) == 0 else {
            try ask()
            return keyOfLine()
        }
        var raw = former
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        withUnsafeMutableBytes(of: &raw.c_cc) { settings in
            settings[Int(VMIN)] = 1
            settings[Int(VTIME)] = 0
        }
        let isRaw = tcsetattr(descriptor, TCSANOW, &raw) == 0
        defer { tcsetattr(descriptor, TCSANOW, &former) }
        try ask()
        guard isRaw else { return keyOfLine() }
        guard let first = byte() else { return .end }
        switch first {
        case 0x03: return .interrupt
        case 0x04: return .end
        case 0x1B:
            skipSequence()
            return .other
        case 0x80...: return character(startingWith: first)
        default: return .character(Character(Unicode.Scalar(first)))
        }
    }

    /// The first character of a line, where there is no raw mode.
    private func keyOfLine() -> Key {
        guard let line = try? AnswerLine.fromStandardInput() else { return .end }
        return .character(line.first ?? "\n")
    }

    private func byte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = read(descriptor, &byte, 1)
            if count == 1 { return byte }
            if count < 0, errno == EINTR { continue }
            return nil
        }
    }

    private func character(startingWith first: UInt8) -> Key {
        var bytes = [first]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        while bytes.count < length, let next = byte() { bytes.append(next) }
        return String(validating: bytes, as: UTF8.self)?.first.map { .character($0) } ?? .other
    }

    /// Takes what a cursor key sends after the escape, without waiting for more.
    private func skipSequence() {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&request, 1, 20) > 0, let next = byte() {
            if (0x40...0x7E).contains(next), next != UInt8(ascii: "["), next != UInt8(ascii: "O") { return }
        }
    }
}
