import Foundation
import Testing

@testable import TrackerCommands

/// The text of every help, as it stands in `Tests/EndToEnd/Help`, a file a command. `make golden` writes the files anew.
@Suite struct HelpTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Help")
    static let commands = TrackerProgram.interface.commands.map { $0.configuration.commandName }

    private static let isWriting = ProcessInfo.processInfo.environment["TRACKER_GOLDEN"] == "write"

    private static func agrees(_ text: String, with file: String) throws -> Bool {
        let file = folder.appending(path: file)
        if isWriting {
            try Data(text.utf8).write(to: file)
            return true
        }
        return try Data(contentsOf: file) == Data(text.utf8)
    }

    @Test func `the program alone shows three first steps and the groups of commands, on one screen`() throws {
        let start = try TrackerRunner().succeed()
        #expect(try Self.agrees(start, with: "tracker.txt"))
        #expect(start.split(separator: "\n", omittingEmptySubsequences: false).count <= 60)
        let words = Set(start.split { $0.isWhitespace }.map(String.init))
        #expect(words.isSuperset(of: Self.commands))
    }

    @Test func `help shows what every command does`() throws {
        let tracker = try TrackerRunner()
        let overview = try tracker.succeed("help")
        #expect(try Self.agrees(overview, with: "tracker-help.txt"))
        for words in [["help"], ["--help"], ["-h"], ["help", "--help"], ["help", "help"]] {
            #expect(try tracker.run(words).output == overview)
        }
    }

    @Test(arguments: commands)
    func `a command's help is what its file says`(command: String) throws {
        let tracker = try TrackerRunner()
        let help = try tracker.succeed("help", command)
        #expect(try Self.agrees(help, with: "\(command).txt"), "run make golden, and read what changed")
        for words in [[command, "--help"], ["--help", command], [command, "-h", "--nonsense"]] {
            #expect(try tracker.run(words).output == help)
        }
    }

    @Test func `no file tells of a command that is gone`() throws {
        guard !Self.isWriting else { return }
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path(percentEncoded: false))
        #expect(Set(files) == Set((Self.commands + ["tracker", "tracker-help"]).map { "\($0).txt" }))
    }

    @Test(arguments: [40, 60, 80, 100])
    func `help is no wider than the terminal`(width: Int) {
        let interface = TrackerProgram.interface
        let pages = [interface.overview] + interface.commands.map(interface.helpPage)
        for page in pages {
            for line in page.text(width: width, isStyled: false).split(separator: "\n") where line.contains(" ") {
                // A word that is wider than the place where it stands cannot be broken.
                let words = line.split(separator: " ")
                #expect(
                    line.count <= width || words.count == 1 || words.first?.first == "\"", "\(line)")
            }
        }
    }

    @Test func `the version names the library and the schema`() throws {
        let lines = try TrackerRunner().succeed("--version").split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].wholeMatch(of: /tracker \d+\.\d+\.\d+/) != nil)
        #expect(lines[1].wholeMatch(of: /SQLite 3\.\d+\.\d+/) != nil)
        let migrations = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "migrations/sqlite").path(percentEncoded: false)
        let count = try FileManager.default.contentsOfDirectory(atPath: migrations).filter { $0.hasSuffix(".sql") }
        #expect(lines[2] == "schema \(count.count)")
    }
}
