import Foundation
import Testing

/// The pages in a real browser. With TRACKER_SCREENSHOTS=FOLDER it leaves there what they look like.
@Suite(
    .serialized, .enabled(if: PageChecker.isInstalled, "make test installs a browser and checkers of pages"),
    .inBrowser)
struct BrowserTests {
    private static func browser(hasScripts: Bool = true) throws -> Browser {
        let browser = try #require(Browser.current)
        try browser.begin(hasScripts: hasScripts)
        return browser
    }

    /// Has pages be looked at on a phone and a desk, in light and dark.
    private static func look(at targets: [String], of runner: TrackerRunner, named name: String) throws {
        let browser = try browser()
        let pages = try RunningPages(runner)
        for (number, target) in targets.enumerated() {
            try browser.open("http://127.0.0.1:\(pages.port)\(target)")
            for isDark in [false, true] {
                for width in [360, 1280] {
                    try browser.show(width: width, isDark: isDark)
                    let place = "\(target) of \(name) at \(width)\(isDark ? ", dark" : "")"
                    let overflow = try browser.run(
                        "return document.documentElement.scrollWidth - window.innerWidth")
                    #expect(overflow as? Int == 0, "\(place)")
                    // Both widths have the same colours.
                    if !isDark || width == 1280 {
                        let barriers = try PageChecker.barriers(in: browser, onlyColors: isDark)
                        #expect(barriers == [], "\(place)")
                    }
                    try keep("\(name)-\(number)-\(width)\(isDark ? "-dark" : "")", browser, width, isDark)
                }
            }
            try browser.show()
        }
        #expect(try browser.complaints().filter { !$0.contains("404 (Not Found)") } == [])
    }

    /// Leaves a picture of the whole page where that is asked for.
    private static func keep(_ name: String, _ browser: Browser, _ width: Int, _ isDark: Bool) throws {
        guard let folder = screenshots else { return }
        let height = try browser.run("return document.documentElement.scrollHeight") as? Int ?? 900
        try browser.show(width: width, height: min(height, 4000), isDark: isDark)
        try browser.screenshot().write(to: URL(fileURLWithPath: "\(folder)/\(name).png"))
    }

    @Test func `every page fits a phone and a desk, in light and dark, and bars nobody`() throws {
        let runner = try TrackerRunner.withExample()
        // The first revision is the whole record, at which a checker would look for long.
        try runner.run(["edit-statement", "3", "--tone", "neutral"])
        try Self.look(
            at: [
                "/negotiations/1", "/", "/rounds", "/rounds/2", "/officials/4", "/parties/1", "/topics/2",
                "/outcomes/2", "/sources/2", "/statements/3", "/statements?q=talks", "/timeline", "/statistics", "/due",
                "/changes",
                "/news?since=365d",
                "/changes/2", "/attendance", "/positions?topic=tariffs", "/compare?round=1&round=2", "/about",
                "/nothing",
            ], of: runner, named: "founding")
    }

    @Test func `long words and those of other scripts fit too, and hostile ones run nothing`() throws {
        try Self.look(
            at: [
                "/", "/negotiations/1", "/rounds/1", "/officials/1", "/statements/1", "/statements", "/timeline",
                "/due", "/sources/1",
            ], of: try StrangeRecord.runner(), named: "strange")
        let empty = try TrackerRunner()
        try empty.run(["init"])
        try Self.look(at: ["/", "/statements", "/positions"], of: empty, named: "empty")
    }

    @Test func `a person searches, narrows, follows and comes back, by keys alone and without scripts`() throws {
        let pages = try RunningPages(try TrackerRunner.withExample())
        let browser = try Self.browser(hasScripts: false)
        try browser.open("http://127.0.0.1:\(pages.port)/")
        try browser.press(Browser.tab)
        #expect(try browser.text("document.activeElement.textContent") == "Skip to the content")
        for _ in 0..<11 { try browser.press(Browser.tab) }
        #expect(try browser.text("document.activeElement.name") == "q")
        try browser.press("China" + Browser.enter)
        #expect(try browser.shows("document.querySelector('.count')?.textContent == '2 statements'"))
        #expect(try browser.text("document.querySelector('mark').textContent") == "China")
        try browser.run("const tone = document.querySelector('#field-tone'); tone.focus(); return null")
        try browser.press("posi" + Browser.enter)
        #expect(try browser.text("document.querySelector('#field-tone').value") == "positive")
        try browser.run("document.querySelector('.filters button').click()")
        #expect(try browser.shows("document.querySelector('.count')?.textContent == '1 statement'"))
        try browser.run("document.querySelector('.speaker .number').click()")
        #expect(try browser.shows("document.querySelector('h2')?.textContent == 'Sources'"))
        try browser.back()
        #expect(try browser.text("document.querySelector('#field-tone').value") == "positive")
        try browser.back()
        #expect(try browser.shows("document.querySelector('.count')?.textContent == '2 statements'"))
        #expect(try browser.complaints() == [])
    }

