import Arguments
import Foundation
import Testing

@testable import TrackerCommands

/// Every example of every help text is run, as it stands there, by a shell.
@Suite struct ExampleTests {
    /// What examples answer that do not succeed.
    static let exitCodes: [String: Int32] = [:]

    /// The examples that ask a person, and what the person types.
    static let answers: [String: String] = ["tracker review": "q"]

    /// What runs until it is told to end, which is then no failure.
    static let servers = ["serve", "follow"]

    /// What is done before the examples of a command.
    static let preparations = ["follow": "tracker share talks", "trim": "tracker share talks"]

    /// A database of a server, in the place of which one of the tests is named.
    static let elsewhere = "postgresql://db1/desk"

    /// Commands that come to an end by themselves.
    static let commands = TrackerProgram.interface.commands.filter { !$0.configuration.examples.isEmpty }
        .map { $0.configuration.commandName }.filter { !servers.contains($0) }

    static func configuration(of command: String) -> CommandConfiguration? {
        TrackerProgram.interface.command(named: command)?.configuration
    }

    @Test func `every command has an example, and each begins with the program and names the command`() {
        for command in TrackerProgram.interface.commands.map({ $0.configuration }) {
            #expect(!command.examples.isEmpty, "\(command.commandName)")
            for example in command.examples {
                #expect(example.command.hasPrefix("tracker "))
                #expect(example.command.contains(" \(command.commandName)"), "\(example.command)")
            }
        }
    }

    /// In the order in which they stand, in a copy of the founding case.
    @Test(arguments: commands)
    func `the examples of a command run`(command: String) throws {
        let folder = try PreparedFolder()
        try Self.prepare(folder, for: command)
        let configuration = try #require(TrackerProgram.interface.command(named: command)).configuration
        for example in configuration.examples { try Self.run(example, in: folder) }
    }

    @Test(arguments: servers)
    func `the examples of a server run until it is told to end`(command: String) throws {
        let folder = try PreparedFolder()
        try Self.prepare(folder, for: command)
        for example in try #require(Self.configuration(of: command)).examples {
            let outcome = try folder.shell("timeout --preserve-status 1 \(example.command)")
            #expect(outcome.exitCode == 0, "\(example.command): \(outcome.errors)")
        }
    }

    private static func prepare(_ folder: PreparedFolder, for command: String) throws {
        guard let preparation = preparations[command] else { return }
        #expect(try folder.shell(preparation).exitCode == 0)
    }

    @Test func `the first steps run where nothing is recorded yet`() throws {
        let folder = try PreparedFolder(isEmpty: true)
        #expect(TrackerProgram.interface.firstSteps.count == 3)
        for step in TrackerProgram.interface.firstSteps { try Self.run(step, in: folder) }
    }

    /// What is said beside, where something was edited before.
    private static let notes = [
        "tracker import Examples/us-china-2025.ndjson":
            "tracker: Examples/us-china-2025.ndjson: 1 record stays as it was edited here, where the file says otherwise: round 2 (London): note; --prefer theirs takes that\n"
    ]

    private static func run(_ example: Example, in folder: PreparedFolder) throws {
        let server = example.command.contains(elsewhere) ? try PostgresServer() : nil
        let line = example.command.replacingOccurrences(of: elsewhere, with: server?.address ?? "")
        let expected = exitCodes[line] ?? 0
        if let typed = answers[line] {
            let screen = try TerminalScreen(running: line, in: folder.tracker)
            try screen.type(typed)
            #expect(try screen.exitCode() == expected, "\(line): \(screen.text())")
        } else {
            let outcome = try folder.shell(line)
            #expect(outcome.exitCode == expected, "\(line): \(outcome.errors)")
            if expected == 0 { #expect(outcome.errors == notes[line] ?? "", "\(line)") }
        }
    }

    /// Commands as they run in tests say and answer what the binary does.
    @Test(arguments: commands)
    func `a command says the same in this process as in one of its own`(command: String) throws {
        let configuration = try #require(TrackerProgram.interface.command(named: command)).configuration
        let (apart, here) = (try PreparedFolder(), try PreparedFolder())
        for example in configuration.examples where Self.answers[example.command] == nil {
            // A line with more than one command in it is for a shell.
            guard !example.command.contains(where: { "|<>$~".contains($0) }) else { continue }
            let words = try apart.words(of: example.command).dropFirst()
            let outcome = try apart.shell(example.command)
            let (output, errors) = (ByteSink(), ByteSink())
            let context = CommandContext(
                environment: [
                    "TRACKER_DB": here.tracker.database, "HOME": here.tracker.folder, "PATH": TrackerRunner.programs,
                ], output: output,
                errors: errors, terminal: .pipe, readInput: { [] }, who: "somebody@somewhere")
            let code = TrackerProgram.run(words.map { here.absolute($0) }, in: context)
            #expect(code == outcome.exitCode)
            #expect(here.neutral(String(decoding: output.bytes, as: UTF8.self)) == apart.neutral(outcome.output))
            #expect(here.neutral(String(decoding: errors.bytes, as: UTF8.self)) == apart.neutral(outcome.errors))
        }
    }
}

