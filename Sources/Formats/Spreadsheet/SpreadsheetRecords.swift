/// The records of a sheet of an Excel workbook (.xlsx) or an OpenDocument spreadsheet (.ods): rows whose cells are named by the first one.
///
/// What is known of a record's bytes is the same row as CSV, so that a file of rejects is a table that can be mended.
final class SpreadsheetRecords: RecordParser {
    /// The names of the columns, as in ``RowRecords``.
    private(set) var header: [String]
    private(set) var headerBytes: [UInt8]
    private(set) var refused: [UInt8] = []

    private let part: PartReader
    private let partName: String
    private let xml: XMLReader
    private let sheet: any SheetReading
    /// Whether numbers of days count from 1904.
    let countsFrom1904: Bool
    /// What is kept of a cell, by the name of its column, in the bytes of a row.
    var kept: ((_ column: String, _ text: String) -> String)?
    /// The names of all sheets, where one was chosen by its place.
    let sheets: [String]
    /// Those in which something stands and that are not read, and the one that is.
    let unread: [String]
    let sheetName: String
    /// The next row, and those that are like it.
    private var row: SheetRow?
    private var line = 1
    private var isOver = false
    /// Whether the parser stopped within a piece.
    private var isPaused = false
    /// What the rows may hold: few bytes of a sheet can stand for many cells.
    private let cells: ExpansionBudget

