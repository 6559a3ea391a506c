import Foundation
import Testing

/// What may know what, read from the sources.
@Suite struct ModuleBoundaryTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources")

    private static func files(of module: String) throws -> [(name: String, text: String)] {
        let folder = sources.appendingPathComponent(module)
        let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        return try names.filter { $0.hasSuffix(".swift") }.map { name in
            (name, try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
        }
    }

    @Test(arguments: ["TrackerCommands", "Arguments", "Formats", "Quotations", "Pages", "WebServer", "tracker"])
    func `only the domain knows SQLite`(module: String) throws {
        let files = try Self.files(of: module)
        #expect(!files.isEmpty)
        for (name, text) in files {
            #expect(!text.contains("import SQLite") && !text.contains("import CSQLite"), "\(module)/\(name)")
            #expect(!text.contains("borrowing Transaction"), "\(module)/\(name)")
        }
    }
}
