import Formats
import SQLite

/// A console in which a person asks in SQL.
///
/// The file is opened read-only and defensive, its schema is not trusted, nothing can be attached or loaded, and ``ConsoleRules``
/// decides what a statement may do. Length, depth, memory and time are limited.
public enum Console {
    /// The longest value, in bytes: also what one function call may make.
    static let valueLength: Int32 = 64 << 20
    /// How much memory SQLite may take.
    static let memory: Int64 = 512 << 20

    /// Runs one statement.
    ///
    /// - Parameters:
    ///   - find: says where the file is. What it does with SQLite is under the limit of memory too.
    ///   - timeout: how many seconds it may take; it is stopped between two instructions of SQLite's machine.
    ///   - repairs: notes texts that are not UTF-8.
    ///   - columns: takes the names of the columns, each once, before any row.
    ///   - row: takes one value for each column. Bytes that are no text become hexadecimal digits.
    public static func run(
        _ statement: String, on find: () throws -> String, timeout: Int, wait seconds: Int,
        repairs: TextRepairs = TextRepairs(),
        columns: ([String]) throws -> Void, row: ([RecordValue]) throws -> Void
    ) throws {
        SQLiteLibrary.limitMemory(to: memory)
        let path = try find()
        // The file must be one of ours; another program's may be hostile in ways that nobody looked for.
        let place = try DatabasePlace.require(path)
        var connection = try Connection(
            path: place, access: .reading, busyTimeout: Tracker.milliseconds(of: seconds))
        connection.repairText(noting: repairs)
        if try TrackerSchema.state(of: &connection, path: path) == .current {
            try TrackerSchema.verifyTables(&connection, path: path)
        }
        // What is sorted or collected in between counts as memory: in temporary files it would fill the disk.
        try connection.keepTemporaryContentInMemory()
        let rules = ConsoleRules()
        restrict(&connection, by: rules, timeout: timeout)
        do {
            try connection.read { transaction in
                try transaction.prepare(SQL(untrusted: statement)) { prepared in
                    try columns(distinct(prepared.columnNames))
                    try prepared.forEach { found in
                        try row((0..<found.count).map { try value(found, $0) })
                    }
                }
            }
        } catch let error as DatabaseError {
            throw explained(error, rules: rules, timeout: timeout)
        }
    }

    private static func restrict(_ connection: inout Connection, by rules: ConsoleRules, timeout: Int) {
        connection.limit(.valueLength, to: valueLength)
        connection.limit(.statementLength, to: 1_000_000)
        connection.limit(.expressionDepth, to: 200)
        connection.limit(.compoundSelects, to: 100)
        connection.limit(.instructions, to: 250_000)
        connection.limit(.attachedDatabases, to: 0)
        connection.limit(.patternLength, to: 1000)
        connection.limit(.triggerDepth, to: 10)
        connection.limit(.workerThreads, to: 0)
        connection.authorize { action in rules.answer(to: action) }
        let end = ContinuousClock.now + .seconds(timeout)
        connection.onProgress(every: 10_000) { ContinuousClock.now < end }
    }

    private static func value(_ row: borrowing Row, _ index: Int) throws -> RecordValue {
        switch try row.value(index) {
        case .null: .null
        case .integer(let number): .number(String(number))
        case .real(let number): number.isFinite ? .number(String(number)) : .string(String(number))
        case .text(let text): .string(text)
        case .foreignText(let bytes): .string(String(decoding: bytes, as: UTF8.self))
        case .blob(let bytes): .string(hexadecimal(bytes))
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Names that occur again get their number, so that every column can be told from the others.
    private static func distinct(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            var distinct = name
            var number = 1
            while !taken.insert(distinct).inserted {
                number += 1
                distinct = "\(name):\(number)"
            }
            return distinct
        }
    }

    private static func explained(_ error: DatabaseError, rules: ConsoleRules, timeout: Int) -> any Error {
        if let refused = rules.refusal {
            return TrackerError(
                .notAllowed, "\(refused) is refused: tracker sql only reads",
                hints: ["Use the commands that record, or the sqlite3 shell."])
        }
        switch error.kind {
        case .misuse(.writingInsideRead), .misuse(.transactionControl):
            return TrackerError(
                .notAllowed, "this statement is refused: tracker sql only reads",
                hints: ["Use the commands that record, or the sqlite3 shell."])
        case .misuse(.trailingStatement):
            return TrackerError(.badData, "one statement is run at a time, and another follows")
        case .misuse(.emptyStatement): return TrackerError(.badData, "no statement was given")
        case .parameterCount:
            return TrackerError(.badData, "the statement has a parameter (?), and no value for it")
        default: break
        }
        switch error.code.primary {
        case .interrupt:
            return TrackerError(
                .tryAgain, "stopped after \(timeout) s", hints: ["Ask for less, or raise --timeout."])
        case .outOfMemory:
            return TrackerError(
                .unavailable, "this takes more than \(memory >> 20) MB of memory", hints: ["Ask for less."])
        case .tooBig:
            return TrackerError(.badData, "a value or the statement is too long (\(valueLength >> 20) MB at most)")
        case .authorization, .mismatch: return TrackerError(.badData, error.message)
        default: return error
        }
    }
}
