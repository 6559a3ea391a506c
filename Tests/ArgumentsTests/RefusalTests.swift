import Testing

@testable import Arguments

struct RefusalTests {
    @Test(arguments: [
        (
            "find --untill 2025-01-01", "find has no option “--untill”.",
            "Did you mean --until? See ledger find --help."
        ),
        ("find --UNTIL x", "find has no option “--UNTIL”.", "Did you mean --until? See ledger find --help."),
        ("find --lim 5", "find has no option “--lim”.", "Did you mean --limit? See ledger find --help."),
        ("find -limit 5", "find has no option “-limit”.", "Did you mean --limit? See ledger find --help."),
        ("find -limt", "find has no option “-l” (in “-limt”).", "Did you mean --limit? See ledger find --help."),
        (
            "find --zzz", "find has no option “--zzz”.",
            "See ledger find --help."
        ),
        ("list-talks --zzz", "list-talks has no option “--zzz”.", "See ledger list-talks --help."),
        (
            "find -cz", "find has no option “-z” (in “-cz”).",
            "A value that begins with - goes after --. See ledger find --help."
        ),
        (
            "find --no-count", "find has no option “--no-count”.",
            "See ledger find --help."
        ),
        (
            "find --=x", "find has no option “--”.",
            "See ledger find --help."
        ),
        (
            "find –limit 5", "“–limit” begins with a dash that is no hyphen.",
            "Did you mean --limit? See ledger find --help."
        ),
        (
            "list-talks —file x", "“—file” begins with a dash that is no hyphen.",
            "Did you mean --file? See ledger list-talks --help."
        ),
    ])
    func `an unknown option is refused with its likely meaning`(line: String, message: String, hint: String) {
        #expect(refusal(of: words(line)) == [message, hint])
    }

    @Test(arguments: [
        ("find --limit", "--limit needs a value.", "Write --limit N. See ledger find --help."),
        (
            "--file find", "No command was given: --file took “find” as its value.",
            "Give --file a value before the command. See ledger --help."
        ),
        (
            "find --text --count", "--text needs a value, and “--count” looks like an option.",
            "If it is the value, write --text=--count. See ledger find --help."
        ),
        (
            "find --text -5", "--text needs a value, and “-5” looks like an option.",
            "If it is the value, write --text=-5. See ledger find --help."
        ),
        (
            "find --text -5_per_cent", "--text needs a value, and “-5 per cent” looks like an option.",
            "If it is the value, write --text='-5 per cent'. See ledger find --help."
        ),
        (
            "find -n --", "-n needs a value, and “--” looks like an option.",
            "If it is the value, write -n=--. See ledger find --help."
        ),
        ("find --limit ten", "--limit cannot be “ten”: it must be a whole number.", "See ledger find --help."),
        ("find --limit=", "--limit cannot be empty: it must be a whole number.", "See ledger find --help."),
        (
            "find -n9223372036854775808", "-n cannot be “9223372036854775808”: it must be a whole number.",
            "See ledger find --help."
        ),
        ("find --likeness nan", "--likeness cannot be “nan”: it must be a number.", "See ledger find --help."),
        ("find --likeness 1e999", "--likeness cannot be “1e999”: it must be a number.", "See ledger find --help."),
        (
            "find --since June", "--since cannot be “June”: it must be a day such as 2025-06-09.",
            "See ledger find --help."
        ),
        (
            "find --layout jsn", "--layout cannot be “jsn”: it must be one of table, json or csv.",
            "Did you mean --layout json? See ledger find --help."
        ),
        (
            "find --layout TABLE", "--layout cannot be “TABLE”: it must be one of table, json or csv.",
            "Did you mean --layout table? See ledger find --help."
        ),
        (
            "move 1 2 tabel", "LAYOUT cannot be “tabel”: it must be one of table, json or csv.",
            "Did you mean table? See ledger move --help."
        ),
        ("find --count=yes", "--count takes no value.", "Write --count alone. See ledger find --help."),
        ("find --help=1", "--help takes no value.", "Write --help alone. See ledger find --help."),
        ("find -c=yes", "-c takes no value.", "Write -c alone. See ledger find --help."),
        ("find --limit 1 --limit 2", "--limit was given twice.", "Give it once. See ledger find --help."),
        ("--file a find --file b", "--file was given twice.", "Give it once. See ledger find --help."),
        ("find -n1 --limit 2", "-n and --limit are the same option.", "Give it once. See ledger find --help."),
        (
            "find --heading --no-heading", "--heading and --no-heading contradict each other.",
            "Give one of them. See ledger find --help."
        ),
    ])
    func `a wrong value is refused with what is expected`(line: String, message: String, hint: String) {
        #expect(refusal(of: words(line)) == [message, hint])
    }

