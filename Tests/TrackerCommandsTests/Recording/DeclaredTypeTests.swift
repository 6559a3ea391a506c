import Arguments
import Formats
import Foundation
import SQLite
import Testing

@testable import Negotiations
@testable import TrackerCommands
@testable import schema

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
    listing: Listing(filters: ["status", "round", "negotiation"], order: [.ascending("record.id")]),
    wording: CommandWording(
        naming: "number, as list-motions lists it, or key", example: "1", change: "--status carried",
        adding: CommandText("Record a motion.", "tracker add-motion --round London"),
        listing: CommandText("List the motions.", "tracker list-motions"),
        showing: CommandText("Show a motion.", "tracker show-motion 1"), confirmation: "{party}: {text}"))

/// What `make schema` would write of it: the table, then its twin, each with what hangs on it.
private let motionSchema: [String] = {
    let table = Table(motion, "What was put to a round.")
    return [table.declaration, TwinText(of: table, among: Table.all + [table]).text]
}()

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
        // The program writes to no file with indexes and triggers that it does not know: so the tables alone.
        let tables = try motionSchema.map { part in
            String(part[..<(try #require(part.firstRange(of: "STRICT;")).upperBound)])
        }
        try connection.write { transaction in try transaction.execute(script: tables.joined(separator: "\n")) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The program's commands, and those that the declaration makes.
    static let interface = CommandLineInterface(
        name: "tracker", abstract: "", version: "",
        groups: TrackerProgram.interface.groups + [
            CommandGroup(
                "Motions",
                then: [
                    AddRecord.command(of: motion), ListRecords.command(of: motion), ShowRecord.command(of: motion),
                ].compactMap { $0 }
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
        #expect(
            try database.run(Self.adding + ["--moved", "2025-06-10"]) == "Added motion 1: China: Extend the truce.\n")
        #expect(
            try database.run(Self.adding + ["--note", "by acclamation"])
                == "Changed motion 1: China: Extend the truce. (note)\n")
        #expect(try database.run(Self.adding) == "Nothing new: motion 1 already exists: China: Extend the truce.\n")
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

    @Test func `and its fields are checked`() throws {
        let database = try MotionDatabase()
        func refusal(_ words: [String]) -> String? {
            do {
                try database.run(words)
                return nil
            } catch { return Failure(error).lines.joined(separator: " ") }
        }
        #expect(
            refusal(["add-motion", "--round", "London", "--party", "CN"])?.contains("--text TEXT") == true)
        #expect(refusal(Self.adding + ["--status", "won"])?.contains("must be one of open, carried or lost") == true)
        #expect(refusal(Self.adding + ["--moved", "soon"])?.contains("moved") == true)
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
                      --negotiation NAME  Negotiation of the round, when several share its name.
                      --party PARTY       Who moved it. [required]
                      --text TEXT         What it says (- reads standard input). [required]
                      --status STATUS     How it stands (default: open). [one of: open, carried, lost]
                      --moved DATE        When it was moved.
                      --key KEY           Key given by its source.
                      --note TEXT         Remark of your own (- reads standard input).
                """))
    }

    @Test func `and has a past, which is told, asked and undone, and can be imported`() throws {
        let database = try MotionDatabase()
        var connection = try Connection(path: database.folder + "/whole.db", access: .creating)
        try connection.migrate(TrackerSchema.migrator)
        try connection.trustSchema()
        try connection.write { try $0.execute(script: motionSchema.joined(separator: "\n")) }
        var tracker = Tracker(connection: connection)
        let author = Author(who: "tester@example", command: "tracker test")
        func records(asOf moment: Moment? = nil) throws -> [[String?]] {
            var connection = try Connection(path: database.folder + "/whole.db", access: .reading)
            if let moment { try connection.lookBack(to: moment) }
            return try connection.read { transaction in
                try transaction.records(of: motion).map { motion in ["key", "text", "status"].map { motion[$0] } }
            }
        }
        let file = database.folder + "/motions.ndjson"
        let line =
            #"{"key":"m1","round":"London","negotiation":"Talks","party":"China","text":"Extend it.","status":"open"}"#
        try Data("\(line)\n".utf8).write(to: URL(fileURLWithPath: file))
        var options = ImportOptions()
        options.type = motion
        try tracker.record(by: author) { recorder in
            _ = try recorder.record(
                Draft(.round, .fields(["negotiation": "Talks", "name": "London"])))
        }
        let report = try tracker.importRecords(from: ImportInput(file), options, by: author)
        #expect(report.counts["motion"] == .init(added: 1, changed: 0, unchanged: 0))
        let edit = try tracker.edit(
            motion, typed: "m1", Changes(setting: .fields(["status": "carried"]), clearing: []), by: author)
        #expect(edit.fields == ["status"])
        #expect(try records() == [["m1", "Extend it.", "carried"]])
        #expect(try records(asOf: .revision(2)) == [["m1", "Extend it.", "open"]])
        #expect(try records(asOf: .revision(1)) == [])
        var changes: [[String?]] = []
        try tracker.ask {
            try $0.forEachChange(in: 3) { changes.append([$0.record, $0.title, $0.field, $0.before, $0.after]) }
        }
        #expect(changes == [["motion", "Extend it.", "status", "open", "carried"]])
        #expect(throws: (any Error).self, "a trigger keeps what it refers to") {
            try tracker.write { try $0.run("DELETE FROM round") }
        }
        let other = try tracker.record(by: author) { recorder in
            try recorder.record(
                Draft(motion, .fields(["round": "London", "party": "China", "text": "End it."])))
        }
        #expect(throws: FieldError(field: "key", reason: "another motion has the key “m1”")) {
            _ = try tracker.edit(
                motion, typed: String(other.id), Changes(setting: .fields(["key": "m1"]), clearing: []), by: author)
        }
        _ = try tracker.undo(nil, cascade: false, by: author)
        #expect(try records() == [["m1", "Extend it.", "carried"]])
        _ = try tracker.undo(3, cascade: false, by: author)
        #expect(try records() == [["m1", "Extend it.", "open"]])
        _ = try tracker.undo(2, cascade: true, by: author)
        #expect(try records() == [])
    }
}