/// A folder with a database, and every file that an example names.
///
/// The database holds the founding case, and what examples need besides: proposals, a commitment, somebody recorded twice, what a colleague
/// changed too.
final class PreparedFolder {
    let tracker: TrackerRunner

    /// Made once: to copy it is faster than to import.
    private static let imported = Result {
        let tracker = try TrackerRunner.withExample()
        let article = try tracker.write(files["london.txt"] ?? "", to: "london.txt")
        try tracker.succeed(
            "import", "--from", "article", article, "--outlet", "Reuters", "--published", "2025-06-11", "--round",
            "London")
        try tracker.succeed("add-commitment", "--outcome", "1", "--party", "CN", "--text", "Suspend the added tariffs")
        for version in ["1", "2"] {
            try tracker.succeed(
                "add-text", "--round", "London", "--title", "Framework of London", "--edition", version, "--text",
                "Version \(version) [of the text].")
        }
        try tracker.succeed("add-official", "Chenggang Li", "--surname", "Li", "--new-names")
        try tracker.succeed("add-official", "Joe Biden")
        let colleague = try TrackerRunner()
        try colleague.succeed("import", colleague.write(try tracker.succeed("export", "--identities"), to: "a.ndjson"))
        for (desk, note) in [(tracker, "ours"), (colleague, "theirs")] {
            for edit in [["edit-round", "London"], ["edit-official", "Lutnick"]] {
                try desk.succeed(edit + ["--note", note])
            }
        }
        try tracker.run(
            "import", "--prefer", "review",
            tracker.write(try colleague.succeed("export", "--identities"), to: "theirs.ndjson"))
        return try Data(contentsOf: URL(filePath: tracker.database))
    }

    init(isEmpty: Bool = false) throws {
        // The database is put there as a file.
        tracker = try TrackerRunner(isShared: false)
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: tracker.file("tracker"), withDestinationPath: TrackerRunner.binary)
        if isEmpty { return }
        try Self.imported.get().write(to: URL(filePath: tracker.database))
        try manager.createDirectory(atPath: tracker.file("Examples"), withIntermediateDirectories: true)
        try manager.createDirectory(
            atPath: tracker.file(".config/fish/completions"), withIntermediateDirectories: true)
        try manager.copyItem(
            atPath: TrackerRunner.example, toPath: tracker.file("Examples/us-china-2025.ndjson"))
        try manager.createDirectory(atPath: tracker.file("inbox"), withIntermediateDirectories: true)
        try manager.createDirectory(atPath: tracker.file("backups"), withIntermediateDirectories: true)
        try manager.copyItem(
            atPath: tracker.database, toPath: tracker.file("backups/tracker.db-20261123T030000Z.backup"))
        for (name, text) in Self.files { _ = try tracker.write(text, to: name) }
    }

    private static let files = [
        "statements.ndjson":
            "{\"type\":\"statement\",\"date\":\"2025-06-11\",\"attribution\":\"a US official\",\"text\":\"Talks go on.\"}\n",
        "question.sql": "SELECT name FROM official ORDER BY name\n",
        "officials.csv": "name,surname\nWally Adeyemo,Adeyemo\n",
        "said.csv": "Who,date,text\nLutnick,2025-06-11,Talks go on.\n",
        "london.txt": """
        “The talks are going well,” Howard Lutnick told reporters on Tuesday.

        “We have agreed on a framework,” Li Chenggang said on Tuesday. “We will report to our leaders.”

        Scott Bessent said the meetings had been constructive.

        Both sides agreed to publish their licences by June 30.

        """,
        "feed.xml":
            "<rss><channel><title>Wire</title><item><guid>1</guid><title>Talks</title><description>“We go on,” Howard Lutnick said.</description></item></channel></rss>",
        "article.txt": "“The talks are going well,” Howard Lutnick told reporters on Tuesday.\n",
    ]

    /// Runs a line of shell in the folder; `tracker` is the built binary.
    func shell(_ line: String) throws -> Outcome {
        try tracker.run(
            ["-c", line], environment: ["PATH": "\(tracker.folder):/usr/bin:/bin", "MANPAGER": "cat"],
            executable: "/bin/bash")
    }

    /// The words of a line as a shell reads them.
    func words(of line: String) throws -> [String] {
        try shell("printf '%s\\0' \(line)").output.split(separator: "\0").map(String.init)
    }

    /// A word that names a file of the folder, or a database to be made there, as a path that holds everywhere.
    func absolute(_ word: String) -> String {
        // What an example makes is not there yet.
        let isMade = word.hasSuffix(".db") || ["package", "site", "talks"].contains(word)
        let isFile = FileManager.default.fileExists(atPath: tracker.file(word)) || isMade
        return isFile && word != "tracker" ? tracker.file(word) : word
    }

    /// Text without what tells one folder from another, one second from the next, and one token from another.
    func neutral(_ text: String) -> String {
        text.replacingOccurrences(of: tracker.folder + "/", with: "")
            .replacing(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(Z| [+-]\d\d:\d\d)/, with: "INSTANT")
            .replacing(/\d{8}T\d{6}Z/, with: "INSTANT")
            .replacing(/[^\s@]+@[^\s]+/, with: "SOMEBODY").replacing(/tracker_[0-9a-f]{64}/, with: "TOKEN")
    }
}
