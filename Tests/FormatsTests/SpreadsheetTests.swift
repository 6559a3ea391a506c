import Testing

@testable import Formats

@Suite struct SpreadsheetTests {
    private static let book: [Zip.Part] = [
        Zip.Part(
            "xl/workbook.xml",
            #"<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/><sheet name="B" r:id="r2"/></sheets></workbook>"#
        ),
        Zip.Part(
            "xl/_rels/workbook.xml.rels",
            #"<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/><Relationship Id="r2" Target="/xl/b.xml"/></Relationships>"#
        ),
        Zip.Part(
            "xl/styles.xml",
            ##"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d\-mmm\-yy"/><numFmt numFmtId="165" formatCode="&quot;days&quot; 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"##
        ),
        Zip.Part(
            "xl/sharedStrings.xml",
            "<sst><si><t>date</t></si><si><r><t>te</t></r><r><t>xt</t></r><rPh><t>x</t></rPh></si></sst>"),
    ]

    private static func excel(_ rows: String, sheet: String = "xl/worksheets/a.xml", isDeflated: Bool = true) -> [UInt8]
    {
        Zip.archive(
            book + [Zip.Part(sheet, "<worksheet><sheetData>\(rows)</sheetData></worksheet>")], isDeflated: isDeflated)
    }

    private static let header = #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>"#

