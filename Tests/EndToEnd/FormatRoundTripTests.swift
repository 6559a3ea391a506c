import Foundation
import Negotiations
import Testing

/// What is printed can be imported, and comes back as it was.
@Suite struct FormatRoundTripTests {
    /// Commands that print records, and what the records are.
    private static let answers: [(type: String, command: [String])] = [
        ("statement", ["query"]), ("statement", ["query", "talks OR going"]), ("statement", ["show-statement", "2"]),
        ("negotiation", ["list-negotiations"]),
        ("party", ["list-parties"]), ("topic", ["list-topics"]), ("official", ["list-officials"]),
        ("official", ["show-official", "Bessent"]), ("round", ["list-rounds"]), ("round", ["show-round", "London"]),
        ("outcome", ["list-outcomes"]), ("outcome", ["show-outcome", "2"]), ("commitment", ["list-commitments"]),
        ("source", ["list-sources"]), ("source", ["show-source", "1"]), ("text", ["list-texts"]),
        ("text", ["show-text", "Annex"]),
    ]

    @Test func `every command that lists or shows records is among them`() {
        for type in RecordType.all {
            let commands = Self.answers.filter { $0.type == type.name }.map { $0.command[0] }
            if type.wording.listing != nil { #expect(commands.contains("list-\(type.plural)")) }
            if type.wording.showing != nil { #expect(commands.contains("show-\(type.noun)")) }
        }
    }

    @Test(arguments: answers.indices)
    func `what is printed has every field`(index: Int) throws {
        let answer = Self.answers[index]
        let type = try #require(RecordType.named(answer.type))
        let printed = try Self.database().run(answer.command + ["--format", "json"]).output
        let json = try JSONSerialization.jsonObject(with: Data(printed.utf8))
        let records = (json as? [[String: Any]]) ?? [(json as? [String: Any]) ?? [:]]
        #expect(!records.isEmpty)
        let wanted = Set(
            type.fields.map(\.name) + (type.hasTopics ? ["topics"] : []) + (type.isCitable ? ["sources"] : []))
        for record in records { #expect(wanted.subtracting(record.keys) == []) }
    }

    private static func database() throws -> TrackerRunner {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-commitment", "--outcome", "1", "--party", "CN", "--text",
            "Suspend; the \"added\" tariffs\nfor 90 days",
            "--due", "2025-08-12", "--outlet", "AFP")
        try tracker.succeed(
            "add-text", "--round", "London", "--title", "Annex", "--text", "Article 1\n\n[Both] sides.\n", "--outcome",
            "2",
            "--outlet", "AFP", "--place", "annex")
        return tracker
    }

    @Test(arguments: answers.indices, ["json", "ndjson", "csv", "tsv"])
    func `what a command prints changes nothing when it is imported`(index: Int, format: String) throws {
        let answer = Self.answers[index]
        let tracker = try Self.database()
        let before = try tracker.recorded()
        let printed = try tracker.run(answer.command + ["--format", format]).output
        let path = try tracker.write(printed, to: "answer.\(format)")
        let report = try tracker.succeed("import", "--verbose", "--type", answer.type, path)
        #expect(report.contains(": 0 added, 0 changed, "))
        #expect(!report.contains(" 0 unchanged"))
        #expect(try tracker.recorded() == before)
    }

    @Test func `statements as CSV come back byte for byte in a new database`() throws {
        let tracker = try Self.database()
        let everything = try tracker.succeed("export")
        let statements = try tracker.succeed("export", "--type", "statement", "--format", "csv")
        let copy = try TrackerRunner()
        let others = everything.split(separator: "\n").filter { !$0.hasPrefix("{\"type\":\"statement\"") }
        try copy.succeed("import", try copy.write(others.map { $0 + "\n" }.joined(), to: "others.ndjson"))
        #expect(try copy.succeed("query", "--count") == "0\n")
        try copy.succeed("import", try copy.write(statements, to: "statements.csv"))
        #expect(try copy.succeed("export", "--type", "statement", "--format", "csv") == statements)
        #expect(try copy.succeed("export") == everything)
    }

    /// Where the speaker's office and party are told, and the first source with its own columns.
    @Test func `a table has the first source flat and loses none of the others`() throws {
        let tracker = try TrackerRunner()
        for source in [
            "\"outlet\":\"AFP\",\"url\":\"https://a.example\",\"place\":\"p. 1\"",
            "\"outlet\":\"Zeit\",\"title\":\"Gespräche\"",
        ] {
            let said = "{\"date\":\"2025\",\"attribution\":\"x\",\"text\":\"y\",\"sources\":[{\(source)}]}\n"
            try tracker.succeed("import", try tracker.write(said, to: "said.ndjson"))
        }
        let flat = "outlet,source_title,url,author,published,accessed,source_key,wording,place,more_sources"
        let flatInExport = flat.replacing(",wording", with: ",content_digest,wording")
        let further = "\"[{\"\"outlet\"\":\"\"Zeit\"\",\"\"title\"\":\"\"Gespräche\"\""
        let table = try tracker.succeed("query", "--format", "csv")
        #expect(table.hasPrefix("id,date,official,attribution,party,office,who,"))
        #expect(table.contains(",topics,\(flat),key,official_key\r\n"))
        #expect(table.contains(",AFP,,https://a.example,,,,,,p. 1,\(further)"))
        let exported = try tracker.succeed("export", "--type", "statement", "--format", "csv")
        #expect(exported.contains(",topics,\(flatInExport)\r\n"))
        #expect(exported.contains(",AFP,,https://a.example,,,,,,,p. 1,\(further)}]\"\r\n"))
        #expect(try tracker.succeed("show-statement", "1", "--format", "csv").contains(",\(flat)\r\n"))
        let chosen = ["query", "--format", "csv", "--fields"]
        #expect(
            try tracker.succeed(chosen[0], chosen[1], chosen[2], chosen[3], "who,outlet") == "who,outlet\r\nx,AFP\r\n")
        #expect(try tracker.succeed(chosen[0], chosen[1], chosen[2], chosen[3], "sources").hasPrefix("sources\r\n\"[{"))
        #expect(try tracker.run("query", "--format", "json", "--fields", "outlet").isRefusal(64, saying: "outlet"))
        for (name, rows) in [("answer", table), ("export", exported)] {
            let copy = try TrackerRunner()
            try copy.succeed("import", try copy.write(rows, to: name + ".csv"))
            #expect(try copy.succeed("export") == tracker.succeed("export"))
        }
    }

    @Test func `an export of what a filter selects stands on its own`() throws {
        let tracker = try Self.database()
        let selected = try tracker.succeed("export", "--official", "Lutnick")
        let copy = try TrackerRunner()
        try copy.succeed("import", try copy.write(selected, to: "selected.ndjson"))
        #expect(try copy.succeed("export") == selected)
        let fields = [
            "--format", "json", "--fields", "date,official,party,office,negotiation,round,text,topics,sources",
        ]
        #expect(
            try copy.run(["query"] + fields).output == tracker.run(["query", "--official", "Lutnick"] + fields).output)
    }