    /// Signs in as a person would.
    private static func signIn(_ name: String, _ runner: TrackerRunner, at pages: RunningPages, in browser: Browser)
        throws
    {
        let token = try runner.run(["token", "add", name]).output.trimmingCharacters(in: .whitespacesAndNewlines)
        try browser.open("http://127.0.0.1:\(pages.port)/sign-in")
        try browser.run("document.getElementById('token').focus(); return null")
        try browser.press(token + Browser.enter)
        #expect(try browser.shows("document.querySelector('.desk')?.textContent.includes('\(name)')"))
    }

    @Test func `a person reviews by keys, comes back, and undoes by the mouse`() throws {
        let runner = try ReviewTests.withArticle()
        let pages = try RunningPages(runner, ["--write"])
        let browser = try Self.browser()
        try Self.signIn("Ana", runner, at: pages, in: browser)
        let address = "http://127.0.0.1:\(pages.port)"
        try browser.open("\(address)/review/1")
        try browser.press("a")
        #expect(try browser.shows("location.pathname === '/review/2'"))
        #expect(try browser.text("document.querySelector('.notice').textContent") == "Accepted proposal 1")
        // Nobody has this name, so what may be corrected stands open.
        try browser.press("s")
        #expect(try browser.shows("location.pathname === '/review/3'"))
        try browser.press("b")
        #expect(try browser.shows("location.pathname === '/review/2'"))
        try browser.press("r")
        #expect(try browser.shows("location.pathname === '/review/3'"))
        try browser.open("\(address)/review/4")
        try browser.press("e")
        #expect(try browser.text("document.activeElement.name") == "official")
        try browser.press("a")
        #expect(try browser.text("location.pathname") == "/review/4", "what is typed into a field is no key")
        for width in [360, 1280] {
            try browser.show(width: width)
            let overflow = try browser.run("return document.documentElement.scrollWidth - window.innerWidth")
            #expect(overflow as? Int == 0)
            #expect(try PageChecker.barriers(in: browser) == [])
            try Self.keep("review-\(width)", browser, width, false)
        }
        try browser.show()
        try browser.open("\(address)/changes")
        try browser.run("document.querySelector('tbody a').click(); return null")
        #expect(try browser.shows("document.querySelector('.actions a')?.textContent === 'Undo this revision'"))
        try browser.run("document.querySelector('.actions a').click(); return null")
        #expect(try browser.shows("document.querySelector('.record button')"))
        try browser.run("document.querySelector('.record button').click(); return null")
        #expect(try browser.shows("document.querySelector('.notice')?.textContent.includes('Undid revision')"))
        #expect(try runner.run(["review", "--list", "--format", "ndjson"]).output.contains("\"id\":2,"))
        #expect(try browser.complaints() == [])
    }

    @Test func `a person records and edits without scripts, and the back button keeps what was typed`() throws {
        let runner = try TrackerRunner.withExample()
        let pages = try RunningPages(runner, ["--write"])
        let browser = try Self.browser(hasScripts: false)
        try Self.signIn("Ana", runner, at: pages, in: browser)
        try browser.open("http://127.0.0.1:\(pages.port)/forms/add-statement")
        for (field, words) in [("date", "2025-06-10"), ("official", "Lutnik"), ("text", "Typed by hand.")] {
            try browser.run("document.getElementById('field-\(field)').focus(); return null")
            try browser.press(words)
        }
        try browser.run("document.querySelector('.record button').click(); return null")
        #expect(try browser.shows("document.querySelector('.refusal')?.textContent.includes('Howard Lutnick')"))
        #expect(try browser.text("document.getElementById('field-text').value") == "Typed by hand.")
        try browser.run("document.getElementById('field-official').value = 'Lutnick'; return null")
        try browser.run("document.querySelector('.record button').click(); return null")
        #expect(try browser.shows("document.querySelector('.notice')?.textContent.includes('Added statement')"))
        try browser.run("document.querySelector('.actions a').click(); return null")
        #expect(try browser.shows("document.getElementById('field-text')?.value === 'Typed by hand.'"))
        #expect(try browser.complaints().filter { !$0.contains("422") } == [])
    }

