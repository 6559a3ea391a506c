import Foundation
import Testing

/// JSON of other programs, known by its content.
@Suite struct ForeignRecordsTests {
    private static let popolo = """
        {"persons":[
          {"id":"p1","name":"Jane Roe","family_name":"Roe","summary":"Economist",
           "other_names":[{"name":"简·罗","lang":"zh"},{"name":"J. Roe","start_date":"2010"},{"name":"Jane Roe"},{"name":"J. Roe"}]},
          {"id":"p2","name":"Jane Roe","image":"https://example.org/2.jpg",
           "memberships":[{"organization_id":"o1","role":"clerk"}]}],
         "organizations":[{"id":"o1","name":"Utopia","classification":"country"},{"id":"o2","name":"Nobody's"}],
         "posts":[{"id":"t1","label":"Trade Minister","organization_id":"o1"}],
         "events":[{"id":"term/4","start_date":"2020-05","end_date":"2024-05-31"}],
         "memberships":[{"person_id":"p1","post_id":"t1","start_date":"2024-06-01"},
          {"person_id":"p1","organization_id":"o1","legislative_period_id":"term/4"}]}
        """

    private static let expected = lines(
        #"{"type":"party","name":"Utopia"}"#,
        #"{"type":"official","key":"p1","name":"Jane Roe","surname":"Roe","note":"Economist"}"#,
        #"{"type":"official","key":"p2","name":"Jane Roe"}"#,
        #"{"type":"name","official":"Jane Roe","official_key":"p1","text":"J. Roe","kind":"alias","start":"2010"}"#,
        #"{"type":"name","official":"Jane Roe","official_key":"p1","text":"简·罗","kind":"native"}"#,
        #"{"type":"office","official":"Jane Roe","official_key":"p1","party":"Utopia","office":"member","start":"2020-05","end":"2024-05-31"}"#,
        #"{"type":"office","official":"Jane Roe","official_key":"p1","party":"Utopia","office":"Trade Minister","start":"2024-06-01"}"#,
        #"{"type":"office","official":"Jane Roe","official_key":"p2","party":"Utopia","office":"clerk"}"#)

    @Test func `people, posts and memberships come from Popolo and go back into it`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(Self.popolo, to: "people.json")
        try tracker.succeed("import", path)
        #expect(try tracker.recorded() == Self.expected)
        #expect(try tracker.succeed("import", "--verbose", path).contains(": 0 added, 0 changed, "))
        let copy = try TrackerRunner()
        let export = try copy.write(try tracker.succeed("export", "--format", "popolo"), to: "popolo.json")
        try copy.succeed("import", export)
        #expect(try copy.recorded() == Self.expected)
    }

