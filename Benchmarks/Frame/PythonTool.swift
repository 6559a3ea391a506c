import Glibc

/// sqlite-utils from PyPI, in a place of its own.
enum SQLiteUtils {
    /// Its path; it is installed where it is not there yet.
    ///
    /// - Throws: where it cannot be had.
    static func program() throws -> String {
        let folder = ".build/bench/venv"
        let program = folder + "/bin/sqlite-utils"
        guard access(program, X_OK) != 0 else { return program }
        mkdir(".build/bench", 0o777)
        _ = try ChildProcess(program: "python3", arguments: ["-m", "venv", folder]).run()
        _ = try ChildProcess(
            program: folder + "/bin/pip", arguments: ["install", "--quiet", "sqlite-utils"]
        ).run()
        return program
    }
}
