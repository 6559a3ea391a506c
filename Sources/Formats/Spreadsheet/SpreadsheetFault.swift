/// Why a spreadsheet cannot be read.
struct SpreadsheetFault: Error {
    let reason: String

    static let damaged = SpreadsheetFault(reason: "the spreadsheet is damaged: its ZIP archive cannot be read")
    static let tooLarge = SpreadsheetFault(reason: "the spreadsheet is too large to be read directly: save it as CSV")
}
