import Testing

/// A program that misuses the layer, and what the compiler says of it.
struct WrongProgram: CustomTestStringConvertible, Sendable {
    let name: String
    let body: String
    let error: String

    var testDescription: String { name }

    static let all = [
        WrongProgram(
            name: "a statement is used after it was finalised",
            body: """
                try connection.read { transaction in
                    try transaction.prepare("SELECT 1") { statement in
                        let ended = statement
                        _ = consume ended
                        try statement.run()
                    }
                }
                """, error: "'statement' used after consume"),
        WrongProgram(
            name: "a statement outlives its connection",
            body: """
                var kept: LentStatement?
                try connection.read { transaction in
                    try transaction.prepare("SELECT 1") { statement in kept = statement }
                }
                _ = kept != nil
                """, error: "implicit conversion to 'LentStatement?' is consuming"),
        WrongProgram(
            name: "a statement is returned",
            body: """
                let kept: LentStatement = try connection.read { transaction in
                    try transaction.prepare("SELECT 1") { statement in statement }
                }
                """, error: "requires that 'LentStatement' conform to 'Copyable'"),
        WrongProgram(
            name: "a row is kept past its step",
            body: """
                var kept: Row?
                try connection.read { transaction in try transaction.forEach("SELECT 1") { row in kept = row } }
                """, error: "implicit conversion to 'Row?' is consuming"),
        WrongProgram(
            name: "a row is returned",
            body: """
                let kept = try connection.read { transaction in
                    try transaction.all("SELECT 1") { row -> Row in row }
                }
                """, error: "requires that 'Row' conform to 'Copyable'"),
        WrongProgram(
            name: "lent text is kept",
            body: """
                var kept: Span<UInt8>?
                try connection.read { transaction in
                    try transaction.forEach("SELECT 'a'") { row in try row.withText(0) { bytes in kept = bytes } }
                }
                """, error: "lifetime-dependent variable 'kept' escapes its scope"),
        WrongProgram(
            name: "lent text is returned",
            body: """
                try connection.read { transaction in
                    try transaction.forEach("SELECT 'a'") { row in
                        let kept: Span<UInt8> = try row.withText(0) { bytes in bytes }
                    }
                }
                """, error: "requires that 'Span<UInt8>' conform to 'Escapable'"),
        WrongProgram(
            name: "a transaction outlives its closure",
            body: """
                _ = try connection.write { transaction in transaction }
                """, error: "'transaction' is borrowed and cannot be consumed"),
        WrongProgram(
            name: "a transaction begins inside another",
            body: """
                try connection.write { _ in try connection.write { _ in } }
                """, error: "overlapping accesses to 'connection', but modification requires exclusive access"),
        WrongProgram(
            name: "a read begins inside a write",
            body: """
                try connection.write { _ in try connection.read { _ in } }
                """, error: "overlapping accesses to 'connection', but modification requires exclusive access"),
        WrongProgram(
            name: "a connection ends inside its transaction",
            body: """
                var own = try Connection.inMemory()
                try own.write { _ in _ = consume own }
                """, error: "overlapping accesses to 'own', but modification requires exclusive access"),
        WrongProgram(
            name: "a connection is used after it was closed",
            body: """
                var own = try Connection.inMemory()
                _ = consume own
                try own.read { _ in }
                """, error: "'own' used after consume"),
        WrongProgram(
            name: "a connection is copied",
            body: """
                let own = try Connection.inMemory()
                let first = own
                let second = own
                _ = (first.interruptHandle, second.interruptHandle)
                """, error: "'own' consumed more than once"),
        WrongProgram(
            name: "a connection is used from another thread",
            body: """
                var own = try Connection.inMemory()
                useInAnotherThread { try? own.read { _ in } }
                """, error: "capture of 'own' with non-Sendable type 'Connection' in a '@Sendable' closure"),
        WrongProgram(
            name: "a connection is sent to a task and used here",
            body: """
                let own = try Connection.inMemory()
                Task.detached { _ = own.interruptHandle }
                _ = own.interruptHandle
                """, error: "risks causing data races"),
        WrongProgram(
            name: "a transaction is used from another thread",
            body: """
                try connection.write { transaction in
                    useInAnotherThread { _ = try? transaction.run("SELECT 1") }
                }
                """, error: "capture of 'transaction' with non-Sendable type 'Transaction' in a '@Sendable' closure"),
        WrongProgram(
            name: "a statement runs inside its own rows",
            body: """
                try connection.read { transaction in
                    try transaction.prepare("SELECT 1") { statement in
                        try statement.forEach { _ in try statement.run() }
                    }
                }
                """, error: "overlapping accesses to 'statement', but modification requires exclusive access"),
        WrongProgram(
            name: "text of a user is run",
            body: """
                let text = "SELECT " + String(1)
                try connection.read { transaction in try transaction.run(text) }
                """, error: "cannot convert value of type 'String' to expected argument type 'SQL'"),
        WrongProgram(
            name: "a value is bound that the database has no type for",
            body: """
                struct Secret {}
                try connection.read { transaction in try transaction.run("SELECT ?", Secret()) }
                """, error: "requires that 'Secret' conform to 'Bindable'"),
        WrongProgram(
            name: "a column is read as a type it cannot be read as",
            body: """
                try connection.read { transaction in try transaction.forEach("SELECT 1") { row in
                    let (_, _): (Int, Character) = try row.columns()
                } }
                """, error: "requires that 'Character' conform to 'CellDecodable'"),
    ]
}
