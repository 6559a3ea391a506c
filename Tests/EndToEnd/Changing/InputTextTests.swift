import Foundation
import Negotiations
import Testing

/// A text comes from standard input where - stands for it, in every command that takes one.
@Suite struct InputTextTests {
    private static let fields = RecordType.all.flatMap { type in
        type.changeableFields.filter(\.readsInput).map { (type: type.name, field: $0.name) }
    }

    private static func database() throws -> TrackerRunner {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-commitment", "--outcome", "2", "--party", "CN", "--text", "Issue licences")
        try tracker.succeed("add-text", "--round", "London", "--title", "Annex", "--text", "See below.")
        return tracker
    }

    @Test func `every text and note can be changed so`() throws {
        #expect(Self.fields.count > 10)
        let tracker = try Self.database()
        for (name, field) in Self.fields {
            let type = try #require(RecordType.named(name))
            let position = try #require(type.index(of: field))
            let column = type.fields[position].column ?? field
            let id =
                try tracker.succeed("sql", "SELECT min(id) FROM \(type.table)", "--format", "csv")
                .split(separator: "\r\n").last.map(String.init) ?? ""
            try #require(Int(id) != nil, "no \(name) in the example")
            let outcome = try tracker.run(
                "edit-\(type.noun)", id, "--\(type.fields[position].option)", "-",
                input: "First line.\nSecond of \(name).\n")
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            let kept = try tracker.succeed(
                "sql", "SELECT \(column) AS text FROM \(type.table) WHERE id = \(id)", "--format", "json")
            #expect(kept.contains(#""First line.\nSecond of \#(name).""#), "\(name).\(field): \(kept)")
        }
    }

    @Test func `and added`() throws {
        let tracker = try Self.database()
        try tracker.run(
            "add-outcome", "--round", "London", "--kind", "truce", "--title", "Second", "--text", "-",
            input: "In full.\n"
        ).expectSuccess()
        #expect(
            try tracker.succeed("show-outcome", "Second", "--fields", "text", "--format", "csv")
                == "text\r\nIn full.\r\n")
        try tracker.run("add-official", "Jane Doe", "--note", "-", input: "Met in Geneva.\n").expectSuccess()
        #expect(
            try tracker.succeed("show-official", "Jane Doe", "--fields", "note", "--format", "csv")
                == "note\r\nMet in Geneva.\r\n")
        try tracker.run(
            "edit-citation", "--statement", "2", "--source", "1", "--at", "paragraph 3", "--wording", "-",
            input: "as printed\n"
        ).expectSuccess()
    }

    @Test func `an input of nothing takes nothing away, and says how to`() throws {
        let tracker = try Self.database()
        let before = try tracker.recorded()
        for (name, field) in Self.fields {
            let type = try #require(RecordType.named(name))
            let outcome = try tracker.run("edit-\(type.noun)", "id:1", "--\(field)", "-", input: " \n\n")
            #expect(
                outcome.isRefusal(65, saying: "tracker: \(field): there is no text on standard input"), "\(outcome)")
            let isClearable = type.clearableFields.contains { $0.name == field }
            #expect(outcome.errors.contains("--clear \(field)") == isClearable)
        }
        #expect(
            try tracker.run("add-official", "Jane Doe", "--note", "-").isRefusal(65, saying: "or leave out --note"))
        #expect(
            try tracker.run(
                "edit-citation", "--statement", "2", "--source", "1", "--at", "paragraph 3", "--wording", "-"
            ).isRefusal(65, saying: "--wording \"\" removes"))
        #expect(try tracker.recorded() == before)
    }

    @Test func `but only one of them`() throws {
        let tracker = try Self.database()
        #expect(
            try tracker.run("edit-statement", "1", "--text", "-", "--translation", "-", input: "x").isRefusal(
                64, saying: "text and translation cannot both be read from standard input"))
    }
}

extension Outcome {
    fileprivate func expectSuccess() { #expect(exitCode == 0, "\(errors)") }
}
