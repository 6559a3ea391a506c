import Foundation
import Testing

/// Other people's files: what their columns are called, how they are written, what they leave out.
@Suite struct MappingTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        let arguments: [String]
        var name = "said.csv"

        init(_ description: String, _ text: String, name: String = "said.csv", _ arguments: String...) {
            self.init(description, Array(text.utf8), name: name, arguments)
        }

        init(_ description: String, _ bytes: [UInt8], name: String = "said.csv", _ arguments: [String]) {
            testDescription = description
            self.bytes = bytes
            self.arguments = arguments
            self.name = name
        }
    }

    static let bom: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Each says the same: on 10 June 2025 an aide told AFP: “Zölle; bleiben”.
    static let samples: [Sample] = [
        Sample("our names", "date,attribution,text,outlet\n2025-06-10,An aide,Zölle; bleiben,AFP\n"),
        Sample("synonyms in any case", "Day,Label,QUOTE,Publisher\n2025-06-10,An aide,Zölle; bleiben,AFP\n"),
        Sample("German", "Datum;Zitat;label;Quelle\n2025-06-10;\"Zölle; bleiben\";An aide;AFP\n"),
        Sample("French", "date,citation,label,média\n10 juin 2025,Zölle; bleiben,An aide,AFP\n"),
        Sample("Spanish", "Fecha,Declaración,label,Fuente\n10 de junio de 2025,Zölle; bleiben,An aide,AFP\n"),
        Sample("Chinese", "日期,发言,label,来源\n2025年6月10日,Zölle; bleiben,An aide,AFP\n"),
        Sample("bars", "date|attribution|text|outlet\n2025-06-10|An aide|Zölle; bleiben|AFP\n"),
        Sample(
            "names of their own", "Wann,Wer,Was,Wo\n2025-06-10,An aide,Zölle; bleiben,AFP\n", "--map", "Wann=date",
            "--map", "wer=attribution", "--map", "Was=text", "--map", "WO=outlet"),
        Sample(
            "a constant", "date,attribution,text\n2025-06-10,An aide,Zölle; bleiben\n", "--set", "outlet=AFP"),
        Sample(
            "a constant where a cell is empty", "date,attribution,text,outlet\n2025-06-10,An aide,Zölle; bleiben,\n",
            "--set", "outlet=AFP"),
        Sample(
            "a column that is passed over",
            "date,attribution,text,outlet,rating\n2025-06-10,An aide,Zölle; bleiben,AFP,7\n",
            "--ignore", "Rating"),
        Sample("semicolons", "date;attribution;text;outlet\r\n2025-06-10;An aide;\"Zölle; bleiben\";AFP\r\n"),
        Sample("tabs", "date\tattribution\ttext\toutlet\n2025-06-10\tAn aide\tZölle; bleiben\tAFP\n", name: "said.txt"),
        Sample(
            "a delimiter that is named", "date|attribution|text|outlet\n2025-06-10|An aide|Zölle; bleiben|AFP\n",
            "--delimiter", "|"),
        Sample(
            "a byte order mark",
            bom + Array("date,attribution,text,outlet\n2025-06-10,An aide,Zölle; bleiben,AFP\n".utf8),
            []),
        Sample(
            "Latin-1",
            Array("date,attribution,text,outlet\n2025-06-10,An aide,Z".utf8) + [0xF6]
                + Array("lle; bleiben,AFP\n".utf8),
            ["--encoding", "latin1"]),
        Sample(
            "JSON with names of their own",
            #"{"when":"2025-06-10","label":"An aide","what":"Zölle; bleiben","source":"AFP","score":[1,{"a":null}]}"#,
            name: "said", "--map", "when=date", "--map", "what=text", "--ignore", "score"),
        Sample(
            "a JSON array",
            #"[ {"date":"2025-06-10","attribution":"An aide","text":"Zölle; bleiben","outlet":"AFP"} ]"#,
            name: "said.json"),
        Sample(
            "a type that is said, and a name that does not tell",
            "date,attribution,text,outlet\n2025-06-10,An aide,Zölle; bleiben,AFP\n", name: "said", "--from", "csv",
            "--type", "statement"),
    ]

    private static let header = "date,attribution,text,sources\r\n"
    private static let recorded =
        header + "2025-06-10,An aide,Zölle; bleiben,"
        + #""[{""outlet"":""AFP"",""title"":null,""url"":null,""author"":null,""published"":null,""accessed"":null,""key"":null,""wording"":null,""place"":null}]""#
        + "\r\n"

    @Test func `a title is the office of an office, the name of an outcome, and else the title of the source`() throws {
        let tracker = try TrackerRunner.withExample()
        for (type, header, row) in [
            ("office", "official,party,Titre", "Howard Lutnick,United States,Envoy"),
            ("outcome", "negotiation,round,kind,Titre", "US–China trade talks,London,statement,Joint words"),
            ("statement", "date,attribution,text,outlet,Titel", "2025-06-10,An aide,It holds.,AFP,Talks hold"),
        ] {
            let file = try tracker.write("\(header)\n\(row)\n", to: "\(type).csv")
            try tracker.succeed("import", "--type", type, file)
        }
        #expect(try tracker.succeed("show-official", "Lutnick").contains("Envoy"))
        #expect(try tracker.succeed("show-outcome", "Joint words").contains("Joint words"))
        #expect(try tracker.succeed("query", "--format", "json", "--limit", "1").contains("\"title\":\"Talks hold\""))
    }

    @Test(arguments: samples)
    func `other people's columns become our fields, plain, gzipped and through a pipe`(_ sample: Sample) throws {
        for way in ["plain", "gzip", "pipe"] {
            let tracker = try TrackerRunner()
            let path = tracker.file(sample.name)
            try Data(sample.bytes).write(to: URL(fileURLWithPath: path))
            var arguments = ["import"] + sample.arguments + [path]
            var input: [UInt8] = []
            if way == "gzip" {
                #expect(try tracker.run([path], executable: "/bin/gzip").exitCode == 0)
                arguments[arguments.count - 1] = path + ".gz"
            } else if way == "pipe" {
                arguments[arguments.count - 1] = "-"
                input = sample.bytes
            }
            #expect(
                try tracker.run(arguments, input: input) == Outcome(exitCode: 0, output: "", errors: ""), "\(way)")
            let query = ["query", "--fields", "date,attribution,text,sources", "--format", "csv"]
            #expect(try tracker.run(query).output == Self.recorded, "\(way)")
        }
    }

    static let refusals: [(text: String, arguments: [String], words: [String])] = [
        (
            "date,attribution,text,rating\n2025,x,y,7\n", [],
            [":1: rating: no field of a statement is called so (use --map rating=FIELD or --ignore rating"]
        ),
        ("date,atribution,text\n2025,x,y\n", [], [":1: atribution: ", "did you mean attribution?"]),
        ("date,quote,statement\n2025,x,y\n", [], [":1: statement: means text, and so does “quote”"]),
        ("date,text\n2025,y\n", [], [":1: header: a statement needs official (or attribution)"]),
        (
            "{\"date\":\"2025\",\"attribution\":\"x\",\"text\":\"y\",\"rating\":7}\n", ["--from", "ndjson"],
            [":1: type: is missing, and a statement has no field “rating”"]
        ),
        ("date,attribution,text\n2025,x\n", [], [":2: the row has 2 fields, and the header 3"]),
        // It may have been cut off.
        ("date,attribution,text,outlet\n2025,x,some wor", [], [":2: the row has 3 fields, and the header 4"]),
        ("null\n", [], [":1: neither a table nor a record was found: all that stands there is “null”\n"]),
        ("5", [], [":1: neither a table nor a record was found: all that stands there is “5”\n"]),
        ("rating\n7\n", [], [":1: rating: no field of a statement is called so"]),
        (
            "Statements\ndate,attribution,text\n", [],
            [":1: Statements: no field of a statement is called so", "if it is a title, remove what stands above"]
        ),
        ("date\n", [], [":1: header: a statement needs text, official (or attribution)"]),
        ("date,attribution,text\n2025,x,y,z\n", [], [":2: the row has 4 fields, and the header 3"]),
        ("date,attribution,text\n2025,x,\"y\n", [], [":2: ", "never closed"]),
        ("date,attribution,text\n2025,x,y\"z\n", [], [":2: ", "a quote in the middle of a field"]),
    ]

    @Test(arguments: refusals)
    func `what means nothing, twice or too little is refused by name`(
        _ text: String, _ arguments: [String], _ words: [String]
    ) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(text, to: "said.csv")
        let outcome = try tracker.run(["import"] + arguments + [path])
        #expect(outcome.exitCode == 65 && outcome.output == "")
        for word in words { #expect(outcome.errors.contains(word), "\(word) in \(outcome.errors)") }
        #expect(outcome.errors.hasPrefix(path))
        #expect(try tracker.recorded() == nil || tracker.recorded() == "")
    }

    @Test(arguments: [
        (["--map", "Who"], "--map"), (["--map", "Who=speakr"], "no record has a field “speakr”"),
        (["--map", "a=date", "--map", "A=text"], "twice"), (["--set", "outlet"], "--set"),
        (["--set", "outlett=x"], "Did you mean “outlet”?"), (["--set", "text=a", "--set", "text=b"], "twice"),
        (["--delimiter", "ab"], "--delimiter"), (["--delimiter", ",", "--from", "tsv"], "--delimiter"),
        (["--rejects", "x"], "--skip-bad"), (["--dry-run", "--inbox", "."], "--inbox"),
        (["--create-officials", "--as-printed"], "contradict"), (["--lock-wait", "-1"], "negative"),
    ])
    func `options that say nothing exit 64`(_ arguments: [String], _ words: String) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("date,attribution,text\n2025,x,y\n", to: "said.csv")
        let outcome = try tracker.run(["import"] + arguments + (arguments.contains("--inbox") ? [] : [path]))
        #expect(outcome.isRefusal(64, saying: words), "\(outcome.errors)")
        #expect(try tracker.recorded() == nil)
    }

    @Test func `a column that is named and not there is told`() throws {
        let tracker = try TrackerRunner()
        let table = try tracker.write("date,attribution,text\n2025,x,y\n", to: "said.csv")
        let objects = try tracker.write(#"{"date":"2025","attribution":"x","text":"y"}"# + "\n", to: "said.ndjson")
        for path in [table, objects] {
            for _ in 1...2 {
                #expect(
                    try tracker.run("import", "--map", "Whn=date", "--map", "text=text", "--ignore", "Note", path)
                        == Outcome(
                            exitCode: 0, output: "",
                            errors: "tracker: \(path) has nothing that is called “Whn” (--map), “Note” (--ignore)\n"))
            }
            try tracker.succeed("import", "--map", "DATE=date", "--ignore", "text", "--set", "text=z", path)
        }
        // The files of a folder need not have the same columns.
        try FileManager.default.createDirectory(atPath: tracker.file("inbox"), withIntermediateDirectories: true)
        _ = try tracker.write("date,attribution,text\n2025,x,y\n", to: "inbox/said.csv")
        try tracker.succeed("import", "--map", "Who=official", "--inbox", tracker.file("inbox"), "--min-age", "0")
    }

    @Test func `a table of several types leaves the cells of other types empty`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            """
            type,name,official,party,office,start,date,text
            official,Jamieson Greer,,,,,,
            office,,Jamieson Greer,United States,Trade Representative,2025-02-26,,
            statement,,Jamieson Greer,,,,2025-07-30,We will meet again.

            """, to: "all.csv")
        #expect(
            try tracker.succeed("import", "--verbose", path)
                == "\(path): 4 added, 0 changed, 0 unchanged (added 1 party, 1 official, 1 office, 1 statement)\n")
    }

    @Test func `a column of officials is their names, and one of parties is not`() throws {
        let tracker = try TrackerRunner()
        let officials = try tracker.write("Official,note\nJamieson Greer,x\n", to: "officials.csv")
        #expect(
            try tracker.succeed("import", "--verbose", "--type", "official", officials)
                == "\(officials): 1 added, 0 changed, 0 unchanged (added 1 official)\n")
        let parties = try tracker.write("negotiation,note\nUS,x\n", to: "parties.csv")
        let outcome = try tracker.run("import", "--type", "official", parties)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("negotiation: no field of an official is called so"))
    }

    @Test func `what is to be typed for a strange column does no more than name it`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("date,attribution,text,x';id;'\n2025,a,b,c\n", to: "strange.csv")
        let word = #"'x'\'';id;'\'''"#
        #expect(try tracker.run("import", path).errors.contains("(use --map \(word)=FIELD or --ignore \(word)"))
        #expect(try tracker.succeed("import", "--ignore", "x';id;'", path) == "")
    }

    @Test func `messages are short, however long the names are that they name`() throws {
        let tracker = try TrackerRunner()
        let long = String(repeating: "k", count: 100_000)
        let files = [
            #"{"\#(long)":1}"#, #"{"date":"2025","official":"\#(long)","text":"x"}"#, #"{"type":"\#(long)"}"#,
            #"{"type":"party","name":"x","\#(long)":"y"}"#, #"{"date":"\#(long)","attribution":"x","text":"x"}"#,
            #"{"date":"2025","attribution":"x","text":"x","round":"\#(long)"}"#,
            "date,attribution,text,\(long)\n2025,x,y,z\n",
            #"{"date":"2025","attribution":"x","text":"a\#(String(repeating: "\u{301}", count: 100_000))"}"#,
        ]
        try tracker.makeEmpty()
        for text in files {
            let outcome = try tracker.run("import", try tracker.write(text, to: "long"))
            #expect(outcome.exitCode == 65)
            #expect(outcome.errors.utf8.count < 2000, "\(text.prefix(80))")
        }
        #expect(try tracker.succeed("list-imports", "--format", "csv").utf8.count < 1000 * files.count)
    }

    @Test func `an official is not made a second time for white space and what is not seen`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Howard Lutnick")
        let names = ["Howard  Lutnick", "Howard\u{A0}Lutnick", "Howard Lutnick\u{200B}", "\u{FEFF}howard lutnick"]
        let rows = names.enumerated().map { "2025-06-1\($0),\($1),Words.\n" }.joined()
        let path = try tracker.write("date,official,text\n" + rows, to: "said.csv")
        #expect(
            try tracker.succeed("import", "--verbose", "--create-officials", path)
                == "\(path): 4 added, 0 changed, 0 unchanged (added 4 statements)\n")
        let nobody = try tracker.write("date,official,text\n2025,\u{200B}\u{200D},Words.\n", to: "nobody.csv")
        #expect(
            try tracker.run("import", "--create-officials", nobody).errors.hasPrefix(
                "\(nobody):2: official: a statement needs an official or an attribution\n"))
    }

    @Test func `a column without a name is nothing while it is empty, and can be named by its place`() throws {
        let tracker = try TrackerRunner()
        let empty = try tracker.write("date,official,text,\n2025,Greer,x,\n", to: "empty.csv")
        #expect(try tracker.succeed("import", "--create-officials", empty) == "")
        let numbered = try tracker.write(",date,official,text\n0,2025,Greer,y\n", to: "numbered.csv")
        #expect(
            try tracker.run("import", numbered).errors.hasPrefix(
                "\(numbered):2: column 1: has no name in the header; name it, or give --ignore 'column 1'\n"))
        #expect(try tracker.succeed("import", "--ignore", "column 1", numbered) == "")
        #expect(try tracker.succeed("import", "--map", "column 1=key", numbered) == "")
        #expect(try tracker.succeed("query", "--count") == "3\n")
    }

    @Test func `an official whose name is a mark alone is nobody else`() throws {
        let tracker = try TrackerRunner()
        for name in ["\u{301}", "\u{2800}", "\u{200B}"] {
            #expect(try tracker.run("add-official", name).exitCode == 65)
        }
        try tracker.succeed("add-official", "-", "--key", "dash")
        let outcome = try tracker.run(
            "add-statement", "--official", "·", "--date", "2025", "--text", "Words.")
        #expect(outcome.exitCode == 65)
    }
}
