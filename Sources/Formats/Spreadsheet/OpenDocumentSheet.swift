import Calendar

/// Reads a table of an OpenDocument spreadsheet (ISO/IEC 26300, 9).
final class OpenDocumentSheet: SheetReading {
    var finished: SheetRow?
    private(set) var fault: SpreadsheetFault?
    private(set) var isOver = false

    /// The name of the sheet to read; nil: the first.
    private let wanted: String?
    private var isInTable = false
    private var number = 0
    /// How many rows were written out, those in which nothing stands too.
    private var rowCount = 0
    private var row = SheetRow(number: 0, cells: [])
    private var rowBytes = 0
    private var column = 0
    private var cellRepetitions = 1
    /// What the cell says as a value, where it does.
    private var value: String?
    /// The date that the cell says it is.
    private var date: String?
    private var isError = false
    private var paragraphs: [String] = []
    /// Where the cell leads on the web.
    private var link: String?
    /// How deep inside a comment.
    private var commentDepth = 0
    private var isInCell = false

    init(sheet wanted: String?) { self.wanted = wanted }

    func begin(_ name: String, _ attributes: [String: String]) {
        if commentDepth > 0 || name == "annotation" {
            commentDepth += 1
            return
        }
        if name == "table" {
            isInTable = !isOver && (wanted == nil || wanted == attributes["table:name"])
            return
        }
        guard isInTable, !isOver else { return }
        switch name {
        case "table-row":
            number += 1
            rowCount += 1
            if rowCount > SheetLimits.rows { fault = .tooLarge }
            row = SheetRow(number: number, cells: [], repetitions: Self.count(attributes["table:number-rows-repeated"]))
            (rowBytes, column) = (0, 0)
        case "table-cell", "covered-table-cell":
            isInCell = true
            cellRepetitions = Self.count(attributes["table:number-columns-repeated"])
            value = attributes["office:value-type"] == "float" ? attributes["office:value"] : nil
            date = attributes["office:value-type"] == "date" ? attributes["office:date-value"] : nil
            isError = attributes["calcext:value-type"] == "error"
            paragraphs = []
            link = nil
        case "p" where isInCell: paragraphs.append("")
        case "a" where isInCell && link == nil:
            link = attributes["xlink:href"].flatMap { SheetLinks.isOfWeb($0) ? $0 : nil }
        case "s": add(String(repeating: " ", count: min(Self.count(attributes["text:c"]), 1000)))
        case "tab": add("\t")
        case "line-break": add("\n")
        default: break
        }
    }

    func text(_ text: String) { if commentDepth == 0, isInCell { add(text) } }

    private func add(_ text: String) {
        guard !paragraphs.isEmpty else { return }
        rowBytes += text.utf8.count
        if rowBytes > SheetLimits.rowBytes { fault = .tooLarge }
        paragraphs[paragraphs.count - 1] += text
    }

    func end(_ name: String) {
        if commentDepth > 0 {
            commentDepth -= 1
            return
        }
        guard isInTable else { return }
        switch name {
        case "table": (isInTable, isOver) = (false, true)
        case "table-cell", "covered-table-cell":
            takeCell()
            isInCell = false
        case "table-row":
            number += row.repetitions - 1
            guard !row.cells.isEmpty || row.fault != nil else { break }
            if number > SheetLimits.rows { fault = .tooLarge } else { finished = row }
        default: break
        }
    }

    private func takeCell() {
        let shown = paragraphs.joined(separator: "\n")
        if isError {
            row.fault = row.fault ?? SheetRow.fault(of: shown, column: column + 1, row: row.number)
            column += cellRepetitions
            return
        }
        let text = date.map { Self.written($0, shown: shown) } ?? value ?? shown
        defer { column += cellRepetitions }
        guard !text.allSatisfy(\.isWhitespace) else { return }
        guard column + cellRepetitions <= SheetLimits.columns,
            rowBytes + text.utf8.count * cellRepetitions <= SheetLimits.rowBytes
        else {
            fault = .tooLarge
            return
        }
        rowBytes += text.utf8.count * cellRepetitions
        while row.cells.count < column { row.cells.append("") }
        for _ in 0..<cellRepetitions { row.cells.append(text) }
        guard let link, rowBytes + link.utf8.count * cellRepetitions <= SheetLimits.rowBytes else { return }
        rowBytes += link.utf8.count * cellRepetitions
        for place in 0..<cellRepetitions { row.links[column + place] = link }
    }

    /// A date in ISO 8601: the month or the year alone, where the cell shows no more of a day that is the first.
    private static func written(_ date: String, shown: String) -> String {
        if date.hasSuffix("T00:00:00") { return written(String(date.dropLast(9)), shown: shown) }
        if date.hasSuffix(":00") { return String(date.dropLast(3)) }
        guard date.utf8.count == 10 else { return date }
        let parts = shown.split { !($0.isLetter || $0.isNumber) || "年月日".contains($0) }
        guard parts.contains(where: { $0 == date.prefix(4) || $0 == date.prefix(4).suffix(2) }) else { return date }
        return switch parts.count {
        case 1: SpreadsheetDay.shorten(date, to: .year)
        case 2: SpreadsheetDay.shorten(date, to: .month)
        default: date
        }
    }

    private static func count(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 1, 1), 1 << 24) }
}