    @Test func `the codes of parties are the same after Popolo`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "United States", "--code", "US")
        try tracker.succeed("add-official", "Jane Roe", "--party", "US", "--office", "Envoy")
        let copy = try TrackerRunner()
        let export = try copy.write(try tracker.succeed("export", "--format", "popolo"), to: "popolo.json")
        try copy.succeed("import", export)
        #expect(try copy.recorded() == tracker.recorded())
    }

    @Test func `a party that is given for all is that of memberships without an organization`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            """
            {"persons":[{"id":"p1","name":"Jane Roe"},{"id":"p2","name":"Ann Poe"},{"id":"p3","name":"Bob Coe"}],
             "organizations":[{"id":"o1","name":"Utopia"}],
             "memberships":[{"person_id":"p1","organization_id":"o1","role":"Envoy"},{"person_id":"p2","role":"Judge"}]}
            """, to: "people.json")
        try tracker.succeed("import", "--set", "party=Norland", path)
        #expect(
            try tracker.recorded()
                == lines(
                    #"{"type":"party","name":"Norland"}"#, #"{"type":"party","name":"Utopia"}"#,
                    #"{"type":"official","key":"p1","name":"Jane Roe"}"#,
                    #"{"type":"official","key":"p2","name":"Ann Poe"}"#,
                    #"{"type":"official","key":"p3","name":"Bob Coe"}"#,
                    #"{"type":"office","official":"Ann Poe","official_key":"p2","party":"Norland","office":"Judge"}"#,
                    #"{"type":"office","official":"Jane Roe","official_key":"p1","party":"Utopia","office":"Envoy"}"#))
    }

    /// An official without a key gets none by the way through Popolo.
    @Test func `the founding case's people are the same after Popolo`() throws {
        let tracker = try TrackerRunner.withExample()
        let copy = try TrackerRunner()
        let export = try copy.write(try tracker.succeed("export", "--format", "popolo"), to: "popolo.json")
        try copy.succeed("import", export)
        for type in ["official", "name"] {
            #expect(
                try copy.succeed("export", "--type", type, "--format", "csv")
                    == tracker.succeed("export", "--type", type, "--format", "csv"))
        }
        // Popolo has no times of day, and one office began at noon: it is the same, as exact as it was.
        let offices = try tracker.succeed("export", "--type", "office")
        #expect(
            try tracker.succeed("import", "--verbose", export).hasSuffix(
                ": 0 added, 0 changed, 19 unchanged\n"))
        #expect(try tracker.succeed("export", "--type", "office") == offices)
    }

    @Test(arguments: [
        "2025-01-20T12:00-05:00", "2025-06~", "202X", "2025-21", "2025-06-XX", "2025?",
    ])
    func `an export of Popolo that comes back adds nothing`(start: String) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed(
            "add-official", "Ann Roe", "--party", "France", "--office", "Envoy", "--start", start)
        try tracker.succeed("add-name", "A. Roe", "--official", "Ann Roe", "--start", start)
        let before = try tracker.succeed("export")
        let export = try tracker.write(try tracker.succeed("export", "--format", "popolo"), to: "popolo.json")
        #expect(
            try tracker.succeed("import", "--verbose", export)
                == "\(export): 0 added, 0 changed, 4 unchanged\n")
        #expect(try tracker.succeed("export") == before)
    }

    private static let precisions: [(starts: [String], kept: [String])] = [
        (["2020-01", "2020-01-20"], ["2020-01-20"]), (["2020", "2020-05-01"], ["2020-05-01"]),
        (["2020-01-20", "2020-01-20T12:00-05:00"], ["2020-01-20T12:00-05:00"]),
        (["2020", "2020-01", "2020-01-20"], ["2020-01-20"]), (["2025-06", "2025-06~"], ["2025-06~"]),
        (["2020-01-20", "2020-01-21"], ["2020-01-20", "2020-01-21"]),
        (["2020-01", "2021"], ["2020-01", "2021"]),
    ]

    @Test(arguments: precisions, [false, true])
    func
        `of an office that is told with several precisions the most exact beginning is kept, in whatever order they come`(
            _ office: (starts: [String], kept: [String]), isReversed: Bool
        ) throws
    {
        let tracker = try TrackerRunner()
        let starts = isReversed ? office.starts.reversed() : office.starts
        let memberships = starts.map {
            #"{"person_id":"p1","organization_id":"o1","role":"Envoy","start_date":"\#($0)"}"#
        }
        let path = try tracker.write(
            #"{"persons":[{"id":"p1","name":"Jane Roe"}],"organizations":[{"id":"o1","name":"Utopia"}],"memberships":[\#(memberships.joined(separator: ","))]}"#,
            to: "people.json")
        for _ in 1...2 {
            try tracker.succeed("import", path)
            #expect(
                try tracker.succeed("export", "--type", "office")
                    == office.kept.map {
                        #"{"type":"office","official":"Jane Roe","official_key":"p1","party":"Utopia","office":"Envoy","start":"\#($0)"}"#
                            + "\n"
                    }.joined())
        }
    }

    @Test func `who left an office and came back in the year has it twice`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed(
            "import",
            tracker.write(
                """
                {"type":"official","name":"Jane Roe","offices":[{"party":"Utopia","office":"Envoy","start":"2020","end":"2020-03"},
                """.replacing("\n", with: "")
                    + #"{"party":"Utopia","office":"Envoy","start":"2020-09"}]}"#, to: "people.ndjson"))
        #expect(try tracker.succeed("export", "--type", "office").split(separator: "\n").count == 2)
    }

    @Test func `a desk's own records after its export of Popolo are the same records`() throws {
        let tracker = try TrackerRunner.withExample()
        let copy = try TrackerRunner()
        try copy.succeed("import", copy.write(try tracker.succeed("export", "--format", "popolo"), to: "popolo.json"))
        try copy.succeed("import", copy.write(try tracker.succeed("export"), to: "all.ndjson"))
        #expect(try copy.succeed("export") == tracker.succeed("export"))
    }

    @Test func `an office is recorded with its beginning, and again with a more exact one`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Jane Roe", "--party", "Utopia", "--office", "Envoy", "--start", "2020")
        let office = ["add-office", "Envoy", "--official", "Jane Roe", "--party", "Utopia", "--start"]
        #expect(try tracker.succeed(office + ["2020-05-01"]).hasPrefix("Changed office 1: "))
        #expect(try tracker.succeed(office + ["2020-05"]).hasPrefix("Nothing new: office 1 "))
        #expect(try tracker.succeed("export", "--type", "office").contains(#""start":"2020-05-01""#))
    }

    @Test func `what is wrong in a document is told with its line`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "{\n\"persons\":[\n{\"id\":\"p1\",\"name\":\"Jane Roe\"},\n{\"id\":\"p2\"}\n]}\n", to: "people.json")
        let outcome = try tracker.run("import", path)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.hasPrefix("\(path):4: name: is required"), "\(outcome.errors)")
        let records = try tracker.write(
            """
            [
              {"date": "2025-06-10",
               "attribution": "Aide", "text": "x"},
              {
                "date": "2025-06-31",
                "attribution": "Aide",
                "text": "x"
              },
              {"date": "2025-06-30",
               "text": "x",
               "official": "Nobody Known"},
              {"date": "2025-06-30", "attribution": "Aide", "text": "x",
               "sources": [
                 {"outlet": "AFP",
                  "published": "soon"}]}
            ]
            """, to: "records.json")
        let errors = try tracker.run("import", records).errors.split(separator: "\n")
        #expect(
            errors.filter { $0.hasPrefix("\(records):") }.map {
                $0.split(separator: ":").dropFirst().prefix(2).joined(separator: ":")
            }
                == ["5: date", "11: official", "15: sources.published"], "\(errors)")
    }

    @Test func `an answer of the query service of Wikidata is read`() throws {
        func value(_ text: String) -> String { #"{"type":"literal","value":"\#(text)"}"# }
        let row = [
            ("person", value("http://www.wikidata.org/entity/Q7")), ("personLabel", value("Jane Roe")),
            ("personAltLabel", value("J. Roe, Jane A. Roe")), ("position", value("http://www.wikidata.org/entity/Q9")),
            ("positionLabel", value("minister")), ("countryLabel", value("Utopia")),
            ("start", value("2020-01-20T00:00:00Z")),
        ].map { #""\#($0)":\#($1)"# }.joined(separator: ",")
        let tracker = try TrackerRunner()
        let path = try tracker.write(#"{"head":{"vars":["person"]},"results":{"bindings":[{\#(row)}]}}"#, to: "q.json")
        try tracker.succeed("import", path)
        #expect(
            try tracker.recorded()
                == lines(
                    #"{"type":"party","name":"Utopia"}"#, #"{"type":"official","key":"Q7","name":"Jane Roe"}"#,
                    #"{"type":"name","official":"Jane Roe","official_key":"Q7","text":"J. Roe","kind":"alias"}"#,
                    #"{"type":"name","official":"Jane Roe","official_key":"Q7","text":"Jane A. Roe","kind":"alias"}"#,
                    #"{"type":"office","official":"Jane Roe","official_key":"Q7","party":"Utopia","office":"minister","start":"2020-01-20"}"#
                ))
    }

    @Test func `people and offices without a label are left out, and that is said`() throws {
        let tracker = try TrackerRunner()
        let rows =
            [("Q7", "Jane Roe"), ("Q8", "Q8"), ("Q9", "Q9")].map { id, label in
                #"{"person":"http://www.wikidata.org/entity/\#(id)","personLabel":"\#(label)","positionLabel":"Minister","countryLabel":"Utopia"}"#
            } + [
                #"{"person":"http://www.wikidata.org/entity/Q7","personLabel":"Jane Roe","positionLabel":"Q11"}"#
            ]
        let path = try tracker.write("[" + rows.joined(separator: ",\n") + "]", to: "query.json")
        #expect(
            try tracker.run("import", path)
                == Outcome(
                    exitCode: 0, output: "",
                    errors:
                        "tracker: \(path): 3 have no labels and were left out: Q8; Q9; an office of Q7; ask for more languages in the query's SERVICE wikibase:label\n"
                ))
        #expect(try tracker.succeed("list-officials", "--format", "tsv", "--fields", "key") == "key\nQ7\n")
    }

    @Test func `what Wikidata does not know is not known here, and days are as precise as it says`() throws {
        func row(_ values: [(String, String, String)]) -> String {
            "{" + values.map { #""\#($0.0)":{"type":"\#($0.1)","value":"\#($0.2)"}"# }.joined(separator: ",") + "}"
        }
        let person = [
            ("person", "uri", "http://www.wikidata.org/entity/Q7"), ("personLabel", "literal", "Jane Roe"),
            ("countryLabel", "literal", "Utopia"),
        ]
        let rows = [
            row(person + [("positionLabel", "literal", "minister"), ("start", "bnode", "t123")]),
            row(
                person + [
                    ("positionLabel", "literal", "envoy"),
                    ("end", "uri", "http://www.wikidata.org/.well-known/genid/1"),
                ]),
            row(
                person + [
                    ("positionLabel", "literal", "judge"), ("start", "literal", "2020-01-01T00:00:00Z"),
                    ("startPrecision", "literal", "9"), ("end", "literal", "2021-05-01T00:00:00Z"),
                    ("endPrecision", "literal", "10"),
                ]),
        ]
        let tracker = try TrackerRunner()
        func file(_ rows: [String]) throws -> String {
            try tracker.write("{\"results\":{\"bindings\":[\(rows.joined(separator: ","))]}}", to: "q.json")
        }
        try tracker.succeed("import", file(rows))
        #expect(
            try tracker.succeed("export", "--type", "office")
                == lines(
                    #"{"type":"office","official":"Jane Roe","official_key":"Q7","party":"Utopia","office":"envoy"}"#,
                    #"{"type":"office","official":"Jane Roe","official_key":"Q7","party":"Utopia","office":"judge","start":"2020","end":"2021-05"}"#,
                    #"{"type":"office","official":"Jane Roe","official_key":"Q7","party":"Utopia","office":"minister"}"#
                ))
    }

    private static let rows = """
        {"results":{"bindings":[
        {"person":{"value":"http://www.wikidata.org/entity/Q7"},"personLabel":{"value":"Jane Roe"},"positionLabel":{"value":"judge"},"countryLabel":{"value":"Utopia"}},
        {"person":{"value":"http://www.wikidata.org/entity/Q8"},"personLabel":{"value":"Ann Poe"},"positionLabel":{"value":"envoy"}},
        {"person":{"value":"http://www.wikidata.org/entity/Q9"},"personLabel":{"value":"Bob Coe"}}]}}
        """

    @Test func `a row of Wikidata with an office and without a country is refused alone, or given one for all`() throws
    {
        let tracker = try TrackerRunner()
        let path = try tracker.write(Self.rows, to: "q.json")
        let why =
            "countryLabel: is missing beside an office in row 2; --set party=NAME gives it to all that have none, --skip-bad leaves them out (“Q8, envoy”)"
        #expect(try tracker.run("import", path).errors.hasPrefix("\(path):3: \(why)\n"))
        let outcome = try tracker.run("import", "--skip-bad", path)
        #expect(
            outcome.exitCode == 0 && outcome.errors.contains("1 record was wrong and is left out, the first on line 3"))
        #expect(try tracker.succeed("list-officials", "--format", "tsv", "--fields", "key") == "key\nQ9\nQ7\n")
        // Who has no office has none, whatever the party.
        try tracker.succeed("import", "--set", "party=Erewhon", path)
        #expect(
            try tracker.succeed("export", "--type", "office")
                == lines(
                    #"{"type":"office","official":"Ann Poe","official_key":"Q8","party":"Erewhon","office":"envoy"}"#,
                    #"{"type":"office","official":"Jane Roe","official_key":"Q7","party":"Utopia","office":"judge"}"#))
    }

    @Test(arguments: ["", "statement", "official"])
    func `a table that Wikidata's page saved is read by its headers`(type: String) throws {
        let tracker = try TrackerRunner()
        let table = """
            item,itemLabel,position,positionLabel,countryLabel,start,end
            http://www.wikidata.org/entity/Q7,Jane Roe,http://www.wikidata.org/entity/Q9,judge,Utopia,2020-01-20T00:00:00Z,
            http://www.wikidata.org/entity/Q8,Q8,,,,,
            http://www.wikidata.org/entity/Q10,Ann Poe,,,,,

            """
        let path = try tracker.write(table, to: "query.csv")
        let outcome = try tracker.run(["import"] + (type.isEmpty ? [] : ["--type", type]) + [path])
        #expect(
            outcome.errors
                == "tracker: \(path): 1 has no label and was left out: Q8; ask for more languages in the query's SERVICE wikibase:label\n"
        )
        #expect(
            try tracker.recorded()
                == lines(
                    #"{"type":"party","name":"Utopia"}"#, #"{"type":"official","key":"Q10","name":"Ann Poe"}"#,
                    #"{"type":"official","key":"Q7","name":"Jane Roe"}"#,
                    #"{"type":"office","official":"Jane Roe","official_key":"Q7","party":"Utopia","office":"judge","start":"2020-01-20"}"#
                ))
        let without = try tracker.write(table.replacing(",Utopia", with: ","), to: "without.csv")
        #expect(
            try tracker.run("import", without).errors.hasPrefix(
                "\(without):2: countryLabel: is missing beside an office;"), "no")
    }

    private static let returned: [(name: String, text: String, reason: String)] = [
        ("t.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", ":1: this is a calendar, of which nothing is read: rounds are"),
        (
            "datapackage.json", #"{"profile":"tabular-data-package","resources":[{"path":"party.csv"}]}"#,
            ":1: this describes a data package: its tables are imported one by one, with their types, in this order: negotiation, party, topic, official,"
        ),
        (
            "l.json", #"{"@context":"https://schema.org","@graph":[]}"#,
            ":1: this is JSON-LD, which is for other programs"
        ),
        ("e.json", "", ":1: column 1: the file holds nothing; a document without records is []"),
        (
            "round.csv", "key,negotiation,name,start,end,venue,city,country,status,note\n",
            ":1: header: it is that of rounds, which are imported with --type round\n"
        ),
    ]

    @Test(arguments: returned)
    func `what was written for other programs is refused as what it is`(
        _ name: String, _ text: String, _ reason: String
    )
        throws
    {
        let tracker = try TrackerRunner()
        let path = try tracker.write(text, to: name)
        let outcome = try tracker.run("import", path)
        #expect(outcome.exitCode == 65 && outcome.errors.hasPrefix(path + reason), "\(outcome.errors)")
    }

    @Test func `a data package is refused with the way in which its tables come back`() throws {
        let tracker = try TrackerRunner.withExample()
        let package = tracker.file("package")
        try tracker.succeed("export", "--format", "datapackage", "--output", package)
        let copy = try TrackerRunner()
        let refusal = try copy.run("import", package)
        #expect(refusal.isRefusal(66, saying: "\(package) is a data package: its tables are imported one by one"))
        let list = try #require(refusal.errors.firstMatch(of: #/order: ([a-z, ]+) \(/#)?.1)
        for type in list.split(separator: ", ") {
            #expect(try copy.run("import", "--type", String(type), "\(package)/\(type).csv").exitCode == 0)
        }
        #expect(try copy.succeed("export") == tracker.succeed("export"))
    }

    @Test(arguments: [
        (#"{"persons":[{"id":"p"}],"memberships":[]}"#, "name: is required"),
        (
            #"{"persons":[],"memberships":[{"person_id":"p9","organization_id":"o"}]}"#,
            "person_id: is the id of nobody in the file; add that person to persons, with a name (“p9”)"
        ),
        (
            #"{"persons":[{"id":"p1","name":"Jane Roe"}],"memberships":[{"person_id":"p1","organization_id":"o9","role":"Envoy"}]}"#,
            ":1: organization_id: is the id of no organization in the file; add that to organizations, with its name (“o9”)"
        ),
        (
            #"{"persons":[{"id":"p1","name":"Jane Roe"}],"organizations":[{"id":"o1"}],"memberships":[{"person_id":"p1","organization_id":"o1"}]}"#,
            ":1: organization_id: is the id of an organization without a name (“o1”)"
        ),
        (
            #"{"persons":[{"id":"p1","name":"Jane Roe"}],"memberships":[{"person_id":"p1","organization_id":""}]}"#,
            ":1: organization_id: is missing: it says for whom an office is held; --set party=NAME gives it to all that have none (“Jane Roe”)"
        ),
        (
            #"[{"item":"http://www.wikidata.org/entity/Q7","itemLabel":"Roe","positionLabel":"judge","countryLabel":""}]"#,
            ":1: countryLabel: is missing beside an office; --set party=NAME gives it"
        ),
        (#"{"persons":[1,null,"x"],"memberships":{}}"#, nil),
        (
            #"{"results":{"bindings":[{"person":{"value":"http://www.wikidata.org/entity/Q7"},"personLabel":{"value":"Roe"},"positionLabel":{"value":"judge"}}]}}"#,
            "countryLabel: is missing beside an office in row 1"
        ),
        (#"{"results":{"bindings":[7,{}]}}"#, "name: is required"),
    ])
    func `what says too little is refused`(_ text: String, _ reason: String?) throws {
        let tracker = try TrackerRunner()
        let outcome = try tracker.run("import", try tracker.write(text, to: "x.json"))
        #expect(outcome.exitCode == (reason == nil ? 0 : 65), "\(outcome)")
        if let reason { #expect(outcome.errors.contains(reason), "\(outcome.errors)") }
    }
}
