import Foundation
import Testing

/// What ARCHITECTURE.md names is there.
@Suite struct ArchitectureTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let page = try? String(contentsOf: root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)

    /// What stands in `marks of code`, outside of blocks.
    private static func names() throws -> Set<String> {
        let prose = try #require(page).split(separator: "```", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
        let parts = prose.split(separator: "`", omittingEmptySubsequences: false)
        return Set(parts.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) })
    }

    private static func folders(in path: String) throws -> Set<String> {
        let folder = root.appendingPathComponent(path)
        return Set(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
                var isFolder: ObjCBool = false
                let path = folder.appendingPathComponent(name).path
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
            })
    }

    @Test func `every type it names is declared`() throws {
        var words: Set<Substring> = []
        for folder in ["Sources", "Tests", "Tools", "Benchmarks"] {
            let files = try #require(
                FileManager.default.enumerator(atPath: Self.root.appendingPathComponent(folder).path))
            for case let file as String in files where file.hasSuffix(".swift") {
                let path = Self.root.appendingPathComponent(folder + "/" + file)
                let text = try String(contentsOf: path, encoding: .utf8)
                words.insert(Substring((file as NSString).lastPathComponent))
                words.insert(Substring((file as NSString).lastPathComponent.dropLast(6)))
                words.formUnion(
                    text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.filter { $0.first?.isUppercase == true })
            }
        }
        let modules = try Self.folders(in: "Sources")
        let named = try Self.names().filter { name in
            let second = name.dropFirst().first
            return name.first?.isUppercase == true && second?.isLowercase == true
                && name.allSatisfy { $0.isLetter || $0 == "." }
        }
        #expect(named.count > 50)
        for name in named where !name.hasSuffix(".md") && name != "Package.swift" && !modules.contains(name) {
            let type = name.split(separator: ".").first {
                $0.first?.isUppercase == true && !modules.contains(String($0))
            }
            #expect(words.contains(Substring(name)) || type.map(words.contains) ?? true, "\(name)")
        }
    }

    @Test func `every path it names exists`() throws {
        let paths = try Self.names().filter { $0.contains("/") && !$0.contains(" ") }
        #expect(paths.count > 20)
        let bases = ["", "Sources/", "Sources/Negotiations/", "Sources/TrackerCommands/", "Tests/"]
        for path in paths {
            let places = bases.flatMap { [$0 + path, $0 + path + ".swift"] }
            #expect(
                places.contains { FileManager.default.fileExists(atPath: Self.root.appendingPathComponent($0).path) },
                "\(path)")
        }
    }

    @Test func `every room stands in it, and no other`() throws {
        let page = try #require(Self.page)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "|")[0] }
        let rooms = rows.flatMap { $0.split(separator: "`") }.filter { $0.hasSuffix("/") }.map { String($0.dropLast()) }
        #expect(Set(rooms) == (try Self.folders(in: "Sources/Negotiations")))
        let commands = try #require(page.split(separator: "\n").first { $0.hasPrefix("TrackerCommands ") })
        for folder in try Self.folders(in: "Sources/TrackerCommands") {
            #expect(commands.contains(folder + "/"), "\(folder)")
        }
        for module in try Self.folders(in: "Sources") { #expect(page.contains(module), "\(module)") }
    }
}
