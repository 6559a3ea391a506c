@testable import Negotiations

/// A database with a random life: imports, and changes and removals by another program, with its export after each of them.
struct EditedDatabase {
    let database: TestDatabase
    /// The export as it was when a revision was the last.
    private(set) var exports: [Int64: String] = [:]
    private var random: RandomNumbers

    init(seed: UInt64, steps: Int) throws {
        database = try TestDatabase()
        random = RandomNumbers(seed: seed)
        let lines = GeneratedRecords(seed: seed, statements: 20).lines
        try importLines(lines.prefix(lines.count / 2))
        try importLines(lines[...])
        let program = try database.otherProgram()
        for _ in 0..<steps {
            if random.chance(10) {
                try importLines(GeneratedRecords(seed: seed, statements: 20).lines[...])
            } else {
                try changeSomething(by: program)
            }
            try note()
        }
    }

    /// The number of the last revision.
    func lastRevision() throws -> Int64 {
        try database.ask { transaction in try transaction.value("SELECT max(id) FROM revision") } ?? 0
    }

    private mutating func importLines(_ lines: ArraySlice<String>) throws {
        try database.importText(lines.map { $0 + "\n" }.joined())
        try note()
    }

    private mutating func note() throws { exports[try lastRevision()] = try database.export() }

    /// What the schema refuses is no change.
    private mutating func changeSomething(by program: OtherProgram) throws {
        let (table, column, value) = random.pick(TestDatabase.factTables)
        let count = Int(try program.column("SELECT count(*) FROM \(table)").first.flatMap { $0 } ?? "") ?? 0
        guard count > 0 else { return }
        let row =
            "rowid = (SELECT rowid FROM \(table) LIMIT 1 OFFSET \(Int.random(in: 0..<count, using: &random)))"
        let changed =
            table.hasSuffix("_topic") ? "(SELECT max(id) FROM topic)" : "\(value.dropLast()) \(random.next() % 9)'"
        let statements = [
            "UPDATE \(table) SET \(column) = \(changed) WHERE \(row)", "DELETE FROM \(table) WHERE \(row)",
            "UPDATE statement SET text = text || ' again' WHERE \(row)",
            "UPDATE official SET name = name || '+' WHERE \(row)",
        ]
        try? program.run(random.pick(statements))
    }
}
