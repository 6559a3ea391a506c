import SQLite

/// The work as a user of the layer writes it.
final class OurSide {
    private let folder: WorkFolder
    private let data: FloorData
    private var connection: Connection

    init(folder: WorkFolder, data: FloorData) throws {
        self.folder = folder
        self.data = data
        connection = try Connection(path: folder.file("ours.db"), access: .creating)
        try Self.createTable(&connection)
        try Self.insert(data, into: &connection)
    }

    private static func createTable(_ connection: inout Connection) throws {
        try connection.write { transaction in
            try transaction.run(
                "CREATE TABLE statement (id INTEGER PRIMARY KEY, date TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL) STRICT"
            )
        }
    }

    private static func insert(_ data: FloorData, into connection: inout Connection) throws {
        try connection.write { transaction in
            try transaction.prepare("INSERT INTO statement (id, date, name, text) VALUES (?, ?, ?, ?)") { insert in
                for row in data.rows { try insert.run(row.id, row.date, row.name, row.text) }
            }
        }
    }

    /// Seconds that all rows take, into a new file, in one transaction.
    func timeInsertion() throws -> Double {
        let path = folder.file("ours-insert.db")
        defer { WorkFolder.remove(path) }
        var connection = try Connection(path: path, access: .creating)
        try Self.createTable(&connection)
        return try Stopwatch.thread { try Self.insert(data, into: &connection) }
    }

    func readTyped() throws -> Int {
        try connection.read { transaction in
            var sum = 0
            try transaction.forEach("SELECT id, date, name, text FROM statement") { row in
                let (id, date, name, text): (Int, String, String, String) = try row.columns()
                sum &+= id &+ date.utf8.count &+ name.utf8.count &+ text.utf8.count
            }
            return sum
        }
    }

    func readBorrowed() throws -> Int {
        try connection.read { transaction in
            var sum = 0
            try transaction.forEach("SELECT id, date, name, text FROM statement") { row in
                sum &+= try row.column(0, as: Int.self)
                try row.withText(1) { sum &+= $0.count }
                try row.withText(2) { sum &+= $0.count }
                try row.withText(3) { sum &+= $0.count }
            }
            return sum
        }
    }

    func lookUp() throws -> Int {
        try connection.read { transaction in
            var sum = 0
            for key in data.keys {
                let length = try transaction.first("SELECT date, name, text FROM statement WHERE id = ?", key) { row in
                    let (date, name, text): (String, String, String) = try row.columns()
                    return date.utf8.count &+ name.utf8.count &+ text.utf8.count
                }
                sum &+= length ?? 0
            }
            return sum
        }
    }

    func prepareAnew() throws -> Int {
        try connection.read { transaction in
            var sum = 0
            for text in data.statements {
                sum &+= try transaction.first(SQL(untrusted: text), 1) { try $0.withText(2) { $0.count } } ?? 0
            }
            return sum
        }
    }
}
