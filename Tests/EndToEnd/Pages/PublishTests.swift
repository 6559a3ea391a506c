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

    @Test func `what a killed command left beside the folder is removed, and what another one is writing is not`()
        throws
    {
        let runner = try TrackerRunner.withExample()
        for name in ["site.new-AbCdEf", "site.new-123456", "site.new-another"] {
            try FileManager.default.createDirectory(atPath: runner.file(name), withIntermediateDirectories: true)
            _ = try runner.write("page", to: name + "/index.html")
        }
        let written = open(runner.file("site.new-123456"), O_RDONLY | O_DIRECTORY)
        defer { close(written) }
        #expect(flock(written, LOCK_EX) == 0)
        try runner.succeed("publish", runner.file("site"))
        let beside = try FileManager.default.contentsOfDirectory(atPath: runner.folder).filter { $0.hasPrefix("site") }
        #expect(Set(beside) == ["site", "site.new-123456", "site.new-another"])
    }

    @Test func `every page is a file, and each address on it leads to one`() throws {
        let runner = try TrackerRunner.withExample()
        // More statements than one page has.
        let said = (1...60).map { "2025-07-\(10 + $0 % 20),Greer,Sentence \($0),AFP\n" }.joined()
        try runner.run(["import", try runner.write("date,official,text,outlet\n" + said, to: "said.csv")])
        let folder = runner.file("site")
        #expect(
            try runner.succeed("publish", "--base-url", "https://example.org/talks", folder).hasPrefix("Published "))
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
            #expect(!page.contains("href=\"/") && (!page.contains("<form") || name == "search.html"), "\(name)")
            let ends = ["href=\"", "src=\""].flatMap { page.components(separatedBy: $0).dropFirst() }
            for address in ends.compactMap({ $0.components(separatedBy: "\"").first })
            where !address.hasPrefix("#") && !address.hasPrefix("http") {
                let parts =
                    name.split(separator: "/").dropLast().map(String.init)
                    + address.split(separator: "/").map(String.init)
                let path = parts.reduce(into: [String]()) { if $1 == ".." { _ = $0.popLast() } else { $0.append($1) } }
                    .joined(separator: "/")
                if reached.insert(path).inserted { waiting.append(path) }
            }
        }
        let loaded = files.keys.filter { $0.hasPrefix("search/") }
        #expect(loaded.count == 64 + 1)
        #expect(Set(files.keys) == reached.union(loaded).union(["sitemap.xml"]))
        let map = String(decoding: try #require(files["sitemap.xml"]), as: UTF8.self)
        let listed = map.components(separatedBy: "<loc>").dropFirst().compactMap {
            $0.components(separatedBy: "</loc>").first
        }
        let pages = files.keys.filter { $0.hasSuffix(".html") }.map {
            "https://example.org/talks/" + ($0 == "index.html" ? "" : $0)
        }
        #expect(Set(listed) == Set(pages) && listed.count == pages.count)
        #expect(files.keys.contains("statements-3.html") && files.keys.contains("officials/2-howard-lutnick.html"))
    }

    @Test func `the same record gives the same files, and the folder is replaced as a whole`() throws {
        let runner = try TrackerRunner.withExample()
        let folder = runner.file("site")
        try runner.succeed("publish", folder)
        let first = try Self.files(in: folder)
        try runner.succeed("publish", folder + "/")
        #expect(try Self.files(in: folder) == first)
        try runner.succeed("remove-official", "Lutnick", "--cascade", "--yes")
        try runner.succeed("publish", folder)
        #expect(try Self.files(in: folder)["officials/2-howard-lutnick.html"] == nil)
        let beside = try FileManager.default.contentsOfDirectory(atPath: runner.folder)
        #expect(beside.allSatisfy { !$0.hasPrefix("site.new") })
    }

    @Test func `what others put into the folder stays there`() throws {
        let runner = try TrackerRunner.withExample()
        let folder = runner.file("site")
        try runner.succeed("publish", folder)
        try FileManager.default.createDirectory(
            atPath: folder + "/.well-known/empty", withIntermediateDirectories: true)
        for (file, text) in [
            ("CNAME", "talks.example"), (".well-known/security.txt", "Contact: a@b"), ("about.html", "own"),
        ] {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(file)")
            _ = try runner.write(text, to: "site/\(file)")
        }
        for _ in 0..<2 {
            #expect(try runner.succeed("publish", folder).hasSuffix("; kept 2 that others put there\n"))
            let files = try Self.files(in: folder)
            #expect(files["CNAME"] == Data("talks.example".utf8))
            #expect(files[".well-known/security.txt"] == Data("Contact: a@b".utf8))
            #expect(files["about.html"]?.count ?? 0 > 1000, "a page has its name")
            #expect(FileManager.default.fileExists(atPath: folder + "/.well-known/empty"))
        }
    }

    @Test func `data stands beside the pages, as the commands answer it`() throws {
        let runner = try TrackerRunner.withExample()
        let folder = runner.file("site")
        try runner.succeed("publish", folder)
        let files = try Self.files(in: folder)
        for (file, command) in [
            ("index.ndjson", ["export"]), ("statements.json", ["query", "--format", "json"]),
            ("statements.csv", ["query", "--format", "csv"]), ("rounds.csv", ["list-rounds", "--format", "csv"]),
            ("rounds/2-london.json", ["show-round", "London", "--format", "json"]),
            ("rounds/2-london.ics", ["export", "--format", "icalendar", "--round", "London"]),
            ("officials/2-howard-lutnick.atom", ["export", "--format", "atom", "--official", "Lutnick"]),
            ("timeline.json", ["timeline", "--format", "json"]),
            ("due.csv", ["due", "--within", "90d", "--format", "csv"]),
        ] {
            let answer = try runner.run(command).output
            // A feed of a site leads to its pages besides.
            let data = String(decoding: files[file] ?? Data(), as: UTF8.self)
            let told = data.replacing(
                /<link rel="alternate" type="text\/html" href="..\/statements\/\d+.html"\/>\n/, with: "")
            #expect(!answer.isEmpty && told == answer && (told == data) != file.hasSuffix(".atom"), "\(file)")
        }
        #expect(files["sitemap.xml"] == nil)
    }

    @Test func `a page says what it is about in words that programs know`() throws {
        let runner = try TrackerRunner.withExample()
        try runner.succeed(
            "add-statement", "--official", "Lutnick", "--date", "2025-06-10", "--text",
            "</script><script>alert(1)</script> & “more”", "--outlet", "AFP")
        let folder = runner.file("site")
        try runner.succeed("publish", "--base-url", "https://example.org/talks/", folder)
        func subject(_ file: String) throws -> [String: Any] {
            let page = String(
                decoding: try #require(FileManager.default.contents(atPath: "\(folder)/\(file)")), as: UTF8.self)
            let parts = page.components(separatedBy: "<script type=\"application/ld+json\">")
            #expect(parts.count == 2 && page.components(separatedBy: "<script").count == 2, "\(file)")
            let data = Data(try #require(parts.last?.components(separatedBy: "</script>").first).utf8)
            return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        }
        let round = try subject("rounds/2-london.html")
        #expect(round["@type"] as? String == "Event" && round["startDate"] as? String == "2025-06-09")
        #expect(round["url"] as? String == "https://example.org/talks/rounds/2-london.html")
        let statements = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/statements")
        let last = try #require(statements.compactMap { Int($0.dropLast(".html".count)) }.max())
        let hostile = try subject("statements/\(last).html")
        #expect(hostile["text"] as? String == "</script><script>alert(1)</script> & “more”")
        #expect(hostile["@type"] as? String == "Quotation")
    }

    @Test func `what would say the same stays the same file`() throws {
        let runner = try TrackerRunner.withExample()
        let folder = runner.file("site")
        try runner.succeed("publish", folder)
        func number(_ file: String) throws -> Int {
            try #require(
                try FileManager.default.attributesOfItem(atPath: "\(folder)/\(file)")[.systemFileNumber] as? Int)
        }
        let (style, round, statement) = try (
            number("style.css"), number("rounds/1-geneva.html"), number("statements/3.html")
        )
        try runner.succeed("edit-statement", "3", "--tone", "neutral")
        #expect(try runner.succeed("publish", folder).contains("of them as they were"))
        #expect(try number("style.css") == style && number("rounds/1-geneva.html") == round)
        #expect(try number("statements/3.html") != statement)
    }

    @Test(arguments: ["ftp://example.org/", "talks", "https://example.org/?a=b", "javascript:alert(1)//"])
    func `an address that leads nowhere is refused`(address: String) throws {
        let runner = try TrackerRunner.withExample()
        #expect(
            try runner.run("publish", "--base-url", address, runner.file("site")).isRefusal(64, saying: "--base-url"))
        #expect(!FileManager.default.fileExists(atPath: runner.file("site")))
    }

    @Test func `what is published says nothing of the machine, and nothing that was not accepted`() throws {
        let runner = try ReviewTests.withArticle()
        try runner.succeed("review", "--reject", "2")
        try runner.succeed("publish", runner.file("site"))
        let files = try Self.files(in: runner.file("site")).filter { $0.key.hasSuffix(".html") }
        #expect(files.keys.filter { $0.hasPrefix("changes/") }.count == 3)
        for (name, data) in files {
            let page = String(decoding: data, as: UTF8.self)
            #expect(!page.contains(runner.folder) && !page.contains("needs both capitals"), "\(name)")
            #expect(
                !page.contains("tracker import") && !page.contains("@\(ProcessInfo.processInfo.hostName)"), "\(name)")
        }
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