    /// - Parameter options: the name of a sheet, and how large all that it holds may be.
    init(buffer: InputBuffer, options: ReadingOptions) throws(FormatError) {
        cells = ExpansionBudget(bytes: options.largestSheet)
        while buffer.available <= SheetLimits.archive, try buffer.fill() {}
        do throws(SpreadsheetFault) {
            guard buffer.available <= SheetLimits.archive else { throw SpreadsheetFault.tooLarge }
            let archive = try ZipArchive(buffer.copy(buffer.available))
            let budget = ExpansionBudget(bytes: options.largestSheet)
            let found = try Self.sheet(options.sheet, of: archive, budget: budget)
            (sheet, partName, countsFrom1904) = (found.reading, found.part, found.countsFrom1904)
            (sheets, unread, sheetName) = (found.sheets, found.unread, found.name)
            guard let part = archive.part(partName) else {
                throw SpreadsheetFault(
                    reason:
                        "the sheet \(quoted(found.name)) is said to be in \(partName), which is no part of the archive")
            }
            self.part = try PartReader(part, of: archive, budget: budget)
            let (sheet, partName) = (sheet, partName)
            xml = try SpreadsheetFault.telling(partName) { () throws(XMLReader.Fault) in try XMLReader(sheet) }
        } catch { throw Self.fatal(error, line: 1) }
        header = []
        headerBytes = []
        let first = try nextRow()
        guard let first else {
            let others = unread.prefix(10).map(quoted)
            let step = others.isEmpty ? "" : "; --sheet names another: \(others.joined(separator: ", "))"
            throw Self.fatal(
                SpreadsheetFault(
                    reason: "the sheet \(quoted(sheetName)) is empty: a row of column names was expected\(step)"),
                line: 1)
        }
        if let fault = first.fault { throw Self.fatal(SpreadsheetFault(reason: fault), line: first.number) }
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

    var expandedBytes: Int { cells.taken }

    func next() throws(FormatError) -> Record? {
        guard let row = try nextRow() else { return nil }
        line = row.number
        let isTooLong = row.cells.count > header.count
        if let fault = row.fault
            ?? (isTooLong ? "the row has \(row.cells.count) cells, and the header \(header.count)" : nil)
        {
            refused = line(row.cells)
            throw FormatError(line: line, reason: fault, isFatal: false)
        }
        var members: [Member] = []
        members.reserveCapacity(header.count)
        for (index, name) in header.enumerated() {
            let text = index < row.cells.count ? row.cells[index] : ""
            if name.isEmpty, text.isEmpty { continue }
            members.append(Member(name: name.isEmpty ? "column \(index + 1)" : name, value: .string(text)))
        }
        let cells = row.cells + Array(repeating: "", count: header.count - row.cells.count)
        var links: [String: String] = [:]
        for (place, link) in row.links where !header[place].isEmpty { links[header[place]] = link }
        return Record(line: line, members: members, raw: line(cells), links: links)
    }

    private func line(_ cells: [String]) -> [UInt8] {
        guard let kept else { return Self.line(cells) }
        return Self.line(
            cells.enumerated().map { place, text in place < header.count ? kept(header[place], text) : text })
    }

    /// The next row, of which some cell holds something; nil at the end.
    private func nextRow() throws(FormatError) -> SheetRow? {
        do throws(SpreadsheetFault) {
            if row == nil { row = try readRow() }
            guard let next = row else { return nil }
            try cells.take(max(next.cost, SheetLimits.cellBytes * header.count))
            row =
                next.repetitions == 1
                ? nil
                : SheetRow(
                    number: next.number + 1, cells: next.cells, repetitions: next.repetitions - 1, links: next.links)
            return next
        } catch { throw Self.fatal(error, line: line) }
    }

    private func readRow() throws(SpreadsheetFault) -> SheetRow? {
        while true {
            if isPaused {
                isPaused = try SpreadsheetFault.telling(partName) { () throws(XMLReader.Fault) in try xml.resume() }
            } else {
                guard !isOver else { return nil }
                let piece = try part.next()
                isOver = piece.isEmpty
                isPaused = try SpreadsheetFault.telling(partName) { () throws(XMLReader.Fault) in try xml.read(piece) }
            }
            if let fault = sheet.fault { throw fault }
            if let finished = sheet.finished {
                sheet.finished = nil
                return finished
            }
            if sheet.isOver { return nil }
        }
    }

    /// The sheet that is read, and what is said of those that are not.
    private struct Chosen {
        let reading: any SheetReading
        let part: String
        var countsFrom1904 = false
        let name: String
        var sheets: [String] = []
        var unread: [String] = []
    }

    private static func sheet(
        _ wanted: String?, of archive: ZipArchive, budget: ExpansionBudget
    ) throws(SpreadsheetFault) -> Chosen {
        if archive.part("xl/workbook.xml") != nil {
            let book = try ExcelBook(archive, budget: budget)
            if let lost = book.lost.first(where: { wanted == nil || $0 == wanted }) {
                throw SpreadsheetFault(
                    reason:
                        "xl/_rels/workbook.xml.rels does not say which part of the archive is the sheet \(quoted(lost)): open the file in a spreadsheet program and save it"
                )
            }
            let usual = book.sheets.first(where: \.isShown) ?? book.sheets.first
            guard let sheet = wanted == nil ? usual : book.sheets.first(where: { $0.name == wanted }) else {
                throw noSheet(wanted, among: book.sheets.map(\.name))
            }
            let links = try SheetLinks(of: sheet.part, in: archive, budget: budget)
            var chosen = Chosen(
                reading: ExcelSheet(book: book, links: links), part: sheet.part, countsFrom1904: book.countsFrom1904,
                name: sheet.name)
            if wanted == nil {
                chosen.sheets = book.sheets.map(\.name)
                // Who hides the first sheet may mean it all the same.
                chosen.unread = book.sheets.enumerated().filter { place, other in
                    (other.isShown || place == 0) && other.part != sheet.part
                        && SheetContents.stand(in: other.part, of: archive)
                }.map(\.element.name)
            }
            return chosen
        }
        guard let content = archive.part("content.xml") else {
            throw SpreadsheetFault(reason: "this is a ZIP archive, and no spreadsheet (.xlsx or .ods)")
        }
        // A sheet that is not there is told before anything is read of others.
        let tables = SheetContents()
        try PartReader(content, of: archive, budget: ExpansionBudget(bytes: budget.left)).read(
            "content.xml", by: tables
        ) {
            wanted.map(tables.names.contains) ?? false
        }
        if let wanted {
            guard tables.names.contains(wanted) else { throw noSheet(wanted, among: tables.names) }
        }
        var chosen = Chosen(
            reading: OpenDocumentSheet(sheet: wanted), part: "content.xml", name: wanted ?? tables.names.first ?? "")
        if wanted == nil {
            chosen.sheets = tables.names
            chosen.unread = tables.filled.filter { $0 != chosen.name }
        }
        return chosen
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
