import Foundation
import Testing

/// Pages as files.
@Suite struct PublishTests {
    /// Every file of a folder, by its path inside.
    private static func files(in folder: String) throws -> [String: Data] {
        let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
                return isFolder.boolValue
                    ? nil : (name, FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data())
            })
    }

    @Test func `every page is a file, and each address on it leads to one`() throws {
        let runner = try TrackerRunner.withExample()
        // More statements than one page has.
        let said = (1...60).map { "2025-07-\(10 + $0 % 20),Greer,Sentence \($0),AFP\n" }.joined()
        try runner.run(["import", try runner.write("date,official,text,outlet\n" + said, to: "said.csv")])
        let folder = runner.file("site")
        #expect(try runner.succeed("publish", folder).hasPrefix("Published "))
        let files = try Self.files(in: folder)
        var reached: Set<String> = ["index.html", ".tracker-pages"]
        var waiting = ["index.html"]
        while let name = waiting.popLast() {
            guard let data = files[name] else {
                Issue.record("\(name) is not there")
                continue
            }
            guard name.hasSuffix(".html") else { continue }
            let page = String(decoding: data, as: UTF8.self)
            #expect(!page.contains("href=\"/") && !page.contains("<form"), "\(name)")
            for address in page.components(separatedBy: "href=\"").dropFirst().compactMap({
                $0.components(separatedBy: "\"").first
            })
            where !address.hasPrefix("#") && !address.hasPrefix("http") {
                let parts =
                    name.split(separator: "/").dropLast().map(String.init)
                    + address.split(separator: "/").map(String.init)
                let path = parts.reduce(into: [String]()) { if $1 == ".." { _ = $0.popLast() } else { $0.append($1) } }
                    .joined(separator: "/")
                if reached.insert(path).inserted { waiting.append(path) }
            }
        }
        #expect(Set(files.keys) == reached)
        #expect(files.keys.contains("statements-3.html") && files.keys.contains("officials/2-howard-lutnick.html"))
    }

    @Test func `the same record gives the same files, and the folder is replaced as a whole`() throws {
        let runner = try TrackerRunner.withExample()
        let folder = runner.file("site")
        try runner.succeed("publish", folder)
        let first = try Self.files(in: folder)
        _ = try runner.write("left over", to: "site/old.html")
        try runner.succeed("publish", folder + "/")
        #expect(try Self.files(in: folder) == first)
        let beside = try FileManager.default.contentsOfDirectory(atPath: runner.folder)
        #expect(beside.allSatisfy { !$0.hasPrefix("site.new") })
    }

    @Test func `a folder of others is left alone`() throws {
        let runner = try TrackerRunner.withExample()
        try FileManager.default.createDirectory(atPath: runner.file("mine"), withIntermediateDirectories: true)
        _ = try runner.write("my own", to: "mine/index.html")
        #expect(try runner.run("publish", runner.file("mine")).isRefusal(73, saying: "not made by tracker publish"))
        #expect(try Self.files(in: runner.file("mine")).keys.sorted() == ["index.html"])
        #expect(try runner.run("publish", runner.file("mine/index.html")).exitCode == 73)
        #expect(try runner.run("publish", runner.file("no/where")).exitCode == 73)
    }
}
