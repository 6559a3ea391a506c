import Arguments
import Foundation
import SQLite
import Testing

@testable import Negotiations
@testable import TrackerCommands

/// A type of record that only these tests declare.
private let motion = RecordType(
    "motion",
    [
        .key, .round("The round that it was put to.", isRequired: true), .negotiationOfRound,
        .party("Who moved it.", isRequired: true), Field("text", .text, isRequired: true, help: "What it says."),
        Field("status", .word(["open", "carried", "lost"]), standard: "open", help: "How it stands."),
        Field("moved", .bound, help: "When it was moved."), .note,
    ],
    owner: Owner(field: "round"), identity: .values(["round", "party", "text"]),
    wording: CommandWording(
        naming: "Its number; list-motions has it.", example: "1", change: "--status carried",
        adding: CommandWording.Adding("Record a motion.", examples: [("tracker add-motion --round London", "")]),
        listing: "List the motions.", confirmation: "{party}: {text}"))

/// A database with the tables of a migration that only these tests have.
private final class MotionDatabase {
    let folder = NSTemporaryDirectory() + "declared-type-tests-" + UUID().uuidString
    var path: String { folder + "/tracker.db" }

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(
            try run(["add-round", "London", "--negotiation", "Talks"])
                == "Added negotiation 1: Talks, named for the first time.\nAdded round 1: London\n")
        #expect(try run(["add-party", "China", "--code", "CN"]) == "Added party 1: China\n")
        var connection = try Connection(path: path, access: .creating)
        try connection.write { transaction in
            try transaction.run(
                """
                CREATE TABLE motion (
                    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT UNIQUE, round_id INTEGER NOT NULL REFERENCES round (id),
                    party_id INTEGER NOT NULL REFERENCES party (id), text TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'open',
                    moved TEXT, note TEXT, digest BLOB, revision INTEGER NOT NULL DEFAULT 0,
                    UNIQUE (round_id, party_id, text)
                ) STRICT
                """)
            try transaction.run(
                """
                CREATE TABLE motion_history (
                    version INTEGER PRIMARY KEY, id INTEGER, key TEXT, round_id INTEGER, party_id INTEGER, text TEXT, status TEXT,
                    moved TEXT, note TEXT, digest BLOB, revision INTEGER, superseded INTEGER NOT NULL
                ) STRICT
                """)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The program's commands, and those that the declaration makes.
    static let interface = CommandLineInterface(
        name: "tracker", abstract: "", version: "",
        groups: TrackerProgram.interface.groups + [
            CommandGroup(
                "Motions",
                then: [AddRecord.command(of: motion), ListRecords.command(of: motion)].compactMap { $0 }
                    + [Edit.command(of: motion), Remove.command(of: motion)])
        ])

    /// What a command says.
    @discardableResult
    func run(_ words: [String]) throws -> String {
        let context = CommandContext(
            environment: ["TRACKER_DB": path], output: ByteSink(), errors: ByteSink(), terminal: .pipe,
            readInput: { [] }, who: "tester@example")
        guard case .run(let parsed) = try Self.interface.parse(words, environment: context.environment),
            var command = parsed as? any RunnableCommand
        else { return "" }
        try command.run(in: context)
        return String(decoding: context.output.bytes, as: UTF8.self)
    }
}

@Suite struct `A type of record is declared once` {
    private static let adding = ["add-motion", "--round", "London", "--party", "CN", "--text", "Extend the truce."]

    @Test func `and can be recorded, changed, listed, exported and removed`() throws {
        let database = try MotionDatabase()
        #expect(try database.run(Self.adding + ["--moved", "2025-06-10"]) == "Added motion 1: CN: Extend the truce.\n")
        #expect(
            try database.run(Self.adding + ["--note", "by acclamation"])
                == "Changed motion 1: CN: Extend the truce. (note)\n")
        #expect(try database.run(Self.adding) == "Nothing new: motion 1 already exists: CN: Extend the truce.\n")
        #expect(
            try database.run(["edit-motion", "1", "--status", "carried", "--clear", "note"])
                == "Changed motion 1: Extend the truce. (status, note)\n")
        #expect(
            try database.run(["edit-motion", "1", "--status", "carried"]) == "No change: motion 1\n")
        #expect(
            try database.run(["list-motions"]) == """
                #  Round   Party  Text               Status   Moved       Note
                1  London  China  Extend the truce.  carried  2025-06-10

                """)
        #expect(
            try database.run(["list-motions", "--format", "ndjson"])
                == #"{"id":1,"round":"London","negotiation":"Talks","party":"China","text":"Extend the truce.","#
                + #""status":"carried","moved":"2025-06-10","note":null,"key":null}"# + "\n")
        var selection = ExportSelection()
        selection.types = [motion]
        var tracker = try Tracker(path: database.path, for: .asking)
        var exported: [UInt8] = []
        try tracker.ask { transaction in try transaction.export(selection) { exported += $0 } }
        #expect(
            String(decoding: exported, as: UTF8.self)
                == #"{"type":"motion","round":"London","negotiation":"Talks","party":"China","text":"Extend the truce.","#
                + #""status":"carried","moved":"2025-06-10"}"# + "\n")
        #expect(
            try database.run(["remove-motion", "1", "--yes"]) == "Removed motion 1 (Extend the truce.)\n")
        #expect(try database.run(["list-motions", "--format", "json"]) == "[]\n")
    }

    @Test func `and its fields are checked, and its conflicts told`() throws {
        let database = try MotionDatabase()
        func refusal(_ words: [String]) -> String? {
            do {
                try database.run(words)
                return nil
            } catch { return Failure(error).lines.joined(separator: " ") }
        }
        #expect(
            refusal(["add-motion", "--round", "London", "--party", "CN"])?.contains("--text TEXT") == true)
        #expect(refusal(Self.adding + ["--status", "won"])?.contains("open, carried or lost is wanted") == true)
        #expect(refusal(Self.adding + ["--moved", "soon"])?.contains("moved") == true)
        try database.run(Self.adding)
        try database.run(["add-motion", "--round", "London", "--party", "CN", "--text", "End it."])
        #expect(
            refusal(["edit-motion", "2", "--text", "Extend the truce."])?.contains("such a motion already exists")
                == true)
    }

    @Test func `and has its help`() throws {
        let command = try #require(MotionDatabase.interface.command(named: "add-motion"))
        let page = MotionDatabase.interface.helpPage(for: command).text(width: 100, isStyled: false)
        #expect(
            page.hasPrefix(
                """
                Record a motion.

                Usage:
                  tracker add-motion --round NAME --party PARTY --text TEXT [OPTIONS]

                Options:
                      --round NAME        The round that it was put to. [required]
                      --negotiation NAME  Negotiation, when several rounds share the name.
                      --party PARTY       Who moved it. [required]
                      --text TEXT         What it says. [required]
                      --status STATUS     How it stands (default: open). [one of: open, carried, lost]
                      --moved DATE        When it was moved.
                      --key KEY           Key given by its source.
                      --note TEXT         Note.
                """))
    }
}
