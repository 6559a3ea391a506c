import Glibc

/// Programs from PyPI, in a place of their own.
enum PythonTool {
    /// The path of a program; its package is installed where it is not there yet.
    ///
    /// - Throws: where it cannot be had.
    static func program(_ name: String, package: String) throws -> String {
        let folder = ".build/bench/venv"
        let program = "\(folder)/bin/\(name)"
        guard access(program, X_OK) != 0 else { return program }
        mkdir(".build/bench", 0o777)
        if access(folder + "/bin/pip", X_OK) != 0 {
            _ = try ChildProcess(program: "python3", arguments: ["-m", "venv", folder]).run()
        }
        _ = try ChildProcess(program: folder + "/bin/pip", arguments: ["install", "--quiet", package]).run()
        return program
    }
}
