import Foundation
import RawClient
import Testing

/// Recording, editing, review and undo in the browser.
@Suite struct WritingTests {
    private static func start(
        _ runner: TrackerRunner? = nil
    ) throws -> (runner: TrackerRunner, pages: RunningPages, ana: Writer) {
        let runner = try runner ?? TrackerRunner.withExample()
        let pages = try RunningPages(runner, ["--write"])
        return (runner, pages, try Writer("Ana Kovač", runner, at: pages))
    }

    private static func log(_ runner: TrackerRunner) throws -> [[String: Any]] {
        let output = try runner.run(["log", "--format", "ndjson"]).output
        return try output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func `what is filled in is recorded by the command of the form, in the name of who signed in`() throws {
        let (runner, _, ana) = try Self.start()
        var form = try ana.fields(of: "/forms/add-statement?round=London&negotiation=US%E2%80%93China%20trade%20talks")
        #expect(form["round"] == "London")
        form["official"] = "Lutnick"
        form["date"] = "2025-06-10"
        form["text"] = "One line\r\nand <b>another</b>"
        form["topic"] = "tariffs; rare earths"
        form["outlet"] = "AFP"
        let answer = try ana.send(form, to: "/forms/add-statement")
        let place = try #require(answer.field("Location"))
        #expect(answer.status == 303 && place.hasPrefix("/statements/"))
        let page = try ana.get(place).body
        #expect(Writer.told(page).hasPrefix("Added statement "))
        #expect(page.contains("One line\nand &lt;b&gt;another&lt;/b&gt;"))
        #expect(Writer.told(try ana.get(place).body) == "", "a notice is told once")
        #expect(place.contains("?told="))
        let last = try #require(try Self.log(runner).first)
        #expect(last["who"] as? String == "Ana Kovač")
        #expect((last["command"] as? String)?.hasPrefix("tracker add-statement --date=2025-06-10 ") == true)
        let shown = try runner.run([
            "show-statement", String(place.dropFirst("/statements/".count).prefix { $0.isNumber }), "--format", "json",
        ])
        let statement = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
        #expect(
            statement["official"] as? String == "Howard Lutnick"
                && statement["topics"] as? [String] == ["rare earths", "tariffs"])
    }

    @Test func `what came of a change is told on a page whose address has a name, too`() throws {
        let (_, _, ana) = try Self.start()
        var form = try ana.fields(of: "/forms/add-party")
        form["name"] = "Norway"
        let place = try #require(try ana.send(form, to: "/forms/add-party").field("Location"))
        let named = try #require(try ana.get(place).field("Location"))
        #expect(named.hasPrefix("/parties/") && named.contains("-norway"))
        #expect(Writer.told(try ana.get(named).body).hasPrefix("Added party "))
        #expect(Writer.told(try ana.get(named).body) == "", "a notice is told once")
    }

    @Test func `every form opens, and says what the command declares`() throws {
        let (_, _, ana) = try Self.start()
        let forms = PageTests.addresses(in: try ana.get("/forms").body).filter { $0.hasPrefix("/forms/") }
        #expect(forms.count > 35 && forms.contains("/forms/add-round") && forms.contains("/forms/merge-officials"))
        for place in forms {
            let page = try ana.get(place)
            #expect(page.status == 200 && page.body.contains("name=\"once\""), "\(place)")
            #expect(!page.body.contains("name=\"db\"") && !page.body.contains("name=\"by\""), "\(place)")
        }
        #expect(try ana.get("/forms/sql").status == 404 && ana.get("/forms/restore").status == 404)
        #expect(try ana.get("/forms/edit-statement?statement=999").status == 404)
    }

    @Test func `whatever a record names for the first time, its own page is shown`() throws {
        let (_, _, ana) = try Self.start()
        var form = try ana.fields(of: "/forms/add-statement")
        for (field, value) in [
            ("official", "Lutnick"), ("date", "2025-06-10"), ("text", "New."), ("topic", "shipbuilding"),
        ] { form[field] = value }
        #expect(try ana.send(form, to: "/forms/add-statement").field("Location")?.hasPrefix("/statements/") == true)
    }

    @Test func `a long text is taken as from a command line`() throws {
        let (runner, _, ana) = try Self.start()
        var form = try ana.fields(of: "/forms/add-statement")
        form["official"] = "Lutnick"
        form["date"] = "2025-06-10"
        form["text"] = String(repeating: "It’s a long text. ", count: 20_000)
        #expect(try ana.send(form, to: "/forms/add-statement").status == 303)
        let kept = try runner.run(["sql", "--format", "csv", "SELECT max(length(text)) FROM statement"]).output
        #expect(kept.contains("359999") || kept.contains("360000"))
    }

