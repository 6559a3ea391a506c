import Glibc

/// What this program was started with.
package enum OwnArguments {
    /// The arguments of the command line without the program's name; nil where one is not UTF-8.
    ///
    /// `CommandLine` reads them from /proc, and where that cannot be opened there are none. The system puts them on the stack: their
    /// count, they, a null, and the variables of the environment (System V ABI, "Process Initialization").
    package static func read() -> [String]? {
        var word = environ - 2
        var words: [UnsafeMutablePointer<CChar>?] = []
        while Int(bitPattern: word.pointee) != words.count {
            words.append(word.pointee)
            word -= 1
        }
        var arguments: [String] = []
        for case let bytes? in words.reversed().dropFirst() {
            guard let text = String(validatingCString: bytes) else { return nil }
            arguments.append(text)
        }
        return arguments
    }
}
