/// Reads a sheet of SpreadsheetML (ECMA-376, part 1, 18.3).
final class ExcelSheet: SheetReading {
    var finished: SheetRow?
    private(set) var fault: SpreadsheetFault?
    let isOver = false

    private let book: ExcelBook
    /// Where cells lead, as the sheet says behind its rows.
    private let links: SheetLinks
    private var row = SheetRow(number: 0, cells: [])
    /// How many rows were written out, whatever their numbers.
    private var rowCount = 0
    private var rowBytes = 0
    private var column = 0
    private var type = ""
    private var style = 0
    private var value = ""
    private var isInValue = false
    private var isFormula = false
    private var isInFormula = false
    private var formula = ""
    /// Whether the text is of how a word is read, which stands above it.
    private var isInReading = false

    init(book: ExcelBook, links: SheetLinks) {
        self.book = book
        self.links = links
    }

    func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "row":
            let number = attributes["r"].flatMap { Int($0) } ?? row.number + 1
            rowCount += 1
            if rowCount > SheetLimits.rows || !(0...SheetLimits.rows).contains(number) { fault = .tooLarge }
            row = SheetRow(number: min(max(number, 0), SheetLimits.rows), cells: [])
            rowBytes = 0
            column = 0
        case "c":
            column = attributes["r"].flatMap(SheetLinks.column) ?? column + 1
            type = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            value = ""
            formula = ""
            isFormula = false
        case "f": (isFormula, isInFormula) = (true, true)
        case "v": isInValue = true
        case "t": isInValue = !isInReading
        case "rPh": isInReading = true
        default: break
        }
    }

    func text(_ text: String) {
        if isInFormula, formula.utf8.count < SheetLimits.linkBytes { formula += text }
        guard isInValue else { return }
        value += text
        if value.utf8.count > SheetLimits.rowBytes { fault = .tooLarge }
    }

    func end(_ name: String) {
        switch name {
        case "v", "t": isInValue = false
        case "f": isInFormula = false
        case "rPh": isInReading = false
        case "c":
            // A formula of which the text is empty says that it is a text.
            if isFormula, value.isEmpty, type != "str" {
                row.fault =
                    "a cell has a formula, and not what comes of it: open the file in a spreadsheet program and save it"
            }
            if type == "e" {
                row.fault = row.fault ?? SheetRow.fault(of: value, column: column, row: row.number)
            } else if let text = book.text(of: value, type: type, style: style) {
                take(text)
            } else {
                row.fault = row.fault ?? SheetRow.fault(ofLostText: value, column: column, row: row.number)
            }
        case "row": if !row.cells.isEmpty || row.fault != nil { finished = row }
        default: break
        }
    }

    private func take(_ text: String) {
        guard !text.allSatisfy(\.isWhitespace) else { return }
        guard column >= 1, column <= SheetLimits.columns, rowBytes + text.utf8.count <= SheetLimits.rowBytes else {
            fault = .tooLarge
            return
        }
        rowBytes += text.utf8.count
        while row.cells.count < column { row.cells.append("") }
        row.cells[column - 1] = text
        if let link = links[row.number, column] ?? SheetLinks.address(inFormula: formula) {
            row.links[column - 1] = link
        }
    }
}