    @Test func `a table breaks no word of ordinary length`() throws {
        let pages = try RunningPages(try TrackerRunner.withExample())
        let browser = try Self.browser()
        try browser.open("http://127.0.0.1:\(pages.port)/rounds/2-london")
        for width in [360, 760, 1280] {
            try browser.show(width: width)
            let broken = try browser.run(
                """
                const broken = [];
                const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                  const node = walker.currentNode;
                  if (!node.parentElement.closest("th, td")) continue;
                  for (const found of node.data.matchAll(/\\p{L}{2,20}/gu)) {
                    const range = document.createRange();
                    range.setStart(node, found.index);
                    range.setEnd(node, found.index + found[0].length);
                    const lines = new Set([...range.getClientRects()].map(place => Math.round(place.top)));
                    if (lines.size > 1) broken.push(found[0]);
                  }
                }
                return broken;
                """)
            #expect(broken as? [String] == [], "\(width)")
        }
        try browser.show()
    }

    @Test func `a long table is narrowed as one types`() throws {
        let pages = try RunningPages(try TrackerRunner.withExample())
        let browser = try Self.browser()
        try browser.open("http://127.0.0.1:\(pages.port)/timeline")
        let all = try browser.run("return document.querySelectorAll('tbody tr:not([hidden])').length") as? Int ?? 0
        let field = "[...document.querySelectorAll('.narrow input')].at(-1)"
        try browser.run("\(field).focus(); return null")
        try browser.press("lutnick")
        #expect(try browser.shows("\(field).value === 'lutnick'"))
        let some = try browser.run("return document.querySelectorAll('tbody tr:not([hidden])').length") as? Int ?? 0
        #expect(some > 0 && some < all)
        try browser.open("http://127.0.0.1:\(pages.port)/")
        try browser.press("/")
        #expect(try browser.text("document.activeElement.id") == "find")
        #expect(try browser.complaints() == [])
    }

    @Test func `a report fits a phone and a desk, bars nobody and asks for nothing`() throws {
        let runner = try TrackerRunner.withExample()
        let file = try runner.write(try runner.succeed("report", "1"), to: "report.html")
        let browser = try Self.browser()
        try browser.open("file://\(file)")
        for width in [360, 1280] {
            try browser.show(width: width)
            let overflow = try browser.run("return document.documentElement.scrollWidth - window.innerWidth")
            #expect(overflow as? Int == 0)
            #expect(try PageChecker.barriers(in: browser) == [])
            try Self.keep("report-\(width)", browser, width, false)
        }
        #expect(try browser.run("return performance.getEntriesByType('resource').length") as? Int == 0)
        #expect(try browser.complaints() == [])
    }

    @Test func `on paper stands what is read, and not what is pressed`() throws {
        let pages = try RunningPages(try TrackerRunner.withExample())
        let browser = try Self.browser()
        try browser.open("http://127.0.0.1:\(pages.port)/statements")
        func isShown(_ selector: String) throws -> Bool? {
            try browser.run("return document.querySelector('\(selector)').checkVisibility()") as? Bool
        }
        #expect(try isShown(".masthead") == true && isShown(".filters") == true)
        try browser.show(onPaper: true)
        #expect(try isShown(".masthead") == false && isShown(".filters") == false && isShown(".said") == true)
    }

