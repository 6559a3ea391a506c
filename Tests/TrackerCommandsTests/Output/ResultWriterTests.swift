import Formats
import Testing

@testable import TrackerCommands

private let columns: [Column<[RecordValue]>] = [
    Column("id", title: "Id", alignment: .trailing) { $0[0] },
    Column("official", title: "Official") { $0[1] },
    Column("key", title: "Key", shown: .notInTable) { $0[2] },
    Column("who", title: "Who", shown: .onlyInTable) { $0[3] },
    Column("text", title: "Text", isFlexible: true) { $0[4] },
    Column("topics", title: "Topics") { $0[5] },
]
private let rows: [[RecordValue]] = [
    [
        .number("7"), .string("He Lifeng"), .string("k-7"), .string("He (CN)"),
        .string("We agreed, “in principle”,\non a framework | *now*"),
        .array([.string("rare earths"), .string("tariffs")]),
    ],
    [.number("12"), .string("何立峰"), .null, .string("何 (CN)"), .string("=\u{202E}x"), .array([])],
]

private func written(
    _ format: OutputFormat, _ rows: [[RecordValue]] = rows, fields: [String]? = nil, terminal: Terminal = .pipe,
    guardsFormulas: Bool = false
) throws -> String {
    let sink = ByteSink()
    var writer = try ResultWriter(
        format: format, columns: columns, fields: fields, terminal: terminal, guardsFormulas: guardsFormulas, sink: sink
    )
    for row in rows { try writer.write(row) }
    try writer.finish()
    try writer.finish()
    return String(decoding: sink.bytes, as: UTF8.self)
}

@Suite struct `An answer` {
    @Test func `as JSON is one array, an object a line`() throws {
        #expect(
            try written(.json) == """
                [
                {"id":7,"official":"He Lifeng","key":"k-7","text":"We agreed, “in principle”,\\non a framework | *now*","topics":["rare earths","tariffs"]},
                {"id":12,"official":"何立峰","key":null,"text":"=\u{202E}x","topics":[]}
                ]

                """)
    }

    @Test func `as NDJSON is an object a line`() throws {
        #expect(
            try written(.ndjson, fields: ["official", "id"]) == """
                {"official":"He Lifeng","id":7}
                {"official":"何立峰","id":12}

                """)
    }

    @Test func `as CSV has a header and complete data`() throws {
        #expect(
            try written(.csv) == "id,official,key,text,topics\r\n"
                + "7,He Lifeng,k-7,\"We agreed, “in principle”,\non a framework | *now*\",rare earths; tariffs\r\n"
                + "12,何立峰,,=\u{202E}x,\r\n")
    }

    @Test func `as TSV is quoted like CSV and ends its rows in LF`() throws {
        #expect(
            try written(.tsv, fields: ["id", "text"], guardsFormulas: true) == "\u{FEFF}id\ttext\n"
                + "7\t\"We agreed, “in principle”,\non a framework | *now*\"\n12\t'=\u{202E}x\n")
        #expect(
            try written(.tsv, [[.number("1"), .string("a\tb"), .string("say \"x\""), .null, .string("c\rd"), .null]])
                == "id\tofficial\tkey\ttext\ttopics\n1\t\"a\tb\"\t\"say \"\"x\"\"\"\t\"c\rd\"\t\n")
    }

    @Test func `as Markdown is a pipe table that shows what was written`() throws {
        #expect(
            try written(.markdown) == """
                | Id | Official | Who | Text | Topics |
                | ---: | --- | --- | --- | --- |
                | 7 | He Lifeng | He (CN) | We agreed, “in principle”,<br>on a framework \\| \\*now\\* | rare earths; tariffs |
                | 12 | 何立峰 | 何 (CN) | =&lt;U+202E&gt;x |  |

                """)
    }

    @Test func `as a table in a pipe is complete, a line for each row`() throws {
        #expect(
            try written(.table, fields: ["id", "official", "text", "topics"]) == """
                Id  Official   Text                                               Topics
                 7  He Lifeng  We agreed, “in principle”,␊on a framework | *now*  rare earths; tariffs
                12  何立峰     =<U+202E>x

                """)
    }

    @Test func `as a table on a terminal is wrapped and aligned`() throws {
        let terminal = Terminal(isTerminal: true, width: 52, usesColor: false)
        #expect(
            try written(.table, fields: ["id", "official", "text", "topics"], terminal: terminal) == """
                Id  Official   Text             Topics
                 7  He Lifeng  We agreed, “in   rare earths; tariffs
                               principle”,
                               on a framework
                               | *now*
                12  何立峰     =<U+202E>x

                """)
    }

    @Test func `as a table on a styled terminal has a bold heading`() throws {
        let terminal = Terminal(isTerminal: true, width: 80, usesColor: true)
        #expect(
            try written(.table, fields: ["id", "official"], terminal: terminal) == """
                \u{1B}[1mId\u{1B}[0m  \u{1B}[1mOfficial\u{1B}[0m
                 7  He Lifeng
                12  何立峰

                """)
    }

    @Test(arguments: [
        (OutputFormat.table, ""), (.markdown, ""), (.ndjson, ""), (.json, "[]\n"),
        (.csv, "id,official,key,text,topics\r\n"),
        (.tsv, "id\tofficial\tkey\ttext\ttopics\n"),
    ])
    func `without rows says so in its own way`(format: OutputFormat, expected: String) throws {
        #expect(try written(format, []) == expected)
    }

    @Test(arguments: OutputFormat.allCases) func `on a terminal holds nothing that a terminal obeys`(
        format: OutputFormat
    ) throws {
        let hostile = "a\u{1B}]0;owned\u{7}\u{9B}\u{7F}\u{202E}\u{2066}\u{E0041}\u{2028}"
        let row: [RecordValue] = [
            .string(hostile), .string(hostile), .string(hostile), .string(hostile),
            .object([Member(name: hostile, value: .string(hostile))]),
            .array([.string(hostile), .string(hostile)]),
        ]
        let shown = try written(format, [row], terminal: Terminal(isTerminal: true, width: 40, usesColor: false))
        let unsafe = shown.unicodeScalars.filter { $0.isUnsafeToShow && $0 != "\n" && $0 != "\r" && $0 != "\t" }
        #expect(unsafe.isEmpty)
        #expect(shown.contains("owned"))
    }

    @Test func `streams a table once the widths are known`() throws {
        let sink = ByteSink()
        var writer = try ResultWriter(format: .table, columns: columns, fields: ["id"], terminal: .pipe, sink: sink)
        for number in 1..<TableLayout.sampleSize { try writer.write([.number("\(number)")]) }
        #expect(sink.bytes.isEmpty)
        try writer.write([.number("1000")])
        #expect(sink.bytes.starts(with: "  Id\n   1\n   2\n".utf8))
        try writer.write([.number("123456")])
        #expect(String(decoding: sink.bytes.suffix(12), as: UTF8.self) == "1000\n123456\n")
    }

    @Test func `asks a row only for what is shown`() throws {
        #expect(try written(.csv, [[.number("1")]], fields: ["id"]) == "id\r\n1\r\n")
    }

    @Test(arguments: [
        (["id", "colour\u{1B}"], "there is no field 'colour␛'; the fields are id, official, key, text, topics"),
        (["id", "id"], "the field 'id' is named twice; name each field once"),
        ([], "no field is named; the fields are id, official, key, text, topics"),
    ])
    func `refuses a choice of fields that cannot be met`(fields: [String], expected: String) throws {
        let error = #expect(throws: FieldSelectionError.self) { try written(.csv, fields: fields) }
        #expect(error?.description == expected)
    }
}

