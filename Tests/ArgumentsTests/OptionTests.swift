import Testing

@testable import Arguments

struct OptionTests {
    @Test func `what is not given has its default`() throws {
        let find: Find = try parsed("find")
        #expect(find.words == [])
        #expect(find.limit == 20)
        #expect(find.since == nil)
        #expect(find.likeness == 0.5)
        #expect(find.count == false)
        #expect(find.output.layout == .table)
        #expect(find.output.heading == true)
        #expect(find.output.color == nil)
        #expect(find.file.file == nil)
    }

    @Test(arguments: [
        "find --limit 5", "find --limit=5", "find -n 5", "find -n5", "find -n=5", "--limit 5 find", "-n5 find",
        "-n 5 find", "--file x --limit 5 find", "-cn5 find", "-cn 5 find", "find -cqn5", "find Bessent -n 5",
    ])
    func `a value may follow its option in any form, before or after the command`(line: String) throws {
        #expect(try parsed(line, as: Find.self).limit == 5)
    }

    @Test(arguments: [
        ("--file a find Bessent", "a"), ("find --file=a Bessent", "a"), ("find Bessent --file a", "a"),
        ("--file=a find Bessent", "a"), ("-q --file find find Bessent", "find"), ("--quiet --file a find Bessent", "a"),
    ])
    func `shared options stand before or after the command and its arguments`(line: String, file: String) throws {
        let find: Find = try parsed(line)
        #expect(find.file.file == file)
        #expect(find.words == ["Bessent"])
    }

    @Test func `a repeatable option keeps every value in order`() throws {
        let talk: AddTalk = try parsed("add-talk -t a --name London --topic b -tc --start 2025-06-09 --topic=d")
        #expect(talk.topic == ["a", "b", "c", "d"])
        #expect(talk.name == "London")
        #expect(talk.start.text == "2025-06-09")
    }

    @Test(arguments: [
        ("find --text=", ""), ("find --text -", "-"), ("find --text=-5", "-5"), ("find --text=--file", "--file"),
        ("find --text=a=b", "a=b"), ("find --text==", "="), ("find --text=--", "--"),
    ])
    func `attached values are taken as they are`(line: String, text: String) throws {
        #expect(try parsed(line, as: Find.self).text == text)
    }

    @Test func `a combining accent belongs to the value and hides no sign before it`() throws {
        guard case .run(let command) = try ledger.parse(["find", "--text=\u{301}a"], environment: [:]) else {
            throw NotACommand()
        }
        #expect((command as? Find)?.text == "\u{301}a")
    }

    @Test(arguments: [("find --limit -5", 1), ("find --limit=-5", 1), ("find -n -5", 1), ("find -n-5", 1)])
    func `a negative number is a value where it must be a number`(line: String, limit: Int) throws {
        #expect(try parsed(line, as: Find.self).limit == limit)
    }

    @Test func `flags can be bundled, repeated and turned off`() throws {
        let find: Find = try parsed("find -cq -c --no-heading --no-color")
        #expect(find.count)
        #expect(find.file.quiet)
        #expect(!find.output.heading)
        #expect(find.output.color == false)
        #expect(try parsed("find --color", as: Find.self).output.color == true)
    }

    @Test func `the environment stands in for an option that is not given`() throws {
        let environment = ["LEDGER_FILE": "e", "LEDGER_LIKENESS": "0.25"]
        let find: Find = try parsed("find", environment: environment)
        #expect(find.file.file == "e")
        #expect(find.likeness == 0.25)
        #expect(try parsed("find --file f", as: Find.self, environment: environment).file.file == "f")
        #expect(try parsed("find", as: Find.self, environment: ["LEDGER_FILE": ""]).file.file == nil)
    }

    @Test func `a command can set its values and copies stay apart`() throws {
        let original: Find = try parsed("find --limit 3")
        var copy = original
        copy.limit = 4
        copy.output.heading = false
        copy.file.file = "other"
        copy.words.append("more")
        #expect([original.limit, copy.limit] == [3, 4])
        #expect([original.output.heading, copy.output.heading] == [true, false])
        #expect([original.file.file, copy.file.file] == [nil, "other"])
        #expect([original.words, copy.words] == [[], ["more"]])
    }

    @Test func `one parse leaves nothing behind for the next`() throws {
        _ = try parsed("find --limit 3 -c Bessent", as: Find.self)
        let find: Find = try parsed("find")
        #expect(find.limit == 20)
        #expect(find.words == [])
        #expect(!find.count)
    }

    @Test func `names are made from the property's name`() {
        #expect(
            ["limit", "needsApproval", "asOf", "sourceURL", "URLPath", "sha256", "x"].map(hyphenated)
                == ["limit", "needs-approval", "as-of", "source-url", "url-path", "sha256", "x"])
    }
}