    @Test func `published statements are searched in the browser, from a disk, as a server would`() throws {
        let runner = try TrackerRunner.withExample()
        for text in [
            "稀土出口将恢复。", "Genève reste ouverte à Łukasz.", "Die Maßnahme gilt.", "Everybody concerned is talking.",
        ] {
            try runner.succeed(
                "add-statement", "--official", "Lutnick", "--date", "2025-06-10", "--text", text, "--outlet", "AFP")
        }
        try runner.succeed("publish", runner.file("site"))
        let browser = try Self.browser()
        let page = URL(fileURLWithPath: runner.file("site/search.html")).absoluteString
        for words in [
            "rare earths", "talk", "lutnick well", "稀土", "geneve lukasz", "massnahme", "nowhere", "\"\"",
            "\"rare earths\"",
            "\"earths rare\"", "talks -going", "\"rare earths\" OR massnahme", "talks OR nowhere -going",
            "concerned", "\"concerned\"", "concerned -earths", "everybody-concerns",
        ] {
            let query = try #require(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            try browser.open("\(page)?q=\(query)")
            #expect(try browser.shows("document.getElementById('count').textContent"), "\(words)")
            let found = try browser.run(
                "return [...document.querySelectorAll('#found a')].map(a => Number(a.href.match(/(\\d+).html$/)[1]))")
            // Names of speakers are words as well.
            let terms = words.split(separator: " ").filter { $0 != "lutnick" }.map {
                words == "talk" ? "\($0)*" : String($0)
            }
            let speaker = words.contains("lutnick") ? ["--official=Lutnick"] : []
            let answer = try runner.run(["query", "--format", "ndjson"] + speaker + ["--"] + terms)
            let expected = answer.output.split(separator: "\n").compactMap {
                (try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["id"] as? Int
            }
            #expect(Set(found as? [Int] ?? []) == Set(expected), "\(words)")
        }
        try browser.open(page)
        try browser.run("document.getElementById('words').focus()")
        try browser.press("talks")
        #expect(try browser.shows("document.querySelectorAll('#found article').length > 0"))
        try browser.press(Browser.enter)
        #expect(try browser.shows("location.search === '?q=talks'"))
        // The checker reads the style sheet in a way that a page from a disk may not.
        #expect(try browser.complaints() == [])
        #expect(try PageChecker.barriers(in: browser) == [])
        _ = try browser.complaints()
    }

    @Test func `published pages look alike from a disk, and every address on them leads to one`() throws {
        let runner = try TrackerRunner.withExample()
        let folder = URL(fileURLWithPath: runner.file("site"))
        try runner.succeed("publish", folder.path)
        let browser = try Self.browser()
        var reached: Set<URL> = []
        var waiting = [folder.appendingPathComponent("index.html")]
        while let file = waiting.popLast() {
            guard reached.insert(file).inserted else { continue }
            #expect(FileManager.default.fileExists(atPath: file.path), "\(file)")
            guard file.pathExtension == "html" else { continue }
            try browser.open(file.absoluteString)
            let addresses =
                try browser.run(
                    "return [...document.querySelectorAll('[href]')].map(e => String(e.href.baseVal ?? e.href))")
                as? [String] ?? []
            // In a picture an address is as it is written.
            waiting += addresses.compactMap { URL(string: $0, relativeTo: file) }.filter { $0.scheme == "file" }
                .compactMap { URL(string: $0.absoluteString.components(separatedBy: "#")[0]) }
        }
        #expect(reached.count > 40)
        #expect(try browser.text("getComputedStyle(document.querySelector('.masthead')).display") == "flex")
        #expect(try browser.complaints() == [])
    }

    @Test func `pages are HTML as its specification has it`() throws {
        for (runner, targets) in [
            (try TrackerRunner.withExample(), ["/statements?q=talks", "/positions", "/compare?round=1&round=2"]),
            (try StrangeRecord.runner(), ["/statements", "/nothing"]),
        ] {
            try runner.succeed("publish", runner.file("site"))
            let pages = try RunningPages(runner)
            let served = try targets.enumerated().map { number, target in
                try runner.write(try pages.get(target).body, to: "served-\(number).html")
            }
            let published = try #require(FileManager.default.enumerator(atPath: runner.file("site")))
                .compactMap { $0 as? String }.filter { $0.hasSuffix(".html") }.map { runner.file("site/\($0)") }
            #expect(published.count > 20)
            let report = try runner.write(try runner.succeed("report", "1"), to: "report.html")
            #expect(try PageChecker.faults(inFiles: served + published + [report], runner) == "")
        }
    }

    @Test func `the picture of the founding case that README shows is a small one`() throws {
        let pages = try RunningPages(try TrackerRunner.withExample())
        let browser = try Self.browser()
        try browser.open("http://127.0.0.1:\(pages.port)/negotiations/1")
        try browser.show(width: 1280, height: 860)
        let picture = try browser.screenshot()
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) && picture.count < 150_000)
        if let folder = screenshots { try picture.write(to: URL(fileURLWithPath: "\(folder)/negotiation.png")) }
    }
}

/// Where pictures of the pages are left; nil where they are not asked for.
private let screenshots = ProcessInfo.processInfo.environment["TRACKER_SCREENSHOTS"]
