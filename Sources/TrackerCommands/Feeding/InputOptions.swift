import Arguments
import Formats
import Negotiations

/// What a file is: records in one of four forms, or news text or a feed, whose quotations become proposals.
enum InputFormat: String, CaseIterable, ExpressibleByArgument { case ndjson, json, csv, tsv, article, feed }

/// The encoding of a file, by any of its names; latin1 is taken for windows-1252, as everywhere.
struct InputEncoding: ExpressibleByArgument {
    let encoding: ReadingOptions.Encoding

    static let utf8 = InputEncoding(encoding: .utf8)

    private init(encoding: ReadingOptions.Encoding) { self.encoding = encoding }

    init(argument: String) throws(ArgumentValueError) {
        guard let encoding = ReadingOptions.Encoding(label: argument) else {
            throw ArgumentValueError(
                "it must be one of \(Self.allValueStrings.joined(separator: ", ")); make of another one UTF-8 with iconv -f ENCODING -t UTF-8"
            )
        }
        self.init(encoding: encoding)
    }

    static let allValueStrings = [
        "utf8", "latin1", "windows-1252", "windows-1250", "utf16", "gbk", "gb18030", "big5", "shift_jis", "euc-kr",
    ]
    var argumentText: String { encoding.label }
}

extension DateFormat: ExpressibleByArgument {}

/// How the records of a file are written and what their fields are called.
struct InputOptions: ParsableArguments {
    @Option(help: "Type of records that do not name one.") var type: RecordTypeName = .statement
    @Option(
        help: "Input format (default: detected from name and content). Records may be gzipped.",
        valueName: "FORMAT")
    var from: InputFormat?
    @Option(
        help: "Delimiter of a CSV file: one character, or tab (default: detected from the header).",
        valueName: "CHARACTER")
    var delimiter: String?
    @Option(help: "Encoding of a file without a byte order mark.") var encoding: InputEncoding = .utf8
    @Option(
        help:
            "Order of numbers in dates such as 10/06/2025; auto takes it from the whole file, excel reads days as numbers (default: only dates that cannot be misread).",
        valueName: "FORMAT")
    var dateFormat: DateFormat?
    @Option(help: "Sheet of a spreadsheet (default: the first).", valueName: "NAME") var sheet: String?
    @Option(
        help: "Map a column (or a JSON name) to a field: --map Speaker=official.", valueName: "THEIRS=OURS"
    )
    var map: [String] = []
    @Option(
        help: "Default value of a field: --set outlet=Reuters.",
        valueName: "FIELD=VALUE")
    var set: [String] = []
    @Option(help: "Column (or JSON name) to ignore.", valueName: "COLUMN")
    var ignore: [String] = []

    init() {}

    func validate() throws {
        if delimiter != nil {
            if from != nil, from != .csv {
                throw ValidationError("--delimiter is for CSV.", hint: "Leave it out, or give --from csv.")
            }
            if separator == nil {
                throw ValidationError(
                    "--delimiter must be one character that is no letter, digit or quote, or the word tab.",
                    hint: "Such as --delimiter ';'.")
            }
        }
        for (option, pairs) in [("--map", map), ("--set", set)] {
            for pair in pairs where Self.halves(pair) == nil {
                throw ValidationError(
                    "\(option) wants NAME=\(option == "--map" ? "FIELD" : "VALUE"), not “\(SafeText.line(pair))”.",
                    hint: option == "--map" ? "Such as --map Speaker=official." : "Such as --set outlet=Reuters.")
            }
        }
    }

    /// The first option that says something of records, and nothing of news.
    var optionOfRecords: String? {
        let given = [
            ("--type", type.type != .statement), ("--map", !map.isEmpty), ("--set", !set.isEmpty),
            ("--ignore", !ignore.isEmpty), ("--date-format", dateFormat != nil), ("--sheet", sheet != nil),
        ]
        return given.first { $0.1 }?.0
    }

    /// As the import takes them.
    func options() throws -> ImportOptions {
        var options = ImportOptions()
        options.type = type.type
        options.format =
            switch from {
            case nil, .article, .feed: separator.map { .csv(delimiter: $0) }
            case .ndjson: .ndjson
            case .json: .json
            case .csv: .csv(delimiter: separator)
            case .tsv: .tsv
            }
        options.encoding = encoding.encoding
        options.dates = dateFormat
        options.sheet = sheet
        options.fields = try FieldMapping(
            renamed: map.compactMap(Self.halves).map { (theirs: $0.0, ours: $0.1) },
            constants: set.compactMap(Self.halves).map { (field: $0.0, value: $0.1) }, ignored: ignore)
        return options
    }

    private var separator: Delimiter? {
        guard let delimiter else { return nil }
        if delimiter == "tab" || delimiter == "\\t" { return .tab }
        return delimiter.count == 1 ? delimiter.first.flatMap { Delimiter($0) } : nil
    }

    /// What stands before and behind the first `=`; neither may be empty.
    private static func halves(_ pair: String) -> (String, String)? {
        guard let mark = pair.firstIndex(of: "="), mark > pair.startIndex, pair.index(after: mark) < pair.endIndex
        else { return nil }
        return (String(pair[..<mark]), String(pair[pair.index(after: mark)...]))
    }
}
