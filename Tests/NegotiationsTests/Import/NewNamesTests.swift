import Formats
import Testing

@testable import Negotiations

/// Names that files refer to and nobody knows: which are made, and which are refused since they may be slips of the pen.
@Suite struct NewNamesTests {
    private static let known = [
        #"{"type":"party","name":"United States","code":"US"}"#, #"{"type":"topic","name":"soybeans"}"#,
        #"{"type":"negotiation","name":"US–China trade talks"}"#, #"{"type":"official","name":"Howard Lutnick"}"#,
    ]

    @Test(arguments: [
        (#""party":"United Sates""#, "party", "party", "United States"),
        (#""topics":["tariffs","soybean"]"#, "topics", "topic", "soybeans"),
        (#""round":"x","negotiation":"US-China trade talk""#, "negotiation", "negotiation", "US–China trade talks"),
    ])
    func `a slip of the pen founds nothing, unless a file says that its names are new`(
        members: String, field: String, what: String, meant: String
    ) throws {
        let database = try TestDatabase()
        try database.importLines(Self.known)
        let isRound = field == "negotiation"
        let line =
            isRound
            ? #"{"type":"round","name":"x","negotiation":"US-China trade talk"}"#
            : #"{"date":"2025","attribution":"x","text":"a",\#(members)}"#
        let before = try database.ask { questions in
            try [RecordType.party, .topic, .negotiation].map { type in try questions.names(of: type) }
        }
        let error = try #require(throws: ImportError.self) { try database.importLines([line]) }
        #expect(error.problems.first?.field == field)
        #expect(error.problems.first?.reason.contains("Did you mean “\(meant)”?") == true)
        #expect(error.problems.first?.reason.contains("--new-names") == true)
        #expect(
            try database.ask { questions in
                try [RecordType.party, .topic, .negotiation].map { type in try questions.names(of: type) }
            } == before)
        var options = ImportOptions()
        options.takesSimilarNames = true
        try database.importLines([line], options)
        #expect(
            try database.ask { try $0.names(of: isRound ? .negotiation : field == "party" ? .party : .topic) }.count
                >= 2)
    }

    @Test func `a dash, case and white space alone are the same name, and what is declared is no slip`() throws {
        let database = try TestDatabase()
        try database.importLines(Self.known)
        try database.importLines([
            #"{"type":"round","name":"x","negotiation":"us-china  TRADE talks"}"#,
            #"{"type":"topic","name":"soybean"}"#,
            #"{"date":"2025","attribution":"x","text":"a","topics":["soybean","Soybeans"],"party":"us"}"#,
        ])
        #expect(try database.ask { try $0.names(of: .negotiation) } == ["US–China trade talks"])
        #expect(try database.ask { try $0.names(of: .topic) } == ["soybean", "soybeans"])
        #expect(try database.ask { try $0.names(of: .party) } == ["United States"])
    }

    @Test func `of a large file the records with slips of the pen are left out, where that is asked for`() throws {
        let database = try TestDatabase()
        try database.importLines(Self.known)
        var options = ImportOptions()
        options.skipsBad = true
        let lines = (0..<200).map {
            #"{"date":"2025","attribution":"x","text":"a \#($0)","topics":["\#($0 == 77 ? "soybean" : "soybeans")"]}"#
        }
        let report = try database.importLines(lines, options)
        #expect(report.counts["statement"]?.added == 199)
        #expect(report.rejected == 1)
        #expect(try database.ask { try $0.names(of: .topic) } == ["soybeans"])
    }

    @Test func `an official whose name is like a known one is suggested, not made`() throws {
        let database = try TestDatabase()
        try database.importLines(Self.known)
        var options = ImportOptions()
        options.unknownOfficials = .created
        let line = #"{"date":"2025","official":"Howard Lutnik","text":"a"}"#
        let error = try #require(throws: ImportError.self) { try database.importLines([line], options) }
        #expect(error.problems.first?.reason.contains("Did you mean “Howard Lutnick”?") == true)
        options.takesSimilarNames = true
        try database.importLines([line], options)
        #expect(try database.ask { try $0.names(of: .official) } == ["Howard Lutnick", "Howard Lutnik"])
    }
}
