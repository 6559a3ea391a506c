/// Why a spreadsheet cannot be read.
struct SpreadsheetFault: Error {
    let reason: String

    /// Tells which part of the archive cannot be read.
    static func telling<Result>(_ part: String, _ body: () throws(XMLReader.Fault) -> Result) throws(SpreadsheetFault)
        -> Result
    {
        do throws(XMLReader.Fault) { return try body() } catch {
            throw SpreadsheetFault(reason: "\(part) of the spreadsheet, in line \(error.line): it \(error.reason)")
        }
    }

    static let damaged = SpreadsheetFault(reason: "the spreadsheet is damaged: its ZIP archive cannot be read")
    static let tooLarge = SpreadsheetFault(reason: "the spreadsheet is too large to be read directly: save it as CSV")
}