    @Test func `an export of one type has only that`() throws {
        let tracker = try Self.database()
        let officials = try tracker.succeed("export", "--type", "official")
        #expect(officials.split(separator: "\n").count == 7)
        #expect(officials.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"type\":\"official\"") })
    }

    @Test func `an export as CSV needs one type`() throws {
        let tracker = try Self.database()
        #expect(try tracker.run("export", "--format", "csv").isRefusal(64, saying: "--type"))
    }

    @Test func `twenty thousand statements come back byte for byte`() throws {
        let tracker = try TrackerRunner()
        var text = ""
        for number in 0..<20_000 {
            let day = String(format: "2025-%02d-%02d", number % 12 + 1, number % 28 + 1)
            text += "{\"type\":\"statement\",\"date\":\"\(day)\",\"attribution\":\"speaker \(number % 97)\","
            text += "\"text\":\"Statement no. \(number) “on” tariffs – ünï 何\",\"topics\":[\"topic \(number % 7)\"]}\n"
        }
        let report = try tracker.succeed("import", "--verbose", try tracker.write(text, to: "many.ndjson"))
        #expect(report.contains(": 20007 added, 0 changed, 0 unchanged"))
        let first = try tracker.succeed("export")
        let copy = try TrackerRunner()
        try copy.succeed("import", try copy.write(first, to: "export.ndjson"))
        #expect(try copy.succeed("export") == first)
    }

    @Test func `fields are chosen and ordered, and an unknown one is told with those there are`() throws {
        let tracker = try Self.database()
        #expect(
            try tracker.succeed("list-parties", "--format", "csv", "--fields", "code,name")
                == "code,name\r\nCN,China\r\nUS,United States\r\n")
        #expect(try tracker.run("list-parties", "--fields", "cod").isRefusal(64, saying: "cod", "code"))
    }

    @Test func `formulas are guarded for a spreadsheet`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-statement", "--date", "2025", "--attribution", "x", "--text==1+1")
        let arguments = ["query", "--format", "csv", "--fields", "text"]
        #expect(try tracker.run(arguments).output == "text\r\n=1+1\r\n")
        #expect(try tracker.run(arguments + ["--spreadsheet"]).output == "\u{FEFF}text\r\n'=1+1\r\n")
        #expect(try tracker.run("query", "--spreadsheet").isRefusal(64, saying: "--format csv"))
    }
}
