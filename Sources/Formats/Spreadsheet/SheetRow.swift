/// A row of a sheet: its number, and the texts of its cells up to the last that holds something.
struct SheetRow {
    let number: Int
    var cells: [String]
    /// How many rows are like it, itself included.
    var repetitions = 1
    /// Why the row cannot be read.
    var fault: String?
    /// Where cells lead on the web, by their places from 0.
    var links: [Int: String] = [:]

    /// Why a row cannot be read that has a cell with an error of the spreadsheet: what was meant there is not known.
    static func fault(of error: String, column: Int, row: Int) -> String {
        "the cell \(name(ofColumn: column))\(row) holds the error \(error.prefix(20)): mend it, or empty it"
    }

    /// Why a row cannot be read that has a cell whose text, by its number among those that cells share, is not there.
    static func fault(ofLostText number: String, column: Int, row: Int) -> String {
        "the cell \(name(ofColumn: column))\(row) leads to the text \(number.prefix(20)), which the workbook does not have: mend it, or empty it"
    }

    /// The letters of a column: AB of 28.
    private static func name(ofColumn column: Int) -> String {
        var (name, rest) = ("", column)
        while rest > 0 {
            name = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + name
            rest = (rest - 1) / 26
        }
        return name
    }

    /// What it takes, about.
    var cost: Int {
        cells.reduce(0) { $0 + SheetLimits.cellBytes + $1.utf8.count }
            + links.values.reduce(0) { $0 + SheetLimits.cellBytes + $1.utf8.count }
    }
}

extension SheetReading {
    var pauses: Bool { finished != nil }
}

/// Reads the rows of one sheet from the XML of a part.
protocol SheetReading: XMLHandler {
    /// The row that has just been read, at which reading pauses: a sheet can hold far more than its bytes.
    var finished: SheetRow? { get set }
    /// Why reading cannot go on.
    var fault: SpreadsheetFault? { get }
    /// Whether nothing more of the part is of the sheet.
    var isOver: Bool { get }
}

/// What a row may hold: Excel's own number of columns, and a bounded number of bytes of text.
enum SheetLimits {
    static let columns = 16_384
    static let rows = 1_048_576
    static let rowBytes = 1 << 20
    /// What a cell in which nothing stands takes.
    static let cellBytes = 16
    /// The largest archive that is read.
    static let archive = 12 << 20
    /// The most that the texts which Excel keeps beside its sheets may take.
    static let sharedText = 12 << 20
    /// The most links of a sheet that are read, and the longest.
    static let links = 100_000
    static let linkBytes = 4096
    /// The longest name of a sheet or a part, and code of a format, in bytes.
    static let nameBytes = 1024
}