    @Test func `strangers who ask for forms keep nobody from sending one`() throws {
        let (_, pages, ana) = try Self.start()
        let form = try ana.fields(of: "/forms/add-party").merging(["name": "Iceland"]) { $1 }
        for _ in 0..<200 { _ = try pages.get("/sign-in") }
        #expect(try ana.send(form, to: "/forms/add-party").status == 303)
        #expect(try ana.send([:], to: "/sign-out").field("Set-Cookie")?.contains("Max-Age=0") == true)
        #expect(try ana.get("/forms").field("Location") == "/sign-in")
    }

    @Test func `what is wrong is said beside what was typed, and nothing is kept`() throws {
        let (runner, _, ana) = try Self.start()
        let before = try Self.log(runner).count
        var form = try ana.fields(of: "/forms/add-statement")
        form["official"] = "Lutnik"
        form["date"] = "2025-06-10"
        form["text"] = "Something"
        let refused = try ana.send(form, to: "/forms/add-statement")
        #expect(refused.status == 422)
        #expect(Writer.told(refused.body) == "official: there is no official “Lutnik”\nDid you mean “Howard Lutnick”?")
        var again = try Writer.fields(in: refused.body)
        #expect(again["official"] == "Lutnik" && again["text"] == "Something" && again["date"] == "2025-06-10")
        #expect(try Self.log(runner).count == before)
        again["official"] = "Lutnick"
        #expect(try ana.send(again, to: "/forms/add-statement").status == 303)
    }

    @Test func `a form is taken once, from a page of the server, by who has it`() throws {
        let (runner, pages, ana) = try Self.start()
        let before = try Self.log(runner).count
        let form = try ana.fields(of: "/forms/edit-statement?statement=id:3").merging(["tone": "neutral"]) { $1 }
        for origin in ["http://evil.example", "https://127.0.0.1", "null", nil] {
            #expect(try ana.send(form, to: "/forms/edit-statement", origin: origin).status == 403)
        }
        let ben = try Writer("Ben", runner, at: pages)
        #expect(try ben.send(form, to: "/forms/edit-statement").status == 409)
        #expect(try Self.log(runner).count == before)
        #expect(try ana.send(form, to: "/forms/edit-statement").status == 303)
        let twice = try ana.send(form, to: "/forms/edit-statement")
        #expect(twice.status == 409 && Writer.told(twice.body).contains("sent before"))
        #expect(try Self.log(runner).count == before + 1)
    }

    @Test func `of two who edit at once neither undoes what the other has done`() throws {
        let (runner, pages, ana) = try Self.start()
        let ben = try Writer("Ben", runner, at: pages)
        var anas = try ana.fields(of: "/forms/edit-statement?statement=id:3")
        var bens = try ben.fields(of: "/forms/edit-statement?statement=id:3")
        anas["tone"] = "neutral"
        bens["setting"] = "reporters"
        #expect(try ana.send(anas, to: "/forms/edit-statement").status == 303)
        #expect(try ben.send(bens, to: "/forms/edit-statement").status == 303)
        let shown = try runner.run(["show-statement", "3", "--format", "json"]).output
        #expect(shown.contains("\"tone\": \"neutral\"") && shown.contains("\"setting\": \"reporters\""))
        var late = try ben.fields(of: "/forms/edit-statement?statement=id:3")
        var soon = try ana.fields(of: "/forms/edit-statement?statement=id:3")
        soon["tone"] = "positive"
        late["tone"] = "negative"
        #expect(try ana.send(soon, to: "/forms/edit-statement").status == 303)
        let conflict = try ben.send(late, to: "/forms/edit-statement")
        #expect(conflict.status == 409)
        #expect(Writer.told(conflict.body).hasPrefix("Tone was changed meanwhile, and is now: positive\n"))
        let meant = try Writer.fields(in: conflict.body)
        #expect(meant["tone"] == "negative")
        #expect(try ben.send(meant, to: "/forms/edit-statement").status == 303)
        #expect(try runner.run(["show-statement", "3", "--format", "json"]).output.contains("\"tone\": \"negative\""))
    }

