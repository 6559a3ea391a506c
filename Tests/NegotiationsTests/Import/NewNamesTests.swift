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
        (#""party":"Untied States""#, "party", "party", "United States"),
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

    @Test(arguments: [
        ["Kim Jong-un", "Kim", "Kim Yo-jong"], ["Kim Jong-un", "Kim Yo-jong", "Kim"],
        ["Kim Yo-jong", "Kim Jong-un", "Kim"], ["Kim Yo-jong", "Kim", "Kim Jong-un"],
        ["Kim", "Kim Jong-un", "Kim Yo-jong"], ["Kim", "Kim Yo-jong", "Kim Jong-un"],
    ])
    func `whether a surname alone is asked about does not depend on the order of the records`(names: [String]) throws {
        for isDeclared in [false, true] {
            let database = try TestDatabase()
            var options = ImportOptions()
            options.unknownOfficials = .created
            let lines = names.map { name in
                isDeclared && name != "Kim"
                    ? #"{"type":"official","name":"\#(name)"}"#
                    : #"{"date":"2025","official":"\#(name)","text":"a"}"#
            }
            #expect(throws: ImportError.self, "\(lines)") { try database.importLines(lines, options) }
            #expect(try database.ask { try $0.names(of: .official) } == [])
        }
    }

    @Test func `a surname alone goes on to mean who is known, unless somebody else of it comes`() throws {
        let database = try TestDatabase()
        var options = ImportOptions()
        options.unknownOfficials = .created
        let lines = ["Kim Jong-un", "Kim", "Ann Lee", "Kim"].map { #"{"date":"2025","official":"\#($0)","text":"a"}"# }
        try database.importLines(lines, options)
        #expect(try database.ask { try $0.names(of: .official) } == ["Ann Lee", "Kim Jong-un"])
        let error = try #require(throws: ImportError.self) {
            try database.importLines(
                ["Kim", "Kim Yo-jong"].map { #"{"date":"2025","official":"\#($0)","text":"b"}"# }, options)
        }
        #expect(
            error.problems.map(\.reason) == [
                "“Kim” was taken for Kim Jong-un before, and can mean “Kim Yo-jong” as well\nWrite the full name where “Kim” stands, and import again; or add who is new first, with tracker add-official."
            ])
    }

    @Test func `what is declared and is like another is told of`() throws {
        let database = try TestDatabase()
        try database.importLines(Self.known)
        let report = try database.importLines([
            #"{"type":"topic","name":"soybean"}"#, #"{"type":"party","name":"People's Republic of China"}"#,
            #"{"type":"party","name":"Kingdom of the North","code":"CHN"}"#, #"{"type":"topic","name":"steel"}"#,
            #"{"type":"official","name":"Lutnick, Howard"}"#, #"{"type":"official","name":"Ann Lee"}"#,
            #"{"type":"round","name":"Geneva","negotiation":"A"}"#,
            #"{"type":"round","name":"Genevva","negotiation":"A"}"#,
            #"{"type":"round","name":"Genevva","negotiation":"B"}"#,
            #"{"type":"round","name":"A – B","negotiation":"B"}"#,
            #"{"type":"round","name":"A–B","negotiation":"B"}"#,
        ])
        #expect(
            report.likenesses.map { "\($0.line) \($0.field ?? "") \($0.reason)" } == [
                "1 name the topic “soybean” is like “soybeans”",
                "3 name the party “Kingdom of the North” is like “People's Republic of China”",
                "5 name the official “Lutnick, Howard” is like “Howard Lutnick”",
                "8 name the round “Genevva” is like “Geneva”", "11 name the round “A–B” is like “A – B”",
            ])
        #expect(report.doubts.isEmpty)
        var options = ImportOptions()
        options.takesSimilarNames = true
        #expect(try database.importLines([#"{"type":"topic","name":"soya-beans"}"#], options).likenesses.isEmpty)
    }

    @Test func `a code that differs by points alone is another party's`() throws {
        let database = try TestDatabase()
        try database.importLines(Self.known)
        let error = try #require(throws: ImportError.self) {
            try database.importLines([#"{"type":"party","name":"Uncle Sam","code":"U.S."}"#])
        }
        #expect(error.problems.map(\.reason) == ["“U.S.” is written like “US”, the code of the party United States"])
    }

    @Test func `a person with a key is not taken for one of the name without a key`() throws {
        let database = try TestDatabase()
        try database.importLines(Self.known)
        let line = #"{"type":"official","name":"howard Lutnick","key":"lutnick-2"}"#
        let error = try #require(throws: ImportError.self) { try database.importLines([line]) }
        #expect(error.problems.map(\.field) == ["key"])
        #expect(
            error.problems.first?.reason
                == "“lutnick-2” is nobody's key, and Howard Lutnick is recorded without one, who may be another person; give that record a key first, “lutnick-2” if it is the same person: tracker edit-official id:1 --key …"
        )
        var tracker = try Tracker(path: database.path, for: .recording)
        _ = try tracker.edit(
            .official, typed: "id:1", Changes(setting: [.init(name: "key", value: .string("lutnick-1"))], clearing: []),
            by: TestDatabase.author)
        try database.importLines([line])
        try database.importLines([line])
        #expect(try database.ask { try $0.names(of: .official) } == ["Howard Lutnick", "howard Lutnick"])
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

    @Test(arguments: [
        (["Bundeskanzler Merz", "Merz's"], ["Friedrich Merz"], nil),
        (["Senator Mark Kelly", "Mark Kelly", "Sen. Kelly"], ["Friedrich Merz", "Mark Kelly"], nil),
        (["Mrs May"], ["Friedrich Merz"], "no full name"),
        (["Pedro Sánchez", "Pedro Sánchez Pérez-Castejón"], ["Friedrich Merz"], "Did you mean “Pedro Sánchez”?"),
        (["Pedro Sánchez Pérez-Castejón", "Sánchez"], ["Friedrich Merz", "Pedro Sánchez Pérez-Castejón"], nil),
        (["Friedrich Maerz", "Ann Lee"], ["Friedrich Merz"], "Did you mean “Friedrich Merz”?"),
        (["King Jr."], ["Friedrich Merz"], "is a surname with a suffix"),
        (["Jr."], ["Friedrich Merz"], "stands beside names"),
        (["Tô Lâm"], ["Friedrich Merz", "Tô Lâm"], nil),
        (["Tô Lâm", "Lâm"], ["Friedrich Merz"], "Did you mean “Tô Lâm”?"),
        (["Charles III"], ["Charles III", "Friedrich Merz"], nil),
        (["PM Modi"], ["Friedrich Merz"], "no full name"), (["USTR Merz"], ["Friedrich Merz"], nil),
    ])
    func `of officials who are made none is a title, or another form of somebody's name`(
        names: [String], recorded: [String], reason: String?
    ) throws {
        let database = try TestDatabase()
        try database.importLines([#"{"type":"official","name":"Friedrich Merz"}"#])
        var options = ImportOptions()
        options.unknownOfficials = .created
        let lines = names.map { #"{"date":"2025","official":"\#($0)","text":"a"}"# }
        if let reason {
            let error = try #require(throws: ImportError.self) { try database.importLines(lines, options) }
            #expect(error.problems.first?.reason.contains(reason) == true, "\(error.problems)")
        } else {
            try database.importLines(lines, options)
        }
        #expect(try database.ask { try $0.names(of: .official) } == recorded)
    }
}
