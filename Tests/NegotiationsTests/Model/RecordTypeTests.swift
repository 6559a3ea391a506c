import Foundation
import Testing

@testable import Negotiations

@Suite struct RecordTypeTests {
    @Test(arguments: RecordType.all.map(\.name))
    func `no record that can be cited has a field that a flat source has`(_ name: String) throws {
        let type = try #require(RecordType.named(name))
        guard type.isCitable else { return }
        #expect(type.fields.map(\.name).filter { FlatSources.names.contains($0) } == [])
    }

    @Test func `what can be cited is what citations can be for, in that order`() throws {
        #expect(RecordType.citable.compactMap(\.citing?.place) == Array(1...RecordType.citable.count))
        let columns = try TestDatabase.full().ask { transaction in
            try transaction.all(
                "SELECT name FROM pragma_table_info('citation') WHERE name LIKE '%_id' AND name <> 'source_id' ORDER BY cid"
            ) { row in try row.column(0, as: String.self) }
        }
        #expect(RecordType.citable.map(\.citationColumn) == columns)
    }

    @Test(arguments: TestDatabase.factTables.map(\.table).filter { !$0.hasSuffix("_topic") })
    func `an id is never changed, whoever writes`(_ table: String) throws {
        let other = try TestDatabase.full().openedByOther()
        let refusal = #expect(throws: (any Error).self) {
            try other.program.run("UPDATE \(table) SET id = 99 WHERE id = 1")
        }
        #expect(refusal.map { "\($0)" }?.contains("an id is never changed") == true)
        #expect(try other.program.column("SELECT count(*) FROM \(table) WHERE id = 99") == ["0"])
    }

    /// `| statement | key, date\*, kind (`direct mixed indirect`), … |`
    @Test func `the README names every field of every type, and which are required`() throws {
        let project = (0..<4).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
        let readme = try String(contentsOf: project.appending(path: "README.md"), encoding: .utf8)
        let rows = readme.components(separatedBy: "| type | fields |").last?.split(separator: "\n") ?? []
        for type in RecordType.all {
            let row = try #require(rows.first { $0.hasPrefix("| \(type.name) | ") }, "\(type.name)")
            let cell = row.dropFirst("| \(type.name) | ".count).dropLast(2).prefix { $0 != ";" }
            let described = cell.replacing(/\s\([^)]*\)/, with: "").split(separator: ", ").map(String.init)
            let fields = type.fields.filter { !$0.name.hasSuffix("_key") }
            let expected =
                fields.map { $0.name + ($0.isRequired ? "\\*" : "") } + (type.hasTopics ? ["topics"] : [])
                + (type.isCitable ? ["sources"] : [])
            #expect(described == expected, "\(type.name)")
        }
    }
}
