import Foundation
import Testing

/// Tables as spreadsheets write them.
@Suite struct SpreadsheetTests {
    static let samples: [(name: String, bytes: [UInt8], arguments: [String])] = [
        ("rows.csv", Array("date,attribution,text,outlet\n2025-07-29,Aide,Zölle,AFP\n,,,\n,,,\n".utf8), []),
        ("cells.csv", Array("date,attribution,text,outlet\n2025-07-29,Aide,Zölle,AFP,,,\n".utf8), []),
        ("sep.csv", Array("sep=;\r\ndate;attribution;text;outlet\r\n2025-07-29;Aide;Zölle;AFP\r\n".utf8), []),
        (
            "utf16.csv",
            [0xFF, 0xFE]
                + "date\tattribution\ttext\toutlet\r\n2025-07-29\tAide\tZölle\tAFP\r\n".utf16.flatMap {
                    [UInt8($0 & 0xFF), UInt8($0 >> 8)]
                }, []
        ),
        (
            "1252.csv",
            Array("date,attribution,text,outlet\n2025-07-29,Aide,Z".utf8) + [0xF6] + Array("lle,AFP\n".utf8),
            ["--encoding", "windows-1252"]
        ),
        (
            "gb18030.csv",
            Array("date,attribution,text,outlet\n2025-07-29,Aide,Z".utf8) + [0x81, 0x30, 0x8B, 0x32]
                + Array("lle,AFP\n".utf8), ["--encoding", "GB18030"]
        ),
        (
            "1252.json",
            Array(#"[{"date":"2025-07-29","attribution":"Aide","outlet":"AFP","text":"Z"#.utf8) + [0xF6]
                + Array(#"lle"}]"#.utf8), ["--encoding", "latin1"]
        ),
    ]

    @Test(arguments: samples)
    func `a spreadsheet's table is read as it is`(_ name: String, _ bytes: [UInt8], _ arguments: [String]) throws {
        let tracker = try TrackerRunner()
        try Data(bytes).write(to: URL(fileURLWithPath: tracker.file(name)))
        #expect(
            try tracker.run(["import"] + arguments + [tracker.file(name)])
                == Outcome(exitCode: 0, output: "", errors: ""))
        #expect(
            try tracker.recorded()
                == lines(
                    #"{"type":"source","outlet":"AFP"}"#,
                    #"{"type":"statement","date":"2025-07-29","attribution":"Aide","text":"Zölle","sources":[{"outlet":"AFP"}]}"#
                ))
    }

    /// A workbook of one sheet, whose texts are of digits, or not.
    private static func workbook(_ tracker: TrackerRunner, _ properties: String, _ rows: [[String]]) throws -> String {
        let cells = rows.map { row in "<row>" + row.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>" }
            .joined()
        let parts = [
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\">\(properties)<sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Target=\"a.xml\"/></Relationships>"),
            ("xl/a.xml", "<worksheet>\(cells)</worksheet>"),
        ]
        try FileManager.default.createDirectory(
            atPath: tracker.file("xl/_rels"), withIntermediateDirectories: true)
        for (name, text) in parts { _ = try tracker.write(text, to: name) }
        let made = try tracker.run(["-c", "python3 -m zipfile -c said.xlsx xl/"], executable: "/bin/sh")
        #expect(made.exitCode == 0, "\(made.errors)")
        return tracker.file("said.xlsx")
    }

    private static let from1904 = #"<workbookPr date1904="1"/>"#

    @Test(arguments: [("", "45818"), (from1904, "44356")])
    func `numbers of days count from where the workbook says`(_ properties: String, _ number: String) throws {
        let tracker = try TrackerRunner()
        let path = try Self.workbook(tracker, properties, [["date", "attribution", "text"], [number, "Aide", "x"]])
        try tracker.succeed("import", "--date-format", "excel", path)
        #expect(try tracker.succeed("query", "--format", "tsv", "--fields", "date") == "date\n2025-06-10\n")
    }

