import Foundation
import SQLite
import Testing

/// Every command, by its examples, on files in which somebody planted something, and under a careless umask.
@Suite struct HostileFileTests {
    /// Examples that no person has to answer.
    private static func lines(of command: String) throws -> [String] {
        let configuration = try #require(ExampleTests.configuration(of: command))
        return configuration.examples.map(\.command).filter { ExampleTests.answers[$0] == nil }
    }

    private static func change(_ path: String, _ statements: [SQL]) throws {
        var connection = try Connection(path: path, access: .writing)
        try connection.write { transaction in for statement in statements { try transaction.run(statement) } }
    }

    /// What commands answer besides that find it out, or that do not come so far: there is no log to shorten, and no server.
    private static let exitCodes: [String: Int32] = [
        "check": 65, "backup": 65, "restore": 65, "trim": 66, "mirror": 69,
    ]

    /// A trace of whatever runs, at every table that a command could write to, and where SQLite looks first.
    private static let planted: [SQL] =
        ["CREATE TABLE trace (what TEXT)", "CREATE VIEW planted AS SELECT load_extension('/nowhere') AS a FROM party"]
        + [
            "negotiation", "party", "topic", "official", "name", "office", "round", "participation", "source",
            "statement", "outcome", "approval", "commitment", "citation", "proposal", "passage", "document", "revision",
            "current_revision", "import_run", "backup_run", "following", "reader", "watch",
        ].flatMap { table in
            ["INSERT", "UPDATE", "DELETE"].map { event in
                SQL(
                    untrusted: """
                        CREATE TRIGGER planted_\(table)_\(event) BEFORE \(event) ON \(table)
                        BEGIN INSERT INTO trace VALUES ('\(event) of \(table)'); END
                        """)
            }
        }

    @Test(arguments: ExampleTests.commands)
    func `nothing that is planted in a file runs, and a command that records leaves the file as it is`(
        _ command: String
    ) throws {
        let folder = try PreparedFolder()
        let backup = folder.tracker.file("backups/tracker.db-20261123T030000Z.backup")
        for path in [folder.tracker.database, backup] { try Self.change(path, Self.planted) }
        let before = FileManager.default.contents(atPath: folder.tracker.database)
        for line in try Self.lines(of: command) {
            let outcome = try folder.shell(line)
            #expect(
                [0, Self.exitCodes[command] ?? 78].contains(outcome.exitCode),
                "\(line): \(outcome)")
            #expect(FileManager.default.contents(atPath: folder.tracker.database) == before, "\(line)")
        }
    }

    @Test(arguments: ExampleTests.commands)
    func `a view in the place of a table is not trusted with a function`(_ command: String) throws {
        let folder = try PreparedFolder()
        try Self.change(
            folder.tracker.database,
            [
                "DROP TABLE round_topic",
                "CREATE VIEW round_topic AS SELECT load_extension('/nowhere') AS round_id, 1 AS topic_id, 1 AS revision",
            ])
        let before = FileManager.default.contents(atPath: folder.tracker.database)
        for line in try Self.lines(of: command) {
            let outcome = try folder.shell(line)
            #expect(![1, 2].contains(outcome.exitCode) && outcome.exitCode < 128, "\(line): \(outcome)")
            guard command != "restore" else { continue }
            #expect(FileManager.default.contents(atPath: folder.tracker.database) == before, "\(line)")
        }
    }

    @Test(arguments: ExampleTests.commands)
    func `what a command makes is its owner's alone, whatever the umask`(_ command: String) throws {
        let folder = try PreparedFolder()
        let there = try Self.files(in: folder.tracker.folder)
        for line in try Self.lines(of: command) {
            _ = try folder.shell("umask 0; \(line)")
            for path in try Self.files(in: folder.tracker.folder).subtracting(there) where Self.isPrivate(path) {
                let attributes = try FileManager.default.attributesOfItem(atPath: path)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(line): \(path)")
            }
        }
    }

    private static func files(in folder: String) throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: folder).map { folder + "/" + $0 })
    }

    /// Databases and what stands beside them; what the shell itself makes by `>` is as the umask has it.
    private static func isPrivate(_ path: String) -> Bool {
        let file = FileHandle(forReadingAtPath: path)
        let start = (try? file?.read(upToCount: 16)) ?? Data()
        return start == Data("SQLite format 3\0".utf8)
            || ["-wal", "-shm", "-journal", ".lock"].contains(where: path.hasSuffix)
    }

    @Test func `the log of a database that is being written is its owner's alone`() throws {
        let folder = try PreparedFolder()
        let outcome = try folder.shell(
            """
            umask 0; chmod 600 tracker.db; sqlite3 "$TRACKER_DB" "BEGIN IMMEDIATE; UPDATE party SET note = 'n'" \
                ".system tracker import --wait 0 statements.ndjson 2> refusal" ".system stat -c %a tracker.db*" ROLLBACK
            """)
        #expect(outcome.output == "600\n600\n600\n")
        #expect(
            try String(contentsOfFile: folder.tracker.file("refusal"), encoding: .utf8).contains(
                "another program is writing"))
    }
}
