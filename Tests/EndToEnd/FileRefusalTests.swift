import Foundation
import Testing

@Suite(.onlyOnOwnFile("other things stand where the file of a database would be")) struct FileRefusalTests {
    static let malformed: [(text: String, words: [String])] = [
        ("{\"type\":\"party\",\"name\":\"A\"}\n{oops\n", [":2:"]), ("{\"type\":\"party\",\"name\":\"A\"", [":1:"]),
        ("{\"type\":\"party\",\"name\":\"A\"}\n[]\n", [":2:"]),
        ("{\"type\":\"party\",\"name\":\"A\"}\nnull\n", [":2:"]),
        ("{\"type\":\"party\",\"name\":\"A\"}\n\"party\"\n", [":2:"]),
        ("{\"type\":\"party\",\"name\":\"A\"} x\n", [":1:"]),
        ("{\"type\":\"party\",\"name\":\"A\"}\n{\"type\":\"party\"}\n", [":2:", "name"]),
        ("{\"type\":\"party\",\"name\":\"A\"}\n{\"name\":\"B\"}\n", [":2: type: is missing", "name", "statement"]),
        ("{\"type\":\"planet\",\"name\":\"B\"}\n", [":1:", "type", "planet"]),
        ("{\"type\":7,\"name\":\"B\"}\n", [":1:", "type"]),
        ("{\"type\":\"party\",\"name\":\"A\",\"name\":\"B\"}\n", [":1:", "name"]),
        ("{\"type\":\"party\",\"name\":\"A\",\"colour\":\"red\"}\n", [":1:", "colour"]),
        ("{\"type\":\"party\",\"name\":{\"a\":1}}\n", [":1:", "name"]),
        (
            "{\"type\":\"statement\",\"date\":\"2025-02-30\",\"attribution\":\"x\",\"text\":\"y\"}\n",
            [":1:", "date", "2025-02-30"]
        ),
        (
            "{\"type\":\"statement\",\"date\":\"2025\",\"official\":\"Nobody\",\"text\":\"y\"}\n",
            [":1:", "official", "Nobody"]
        ),
        ("{\"type\":\"participation\",\"round\":\"Paris\",\"official\":\"Nobody\"}\n", [":1:", "Paris"]),
        ("{\"type\":\"party\",\"name\":\"\\ud800\"}\n", [":1:"]),
        ("{\"type\":\"party\",\"name\":\"a\\u0000b\"}\n", [":1:", "name"]),
        (String(repeating: "[", count: 100_000) + "\n", [":1:"]),
        (String(repeating: "{\"a\":", count: 100_000) + "\n", [":1:"]),
    ]

    @Test(arguments: malformed)
    func `a malformed file exits 65, says where, and nothing of it is kept`(_ text: String, _ words: [String]) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "China")
        let before = try tracker.recorded()
        let path = try tracker.write(text, to: "bad.ndjson")
        let outcome = try tracker.run("import", path)
        #expect(outcome.exitCode == 65)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("\(path)\(words[0])"), "\(outcome.errors)")
        for word in words { #expect(outcome.errors.contains(word), "\(word) in \(outcome.errors)") }
        #expect(outcome.errors.contains("tracker: nothing was imported from \(path)"))
        #expect(try tracker.recorded() == before)
    }

    @Test func `bytes that are no text are refused with their line`() throws {
        let tracker = try TrackerRunner()
        let path = tracker.file("bad.ndjson")
        try Data(
            Array("{\"type\":\"party\",\"name\":\"A\"}\n{\"type\":\"party\",\"name\":\"".utf8) + [0xFF]
                + Array("\"}\n".utf8)
        )
        .write(to: URL(fileURLWithPath: path))
        let outcome = try tracker.run("import", path)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("\(path):2:"))
        #expect(try tracker.recorded() ?? "" == "")
    }

    @Test(arguments: ["", "\n", "\n\n \n", "\u{FEFF}"])
    func `a file without a record has nothing to import, which is said; in an inbox it is wrong`(_ text: String) throws
    {
        let tracker = try TrackerRunner()
        try FileManager.default.createDirectory(atPath: tracker.file("inbox"), withIntermediateDirectories: false)
        let path = try tracker.write(text, to: "inbox/empty.ndjson")
        let inbox = ["import", "--inbox", "inbox", "--min-age", "0"]
        #expect(
            try tracker.run("import", path)
                == Outcome(exitCode: 0, output: "", errors: "tracker: \(path) is empty; there was nothing to import\n"))
        #expect(try tracker.run(inbox).isRefusal(65, saying: "inbox/empty.ndjson holds no record"))
        #expect(try tracker.recorded() == "")
    }

    @Test(arguments: [[], ["--format", "csv", "--type", "statement"], ["--since", "2025"]])
    func `what is exported of an empty database can be imported`(_ options: [String]) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("init")
        let export = ["export"] + options
        let path = try tracker.write(try tracker.run(export).output, to: "export")
        #expect(try tracker.run("import", "--db", "copy.db", path).exitCode == 0)
        #expect(try tracker.run(export + ["--db", "copy.db"]) == (try tracker.run(export)))
    }

    @Test func `a folder, and a file that is not there, exit 66 and make no database`() throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.run("import", tracker.folder).isRefusal(66, saying: tracker.folder))
        #expect(try tracker.run("import", tracker.file("nothing.ndjson")).isRefusal(66, saying: "nothing.ndjson"))
        let good = try tracker.write("{\"type\":\"party\",\"name\":\"A\"}\n", to: "good.ndjson")
        #expect(try tracker.run("import", good, tracker.file("nothing.ndjson")).isRefusal(66, saying: "nothing.ndjson"))
        #expect(try tracker.recorded() == nil)
    }

    @Test func `of several files each stands for itself`() throws {
        let tracker = try TrackerRunner()
        let good = try tracker.write("{\"type\":\"party\",\"name\":\"A\"}\n", to: "good.ndjson")
        let bad = try tracker.write("{\"type\":\"party\"}\n", to: "bad.ndjson")
        let outcome = try tracker.run("import", "--verbose", good, bad)
        #expect(outcome.exitCode == 65)
        #expect(outcome.output == "\(good): 1 added, 0 changed, 0 unchanged (added 1 party)\n")
        #expect(try tracker.recorded() == lines(#"{"type":"party","name":"A"}"#))
    }

    static let asking: [[String]] = [
        ["query"], ["query", "--count"], ["list-rounds"], ["list-officials"], ["list-outcomes"],
        ["show-round", "London"], ["export"],
    ]
    static let recording: [[String]] = [
        ["add-negotiation", "N"], ["add-party", "P"], ["add-round", "R", "--negotiation", "N"], ["add-official", "O"],
        ["add-statement", "--attribution", "x", "--date", "2025", "--text", "y"], ["import", TrackerRunner.example],
    ]

    @Test(arguments: asking)
    func `to ask a database that does not exist exits 66 and makes none`(_ arguments: [String]) throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.run(arguments).isRefusal(66, saying: tracker.database))
        #expect(try tracker.recorded() == nil)
    }

    @Test(arguments: asking + recording)
    func `a folder, and a file that is no database, exit 66 and stay as they are`(_ arguments: [String]) throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.run(arguments + ["--db", tracker.folder]).exitCode == 66)
        let text = String(repeating: "This is a letter, and no database.\n", count: 100)
        let path = try tracker.write(text, to: "letter.txt")
        #expect(try tracker.run(arguments + ["--db", path]).isRefusal(66, saying: "not a database"))
        #expect(FileManager.default.contents(atPath: path) == Data(text.utf8))
    }

    @Test(arguments: asking)
    func `to ask an empty file exits 66`(_ arguments: [String]) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("", to: "tracker.db")
        #expect(try tracker.run(arguments).isRefusal(66, saying: path))
        #expect(FileManager.default.contents(atPath: path) == Data())
    }

    @Test(arguments: recording.map { ($0, 73) } + asking.map { ($0, 66) })
    func `a database in a folder that is not there cannot be made`(_ arguments: [String], _ exitCode: Int32) throws {
        let tracker = try TrackerRunner()
        let path = tracker.file("no/such/folder.db")
        #expect(
            try tracker.run(arguments + ["--db", path]).isRefusal(exitCode, saying: tracker.file("no/such")))
        #expect(!FileManager.default.fileExists(atPath: tracker.file("no")))
    }

    /// Commands that are well formed and fail on an empty database.
    private static let failing: [[String]] = [
        ["add-participant", "--round", "Paris", "--official", "Nobody"],
        ["add-statement", "--official", "Nobody", "--date", "2025", "--text", "x"],
        ["add-outcome", "--round", "Paris", "--kind", "truce", "--title", "T"],
        ["add-approval", "--outcome", "1", "--authority", "Washington"],
        ["add-party", "two\nlines"], ["add-round", "R", "--negotiation", "N", "--start", "2025-13"],
        ["import", "bad.ndjson"],
    ]

    @Test(arguments: failing)
    func `a first command that fails leaves nothing in the folder`(_ arguments: [String]) throws {
        let tracker = try TrackerRunner()
        _ = try tracker.write("{\"type\":\"party\",\"name\":\"A\"}\n{\"type\":\"party\"}\n", to: "bad.ndjson")
        let folder = tracker.file("new")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let outcome = try tracker.run(arguments + ["--db", folder + "/tracker.db"])
        #expect(outcome.exitCode == 65)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("tracker: "), "\(outcome)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        #expect(
            try tracker.succeed("add-party", "China", "--db", folder + "/tracker.db") == "Added party 1: China\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["tracker.db"])
    }

    @Test(arguments: recording.map { ($0, 73) } + asking.map { ($0, 66) })
    func `a link to nothing is refused and makes nothing`(_ arguments: [String], _ exitCode: Int32) throws {
        let tracker = try TrackerRunner()
        try FileManager.default.createSymbolicLink(
            atPath: tracker.database, withDestinationPath: tracker.file("gone.db"))
        #expect(
            try tracker.run(arguments).isRefusal(
                exitCode, saying: "\(tracker.database) is a symbolic link that leads nowhere"))
        #expect(!FileManager.default.fileExists(atPath: tracker.file("gone.db")))
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: tracker.database) == tracker.file("gone.db"))
    }

    @Test func `a path below a file is refused by the name that was given`() throws {
        let tracker = try TrackerRunner()
        let file = try tracker.write("", to: "file")
        let outcome = try tracker.run("add-party", "China", "--db", file + "/tracker.db")
        #expect(outcome.isRefusal(66, saying: "\(file) is a file, so there can be no \(file)/tracker.db"))
        #expect(!outcome.errors.contains(".new-"))
    }

    @Test func `a link leads to the database, and what stands beside it stands beside the database`() throws {
        let tracker = try TrackerRunner.withExample()
        let link = tracker.file("link.db")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: tracker.database)
        try tracker.succeed("add-party", "France", "--db", link)
        #expect(try tracker.succeed("query", "--count", "--db", link) == "11\n")
        #expect(try tracker.recorded()?.contains("France") == true)
    }

    @Test(arguments: asking + recording)
    func `a pipe is no database and exits 66 at once`(_ arguments: [String]) throws {
        let tracker = try TrackerRunner()
        #expect(mkfifo(tracker.database, 0o600) == 0)
        #expect(
            try tracker.run(arguments).isRefusal(
                66, saying: "\(tracker.database) is not a regular file, so it is not a database"))
    }
}