    @Test func `a proposal is corrected and accepted, or rejected, and what was done is undone`() throws {
        let (runner, _, ana) = try Self.start(try ReviewTests.withArticle())
        let list = try ana.get("/review").body
        #expect(list.contains("href=\"/review/1\"") && list.contains("8 proposals"))
        let page = try ana.get("/review/1").body
        #expect(page.contains("<mark>“can be settled.”</mark>"))
        var form = try ana.fields(of: "/review/1")
        form["decision"] = "accept"
        form["setting"] = "reporters"
        #expect(try ana.send(form, to: "/review/1").field("Location")?.hasPrefix("/review/2?told=") == true)
        let shown = try runner.run(["query", "--setting", "reporters", "settled", "--format", "ndjson"]).output
        #expect(shown.contains("can be settled") && shown.contains("\"setting\":\"reporters\""))
        var open = try ana.fields(of: "/review/2")
        open["decision"] = "accept"
        let refused = try ana.send(open, to: "/review/2")
        #expect(refused.status == 422 && Writer.told(refused.body).contains("there is no official “the delegates”"))
        var rejected = try ana.fields(of: "/review/2")
        rejected["decision"] = "reject"
        #expect(try ana.send(rejected, to: "/review/2").field("Location")?.hasPrefix("/review/3?told=") == true)
        #expect(try ana.get("/review/2").body.contains("Proposal 2, rejected"))
        let revision = try #require(try Self.log(runner).first?["revision"] as? Int)
        let undo = try ana.fields(of: "/forms/undo?revision=\(revision)")
        #expect(try ana.send(undo, to: "/forms/undo").status == 303)
        #expect(try ana.get("/review/2").body.contains("Proposal 2, open"))
    }

    @Test func `who has not signed in reads, and nothing more`() throws {
        let (runner, pages, ana) = try Self.start()
        #expect(try pages.get("/forms").field("Location") == "/sign-in")
        #expect(try pages.get("/").body.contains("Sign in") && !pages.get("/statements/3").body.contains("/forms/"))
        let form = try ana.fields(of: "/forms/edit-statement?statement=id:3")
        let before = try Self.log(runner).count
        let stranger = try RawClient.get(
            "/forms/edit-statement", port: pages.port, method: "POST",
            fields: [
                "Origin: http://127.0.0.1:\(pages.port)",
                "Cookie: tracker-session=\(String(repeating: "0", count: 64))",
                "Content-Type: application/x-www-form-urlencoded", "Content-Length: 14",
            ], body: "tone=positive&")
        #expect(stranger.status == 403 && stranger.body.contains("Sign in in another window"))
        var wrong = try ana.fields(of: "/sign-in")
        wrong["token"] = "tracker_0"
        #expect(try ana.send(wrong, to: "/sign-in").status == 403)
        try runner.succeed("token", "remove", "Ana Kovač")
        #expect(try ana.get("/forms").field("Location") == "/sign-in", "who has lost the token is out at once")
        #expect(try ana.send(form.merging(["tone": "neutral"]) { $1 }, to: "/forms/edit-statement").status == 403)
        #expect(try Self.log(runner).count == before)
    }

    @Test func `a server that only shows takes no form`() throws {
        let runner = try TrackerRunner.withExample()
        let pages = try RunningPages(runner)
        for target in ["/", "/sign-in", "/forms/add-party", "/review/1"] {
            let answer = try RawClient.get(
                target, port: pages.port, method: "POST", fields: ["Content-Length: 3"], body: "a=b")
            #expect(answer.status == 405)
        }
        #expect(try pages.get("/forms").status == 404 && pages.get("/sign-in").status == 404)
        #expect(try !pages.get("/").body.contains("Sign in"))
    }

    @Test func `forms that are too long, of another kind, or in pieces are refused`() throws {
        let (_, pages, ana) = try Self.start()
        let origin = "Origin: http://127.0.0.1:\(pages.port)"
        for (fields, status) in [
            (["Content-Length: 99999999"], 413), (["Transfer-Encoding: chunked"], 413), ([], 411),
            (["Content-Type: text/plain", "Content-Length: 3"], 415),
            (["Content-Type: application/x-www-form-urlencoded", "Content-Length: 3", "Content-Length: 3"], 400),
        ] {
            let answer = try RawClient.get(
                "/forms/add-party", port: pages.port, method: "POST",
                fields: fields + [origin, "Cookie: \(ana.cookie)"],
                body: "a=b")
            #expect(answer.status == status, "\(fields)")
        }
    }

