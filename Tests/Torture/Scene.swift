import CSQLite
import Foundation
import TrackerCommands

/// A folder with a database, the commands that are run on it, and what it must hold after each.
final class Scene {
    let folder: String
    let database: String
    private(set) var commands: [[String]] = []
    /// What `export` gives before the first command and after each.
    private(set) var states: [[UInt8]] = []
    /// Nil: there is no file.
    private var start: Data?
    /// Files that `check` found sound.
    private var sound: [Data] = []

    /// - Parameter statements: how many are in the database at the start.
    init(in folder: String, statements: Int) throws {
        self.folder = folder
        database = folder + "/tracker.db"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let lines = (0..<statements).map { Self.statement("Statement \($0) of the past, about tariffs.") }
        try write(lines, to: "start.ndjson")
        guard run(["import", folder + "/start.ndjson"]).code == 0 else { throw TortureError("cannot import the start") }
        start = FileManager.default.contents(atPath: database) ?? Data()
    }

    /// A scene that another process made.
    init(reopening folder: String, commands: [[String]]) {
        self.folder = folder
        database = folder + "/tracker.db"
        self.commands = commands
    }

    /// The founding case, with its article.
    func tellFoundingCase() throws {
        let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Examples").path
        let article = ["import", "--from", "article", examples + "/london-article.txt", "--outlet", "Gazette"]
        for command in [["import", examples + "/us-china-2025.ndjson"], article] {
            let outcome = run(command)
            guard outcome.code == 0 else {
                throw TortureError("\(command): \(String(decoding: outcome.errors, as: UTF8.self))")
            }
        }
        start = FileManager.default.contents(atPath: database) ?? Data()
    }

    /// Takes the digests away, as no program may: a negative control.
    func forgetDigests() throws {
        var handle: OpaquePointer?
        defer { sqlite3_close_v2(handle) }
        let facts = [
            "negotiation", "party", "topic", "official", "name", "office", "round", "participation", "source",
            "statement", "outcome", "approval", "commitment", "citation",
        ]
        let forgetting = facts.map { "UPDATE \($0) SET digest = NULL" } + ["UPDATE statement SET fingerprint = NULL"]
        let sql = (forgetting + ["PRAGMA wal_checkpoint(TRUNCATE)"]).joined(separator: ";")
        guard sqlite3_open_v2(database, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
            sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK
        else { throw TortureError("cannot forget the digests") }
        start = FileManager.default.contents(atPath: database) ?? Data()
    }

    static func statement(_ text: String) -> String {
        #"{"type":"statement","date":"2025-06-10","attribution":"a voice","text":"\#(text)","topics":["tariffs"]}"#
    }

    func write(_ lines: [String], to name: String) throws {
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    /// An edit of one record, an import that adds and changes many, and another edit.
    ///
    /// - Parameter chosen: which of them.
    func play(imported: Int, _ chosen: Range<Int> = 0..<3) throws {
        let lines =
            (0..<imported).map { Self.statement("Statement \($0) of an import.") }
            + [#"{"type":"party","name":"United States","code":"US"}"#, #"{"type":"party","name":"China"}"#]
        try write(lines, to: "more.ndjson")
        commands = [
            ["add-statement", "--attribution", "a voice", "--date", "2025-06-11", "--text", "An edit."],
            ["import", folder + "/more.ndjson"],
            ["add-party", "China", "--code", "CN"],
        ]
        commands = Array(commands[chosen])
        try rewind()
        states = [run(["export"]).output]
        for command in commands {
            guard run(command).code == 0 else { throw TortureError("fails without a fault: \(command)") }
            states.append(run(["export"]).output)
        }
    }

    /// A first import, of two files, which makes the database.
    func playBirth(imported: Int) throws {
        start = nil
        try write((0..<imported).map { Self.statement("Statement \($0) of an import.") }, to: "more.ndjson")
        commands = [["import", folder + "/start.ndjson", folder + "/more.ndjson"]]
        try rewind()
        guard runAll() == commands.count else { throw TortureError("fails without a fault: \(commands)") }
        states = [[], run(["export"]).output]
    }

    /// Puts the database back to its start.
    func rewind() throws {
        for ending in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: database + ending)
        }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.contains(".new-") {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
        try start?.write(to: URL(fileURLWithPath: database))
    }

    /// Runs a command of the program in this process.
    func run(_ arguments: [String]) -> (code: Int32, output: [UInt8], errors: [UInt8]) {
        let (output, errors) = (ByteSink(), ByteSink())
        let context = CommandContext(
            environment: ["TRACKER_DB": database, "HOME": folder], output: output, errors: errors, terminal: .pipe,
            readInput: { [] }, who: "torture@test")
        let code = TrackerProgram.run(arguments, in: context)
        return (code, output.bytes, errors.bytes)
    }

    /// Runs the commands until one fails.
    ///
    /// - Returns: how many were acknowledged.
    func runAll(acknowledge: (Int) -> Void = { _ in }) -> Int {
        for (index, command) in commands.enumerated() {
            guard run(command).code == 0 else { return index }
            acknowledge(index + 1)
        }
        return commands.count
    }

    /// Whether the file is byte for byte what it was, so that nothing need be looked at.
    private var isAtStart: Bool {
        !["-wal", "-journal"].contains { FileManager.default.fileExists(atPath: database + $0) }
            && FileManager.default.contents(atPath: database) == start
    }

    /// What is wrong with the database after `acknowledged` commands were acknowledged; nil where nothing is.
    ///
    /// All or nothing of each command is there, and no command is lost that was acknowledged.
    func violation(acknowledged: Int) -> String? {
        if acknowledged == 0, isAtStart { return nil }
        // The program is the first to open what the fault left.
        let export = run(["export"])
        guard export.code == 0 else { return "export: \(String(decoding: export.errors, as: UTF8.self))" }
        if let damage = damage() { return damage }
        if export.output == states[acknowledged] { return nil }
        if acknowledged < commands.count, export.output == states[acknowledged + 1] { return nil }
        let index = states.firstIndex(of: export.output).map { "after \($0) commands" } ?? "as it never was"
        return "\(acknowledged) commands were acknowledged, and the content is \(index)"
    }

    /// What `check` finds; it is not asked again about a file that it found sound.
    private func damage() -> String? {
        let image = FaultyFileSystem.unsafeSettings.isEmpty ? Image.recovered(database) : nil
        if let image, sound.contains(image) { return nil }
        let check = run(["check", "--data", "--format", "ndjson"])
        guard check.code == 0 else {
            return "check: \(String(decoding: check.output + check.errors, as: UTF8.self).prefix(300))"
        }
        if let image { sound.append(image) }
        return nil
    }
}

struct TortureError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
