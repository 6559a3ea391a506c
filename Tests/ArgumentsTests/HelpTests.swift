import Testing

@testable import Arguments

struct HelpTests {
    @Test func `the overview shows first steps, then the commands under their headings`() {
        #expect(
            ledger.overview.text(width: 80, isStyled: false) == """
                Keep a ledger of talks in one file.

                Usage:
                  ledger COMMAND [OPTIONS]

                First steps:
                  ledger add-talk --name London --start 2025-06-09
                      Record a talk.
                  ledger find Bessent

                Record:
                  add-talk             Record a talk.
                  add-person           Record a person.

                Ask:
                  find                 Find what was said.
                  list-talks           List all talks.
                  move                 Move an entry.

                Keep:
                  check                Look for damage.

                Common options:
                      --file FILE      The ledger's file. [environment: LEDGER_FILE]
                  -q, --quiet          Say nothing that is not asked for.

                More:
                  ledger help COMMAND  What a command does, its options and examples.
                  ledger --version     Which version this is.

                """)
    }

    @Test func `nothing asked for shows the first steps and the names of all commands`() throws {
        guard case .help(let page) = try ledger.parse([], environment: [:]) else {
            Issue.record("no help")
            return
        }
        #expect(
            page.text(width: 80, isStyled: false) == """
                Keep a ledger of talks in one file.

                Usage:
                  ledger COMMAND [OPTIONS]

                First steps:
                  ledger add-talk --name London --start 2025-06-09
                      Record a talk.
                  ledger find Bessent

                Commands:
                  Record               add-talk add-person
                  Ask                  find list-talks move
                  Keep                 check

                More:
                  ledger help          What every command does, in a line.
                  ledger help COMMAND  What a command does, its options and examples.
                  ledger --version     Which version this is.

                """)
    }

    @Test func `a command's help shows its purpose, what it needs, its options and examples`() {
        #expect(
            ledger.helpPage(for: Command(AddTalk.self)).text(width: 80, isStyled: false) == """
                Record a talk.

                Usage:
                  ledger add-talk --name NAME --start DAY [OPTIONS]

                A talk has a name and a first day. Its topics are made when they are first
                named, so that nothing has to be prepared before a talk is recorded.

                  --topic Tariffs --topic "Rare earths"

                Nothing is changed if the talk is known.

                Options:
                      --name NAME    What the talk is called. [required]
                      --start DAY    Its first day. [required]
                  -t, --topic TOPIC  What it is about. [may be repeated]
                      --seats SEATS  How many sat at the table.
                      --file FILE    The ledger's file. [environment: LEDGER_FILE]
                  -q, --quiet        Say nothing that is not asked for.
                  -h, --help         Show this help.

                Examples:
                  ledger add-talk --name London --start 2025-06-09
                      The talks at Lancaster House.
                  ledger add-talk --name 'Geneva, the first of the meetings' \\
                      --start 2025-05-10 --topic "Rare earths" --topic Tariffs

                """)
    }

    @Test func `options stand under their headings with defaults, choices and environment`() {
        #expect(
            ledger.helpPage(for: Command(Find.self)).text(width: 80, isStyled: false) == """
                Find what was said.

                Usage:
                  ledger find [OPTIONS] [WORD...]

                Arguments:
                  [WORD...]                    The words to find.

                Options:
                  -n, --limit N                Maximum number of answers. [default: 20]
                      --since DAY              Not before this day.
                      --until DAY              Not after this day.
                      --text TEXT              Only what contains this text.
                  -c, --count                  Print only how many there are.
                      --file FILE              The ledger's file. [environment: LEDGER_FILE]
                  -q, --quiet                  Say nothing that is not asked for.
                  -h, --help                   Show this help.

                Tuning:
                      --likeness LIKENESS      How alike words must be. [default: 0.5]
                                               [environment: LEDGER_LIKENESS]

                Output:
                      --layout LAYOUT          How the answer is printed. [one of: table, json,
                                               csv] [default: table]
                      --heading, --no-heading  Print a heading. [default: --heading]
                      --color, --no-color      Use colour; without either, a terminal decides.

                Examples:
                  ledger find Bessent --limit 5

                """)
    }

    @Test func `a narrow terminal breaks lines between words and examples so that they still run`() {
        #expect(
            ledger.helpPage(for: Command(AddTalk.self)).text(width: 44, isStyled: false) == """
                Record a talk.

                Usage:
                  ledger add-talk --name NAME --start DAY
                      [OPTIONS]

                A talk has a name and a first day. Its
                topics are made when they are first named,
                so that nothing has to be prepared before a
                talk is recorded.

                  --topic Tariffs --topic "Rare earths"

                Nothing is changed if the talk is known.

                Options:
                      --name NAME
                                 What the talk is called.
                                 [required]
                      --start DAY
                                 Its first day. [required]
                  -t, --topic TOPIC
                                 What it is about. [may be
                                 repeated]
                      --seats SEATS
                                 How many sat at the table.
                      --file FILE
                                 The ledger's file.
                                 [environment: LEDGER_FILE]
                  -q, --quiet    Say nothing that is not
                                 asked for.
                  -h, --help     Show this help.

                Examples:
                  ledger add-talk --name London \\
                      --start 2025-06-09
                      The talks at Lancaster House.
                  ledger add-talk --name \\
                      'Geneva, the first of the meetings' \\
                      --start 2025-05-10 \\
                      --topic "Rare earths" \\
                      --topic Tariffs

                """)
    }

    @Test func `a very narrow terminal sets explanations under what they explain`() {
        #expect(
            ledger.helpPage(for: Command(Move.self)).text(width: 30, isStyled: false) == """
                Move an entry.

                Usage:
                  ledger move [OPTIONS] ENTRY
                      [PLACES] [LAYOUT]

                Arguments:
                  ENTRY
                        The entry.
                  [PLACES]
                        By how many places.
                        [default: 1]
                  [LAYOUT]
                        Where it is printed.
                        [one of: table, json,
                        csv]

                Options:
                      --file FILE
                        The ledger's file.
                        [environment:
                        LEDGER_FILE]
                  -q, --quiet
                        Say nothing that is
                        not asked for.
                  -h, --help
                        Show this help.

                """)
    }

    @Test func `headings and names are bold where styling is on, and nothing else differs`() {
        let page = ledger.helpPage(for: Command(AddPerson.self))
        #expect(
            page.text(width: 80, isStyled: true) == """
                Record a person.

                \u{1B}[1mUsage:\u{1B}[0m
                  ledger add-person [OPTIONS] NAME

                \u{1B}[1mArguments:\u{1B}[0m
                  \u{1B}[1mNAME\u{1B}[0m             The full name.

                \u{1B}[1mOptions:\u{1B}[0m
                  \u{1B}[1m    --file FILE\u{1B}[0m  The ledger's file. [environment: LEDGER_FILE]
                  \u{1B}[1m-q, --quiet\u{1B}[0m      Say nothing that is not asked for.
                  \u{1B}[1m-h, --help\u{1B}[0m       Show this help.

                """)
    }

    @Test(arguments: [20, 24, 30, 39, 40, 50, 60, 72, 80, 100])
    func `no line is wider than the terminal unless one word is`(width: Int) {
        let pages = [ledger.overview] + ledger.commands.map(ledger.helpPage)
        let lines = pages.flatMap { $0.text(width: width, isStyled: false).split(separator: "\n") }
        // Lines of a discussion that begin with a space stand as they were written.
        for line in lines where !AddTalk.configuration.discussion.contains(line) {
            let indentation = line.prefix { $0 == " " }.count
            let line = line.hasSuffix(" \\") ? line.dropLast(2) : line
            let isOneWord = shellWords(String(line.dropFirst(indentation))).count == 1
            #expect(line.count <= width || isOneWord, "\(line)")
        }
    }

    @Test func `lines grow no longer beyond a hundred columns, and a width of nothing is survived`() {
        let page = ledger.helpPage(for: Command(AddTalk.self))
        #expect(page.text(width: 1000, isStyled: false) == page.text(width: 100, isStyled: false))
        #expect(page.text(width: 0, isStyled: false) == page.text(width: 20, isStyled: false))
        #expect(page.text(width: .min, isStyled: false) == page.text(width: 20, isStyled: false))
    }

    @Test(arguments: [
        ("--help", ""), ("-h", ""), ("help", ""), ("help help", ""), ("help --help", ""), ("--file x --help", ""),
        ("--frob --help", ""),
        ("find --help", "find"), ("find -h", "find"), ("--help find", "find"), ("find --zzz --limit --help", "find"),
        ("--file --help find", "find"), ("help find", "find"), ("help -q find", "find"),
        ("find --version --help", "find"),
    ])
    func `help wins wherever it is asked for`(line: String, command: String) throws {
        guard case .help(let page) = try ledger.parse(words(line), environment: [:]) else {
            Issue.record("no help")
            return
        }
        #expect(page == (ledger.command(named: command).map(ledger.helpPage) ?? ledger.overview))
    }

    @Test(arguments: ["--version", "find --version", "--version find", "--file x --version --zzz"])
    func `the version is told wherever it is asked for`(line: String) throws {
        guard case .version = try ledger.parse(words(line), environment: [:]) else {
            Issue.record("no version")
            return
        }
        #expect(ledger.version == "ledger 2.1")
    }

    @Test(arguments: [
        ("a 'b c' \"d 'e\" f", ["a", "'b c'", "\"d 'e\"", "f"]), ("a\\ b  c", ["a\\ b", "c"]),
        ("'a\\' b", ["'a\\'", "b"]),
        ("\"a\\\" b\" c", ["\"a\\\" b\"", "c"]), ("'open end", ["'open end"]), ("", []),
    ])
    func `a line of shell is cut outside quotation marks only`(line: String, words: [String]) {
        #expect(shellWords(line) == words)
    }
}
