import Testing

@testable import Negotiations

@Suite struct NulGuardTests {
    private static let fields: [(table: String, column: String)] =
        RecordType.all.flatMap { type in
            type.columns.filter { $0.kind != .text && $0.reference == nil }.map { (type.table, $0.column ?? "") }
        } + [("citation", "place")]

    /// SQLite's functions read a text up to a NUL, so that a date with one passed for the date before it.
    @Test(arguments: fields)
    func `no key, name, date or other line holds a NUL, whoever writes it`(_ table: String, _ column: String) throws {
        let other = try TestDatabase.full().openedByOther()
        for text in [
            "'a'||char(0)||'b'", "'é'||char(0)", "char(0)||'a'", "'2025-06-10'||char(0)", "'2025'||char(0)||'-06-10'",
            "'2025-06-10T18:30'||char(0)||'x'", "'2025/2026'||char(0)",
        ] {
            let refusal = other.program.refusal(of: "UPDATE \(table) SET \"\(column)\" = \(text) WHERE id = 1")
            #expect(refusal?.hasPrefix("CHECK constraint failed: ") == true, "\(text): \(refusal ?? "")")
        }
    }
}
