import Testing

@testable import Arguments

struct ArgumentTests {
    @Test(arguments: [
        ("find a b", ["a", "b"]), ("find -- a --limit", ["a", "--limit"]), ("-- find a", ["a"]),
        ("find a -- b", ["a", "b"]),
        ("find - a", ["-", "a"]), ("find -- -- -c", ["--", "-c"]), ("find find", ["find"]), ("find help", ["help"]),
        ("find -- --help -h --version", ["--help", "-h", "--version"]), ("find a_b", ["a b"]), ("find --", []),
    ])
    func `arguments are what is left, and everything after two hyphens`(line: String, words: [String]) throws {
        #expect(try parsed(line, as: Find.self).words == words)
    }

    @Test func `arguments fill their places in turn`() throws {
        let short: Move = try parsed("move 7")
        #expect(short.entry == 7)
        #expect(short.places == 1)
        #expect(short.layout == nil)
        let long: Move = try parsed("move 7 --file x -3 csv")
        #expect(long.entry == 7)
        #expect(long.places == -3)
        #expect(long.layout == .separatedValues)
    }

    @Test func `a list without a default wants at least one`() throws {
        #expect(try parsed("check a b", as: Check.self).files == ["a", "b"])
        #expect(refusal(of: ["check"]) == ["check needs FILES.", "See ledger check --help."])
    }

    @Test func `an empty word is an argument`() throws {
        guard case .run(let command) = try ledger.parse(["add-person", ""], environment: [:]) else {
            throw NotACommand()
        }
        #expect((command as? AddPerson)?.name == "")
    }
}
