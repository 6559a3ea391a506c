import Foundation
import Testing

@testable import Arguments

/// The scripts in the shells themselves, with a program that notes what it is asked and gives a fixed answer.
struct CompletionScriptTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "completion-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// What a shell prints when it has read the completion script and then runs further lines.
    private func run(_ shell: Shell, _ lines: String, answer: String) throws -> String {
        try ledger.completionScript(for: shell).write(
            to: folder.appending(path: "script"), atomically: true, encoding: .utf8)
        try answer.write(to: folder.appending(path: "answer"), atomically: true, encoding: .utf8)
        let program = folder.appending(path: "ledger")
        try "#!/bin/sh\nprintf '<%s>' \"$@\" > '\(folder.path)/question'\ncat '\(folder.path)/answer'\n".write(
            to: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [shell.rawValue, "-c", "source '\(folder.path)/script'\n\(lines)"]
        process.environment = ["PATH": "\(folder.path):/usr/bin:/bin", "HOME": folder.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: printed, as: UTF8.self)
    }

    private func question() throws -> String {
        try String(contentsOf: folder.appending(path: "question"), encoding: .utf8)
    }

    private func removeFolder() {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test
    func `bash asks with the line up to the cursor and offers the answer`() throws {
        defer { removeFolder() }
        let lines = """
            COMP_LINE="ledger find --since He  --count"; COMP_POINT=22
            _ledger ledger He --since
            printf '[%s]' "${COMPREPLY[@]}"
            complete -p ledger
            """
        let printed = try run(.bash, lines, answer: "words\nHe\\ Lifeng\nHess\n")
        #expect(printed == "[He\\ Lifeng][Hess]complete -F _ledger ledger\n")
        #expect(try question() == "<completions><bash><--><ledger find --since He><He>")
    }

    @Test
    func `fish asks with words and shows explanations`() throws {
        defer { removeFolder() }
        let printed = try run(
            .fish, "complete -C \"ledger find 'a b' He\"", answer: "words\nHe Lifeng\tvice-premier\nHess\n")
        #expect(printed == "He Lifeng\tvice-premier\nHess\n")
        #expect(try question() == "<completions><fish><--><find><a b><He>")
    }

    @Test
    func `fish offers paths where a file is expected, attached or not`() throws {
        defer { removeFolder() }
        let path = folder.path + "/scr"
        #expect(try run(.fish, "complete -C 'ledger --file \(path)'", answer: "file\n") == path + "ipt\n")
        #expect(try run(.fish, "complete -C 'ledger --file=\(path)'", answer: "file\n") == "--file=\(path)ipt\n")
    }

    @Test
    func `zsh asks with words up to the cursor and hands on the answer`() throws {
        defer { removeFolder() }
        // compadd works only while zsh completes, and compdef after compinit; what matters is what they are given.
        let lines = """
            compadd() { print -r -- "$@" "|" "${(@)candidates}" "|" "${(@)descriptions}" }
            words=(ledger find "'a b'" Hexx); CURRENT=4; PREFIX=He
            _ledger
            """
        let printed = try run(
            .zsh, lines, answer: "words\nHe Lifeng\tvice-premier\nHess\n"
        ).replacing(#/.*command not found: compdef\n/#, with: "")
        #expect(printed == "-U -l -d descriptions -a candidates | He Lifeng Hess | He Lifeng  -- vice-premier Hess\n")
        #expect(try question() == "<completions><zsh><--><find><a b><He>")
    }
}
