import Foundation
import Testing

/// Setting up: a table of officials with their offices and other names.
@Suite struct OfficialsTableTests {
    @Test func `a table of three hundred officials is imported in one command`() throws {
        let tracker = try TrackerRunner()
        var table = "Name,Country,Position,From,To,Other names,Native script\n"
        table += "He Lifeng,China,Vice Premier,2023-03-12,,He Li-feng; Vice Premier He,何立峰\n"
        table += "Ursula von der Leyen,EU,President of the Commission,1 December 2019,,,\n"
        table += "Jane Roe,,,,,,\n"
        for number in 0..<297 {
            table += "Person Number\(number),Country \(number % 30),Minister,2020,2024-06,Alias\(number),\n"
        }
        let path = try tracker.write(table, to: "officials.csv")
        let report = try tracker.succeed("import", "--verbose", "--type", "official", path)
        #expect(
            report.hasPrefix(
                "\(path): 931 added, 0 changed, 0 unchanged (added 32 parties, 300 officials, 300 names, 299 offices)"),
            "\(report)")
        let recorded = try #require(try tracker.recorded())
        for line in [
            #"{"type":"name","official":"He Lifeng","text":"He Li-feng","kind":"alias"}"#,
            #"{"type":"name","official":"He Lifeng","text":"何立峰","kind":"native"}"#,
            #"{"type":"office","official":"He Lifeng","party":"China","office":"Vice Premier","start":"2023-03-12"}"#,
            #"{"type":"office","official":"Ursula von der Leyen","party":"EU","office":"President of the Commission","start":"2019-12-01"}"#,
        ] { #expect(recorded.contains(line), "\(line)") }
        #expect(
            try tracker.succeed("import", "--verbose", "--type", "official", path).contains(": 0 added, 0 changed, "))
        #expect(try tracker.recorded() == recorded)
    }

    private static let tables: [(table: String, people: [String])] = [
        (
            "Name,Country,Position\nBESSENT Scott,US,Minister\nScott BESSENT,US,Secretary\nXI Jinping,CN,President\nVON DER LEYEN Ursula,EU,President\nJD Vance,US,Vice President\nO’NEILL Paul,US,Secretary\nSCOTT BESSENT,US,Envoy\n",
            ["Scott Bessent", "Xi Jinping", "Ursula von der Leyen", "JD Vance", "Paul O’Neill"]
        ),
        ("Full name,Title,Country\nAnn Roe,Minister,France\n", ["Ann Roe"]),
        ("Title,Name,Country\nMinister,Ann Roe,France\n", ["Ann Roe"]),
        ("First name,Last name,Country,Position\nAnn,Roe,France,Minister\n", ["Ann Roe"]),
        ("Nom,Prénom,Pays,Fonction,Depuis\nROE,Ann,France,Ministre,2021\n", ["Ann Roe"]),
        (
            "Nombre,Apellidos,País,Cargo,Desde\nPedro,Sánchez Pérez-Castejón,España,Presidente,2018\n",
            ["Pedro Sánchez Pérez-Castejón"]
        ),
        ("Vorname,Nachname,Land,Amt,Seit\nJan,Weber,Deutschland,Minister,2025\n", ["Jan Weber"]),
    ]

    @Test(arguments: tables)
    func `names come in the order in which they are spoken, however a table has them`(
        _ table: String, _ people: [String]
    ) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(table, to: "officials.csv")
        try tracker.succeed("import", "--type", "official", path)
        let names = try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name")
        #expect(Set(names.split(separator: "\n").dropFirst().map(String.init)) == Set(people))
        for name in people { #expect(try tracker.run("show-official", name).exitCode == 0) }
        #expect(
            try tracker.succeed("import", "--verbose", "--type", "official", path).contains(": 0 added, 0 changed, "))
        #expect(try tracker.succeed("export", "--type", "office").contains("\"office\":"))
    }

    @Test func `a surname in capitals is found, and made`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Maroš Šefčovič", "--party", "EU", "--office", "Commissioner")
        let rows =
            "datum,sprecher,zitat,medium\n2025-06-10,ŠEFČOVIČ Maroš,Eins.,AFP\n2025-06-10,BESSENT Scott,Zwei.,AFP\n"
        try tracker.succeed("import", "--create-officials", tracker.write(rows, to: "rows.csv"))
        #expect(
            try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name")
                == "name\nMaroš Šefčovič\nScott Bessent\n")
    }

    @Test func `a table of ten thousand columns is read in time with their number`() throws {
        let tracker = try TrackerRunner()
        let columns = ["type", "when", "speaker", "quote", "headline"] + (1...10_000).map { "x\($0)" }
        let row = "statement,2025-06-10,Ann Roe,Words,H" + String(repeating: ",", count: 10_000)
        let rows = (1...20).map { row.replacingOccurrences(of: "Words", with: "Words \($0)") }
        let path = try tracker.write(
            ([columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n", to: "wide.csv")
        let clock = ContinuousClock()
        let time = try clock.measure { try tracker.succeed("import", "--as-printed", path) }
        #expect(time < .seconds(20), "\(time)")
    }

    @Test func `an office without its party is refused with its line`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("name,country,position\nJane Roe,,Minister\n", to: "officials.csv")
        let outcome = try tracker.run("import", "--type", "official", path)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.hasPrefix("\(path):2: offices.party: is required"), "\(outcome.errors)")
    }

    @Test func `two people of one name are told apart by their keys, and are never mixed`() throws {
        let table = "name,country,position\nWang Wei,China,Minister\nWang Wei,Singapore,Ambassador\n"
        let tracker = try TrackerRunner()
        let path = try tracker.write(table, to: "officials.csv")
        let outcome = try tracker.run("import", "--type", "official", path)
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors.hasPrefix(
                "\(path):3: name: is that of somebody who has offices of China, and not of Singapore; give each person a key (a column “key”), the same in both lines for one person (“Wang Wei”)"
            ), "\(outcome.errors)")
        #expect(try tracker.recorded() ?? "" == "")
        // Each by itself.
        let rows = table.split(separator: "\n").map(String.init)
        try tracker.succeed("import", "--type", "official", tracker.write("\(rows[0])\n\(rows[1])\n", to: "one.csv"))
        let other = try tracker.write("\(rows[0])\n\(rows[2])\n", to: "other.csv")
        #expect(try tracker.run("import", "--type", "official", other).errors.contains("other.csv:2: name: is that of"))
        // By another name of the party, and another office of the same party, it is the same person.
        try tracker.succeed("edit-party", "China", "--code", "CN")
        let same = try tracker.write("\(rows[0])\nWang Wei,CN,Vice Premier\n", to: "same.csv")
        try tracker.succeed("import", "--type", "official", same)
        #expect(try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name") == "name\nWang Wei\n")
    }

    @Test(arguments: [(["a", "b"], 2), (["a", "a"], 1)])
    func `with keys people of one name are as many as the keys`(_ keys: [String], _ count: Int) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "key,name,country,position\n\(keys[0]),Kaja Kallas,Estonia,Prime Minister\n\(keys[1]),Kaja Kallas,EU,High Representative\n",
            to: "officials.csv")
        try tracker.succeed("import", "--type", "official", path)
        #expect(
            try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name").split(separator: "\n").count
                == count + 1)
    }

    static let terms: [(cell: String, start: String?, end: String?)] = [
        ("2021–2025", "2021", "2025"), ("2021-2025", "2021", "2025"),
        ("2021-03-26/2025-01-20", "2021-03-26", "2025-01-20"),
        ("2021-03-26/..", "2021-03-26", nil), ("26 March 2021 – 20 January 2025", "2021-03-26", "2025-01-20"),
        ("March 2021 to present", "2021-03", nil), ("since 2021", "2021", nil), ("From 2021 to 2025", "2021", "2025"),
        ("until June 2024", nil, "2024-06"), ("2021 –", "2021", nil), ("seit 10. Juni 2021", "2021-06-10", nil),
        ("von 2021 bis heute", "2021", nil), ("2021年3月至今", "2021-03", nil),
        ("25/03/2021 - 26/01/2025", "2021-03-25", "2025-01-26"),
        ("", nil, nil),
    ]

    @Test(arguments: terms)
    func `a term in one cell is from when to when`(_ cell: String, _ start: String?, _ end: String?) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "Name,Nationality,Function,Term\nJane Roe,Chinese,Minister,\(cell)\n", to: "officials.csv")
        try tracker.succeed("import", "--type", "official", path)
        let offices = try json(
            try tracker.succeed("export", "--type", "office").split(separator: "\n").joined(separator: ",").bracketed)
        #expect(offices.count == 1)
        #expect(offices.first?["party"] as? String == "China")
        #expect(offices.first?["start"] as? String == start)
        #expect(offices.first?["end"] as? String == end)
    }

    @Test(arguments: ["", "present", "Incumbent", "heute", "现在", "–", "n/a"])
    func `an end that is open may have a word`(_ cell: String) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "Name,Country,Position,From,To\nJane Roe,China,Minister,2021,\(cell)\n", to: "officials.csv")
        try tracker.succeed("import", "--type", "official", path)
        #expect(
            try tracker.succeed("export", "--type", "office")
                == "{\"type\":\"office\",\"official\":\"Jane Roe\",\"party\":\"China\",\"office\":\"Minister\",\"start\":\"2021\"}\n"
        )
    }

    @Test(arguments: [
        ("2021", "is no span of time; write 2021–2025, since 2021 or until 2025"),
        ("soon – later", "start: does not begin with a year"), ("2025–2021", "end: is before start 2025"),
        ("2019–2020–2021", "is no span of time"),
    ])
    func `a cell that is no term is refused with its line`(_ cell: String, _ words: String) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "name,country,position,term\nJane Roe,China,Minister,\(cell)\n", to: "officials.csv")
        let outcome = try tracker.run("import", "--type", "official", path)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.hasPrefix("\(path):2: ") && outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func `a term beside a beginning means it twice, and that is refused`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("name,country,position,from,term\n", to: "officials.csv")
        #expect(
            try tracker.run("import", "--type", "official", path).errors.hasPrefix(
                "\(path):1: term: means start, and so does “from”; ignore one of them with --ignore"))
    }

    @Test func `the answer of a query of Wikidata is a table of officials`() throws {
        let tracker = try TrackerRunner()
        let answer = [
            ("Q1", "Jane Roe", "Minister", "2020-01-20"), ("Q1", "Jane Roe", "Premier", "2024-02-01"),
            ("Q2", "Jane Roe", "Judge", "2021-03-04"),
        ].map {
            #"{"person":"http://www.wikidata.org/entity/\#($0)","personLabel":"\#($1)","positionLabel":"\#($2)","countryLabel":"Utopia","start":"\#($3)T00:00:00Z"}"#
        }
        let path = try tracker.write("[" + answer.joined(separator: ",\n") + "]", to: "query.json")
        try tracker.succeed("import", path)
        #expect(
            try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name,key").split(separator: "\n")
                .count == 3)
        let recorded = try #require(try tracker.recorded())
        #expect(recorded.contains(#""office":"Premier","start":"2024-02-01""#), "\(recorded)")
        #expect(recorded.components(separatedBy: #""type":"office""#).count == 4)
    }
}

extension String {
    fileprivate var bracketed: String { "[" + self + "]" }
}