    @Test func `the days of what is refused count from 1900, and other numbers are as they were`() throws {
        let tracker = try TrackerRunner()
        let table = [
            ["When", "attribution", "text", "n"], ["44356", "Aide", "44356", "44356"], ["44356.5", "Aide", "Half."],
            ["2025", "", "A year."], ["100", "", "Early."], ["44356", "Aide", "Long.", "1", "44356"],
        ]
        let path = try Self.workbook(tracker, Self.from1904, table)
        let arguments = ["import", "--ignore", "n", "--skip-bad", "--rejects", "bad.csv"]
        #expect(try tracker.run(arguments + [path]).exitCode == 0)
        let rejects = tracker.file("bad.csv")
        #expect(
            try String(contentsOfFile: rejects, encoding: .utf8) == """
                When,attribution,text,n
                45818,Aide,44356,44356
                45818.5,Aide,Half.,
                2025,,A year.,
                100,,Early.,
                45818,Aide,Long.,1,44356

                """)
        #expect(
            try tracker.run("import", "--ignore", "n", "--skip-bad", "--date-format", "excel", rejects).exitCode == 0)
        #expect(
            try tracker.succeed("query", "--format", "tsv", "--fields", "date,text")
                == "date\ttext\n2025-06-10T12:00\tHalf.\n2025-06-10\t44356\n")
        // Where a person says that numbers are days, they are that whatever their length.
        try FileManager.default.removeItem(atPath: rejects)
        #expect(try tracker.run(arguments + ["--date-format", "excel", path]).exitCode == 0)
        #expect(
            try String(contentsOfFile: rejects, encoding: .utf8)
                == "When,attribution,text,n\n2025,,A year.,\n1562,,Early.,\n45818,Aide,Long.,1,44356\n")
    }

    @Test func `an address behind a text is taken, and sheets that are not read are named`() throws {
        let tracker = try TrackerRunner()
        func row(_ cells: [String]) -> String {
            "<row>" + cells.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
        }
        let parts = [
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"a\"/><sheet name=\"Old\" r:id=\"b\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Target=\"a.xml\"/><Relationship Id=\"b\" Target=\"b.xml\"/></Relationships>"
            ),
            (
                "xl/a.xml",
                "<worksheet xmlns:r=\"r\">\(row(["date", "attribution", "text", "link"]))\(row(["2025", "Aide", "x", "story"]))<hyperlinks><hyperlink ref=\"D2\" r:id=\"h\"/></hyperlinks></worksheet>"
            ),
            (
                "xl/_rels/a.xml.rels",
                "<Relationships><Relationship Id=\"h\" Type=\"x/hyperlink\" Target=\"https://example.org/s\"/></Relationships>"
            ),
            ("xl/b.xml", "<worksheet>\(row(["date", "text"]))</worksheet>"),
        ]
        try FileManager.default.createDirectory(atPath: tracker.file("xl/_rels"), withIntermediateDirectories: true)
        for (name, text) in parts { _ = try tracker.write(text, to: name) }
        let made = try tracker.run(["-c", "python3 -m zipfile -c said.xlsx xl/"], executable: "/bin/sh")
        #expect(made.exitCode == 0, "\(made.errors)")
        let path = tracker.file("said.xlsx")
        #expect(
            try tracker.run("import", path)
                == Outcome(
                    exitCode: 0, output: "",
                    errors: "tracker: \(path): the sheet “A” was read, and not “Old”: --sheet NAME reads one\n"))
        #expect(try tracker.succeed("export", "--type", "source").contains("\"url\":\"https://example.org/s\""))
        try tracker.succeed("import", "--sheet", "A", path)
    }

    @Test(arguments: ["csv", "tsv"])
    func `what is guarded against spreadsheets comes back without its guard`(format: String) throws {
        let tracker = try TrackerRunner()
        for (day, text) in ["=1+1", "+ more", "- less", "@desk", "'=quoted", "'plain'", "−5 %"].enumerated() {
            try tracker.succeed(
                "add-statement", "--attribution", "Aide", "--date", "2025-06-\(10 + day)", "--text=\(text)")
        }
        let fields = ["query", "--fields", "date,attribution,text", "--format"]
        let table = try tracker.write(try tracker.succeed(fields + [format, "--spreadsheet"]), to: "said.\(format)")
        #expect(try String(contentsOfFile: table, encoding: .utf8).contains("'=1+1"))
        let copy = try TrackerRunner()
        try copy.succeed("import", table)
        #expect(try copy.succeed(fields + ["ndjson"]) == tracker.succeed(fields + ["ndjson"]))
        // Without a mark nothing is a guard.
        let plain = try TrackerRunner()
        try plain.succeed(
            "import", plain.write("date,attribution,text\n2025,Aide,'=1+1\n", to: "plain.csv"))
        #expect(try plain.succeed("query", "--format", "tsv", "--fields", "text") == "text\n'=1+1\n")
    }

    @Test(arguments: [
        ("date;attribution;text;topics\n2025;Aide;x;\"trade, rare earths\"\n", ["rare earths", "trade"]),
        ("date;attribution;text;topics\n2025;Aide;x;\"trade, food; rare earths\"\n", ["rare earths", "trade, food"]),
        ("date,attribution,text,topics\n2025,Aide,x,\"trade, food\"\n", ["trade, food"]),
        ("date\tattribution\ttext\ttopics\n2025\tAide\tx\ttrade, food\n", ["trade, food"]),
    ])
    func `topics have commas between them where cells have semicolons`(_ table: String, _ topics: [String]) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("import", tracker.write(table, to: table.contains("\t") ? "said.tsv" : "said.csv"))
        #expect(
            try tracker.succeed("list-topics", "--format", "tsv", "--fields", "name").split(separator: "\n").dropFirst()
                .map(String.init).sorted() == topics)
    }

    @Test(arguments: [
        ("said.csv", "date,attribution,text\n", "has no rows"), ("said.csv", "", "is empty"),
        ("said.json", "[]", "is empty"),
    ])
    func `a table without rows, and a list without records, are told once`(
        _ name: String, _ text: String, _ what: String
    ) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(text, to: name)
        #expect(
            try tracker.run("import", path)
                == Outcome(exitCode: 0, output: "", errors: "tracker: \(path) \(what); there was nothing to import\n"))
        try FileManager.default.createDirectory(atPath: tracker.file("inbox"), withIntermediateDirectories: false)
        _ = try tracker.write(text, to: "inbox/\(name)")
        // Who does not look on hears of nothing but what may be half written.
        let inbox = try tracker.run("import", "--inbox", tracker.file("inbox"), "--min-age", "0")
        #expect(inbox.exitCode == (text.isEmpty ? 65 : 0), "\(inbox.errors)")
        #expect(inbox.errors.isEmpty == !text.isEmpty)
    }

    @Test func `a literal quote in a table with tabs is kept`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "date\tattribution\ttext\n2025-07-29\tAide\tHe said \"no\" twice\n", to: "said.tsv")
        try tracker.succeed("import", path)
        #expect(
            try tracker.succeed("query", "--format", "ndjson", "--fields", "text")
                == #"{"text":"He said \"no\" twice"}"# + "\n")
    }

    @Test func `a byte order mark wins over --encoding, and that is said`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("\u{FEFF}date,attribution,text\n2025,Aide,Zölle\n", to: "said.csv")
        #expect(
            try tracker.run("import", "--encoding", "latin1", path)
                == Outcome(
                    exitCode: 0, output: "",
                    errors: "tracker: \(path) says by its first bytes how it is encoded; --encoding was not used\n")
        )
        #expect(try tracker.succeed("query", "--format", "tsv", "--fields", "text") == "text\nZölle\n")
    }

    @Test func `the rejects of a table in another encoding can be imported by the same options`() throws {
        let tracker = try TrackerRunner()
        let path = tracker.file("said.csv")
        try Data(Array("date,attribution,text\nsoon,Aide,Z".utf8) + [0xF6] + Array("lle\n".utf8)).write(
            to: URL(fileURLWithPath: path))
        let rejects = tracker.file("rejects.csv")
        #expect(
            try tracker.run("import", "--encoding", "latin1", "--skip-bad", "--rejects", rejects, path).exitCode == 0)
        // As bytes: Foundation would take the mark away.
        let kept = String(decoding: try Data(contentsOf: URL(fileURLWithPath: rejects)), as: UTF8.self)
        #expect(kept == "\u{FEFF}date,attribution,text\nsoon,Aide,Zölle\n")
        let mended = try tracker.write(kept.replacingOccurrences(of: "soon", with: "2025"), to: "mended.csv")
        #expect(try tracker.run("import", "--encoding", "latin1", mended).exitCode == 0)
        #expect(try tracker.succeed("query", "--format", "tsv", "--fields", "text") == "text\nZölle\n")
    }

    /// Words in Windows-1252 and in GBK, in each kind of file, and what is advised.
    @Test(
        arguments: [
            (
                [0x5A, 0xF6, 0x6C, 0x6C, 0x65],
                "is it Windows-1252, as Excel writes it? then give --encoding windows-1252"
            ),
            (
                [0x73, 0xB3, 0x6F, 0x77, 0x61],
                "is it Windows-1250, of Central Europe? then give --encoding windows-1250"
            ),
            (
                [0x76, 0xEC, 0x63, 0x69, 0x20, 0x68, 0x72, 0x61, 0x6E, 0x69, 0xE8, 0x6E, 0xED, 0x63, 0x68],
                "is it Windows-1250, of Central Europe? then give --encoding windows-1250"
            ),
            (
                [0xCE, 0xD2, 0xC3, 0xC7],
                "is it GBK? then give --encoding gbk"
            ),
        ] as [([UInt8], String)])
    func `what is no UTF-8 names the encoding that it may be`(_ words: [UInt8], _ advice: String) throws {
        let tracker = try TrackerRunner()
        func refusal(_ name: String, _ before: String, _ after: String, _ options: String...) throws -> String {
            let path = tracker.file(name)
            try Data(Array(before.utf8) + words + Array(after.utf8)).write(to: URL(fileURLWithPath: path))
            let outcome = try tracker.run(["import"] + options + [path])
            #expect(outcome.exitCode == 65)
            return outcome.errors
        }
        for errors in [
            try refusal("said.csv", "date,attribution,text\n2025,Aide,", "\n"),
            try refusal("said.ndjson", #"{"date":"2025","attribution":"Aide","text":""#, "\"}\n"),
            try refusal("said.txt", "", "\n", "--from", "article", "--outlet", "Gazette"),
        ] { #expect(errors.contains("UTF-8 (\(advice))"), "\(errors)") }
    }

    @Test func `an article is read in the encoding that is asked for`() throws {
        let tracker = try TrackerRunner()
        let path = tracker.file("article.txt")
        let words =
            Array("BERLIN (Gazette) - \"The tariffs stay,\" Minister Karl M".utf8) + [0xFC]
            + Array("ller said on Tuesday.\n".utf8)
        try Data(words).write(to: URL(fileURLWithPath: path))
        let arguments = ["import", "--from", "article", "--outlet", "Gazette", "--published", "11 June 2025"]
        #expect(try tracker.run(arguments + [path]).exitCode == 65)
        #expect(try tracker.run(arguments + ["--encoding", "latin1", path]).exitCode == 0)
        #expect(try tracker.succeed("review", "--list", "--format", "tsv", "--fields", "speaker").contains("Müller"))
    }

    @Test func `a table for a spreadsheet begins with a byte order mark, and comes back`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-statement", "--attribution", "Aide", "--date", "2025", "--text", "Zölle")
        let table = try tracker.succeed(
            "query", "--format", "csv", "--spreadsheet", "--fields", "date,attribution,text")
        #expect(table == "\u{FEFF}date,attribution,text\r\n2025,Aide,Zölle\r\n")
        let path = try tracker.write(table, to: "said.csv")
        #expect(try tracker.succeed("import", "--verbose", path) == "\(path): 0 added, 0 changed, 1 unchanged\n")
    }

    /// Written by other programs: said.xlsx by openpyxl, said.ods by odfpy.
    @Test(arguments: ["said.xlsx", "said.ods"])
    func `a spreadsheet is imported as it is`(_ name: String) throws {
        let tracker = try TrackerRunner()
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Spreadsheets/\(name)").path
        #expect(
            try tracker.run("import", "--verbose", path)
                == Outcome(
                    exitCode: 0, output: "\(path): 3 added, 0 changed, 0 unchanged (added 3 statements)\n",
                    errors: "tracker: \(path): the sheet “Said” was read, and not “Other”: --sheet NAME reads one\n"))
        let said = try tracker.succeed("query", "--format", "ndjson", "--fields", "date,attribution,text")
        #expect(
            Set(said.split(separator: "\n")) == [
                #"{"date":"2025","attribution":"Aide","text":"3.5"}"#,
                #"{"date":"2025-06","attribution":"Aide","text":"Talks go on.\nThey do."}"#,
                #"{"date":"2025-06-10","attribution":"Aide","text":"Zölle; “bleiben”"}"#,
            ])
        #expect(
            try tracker.succeed("list-sources", "--format", "tsv", "--fields", "outlet,published")
                == "outlet\tpublished\nAFP\t2025-06-11T18:30\n")
        try tracker.succeed("import", "--sheet", "Other", path)
        #expect(
            try tracker.succeed("query", "--format", "tsv", "--fields", "date,text", "--until", "2024")
                == "date\ttext\n2024\tAnother sheet.\n")
        let outcome = try tracker.run("import", "--sheet", "Third", path)
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors.hasPrefix("\(path):1: there is no sheet “Third”; there is “Said”, “Other”"),
            "\(outcome.errors)")
        let unknown = try tracker.run("import", "--type", "official", path)
        #expect(unknown.exitCode == 65)
        #expect(
            unknown.errors.contains(
                "\(path):1: sheet: the first of several was read; --sheet names another: “Said”, “Other”"),
            "\(unknown.errors)")
        // What is refused is kept as a row of CSV.
        let rejects = tracker.file("rejects.csv")
        #expect(
            try tracker.run(
                "import", "--skip-bad", "--rejects", rejects, "--map", "text=date", "--map", "date=text", path
            ).exitCode == 0)
        #expect(
            try String(contentsOfFile: rejects, encoding: .utf8).hasPrefix(
                "date,attribution,text,outlet,published\n2025-06-10,Aide,Zölle; “bleiben”,AFP,2025-06-11T18:30\n"))
    }
}
