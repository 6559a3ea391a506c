import Testing

@testable import Arguments

struct CompletionTests {
    private func completion(_ line: String) -> Completion {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        return ledger.completion(of: words) { request in
            guard request.kind == "days" else { return [] }
            return ["2025-06-09", "June 9", "june 10"] + (request.options["file"] ?? [])
        }
    }

    @Test(arguments: [
        ("", ["add-talk", "add-person", "find", "list-talks", "move", "check", "help"]),
        ("add", ["add-talk", "add-person"]), ("ADD-T", ["add-talk"]), ("zzz", []), ("help l", ["list-talks"]),
        ("--file x f", ["find"]), ("--limit 5 f", ["find"]), ("-q f", ["find"]),
        ("-", ["--file", "--quiet", "--help", "--version"]), ("--quiet --", ["--file", "--help", "--version"]),
        ("move -", ["--file", "--quiet", "--help"]), ("find --l", ["--limit", "--likeness", "--layout"]),
        ("find --limit 5 --l", ["--likeness", "--layout"]), ("find -n5 --li", ["--likeness"]),
        ("find --no-", ["--no-heading", "--no-color"]), ("add-talk --topic a --t", ["--topic"]),
        ("find --layout ", ["table", "json", "csv"]), ("find --layout J", ["json"]), ("--layout j", ["json"]),
        ("find --layout=c", ["--layout=csv"]), ("--layout=c", ["--layout=csv"]), ("find --count=", []),
        ("find --limit ", []), ("find --text x ", []), ("find -- --l", []), ("nothing ", []), ("find --zzz=", []),
        ("move ", []), ("move 1 2 ", ["table", "json", "csv"]), ("move -- 1 2 t", ["table"]), ("move 1 2 csv ", []),
        ("find --since j", ["June 9", "june 10"]), ("find --since=2", ["--since=2025-06-09"]),
        ("find --file 2.db --since 2", ["2025-06-09", "2.db"]), ("--file=2.db find --since 2", ["2025-06-09", "2.db"]),
    ])
    func `what fits where the cursor stands is offered`(line: String, words: [String]) {
        #expect(completion(line).candidates.map(\.word) == words)
    }

    @Test(arguments: [
        ("find --file ", Completion.Paths.files), ("--file ", .files), ("find --file=a", .files), ("check a ", .files),
        ("find ", .none), ("find --text ", .none),
    ])
    func `paths are left to the shell`(line: String, paths: Completion.Paths) {
        #expect(completion(line) == Completion(paths: paths))
    }

    @Test func `zsh and fish are told what candidates mean`() {
        let lines = "words\n--text\tOnly what contains this text.\n"
        #expect(ledger.completionAnswer(for: .zsh, question: ["find", "--te"], names: { _ in [] }) == lines)
        #expect(ledger.completionAnswer(for: .fish, question: ["find", "'--te"], names: { _ in [] }) == lines)
    }

    @Test(arguments: [
        ("ledger fi", "fi", ["find"]),
        ("ledger find --layout=j", "j", ["json"]),
        ("ledger find --layout=j", "--layout=j", ["--layout=json"]),
        ("ledger find --since He", "He", ["He\\ Lifeng"]),
        ("ledger find --since He\\ L", "He\\ L", ["He\\ Lifeng"]),
        ("ledger find --since 'He L", "'He L", ["He Lifeng"]),
        ("ledger find --since \"He L", "\"He L", ["He Lifeng"]),
        ("ledger find --since='He L", "He L", ["He Lifeng"]),
        ("ledger find --since=He\\ L", "He\\ L", ["He\\ Lifeng"]),
        ("ledger find --since round:L", "L", ["London"]),
        ("ledger find --since O", "O", ["O\\'Brien\\ \\$5"]),
        ("ledger find --since 'O", "O", ["O'\\''Brien $5"]),
        ("ledger find --since \"O", "O", ["O'Brien \\$5"]),
    ])
    func `bash is given what it replaces, quoted as it stands`(line: String, replaced: String, words: [String]) {
        let answer = ledger.completionAnswer(for: .bash, question: [line, replaced]) { _ in
            ["He Lifeng", "O'Brien $5", "round:London", "He\nbreaks the line"]
        }
        #expect(answer == (["words"] + words).joined(separator: "\n") + "\n")
    }

    @Test(arguments: Shell.allCases)
    func `a question without words is answered with nothing but commands or nothing`(shell: Shell) {
        let answer = ledger.completionAnswer(for: shell, question: [], names: { _ in [] })
        #expect(answer.hasPrefix("words\nadd-talk"))
    }

    @Test(
        arguments: [
            ("a b", ["a", "b"], nil), ("a ", ["a", ""], nil), ("a 'b c", ["a", "b c"], "'"),
            ("a \"b \\\"c\\d", ["a", "b \"c\\d"], "\""),
            ("a\\ b", ["a b"], nil), ("'a'\\''b'", ["a'b"], nil), ("", [""], nil), ("a\\", ["a"], nil),
            // An accent on a mark changes nothing for a shell.
            ("'\u{301}a b", ["\u{301}a b"], "'"), ("'a'\u{301} b", ["a\u{301}", "b"], nil),
        ] as [(String, [String], Unicode.Scalar?)])
    func `a line is read as a shell reads it`(line: String, words: [String], quote: Unicode.Scalar?) {
        let read = ShellLine(line)
        #expect(read.words == words)
        #expect(read.openQuote == quote)
    }

    @Test(arguments: [nil, "'", "\""] as [Unicode.Scalar?])
    func `no text ends a quotation or runs in a shell`(_ quote: Unicode.Scalar?) {
        for text in [
            "'\u{301}; rm x; '", "$\u{301}(rm x)", "`\u{301}rm x`", "\"\u{301} \\\u{301}", "a\u{301}b 何 “x”",
            "a\tb|&<>",
        ] {
            let mark = quote.map { String($0) } ?? ""
            #expect(
                ShellLine(mark + ShellLine.escaped(text, within: quote) + mark).words.map(Array.init) == [Array(text)])
        }
    }
}
