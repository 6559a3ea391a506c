import Formats
import Glibc

/// One line that a person types.
enum AnswerLine {
    /// Reads standard input up to the end of a line, and nothing beyond it.
    ///
    /// - Returns: the line without its end; nil where the input is at its end.
    static func fromStandardInput() throws(InputError) -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            switch Glibc.read(STDIN_FILENO, &byte, 1) {
            case 1 where byte == 0x0A: return String(decoding: line, as: UTF8.self)
            case 1: line.append(byte)
            case 0: return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
            default:
                let code = errno
                if code != EINTR { throw InputError(operation: .read, name: "standard input", code: code) }
            }
        }
    }
}