    @Test(arguments: [
        ("add-talk", "add-talk needs --name NAME and --start DAY."),
        ("add-talk --name London", "add-talk needs --start DAY."),
        ("add-person", "add-person needs NAME."),
        ("move", "move needs ENTRY."),
    ])
    func `everything that is missing is named at once`(line: String, message: String) {
        let command = line.split(separator: " ").first ?? ""
        #expect(refusal(of: words(line)) == [message, "See ledger \(command) --help."])
    }

    @Test func `words that are left over are refused`() {
        #expect(
            refusal(of: ["add-person", "He", "Lifeng"]) == [
                "add-person cannot use “Lifeng”: that is one argument too many.",
                "If words belong together, quote them: 'He Lifeng'. See ledger add-person --help.",
            ])
        #expect(
            refusal(of: ["list-talks", "London"]) == [
                "list-talks takes no argument, and “London” is one.", "See ledger list-talks --help.",
            ])
        #expect(
            refusal(of: ["add-talk", "London"]) == [
                "add-talk takes no argument, and “London” is one.",
                "It needs --name NAME and --start DAY. See ledger add-talk --help.",
            ])
    }

    @Test(arguments: [
        ("fnd", "There is no command “fnd”.", "Did you mean find? See ledger --help."),
        ("FIND", "There is no command “FIND”.", "Did you mean find? See ledger --help."),
        ("add talk", "There is no command “add”.", "Did you mean add-talk? See ledger --help."),
        (
            "talk --file x add", "There is no command “talk”.",
            "Did you mean add-talk or list-talks? See ledger --help."
        ),
        ("talk add", "There is no command “talk”.", "Did you mean add-talk? See ledger --help."),
        ("list talk", "There is no command “list”.", "Did you mean list-talks? See ledger --help."),
        ("add", "There is no command “add”.", "Did you mean add-talk or add-person? See ledger --help."),
        ("talks", "There is no command “talks”.", "Did you mean add-talk or list-talks? See ledger --help."),
        ("add-tlak", "There is no command “add-tlak”.", "Did you mean add-talk? See ledger --help."),
        ("hlep", "There is no command “hlep”.", "Did you mean help? See ledger --help."),
        ("frobnicate", "There is no command “frobnicate”.", "See ledger --help."),
        ("fnd --help", "There is no command “fnd”.", "Did you mean find? See ledger --help."),
        ("help fnd", "There is no command “fnd”.", "Did you mean find? See ledger --help."),
        ("help add talk", "There is no command “add”.", "Did you mean add-talk? See ledger --help."),
        ("--file x", "No command was given.", "See ledger --help."),
        ("--lim 3 find", "There is no option “--lim”.", "Did you mean --limit? See ledger --help."),
        ("--frobnicate", "There is no option “--frobnicate”.", "See ledger --help."),
        ("--limit 5 --verison", "There is no option “--verison”.", "Did you mean --version? See ledger --help."),
        ("--limit 5", "No command was given.", "See ledger --help."),
        ("--", "No command was given.", "See ledger --help."),
    ])
    func `an unknown command is refused with its likely meaning`(line: String, message: String, hint: String) {
        #expect(refusal(of: words(line)) == [message, hint])
    }

    @Test func `a bad value in the environment names the variable`() {
        #expect(
            refusal(of: ["find"], environment: ["LEDGER_LIKENESS": "much"]) == [
                "The environment variable LEDGER_LIKENESS cannot be “much”: it must be a number.",
                "Change it, or give --likeness. See ledger find --help.",
            ])
    }

    @Test func `values that do not go together are refused, groups first`() {
        #expect(
            refusal(of: words("find --since 2025-06-10 --until 2025-06-09")) == [
                "--since is after --until.", "See ledger find --help.",
            ])
        #expect(
            refusal(of: words("find --color --layout json --since 2025-06-10 --until 2025-06-09")) == [
                "JSON has no colour.", "Leave --color out. See ledger find --help.",
            ])
    }

    @Test func `echoed words stay on one line, visible and short`() {
        #expect(
            refusal(of: ["a\u{1B}[2J\nb\u{202E}c\u{7F}"]) == [
                "There is no command “a\\u{1B}[2J\\nb\\u{202E}c\\u{7F}”.", "See ledger --help.",
            ])
        let long = String(repeating: "x", count: 1_000_000)
        #expect(
            refusal(of: [long]) == [
                "There is no command “\(String(repeating: "x", count: 60))…”.", "See ledger --help.",
            ])
    }

    @Test func `hostile lines never trap`() {
        let pieces = [
            "", "-", "--", "---", "-=", "--=", "=", "-n", "-n=", "--limit", "find", "help", "-c", "-\u{301}", "\u{0}",
            "-9", "--no-", "–", "x",
        ]
        for first in pieces {
            for second in pieces {
                for third in ["", "--", "-n", "--limit", "find"] {
                    for line in [[first, second, third], ["find", first, second, third]] {
                        let lines = refusal(of: line)
                        #expect(lines.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
                        #expect(lines.isEmpty || lines.count == 2)
                    }
                }
            }
        }
    }
}