    @Test func `a web server in front says who writes, at a socket and nowhere else`() throws {
        let runner = try TrackerRunner.withExample()
        #expect(
            try runner.run("serve", "--write", "--user-header", "X-User", "--listen", "127.0.0.1:0").isRefusal(
                64, saying: "needs a socket"))
        #expect(try runner.run("serve", "--user-header", "X-User").isRefusal(64, saying: "--write"))
        #expect(try runner.run("serve", "--write", "--listen", "0.0.0.0:0").isRefusal(64, saying: "encrypted"))
        let served = Process()
        served.executableURL = URL(fileURLWithPath: TrackerRunner.binary)
        let socket = runner.file("s")
        served.arguments = ["serve", "--write", "--user-header", "X-User", "--socket", socket, "--db", runner.database]
        served.standardOutput = FileHandle.nullDevice
        try served.run()
        defer {
            served.terminate()
            served.waitUntilExit()
        }
        for _ in 0..<200 where !FileManager.default.fileExists(atPath: socket) { usleep(20_000) }
        func ask(_ arguments: [String]) throws -> String {
            let curl = Process()
            let output = Pipe()
            curl.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
            curl.arguments = ["-c", Self.client, socket] + arguments
            curl.standardOutput = output
            try curl.run()
            let said = output.fileHandleForReading.readDataToEndOfFile()
            curl.waitUntilExit()
            return String(decoding: said, as: UTF8.self)
        }
        #expect(try ask(["GET", "/forms", ""]).hasPrefix("HTTP/1.1 403"))
        let page = try ask(["GET", "/forms/add-party", "X-User: Cleo"])
        #expect(page.hasPrefix("HTTP/1.1 200") && page.contains("Cleo") && !page.contains("Sign out"))
        let once = try #require(page.firstMatch(of: /name="once" value="([0-9a-f]+)"/)?.1)
        let done = try ask([
            "POST", "/forms/add-party", "X-User: Cleo", "Origin: https://talks.example", "name=Iceland&once=\(once)",
        ])
        #expect(done.hasPrefix("HTTP/1.1 303"), "\(done)")
        #expect(try Self.log(runner).first?["who"] as? String == "Cleo")
        #expect(
            try ask(["GET", "/forms", "X-User: Cleo", "X-User: Root"]).hasPrefix("HTTP/1.1 403"),
            "said twice is said by nobody")
    }

    /// Asks at a socket of the file system: METHOD TARGET FIELD… [BODY].
    private static let client = """
        import socket, sys
        path, method, target, *rest = sys.argv[1:]
        body = rest.pop() if method == "POST" else ""
        s = socket.socket(socket.AF_UNIX)
        s.connect(path)
        head = [f"{method} {target} HTTP/1.1", "Host: talks.example", "Connection: close"] + [f for f in rest if f]
        if body: head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        s.sendall(("\\r\\n".join(head) + "\\r\\n\\r\\n" + body).encode())
        while True:
            piece = s.recv(65536)
            if not piece: break
            sys.stdout.buffer.write(piece)
        """

    @Test func `tokens are kept as digests, in a file of their owner`() throws {
        let runner = try TrackerRunner.withExample()
        let token = try runner.run(["token", "add", "Ana Kovač"]).output.trimmingCharacters(in: .newlines)
        #expect(token.wholeMatch(of: /tracker_[0-9a-f]{64}/) != nil)
        let file = runner.database + ".tokens"
        let kept = try String(contentsOfFile: file, encoding: .utf8)
        #expect(!kept.contains(token.suffix(64)) && kept.hasSuffix(" Ana Kovač\n"))
        let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(rights == 0o600)
        #expect(try runner.run("token", "add", "Ana Kovač").isRefusal(65, saying: "has a token already"))
        #expect(try runner.run("token", "remove", "Ben").isRefusal(65, saying: "nobody called Ben"))
        #expect(try runner.succeed("token", "list", "--format", "csv", "--fields", "name") == "name\r\nAna Kovač\r\n")
        #expect(try runner.succeed("token", "remove", "Ana Kovač") == "Removed the token of Ana Kovač\n")
        #expect(try runner.succeed("token", "list", "--format", "csv") == "name,made\r\n")
        try runner.succeed("token", "add", "Ben")
        #expect(try runner.run("token", "add", "BEN").isRefusal(65, saying: "has a token already"))
        #expect(try runner.run("token", "add", " Ben").isRefusal(64, saying: "no spaces around it"))
        #expect(try runner.run("token", "add", "B\u{202E}en").isRefusal(64, saying: "no spaces around it"))
        for words in [
            ["token", "add"], ["token", "list", "Ana"], ["token", "add", "a\nb"],
            ["token", "add", "a", "--format", "csv"],
        ] {
            #expect(try runner.run(words).exitCode == 64, "\(words)")
        }
    }
}
