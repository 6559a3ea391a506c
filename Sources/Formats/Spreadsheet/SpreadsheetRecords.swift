/// The records of a sheet of an Excel workbook (.xlsx) or an OpenDocument spreadsheet (.ods): rows whose cells are named by the first one.
///
/// What is known of a record's bytes is the same row as CSV, so that a file of rejects is a table that can be mended.
final class SpreadsheetRecords: RecordParser {
    /// The names of the columns, as in ``RowRecords``.
    let header: [String]
    let headerBytes: [UInt8]
    private(set) var refused: [UInt8] = []

    private let part: PartReader
    private let partName: String
    private let xml: XMLReader
    private let sheet: any SheetReading
    /// Rows that were read, the next one last.
    private var rows: [SheetRow] = []
    private var line = 1
    private var isOver = false

    /// - Parameter wanted: the name of a sheet; nil: the first.
    init(buffer: InputBuffer, sheet wanted: String?) throws(FormatError) {
        while buffer.available <= SheetLimits.archive, try buffer.fill() {}
        do throws(SpreadsheetFault) {
            guard buffer.available <= SheetLimits.archive else { throw SpreadsheetFault.tooLarge }
            let archive = try ZipArchive(buffer.copy(buffer.available))
            let budget = ExpansionBudget(bytes: SheetLimits.expansion)
            (sheet, partName) = try Self.sheet(wanted, of: archive, budget: budget)
            guard let part = archive.part(partName) else { throw SpreadsheetFault.damaged }
            self.part = try PartReader(part, of: archive, budget: budget)
            xml = try XMLReader(sheet)
        } catch { throw Self.fatal(error, line: 1) }
        let first = try Self.next(&rows, &isOver, sheet, xml, part, partName, line: 1)
        guard let first else {
            throw Self.fatal(
                SpreadsheetFault(reason: "the sheet is empty: a row of column names was expected"), line: 1)
        }
        var seen: Set<String> = []
        for name in first.cells where !name.allSatisfy(\.isWhitespace) {
            guard seen.insert(name).inserted else {
                throw Self.fatal(SpreadsheetFault(reason: "the header names \(quoted(name)) twice"), line: first.number)
            }
        }
        header = first.cells.map { $0.allSatisfy(\.isWhitespace) ? "" : $0 }
        headerBytes = Self.line(first.cells)
        line = first.number
    }

    func next() throws(FormatError) -> Record? {
        guard let row = try Self.next(&rows, &isOver, sheet, xml, part, partName, line: line) else {
            return nil
        }
        line = row.number
        guard row.cells.count <= header.count else {
            refused = Self.line(row.cells)
            throw FormatError(
                line: line, reason: "the row has \(row.cells.count) cells, and the header \(header.count)",
                isFatal: false)
        }
        var members: [Member] = []
        members.reserveCapacity(header.count)
        for (index, name) in header.enumerated() {
            let text = index < row.cells.count ? row.cells[index] : ""
            if name.isEmpty, text.isEmpty { continue }
            members.append(Member(name: name.isEmpty ? "column \(index + 1)" : name, value: .string(text)))
        }
        let cells = row.cells + Array(repeating: "", count: header.count - row.cells.count)
        return Record(line: line, members: members, raw: Self.line(cells))
    }

    /// The next row, of which some cell holds something; nil at the end.
    private static func next(
        _ rows: inout [SheetRow], _ isOver: inout Bool, _ sheet: any SheetReading, _ xml: XMLReader, _ part: PartReader,
        _ name: String, line: Int
    ) throws(FormatError) -> SheetRow? {
        while rows.isEmpty {
            if isOver { return nil }
            do throws(SpreadsheetFault) {
                let piece = try part.next()
                try xml.read(piece, part: name)
                if let fault = sheet.fault { throw fault }
                isOver = piece.isEmpty || sheet.isOver
            } catch { throw fatal(error, line: line) }
            rows = sheet.rows.reversed()
            sheet.rows.removeAll(keepingCapacity: true)
        }
        let last = rows.count - 1
        let row = rows[last]
        if row.repetitions == 1 {
            rows.removeLast()
        } else {
            rows[last] = SheetRow(number: row.number + 1, cells: row.cells, repetitions: row.repetitions - 1)
        }
        return row
    }

    private static func sheet(_ wanted: String?, of archive: ZipArchive, budget: ExpansionBudget)
        throws(SpreadsheetFault) -> (any SheetReading, String)
    {
        if archive.part("xl/workbook.xml") != nil {
            let book = try ExcelBook(archive, budget: budget)
            guard let sheet = wanted == nil ? book.sheets.first : book.sheets.first(where: { $0.name == wanted }) else {
                throw noSheet(wanted, among: book.sheets.map(\.name))
            }
            return (ExcelSheet(book: book), sheet.part)
        }
        guard let content = archive.part("content.xml") else {
            throw SpreadsheetFault(reason: "this is a ZIP archive, and no spreadsheet (.xlsx or .ods)")
        }
        if let wanted {
            // A sheet that is not there is told before anything is read of others.
            let names = SheetNames()
            let reader = try PartReader(content, of: archive, budget: budget)
            let xml = try XMLReader(names)
            while true {
                let piece = try reader.next()
                try xml.read(piece, part: "content.xml")
                if piece.isEmpty || names.names.contains(wanted) { break }
            }
            guard names.names.contains(wanted) else { throw noSheet(wanted, among: names.names) }
        }
        return (OpenDocumentSheet(sheet: wanted), "content.xml")
    }

    private static func noSheet(_ wanted: String?, among names: [String]) -> SpreadsheetFault {
        guard let wanted, !names.isEmpty else { return .damaged }
        let known = names.prefix(10).map(quoted).joined(separator: ", ")
        return SpreadsheetFault(reason: "there is no sheet \(quoted(wanted)); there is \(known)")
    }

    private static func fatal(_ fault: SpreadsheetFault, line: Int) -> FormatError {
        FormatError(line: line, reason: fault.reason, isFatal: true)
    }

    private static func line(_ cells: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (position, cell) in cells.enumerated() {
            if position > 0 { bytes.append(.comma) }
            CSVWriter.appendField(cell, delimiter: .comma, guardsFormulas: false, to: &bytes)
        }
        return bytes
    }
}

/// The names of the tables of an OpenDocument spreadsheet.
private final class SheetNames: XMLHandler {
    private(set) var names: [String] = []

    func begin(_ name: String, _ attributes: [String: String]) {
        if name == "table", names.count < 10_000, let title = attributes["table:name"] { names.append(title) }
    }

    func end(_ name: String) {}
    func text(_ text: String) {}
}
