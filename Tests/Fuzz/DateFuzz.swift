import CSQLite
import Foundation
import Negotiations

/// Dates: what the program takes the schema takes, and both say the same of its first and last day.
enum DateFuzz {
    /// A statement of one who says nothing, in a database that is never kept.
    nonisolated(unsafe) private static let insertion: (database: OpaquePointer, statement: OpaquePointer) = {
        let file = Scratch.database()
        var (database, statement): (OpaquePointer?, OpaquePointer?)
        let sql = "INSERT INTO statement (date, attribution, text) VALUES (?, 'x', 'y') RETURNING earliest, latest"
        guard sqlite3_open(file, &database) == SQLITE_OK, let database,
            sqlite3_exec(database, "BEGIN", nil, nil, nil) == SQLITE_OK,
            sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK, let statement
        else { fatalError("no database of dates") }
        return (database, statement)
    }()

    static func read(_ input: [UInt8]) {
        // By its byte: a NUL with an accent on it is another character.
        guard !input.contains(0), let text = String(validating: input, as: UTF8.self) else { return }
        let date = try? PartialDate(text)
        if let date, date.earliest > date.latest { broken("a date ends before it begins", input) }
        let (database, statement) = insertion
        sqlite3_exec(database, "SAVEPOINT date", nil, nil, nil)
        sqlite3_bind_text(statement, 1, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        let code = sqlite3_step(statement)
        let days =
            code == SQLITE_ROW
            ? (0...1).map { sqlite3_column_text(statement, $0).map { String(cString: $0) } ?? "" } : []
        sqlite3_reset(statement)
        sqlite3_exec(database, "ROLLBACK TO date; RELEASE date", nil, nil, nil)
        if let date, days != [date.earliest, date.latest] { broken("the schema reads \(days)", input) }
        if date == nil, !days.isEmpty { broken("the schema takes it", input) }
    }
}