    @Test(arguments: [true, false])
    func `an Excel sheet is rows whose cells have the names of its first row`(_ isDeflated: Bool) {
        let rows = """
            <row r="2"/><row r="3"><c r="A3" s="1"><v>45818</v></c><c r="B3" t="inlineStr"><is><t>a “b”</t></is></c><c r="C3" t="str"><v> </v></c></row>
            <row r="5"><c s="2"><v>45818.5</v></c><c s="3"><v>7</v></c></row><row r="6"><c r="B6" t="b"><v>1</v></c></row>
            <row r="7"><c r="D7" t="str"><v>x</v></c></row><row r="8"><c r="A8" t="str"><v>y</v></c></row>
            """
        let bytes = Self.excel(Self.header + rows, isDeflated: isDeflated)
        for pace in [.whole] + Pace.all {
            #expect(
                steps(bytes, nil, name: "said.csv", pace: pace).map(brief) == [
                    "3: date='2025-06-10' text='a “b”'", "5: date='2025-06-10T12:00' text='7'",
                    "6: date='' text='TRUE'",
                    "refused 7:-: the row has 4 cells, and the header 2", "8: date='y' text=''",
                ])
        }
    }

    @Test(arguments: ["../evil", "../../etc/passwd", "xl/../../evil", "/etc/passwd", "..\\evil", "C:\\evil", "xl/.."])
    func `an archive with a part that leads out of it is refused`(name: String) {
        for part in [
            Zip.Part("xl/worksheets/a.xml", "<worksheet>\(Self.header)</worksheet>"), Zip.Part("content.xml", "<a/>"),
        ] {
            let found = steps(Zip.archive(Self.book + [part, Zip.Part(name, "x")]), nil).map(brief)
            #expect(found.count == 1)
            #expect(found.first?.contains("the archive has a part that leads out of it, “\(name)”") == true, "\(found)")
        }
    }

    @Test func `an empty sheet is told with those in which something stands`() {
        let empty = Zip.Part("xl/worksheets/a.xml", "<worksheet><sheetData/></worksheet>")
        let filled = Zip.Part("xl/b.xml", "<worksheet><sheetData>\(Self.header)</sheetData></worksheet>")
        let found = steps(Zip.archive(Self.book + [empty, filled]), nil).map(brief)
        #expect(
            found == [
                "fatal 1:-: the sheet “A” is empty: a row of column names was expected; --sheet names another: “B”"
            ], "\(found)")
        let others =
            #"<table:table-row><table:table-cell/></table:table-row></table:table><table:table table:name="B">"#
            + Self.row("x")
        #expect(
            steps(Self.openDocument(others), nil).map(brief) == [
                "fatal 1:-: the sheet “A” is empty: a row of column names was expected; --sheet names another: “B”"
            ])
    }

    @Test func `a formula of which nobody knows what comes of it is refused with its row`() {
        let rows = """
            <row r="2"><c r="A2"><f>A1</f><v></v></c><c r="B2" t="str"><v>x</v></c></row>
            <row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>""</f><v></v></c></row>
            """
        #expect(
            steps(Self.excel(Self.header + rows), nil).map(brief) == [
                "refused 2:-: a cell has a formula, and not what comes of it: open the file in a spreadsheet program and save it",
                "3: date='2' text=''",
            ])
    }

    private static func openDocument(_ rows: String, before: String = "") -> [UInt8] {
        Zip.archive([
            Zip.Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            Zip.Part(
                "content.xml",
                before
                    + #"<o:d xmlns:o="o" xmlns:table="t" xmlns:office="f" xmlns:text="x" xmlns:xlink="l"><table:table table:name="A">"#
                    + rows + "</table:table></o:d>"),
        ])
    }

    private static func row(_ cells: String..., repeated: Int = 1) -> String {
        #"<table:table-row table:number-rows-repeated="\#(repeated)">"#
            + cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
            + #"<table:table-cell table:number-columns-repeated="16000"/></table:table-row>"#
    }

    @Test func `an OpenDocument sheet is rows whose cells have the names of its first row`() {
        let rows = """
            \(Self.row("date", "text"))\(Self.row("", "", repeated: 3))
            <table:table-row><table:table-cell office:value-type="date" office:date-value="2025-06-10T00:00:00"><text:p>10.06.</text:p></table:table-cell>
            <table:table-cell><office:annotation><text:p>no</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>
            \(Self.row("x", "y", repeated: 2))\(Self.row("", "", repeated: 1_048_000))
            """
        #expect(
            steps(Self.openDocument(rows), nil).map(brief) == [
                "5: date='2025-06-10' text='a  b\nc'", "6: date='x' text='y'", "7: date='x' text='y'",
            ])
    }

    @Test func `where a cell leads is told with its row`() throws {
        func links(_ bytes: [UInt8]) throws -> [[String: String]] {
            let reader = try RecordReader(source: ByteSource(bytes: bytes, name: "x"))
            var links: [[String: String]] = []
            while let record = try reader.next() { links.append(record.links) }
            return links
        }
        let rows = #"""
            <row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2" t="str"><v>story</v></c></row>
            <row r="3"><c r="B3" t="str"><f>HYPERLINK("https://example.org/3","three")</f><v>three</v></c></row>
            <row r="4"><c r="B4" t="str"><v>mail</v></c></row>
            """#
        let excel = Zip.archive(
            Self.book + [
                Zip.Part(
                    "xl/worksheets/a.xml",
                    #"<worksheet xmlns:r="r"><sheetData>\#(Self.header + rows)</sheetData><hyperlinks><hyperlink ref="B2" r:id="h1"/><hyperlink ref="B4" r:id="h2"/><hyperlink ref="A9" r:id="h3"/></hyperlinks></worksheet>"#
                ),
                Zip.Part(
                    "xl/worksheets/_rels/a.xml.rels",
                    #"<Relationships><Relationship Id="h1" Type="x/hyperlink" Target="https://example.org/2" TargetMode="External"/><Relationship Id="h2" Type="x/hyperlink" Target="mailto:a@example.org"/></Relationships>"#
                ),
            ])
        #expect(try links(excel) == [["text": "https://example.org/2"], ["text": "https://example.org/3"], [:]])
        let linked =
            #"<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p><text:a xlink:href="https://example.org/1">story</text:a></text:p></table:table-cell></table:table-row>"#
        #expect(
            try links(Self.openDocument(Self.row("date", "text") + linked)) == [["text": "https://example.org/1"]])
        let repeated = linked.replacing(
            "<table:table-row>", with: #"<table:table-row table:number-rows-repeated="3">"#, maxReplacements: 1)
        #expect(
            try links(Self.openDocument(Self.row("date", "text") + repeated))
                == Array(repeating: ["text": "https://example.org/1"], count: 3))
        let beside = linked.replacing(
            "<table:table-cell><text:p><text:a",
            with: #"<table:table-cell table:number-columns-repeated="2"><text:p><text:a"#)
        #expect(
            try links(Self.openDocument(Self.row("date", "text", "more") + beside))
                == [["text": "https://example.org/1", "more": "https://example.org/1"]])
    }

    @Test func `sheets in which something stands and that are not read are named`() throws {
        func unread(_ bytes: [UInt8], _ sheet: String? = nil) throws -> [String] {
            var options = ReadingOptions()
            options.sheet = sheet
            return try RecordReader(source: ByteSource(bytes: bytes, name: "x"), options: options).unreadSheets
        }
        func book(_ second: String) -> [UInt8] {
            Zip.archive(
                Self.book + [
                    Zip.Part("xl/worksheets/a.xml", "<worksheet><sheetData>\(Self.header)</sheetData></worksheet>"),
                    Zip.Part("xl/b.xml", "<worksheet><sheetData>\(second)</sheetData></worksheet>"),
                ])
        }
        #expect(try unread(book(#"<row><c t="str"><v>z</v></c></row>"#)) == ["B"])
        #expect(try unread(book(#"<row><c t="inlineStr"><is><t>z</t></is></c></row>"#)) == ["B"])
        #expect(try unread(book(#"<row r="1"><c r="A1" s="1"/></row>"#)) == [])
        #expect(try unread(book(Self.header), "A") == [])
        let others =
            Self.row("date") + #"</table:table><table:table table:name="B">"# + Self.row("x")
            + #"</table:table><table:table table:name="C">"#
            + #"<table:table-row><table:table-cell/></table:table-row>"#
        #expect(try unread(Self.openDocument(others)) == ["B"])
        #expect(try unread(Self.openDocument(others), "A") == [])
    }

    @Test func `a sheet is chosen by its name, and one that is not there is told with those that are`() throws {
        func read(_ bytes: [UInt8], _ sheet: String) -> String {
            var options = ReadingOptions()
            options.sheet = sheet
            do {
                let reader = try RecordReader(source: ByteSource(bytes: bytes, name: "x"), options: options)
                return try reader.next().map { brief(.record(line: $0.line, $0.members)) } ?? "nothing"
            } catch { return error.reason }
        }
        let second = Self.excel(Self.header + #"<row><c t="str"><v>z</v></c></row>"#, sheet: "xl/b.xml")
        #expect(read(second, "B") == "2: date='z' text=''")
        #expect(read(second, "C") == "there is no sheet “C”; there is “A”, “B”")
        #expect(read(Self.openDocument(Self.row("a")), "C") == "there is no sheet “C”; there is “A”")
        #expect(read(Array("a,b\n1,2\n".utf8), "C") == "this is no spreadsheet (.xlsx or .ods), so it has no sheets")
    }

    @Test func `what is shown of a day is what is read of it, and no first of the month that nobody typed`() {
        let styles = Zip.Part(
            "xl/styles.xml",
            ##"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]mmm\ yyyy;@"/><numFmt numFmtId="165" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>"##
        )
        func excel(_ value: Int, _ style: Int) -> String {
            let parts =
                Self.book.filter { $0.name != styles.name } + [
                    styles,
                    Zip.Part(
                        "xl/worksheets/a.xml",
                        "<worksheet><row><c t=\"str\"><v>a</v></c></row><row><c s=\"\(style)\"><v>\(value)</v></c></row></worksheet>"
                    ),
                ]
            return steps(Zip.archive(parts), nil).map(brief).joined()
        }
        // 1 June, 10 June and 1 January 2025.
        #expect(
            [0, 1, 2, 3].map { excel(45809, $0) } == [
                "2: a='2025-06'", "2: a='2025-06'", "2: a='2025-06-01'", "2: a='2025-06-01'",
            ])
        #expect([0, 1, 2].map { excel(45818, $0) } == ["2: a='2025-06-10'", "2: a='2025-06-10'", "2: a='2025-06-10'"])
        #expect([0, 2, 3].map { excel(45658, $0) } == ["2: a='2025-01'", "2: a='2025'", "2: a='2025-01-01'"])
        func openDocument(_ date: String, _ shown: String) -> String {
            let cell =
                #"<table:table-row><table:table-cell office:value-type="date" office:date-value="\#(date)"><text:p>\#(shown)</text:p></table:table-cell></table:table-row>"#
            return steps(Self.openDocument(Self.row("a") + cell), nil).map(brief).joined()
        }
        for shown in ["Jun 25", "06/2025", "2025年6月"] { #expect(openDocument("2025-06-01", shown) == "2: a='2025-06'") }
        for shown in ["01.06.25", "1 June 2025", "01.06.", "2025年6月1日"] {
            #expect(openDocument("2025-06-01", shown) == "2: a='2025-06-01'")
        }
        #expect(openDocument("2025-06-10", "Jun 25") == "2: a='2025-06-10'")
        #expect(openDocument("2025-01-01", "2025") == "2: a='2025'")
    }

    @Test func `a time of day is read as it is shown, and not as part of a day`() {
        let styles = Zip.Part(
            "xl/styles.xml",
            ##"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="0"/></cellXfs></styleSheet>"##
        )
        func excel(_ value: String, _ style: Int) -> String {
            let parts =
                Self.book.filter { $0.name != styles.name } + [
                    styles,
                    Zip.Part(
                        "xl/worksheets/a.xml",
                        "<worksheet><row><c t=\"str\"><v>a</v></c></row><row><c s=\"\(style)\"><v>\(value)</v></c></row></worksheet>"
                    ),
                ]
            return steps(Zip.archive(parts), nil).map(brief).joined()
        }
        #expect(
            [0, 1, 2].map { excel("0.77083333333333337", $0) } == [
                "2: a='18:30'", "2: a='18:30'", "2: a='0.77083333333333337'",
            ])
        #expect(excel("0.50001157407407404", 0) == "2: a='12:00:01'")
        #expect(excel("45818.5", 0) == "2: a='2025-06-10T12:00'")
        #expect(excel("0.99999999", 0) == "2: a='0.99999999'")
    }

    @Test func `the first sheet is the first that people see, and no chart`() {
        let sheets =
            #"<sheet name="Chart" r:id="c"/><sheet name="Old" state="hidden" r:id="r1"/><sheet name="New" r:id="r2"/>"#
        let parts = [
            Zip.Part("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>\(sheets)</sheets></workbook>"),
            Zip.Part(
                "xl/_rels/workbook.xml.rels",
                #"<Relationships><Relationship Id="c" Type="http://x/chartsheet" Target="c.xml"/><Relationship Id="r1" Target="a.xml"/><Relationship Id="r2" Target="b.xml"/></Relationships>"#
            ), Zip.Part("xl/c.xml", "<chartsheet/>"),
            Zip.Part(
                "xl/a.xml", #"<worksheet><row><c t="str"><v>a</v></c></row><row><c><v>1</v></c></row></worksheet>"#),
            Zip.Part(
                "xl/b.xml", #"<worksheet><row><c t="str"><v>a</v></c></row><row><c><v>2</v></c></row></worksheet>"#),
        ]
        #expect(steps(Zip.archive(parts), nil).map(brief) == ["2: a='2'"])
    }

    @Test func `characters that XML cannot hold are what they stand for`() {
        let texts: [(written: String, meant: String)] = [
            ("a_x000D__x000A_b", "a\nb"), ("a_x000D_b", "a\nb"), ("a_x000D_\nb", "a\nb"), ("_x005F_x000D_", "_x000D_"),
            ("a_x0009_b", "a\tb"), ("_xD83D__xDE00_", "😀"), ("a_xyz_b", "a_xyz_b"), ("_x00", "_x00"),
            ("max_x1", "max_x1"),
        ]
        for (written, meant) in texts {
            for cell in [#"<c t="str"><v>\#(written)</v></c>"#, #"<c t="inlineStr"><is><t>\#(written)</t></is></c>"#] {
                let rows = steps(Self.excel(#"<row r="1"><c t="str"><v>a</v></c></row><row r="2">\#(cell)</row>"#), nil)
                #expect(rows.map(brief) == ["2: a='\(meant)'"], "\(written)")
            }
        }
    }

    @Test func `a cell with an error is refused with its place`() {
        let rows =
            #"<row r="3"><c r="A3"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c></row><row r="4"><c r="A4" t="e"><f>x</f><v>#REF!</v></c></row><row r="5"><c r="A5"><v>2</v></c></row>"#
        #expect(
            steps(Self.excel(Self.header + rows), nil).map(brief) == [
                "refused 3:-: the cell B3 holds the error #N/A: mend it, or empty it",
                "refused 4:-: the cell A4 holds the error #REF!: mend it, or empty it", "5: date='2' text=''",
            ])
        let cells =
            #"<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#VALUE!</text:p></table:table-cell></table:table-row>"#
        let content =
            #"<d xmlns:table="t" xmlns:text="x" xmlns:office="o" xmlns:calcext="c"><table:table table:name="A">\#(cells)</table:table></d>"#
        #expect(
            steps(Zip.archive([Zip.Part("content.xml", content)]), nil).map(brief) == [
                "refused 2:-: the cell A2 holds the error #VALUE!: mend it, or empty it"
            ])
    }

    @Test func `a cell that leads to a text that is not there is refused with its place`() {
        let rows = ["2", "77", "-1", "x", "99999999999999999999"].enumerated().map { place, number in
            let row = place + 2
            return #"<row r="\#(row)"><c r="A\#(row)"><v>1</v></c><c r="B\#(row)" t="s"><v>\#(number)</v></c></row>"#
        }
        let empty = #"<row r="7"><c r="A7" t="s"><v>1</v></c><c r="B7" t="s"/></row>"#
        func refusal(_ row: Int, _ text: String) -> String {
            "refused \(row):-: the cell B\(row) leads to the text \(text), which the workbook does not have: mend it, or empty it"
        }
        #expect(
            steps(Self.excel(Self.header + rows.joined() + empty), nil).map(brief) == [
                refusal(2, "2"), refusal(3, "77"), refusal(4, "-1"), refusal(5, "x"),
                refusal(6, "99999999999999999999"), "7: date='text' text=''",
            ])
        let withoutTexts =
            Self.book.dropLast() + [
                Zip.Part("xl/worksheets/a.xml", "<worksheet><sheetData>\(Self.header)</sheetData></worksheet>")
            ]
        #expect(
            steps(Zip.archive(Array(withoutTexts)), nil).map(brief) == [
                "fatal 1:-: the cell A1 leads to the text 0, which the workbook does not have: mend it, or empty it"
            ])
    }

    @Test(arguments: [
        ("<Relationships/>", "workbook.xml.rels does not say which part of the archive is the sheet “A”"),
        (
            #"<Relationships><Relationship Id="r1" Target="worksheets/x.xml"/></Relationships>"#,
            "the sheet “A” is said to be in xl/worksheets/x.xml, which is no part of the archive"
        ),
    ])
    func `a workbook that does not lead to its sheet is refused with the reason`(_ relations: String, _ words: String) {
        let parts = [
            Zip.Part(
                "xl/workbook.xml", #"<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>"#),
            Zip.Part("xl/_rels/workbook.xml.rels", relations),
            Zip.Part("xl/worksheets/a.xml", "<worksheet>\(Self.header)</worksheet>"),
        ]
        let found = steps(Zip.archive(parts), nil).map(brief)
        #expect(found.count == 1 && found.first?.contains(words) == true, "\(found)")
    }

    /// A book of which one text of 10 000 letters stands in many rows.
    private static func sharing(rows: Int) -> [UInt8] {
        Zip.archive(
            book.dropLast() + [
                Zip.Part("xl/sharedStrings.xml", "<sst><si><t>\(String(repeating: "y", count: 10_000))</t></si></sst>"),
                Zip.Part(
                    "xl/worksheets/a.xml",
                    "<worksheet><row><c t=\"str\"><v>a</v></c></row>"
                        + String(repeating: #"<row><c t="s"><v>0</v></c></row>"#, count: rows) + "</worksheet>"),
            ])
    }

    /// They take memory too, and what follows is not read any more.
    @Test func `texts in which nothing stands are bounded`() throws {
        let texts = "<sst>" + String(repeating: "<si/>", count: 1_700_000) + "<<"
        let bytes = Zip.archive(Self.book.dropLast() + [Zip.Part("xl/sharedStrings.xml", texts)])
        let error = #expect(throws: FormatError.self) {
            _ = try RecordReader(source: ByteSource(bytes: bytes, name: "x"), options: ReadingOptions()).next()
        }
        #expect(error?.reason == "the spreadsheet is too large to be read directly: save it as CSV")
    }

    /// Few bytes that stand for many: rows that repeat, rows with one cell far to the right, a text that many cells share.
    @Test func `what the rows of a sheet hold is bounded`() throws {
        let wide = (1...200).map { _ in #"<row><c r="XFD1" t="str"><v>x</v></c></row>"# }.joined()
        let shared = Self.sharing(rows: 200)
        let blank = Array("<a>".utf8) + [UInt8](repeating: 0x20, count: 2 << 20)
        for bytes in [
            Self.openDocument(Self.row("a") + Self.row("b", repeated: 1_000_000)), Self.excel(wide), shared,
            Zip.archive([Zip.Part("content.xml", blank)]), Zip.archive([Zip.Part("xl/workbook.xml", blank)]),
        ] {
            var options = ReadingOptions()
            options.largestSheet = 1 << 20
            let error = #expect(throws: FormatError.self) {
                let reader = try RecordReader(source: ByteSource(bytes: bytes, name: "x"), options: options)
                while try reader.next() != nil {}
            }
            #expect(error?.reason == "the spreadsheet is too large to be read directly: save it as CSV")
        }
    }

    /// What waits to be recorded is bounded by it.
    @Test func `a text that many cells share counts in each of them`() throws {
        let bytes = Self.sharing(rows: 20)
        let reader = try RecordReader(source: ByteSource(bytes: bytes, name: "x"))
        while try reader.next() != nil {}
        #expect(reader.contentBytesRead > 200_000)
    }

    static let hostile: [(bytes: [UInt8], reason: String)] = [
        (
            openDocument("", before: #"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>"#),
            "content.xml of the spreadsheet, in line 1: it declares a document type, which is not read"
        ),
        (openDocument("", before: #"<!DOCTYPE x SYSTEM "file:///etc/passwd">"#), "declares a document type"),
        (openDocument("&a;"), "content.xml of the spreadsheet, in line 1: it has the fault “undefined entity”"),
        (openDocument(String(repeating: "<a>", count: 200)), "nests elements more than 128 deep"),
        (openDocument("<!-- \(String(repeating: "x", count: 2 << 20))"), "has a tag or comment that is too long"),
        (openDocument("<a b='\(String(repeating: "x", count: 2 << 20))"), "has a tag or comment that is too long"),
        (excel(#"<row r="9223372036854775807"/><row/>"#), "the spreadsheet is too large"),
        (openDocument(row("a", repeated: 2_000_000)), "the spreadsheet is too large"),
        (
            openDocument("<table:table-row>"),
            "content.xml of the spreadsheet, in line 1: it has the fault “mismatched tag”"
        ),
        (
            openDocument(
                row("a")
                    + #"<table:table-row><table:table-cell table:number-columns-repeated="16777216"><text:p>x</text:p></table:table-cell></table:table-row>"#
            ), "the spreadsheet is too large"
        ),
        (openDocument(row(String(repeating: "x", count: 9 << 20))), "the spreadsheet is too large"),
        (
            Zip.archive([Zip.Part("xl/workbook.xml", [UInt8](repeating: 0x20, count: 2 << 20))]),
            "xl/workbook.xml of the spreadsheet, in line 1: it has a tag or comment that is too long"
        ),
        (
            Zip.archive([Zip.Part("content.xml", "<a/>"), Zip.Part("content.xml", "<a/>")]),
            "the spreadsheet is damaged"
        ),
        (Zip.archive([Zip.Part("readme", "x")]), "this is a ZIP archive, and no spreadsheet (.xlsx or .ods)"),
        (
            Zip.archive([
                {
                    var part = Zip.Part("content.xml", "<a/>"); part.flags = 1; return part
                }()
            ]), "protected by a password"
        ),
        (
            Zip.archive([
                {
                    var part = Zip.Part("content.xml", "<a/>"); part.checksum = 7; return part
                }()
            ]), "the spreadsheet is damaged"
        ),
        (Array(openDocument(row("a")).dropLast(30)), "the spreadsheet is damaged"),
        (Array(openDocument(row("a")).prefix(60)), "the spreadsheet is damaged"),
        (excel(#"<row><c r="ZZZZ1" t="str"><v>x</v></c></row>"#), "the spreadsheet is too large"),
        (excel(""), "the sheet “A” is empty: a row of column names was expected"),
        (excel(#"<row><c t="str"><v>x</v></c><c t="str"><v>x</v></c></row>"#), "the header names “x” twice"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "this is a spreadsheet or a document of an old Office"),
    ]

    @Test(arguments: hostile.indices)
    func `what is no sheet, or more than one, is refused`(_ index: Int) {
        let (bytes, reason) = Self.hostile[index]
        guard case .fatal(let error)? = steps(bytes, nil).first else {
            Issue.record("it was read: \(reason)")
            return
        }
        #expect(error.reason.contains(reason), "\(error.reason)")
    }

    @Test func `rows in which nothing stands are bounded in number`() {
        let sheet = OpenDocumentSheet(sheet: nil)
        sheet.begin("table", [:])
        for _ in 0..<SheetLimits.rows {
            sheet.begin("table-row", [:])
            sheet.end("table-row")
        }
        #expect(sheet.fault == nil)
        sheet.begin("table-row", [:])
        #expect(sheet.fault?.reason == SpreadsheetFault.tooLarge.reason)
    }

    /// Whatever is changed in a spreadsheet, it is read or refused.
    @Test func `no damage traps`() {
        var random = SplitMix(state: 11)
        for original in [
            Self.excel(Self.header + #"<row><c s="1"><v>45818</v></c></row>"#),
            Self.openDocument(Self.row("a") + Self.row("b", repeated: 2)),
        ] {
            for _ in 0..<500 {
                var bytes = original
                for _ in 0..<Int.random(in: 1..<4, using: &random) {
                    bytes[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count - 4, using: &random)) }
                _ = steps(bytes, nil)
            }
        }
    }
}