@Suite struct `Markdown text` {
    @Test(arguments: [
        (#"a|b\c`d`*e*"#, #"a\|b\\c\`d\`\*e\*"#), ("<script>&amp;", "&lt;script&gt;&amp;amp;"),
        ("[x](y) ~~z~~ $5", #"\[x\](y) \~\~z\~\~ \$5"#),
        ("_a_ b_c https://x.org/a_b_c", #"\_a\_ b_c https://x.org/a_b_c"#), ("a\r\nb\tc", "a<br>b c"),
        ("何立峰 é", "何立峰 é"), ("_", #"\_"#),
    ])
    func `reads as it was written`(text: String, expected: String) {
        #expect(MarkdownText.escaped(text) == expected)
    }
}

@Suite struct `A table that is too wide for its terminal` {
    private static let columns: [Column<[RecordValue]>] = [
        Column("id", title: "#", alignment: .trailing) { $0[0] }, Column("date", title: "Date") { $0[1] },
        Column("who", title: "Who", isFlexible: true) { $0[2] },
        Column("text", title: "Text", isFlexible: true) { $0[3] },
    ]

    private static func written(_ rows: [[RecordValue]], width: Int) throws -> String {
        let sink = ByteSink()
        let terminal = Terminal(isTerminal: true, width: width, usesColor: true)
        var writer = try ResultWriter(format: .table, columns: columns, terminal: terminal, sink: sink)
        for row in rows { try writer.write(row) }
        try writer.finish()
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    private static let rows: [[RecordValue]] = [
        [.number("1"), .string("2025-06-09/2025-06-10"), .null, .string("The talks were going well, he said.")],
        [.number("2"), .string("2025"), .string("a US official"), .string("Talks\ngo on.")],
    ]

    @Test func `shows each row as its values, one below the other, without those that are empty`() throws {
        #expect(
            try Self.written(Self.rows, width: 30) == """
                #:     1
                Date:  2025-06-09/2025-06-10
                Text:  The talks were going
                       well, he said.

                #:     2
                Date:  2025
                Who:   a US official
                Text:  Talks
                       go on.

                """)
    }

    @Test func `never runs over the terminal's edge, and breaks an interval behind its slash`() throws {
        let long = "2025-06-09T18:30+01:00/2025-06-10T18:30+01:00"
        for width in 24...80 {
            for line in try Self.written(Self.rows + [[.number("3"), .string(long), .null, .null]], width: width).split(
                separator: "\n")
            {
                let seen = line.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
                #expect(DisplayWidth.columns(of: String(seen)) <= width, "\(seen)")
            }
        }
        #expect(
            try Self.written([[.number("3"), .string(long), .null, .null]], width: 34) == """
                #:     3
                Date:  2025-06-09T18:30+01:00/
                       2025-06-10T18:30+01:00

                """)
    }
}
