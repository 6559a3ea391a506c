import Foundation
import Testing

/// What the compiler refuses: each wrong program is given to it, and its words are read.
@Suite struct CompileTimeTests {
    /// The errors of a program that imports the module, of which `body` is the inside of a function that has a connection.
    private func errors(of body: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let program = """
            import SQLite
            func useInAnotherThread(_ body: @escaping @Sendable () -> Void) {}
            func run(_ connection: inout Connection) throws {
                \(body)
            }
            """
        let file = folder.file("program.swift")
        try Data(program.utf8).write(to: URL(fileURLWithPath: file))
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources").path
        let modules = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("Modules").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // Ownership is checked after the types are, by the passes that lead to SIL.
        process.arguments = [
            "swiftc", "-emit-sil", "-o", "/dev/null", "-swift-version", "6", "-I", modules, "-I", sources + "/CSQLite",
            "-I", sources + "/CMessageDigest", file,
        ]
        process.standardOutput = FileHandle.nullDevice
        let words = folder.file("errors.txt")
        _ = FileManager.default.createFile(atPath: words, contents: nil)
        process.standardError = FileHandle(forWritingAtPath: words)
        try process.run()
        process.waitUntilExit()
        return try String(contentsOfFile: words, encoding: .utf8).split(separator: "\n")
            .compactMap { line in line.firstRange(of: ": error: ").map { String(line[$0.upperBound...]) } }
    }

    @Test func `a right program compiles`() throws {
        let body = """
            let ids = try connection.write { transaction in
                try transaction.prepare("INSERT INTO t VALUES (?)") { insert in try insert.run(1) }
                return try transaction.all("SELECT id FROM t") { row in try row.column(0, as: Int.self) }
            }
            _ = ids
            """
        #expect(try errors(of: body) == [])
    }

    @Test(arguments: WrongProgram.all)
    func `a wrong program does not compile`(_ wrong: WrongProgram) throws {
        let errors = try errors(of: wrong.body)
        #expect(errors.contains { $0.contains(wrong.error) }, "\(wrong.name): \(errors)")
    }
}
