import Foundation
import Testing

/// What `make schema` writes is what lies in `migrations`.
@Suite struct SchemaToolTests {
    private static let migrations = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("migrations/sqlite")

    private static func run(_ arguments: String...) throws -> (exitCode: Int32, errors: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: TrackerRunner.binary).deletingLastPathComponent()
            .appendingPathComponent("schema")
        process.arguments = arguments
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    @Test func `the schema and its digests follow from the declarations of records`() throws {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory() + "schema-tests-" + UUID().uuidString)
        try FileManager.default.copyItem(at: Self.migrations, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let written = ["0002_facts.sql", "MigrationList.swift"]
        for name in written { try FileManager.default.removeItem(at: folder.appendingPathComponent(name)) }
        #expect(try Self.run(folder.path) == (0, ""))
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.migrations.path) {
            let landed = try Data(contentsOf: Self.migrations.appendingPathComponent(name))
            let made = try Data(contentsOf: folder.appendingPathComponent(name))
            #expect(made == landed, "\(name) differs: run make schema, and read what it changed")
        }
    }

    @Test func `a folder that cannot be used is named`() throws {
        #expect(
            try Self.run("/no/such/folder") == (
                1, "schema: cannot write /no/such/folder/0002_facts.sql: No such file or directory\n"
            ))
        #expect(try Self.run().exitCode == 1)
    }
}
