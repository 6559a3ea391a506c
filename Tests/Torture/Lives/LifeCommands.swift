/// Commands as people give them, of names, keys and numbers so few that they meet.
struct LifeCommands {
    private var dice: Dice
    private let officials = ["Ann Alpha", "Bob Beta", "Cal Gamma", "Dan Delta"]
    private let rounds = ["Round 0", "Round 1", "Round 2", "Round 3"]
    private let negotiations = ["Talks", "Parley"]
    private let parties = ["Peru", "Chile", "Togo"]
    private let codes = ["PE", "CL", "TG"]
    private let topics = ["tariffs", "rare earths", "fish"]
    private let keys = ["k0", "k1", "k2"]
    private let outlets = ["AFP", "Reuters", "Gazette"]
    private let titles = ["Framework", "Truce", "Charter"]
    private let dates = ["2025-06-09", "2025-06-10", "2025-06", "2025-06-09/2025-06-10", "2025"]
    private let texts = [
        "We talked about tariffs all day.", "Talks about tariffs went well all day.", "Nobody talks about fish.",
        "The framework awaits approval in two capitals.", "The framework still awaits approval.", "No.",
    ]

    init(seed: Int) { dice = Dice(seed: seed) }

    mutating func roll(_ count: Int) -> Int { dice.roll(count) }
    mutating func pick<Element>(_ all: [Element]) -> Element { all[dice.roll(all.count)] }
    private mutating func number() -> String { String(1 + dice.roll(5)) }
    private mutating func maybe(_ option: String, _ all: [String]) -> [String] {
        dice.roll(3) == 0 ? [option, pick(all)] : []
    }

    /// A command; `undo` of some revision among them.
    ///
    /// - Parameter last: the last revision.
    mutating func command(after last: Int) -> [String] {
        switch dice.roll(10) {
        case 0..<3: return addition()
        case 3..<6: return change()
        case 6: return removal()
        case 7: return reassignment()
        default: return undo(after: last)
        }
    }

    private mutating func undo(after last: Int) -> [String] {
        guard last > 0 else { return ["undo"] }
        switch dice.roll(4) {
        case 0: return ["undo"]
        case 1: return ["undo", String(1 + dice.roll(last))]
        // Of late ones, so that not all is undone every time.
        default: return ["undo", String(max(1, last - dice.roll(6))), "--cascade"]
        }
    }

    private mutating func addition() -> [String] {
        switch dice.roll(14) {
        case 0:
            return ["add-party", pick(parties)] + maybe("--code", codes)
        case 1:
            return ["add-official", pick(officials)] + maybe("--key", keys) + maybe("--alias", ["Chief"])
                + (dice.roll(2) == 0 ? ["--party", pick(parties), "--office", "Minister"] : [])
        case 2: return ["add-round", pick(rounds), "--negotiation", pick(negotiations)] + maybe("--topic", topics)
        case 3:
            return [
                "add-participant", "--round", pick(rounds), "--negotiation", pick(negotiations), "--official",
                pick(officials),
            ] + maybe("--party", parties)
        case 4:
            return ["add-outcome", "--round", pick(rounds), "--negotiation", pick(negotiations), "--kind", "truce"]
                + ["--title", pick(titles)] + maybe("--key", keys) + maybe("--needs-approval", parties)
        case 5: return ["add-approval", "--outcome", number(), "--authority", pick(parties), "--status", "given"]
        case 6:
            return ["add-commitment", "--outcome", number(), "--party", pick(parties), "--text", pick(texts)]
                + maybe("--key", keys) + maybe("--due", ["2025-12-10"])
        case 7: return ["add-name", pick(officials + ["Chief"]), "--official", pick(officials)]
        case 8:
            return [
                "add-office", pick(["Minister", "Envoy"]), "--official", pick(officials), "--party", pick(parties),
            ]
        case 9:
            return ["add-citation", pick(["--statement", "--participation", "--outcome", "--office"]), number()]
                + ["--outlet", pick(outlets)] + maybe("--place", ["page 1", "page 2"])
        case 10:
            return ["add-source", "--outlet", pick(outlets)] + maybe("--key", keys) + maybe("--url", ["https://a"])
        default:
            let who =
                dice.roll(3) == 0 ? ["--attribution", "an envoy"] : ["--official", pick(officials)]
            return ["add-statement"] + who + ["--date", pick(dates), "--text", pick(texts)] + maybe("--key", keys)
                + maybe("--topic", topics) + maybe("--outlet", outlets) + maybe("--party", parties)
                + maybe("--setting", ["reporters"]) + maybe("--kind", ["direct", "indirect"])
        }
    }

    private mutating func change() -> [String] {
        let keyed = keys + [""]
        switch dice.roll(16) {
        case 0: return ["edit-party", number(), "--name", pick(parties)]
        case 1: return ["edit-party", number(), "--code", pick(codes + [""])]
        case 2: return ["edit-topic", number(), "--name", pick(topics)]
        case 3: return ["edit-negotiation", number(), "--name", pick(negotiations)]
        case 4, 5: return ["edit-round", number(), "--name", pick(rounds)]
        case 6: return ["edit-round", number(), "--key", pick(keyed)]
        case 7: return ["edit-official", number(), "--name", pick(officials)]
        case 8: return ["edit-official", number(), "--key", pick(keyed)]
        case 9: return ["edit-participant", number(), "--official", pick(officials)]
        case 10: return ["edit-outcome", number(), "--title", pick(titles)] + maybe("--key", keyed)
        case 11: return ["edit-commitment", number(), "--text", pick(texts)] + maybe("--key", keyed)
        case 12: return ["edit-approval", number(), "--authority", pick(parties)]
        case 13: return ["edit-source", number(), "--outlet", pick(outlets)] + maybe("--key", keyed)
        case 14: return ["edit-statement", number(), "--key", pick(keyed)]
        default: return ["edit-statement", number(), "--text", pick(texts)] + maybe("--topic", topics)
        }
    }

    private mutating func removal() -> [String] {
        let kinds = ["statement", "round", "official", "name", "office", "participant", "outcome", "source", "party"]
        return ["remove-" + pick(kinds + ["statement", "topic"]), number(), "--yes"]
            + (dice.roll(3) == 0 ? ["--cascade"] : [])
    }

    private mutating func reassignment() -> [String] {
        dice.roll(2) == 0
            ? ["merge-officials", pick(officials), pick(officials)]
            : ["move-statements", "--from-official", pick(officials), "--to-official", pick(officials)]
    }

    /// What another program does to one row.
    mutating func foreignChange() -> String {
        let changes = [
            ("participation", "official_id", String(1 + dice.roll(4))), ("round", "name", pick(rounds).quoted),
            ("citation", "place", pick(["", "page 1", "page 2"]).quoted), ("name", "text", pick(officials).quoted),
            ("office", "title", pick(["Minister", "Envoy"]).quoted), ("statement", "text", pick(texts).quoted),
            ("topic", "name", pick(topics).quoted), ("party", "name", pick(parties).quoted),
        ]
        let (table, column, value) = pick(changes)
        return "UPDATE \(table) SET \(column) = \(value) WHERE id = \(number()) AND \(column) IS NOT \(value)"
    }

    /// Questions of every command that asks, but for those whose order the past does not know.
    static let questions: [[String]] =
        [
            ["query"], ["query", "--sort", "official"], ["query", "--official", "Alpha"],
            ["query", "--official", "Beta"],
            ["query", "--party", "Peru"], ["query", "--round", "Round 1"], ["query", "--topic", "tariffs"],
            ["query", "--outlet", "AFP"], ["query", "--unsourced"], ["query", "--office", "Minister"],
            ["query", "--setting", "reporters"], ["query", "--kind", "direct"], ["query", "--negotiation", "Talks"],
            ["query", "--since", "2025-06-10"], ["query", "--until", "2025-06-09", "--limit", "3"],
            ["query", "talks", "--sort", "date"], ["query", "framework OR tariffs", "--sort", "date", "--limit", "2"],
            ["query", "\"about tariffs\"", "--sort", "date"], ["query", "aw*", "--count"], ["query", "--", "-fish"],
            ["query", "talks", "--official", "Alpha", "--sort", "date"], ["timeline"], ["timeline", "--topic", "fish"],
            ["timeline", "--official", "Gamma"], ["list-negotiations"], ["list-parties"], ["list-topics"],
            ["list-rounds"],
            ["list-officials"], ["list-outcomes"], ["list-outcomes", "--status", "pending"], ["list-commitments"],
            ["list-sources"], ["show-round", "Round 1"], ["show-round", "2"], ["show-official", "Alpha"],
            ["show-official", "2"], ["show-outcome", "1"], ["show-source", "1"], ["show-statement", "2"], ["stats"],
            ["stats", "--by", "official", "--topic", "tariffs"], ["due"], ["compare", "Round 0", "Round 1"],
            ["resolve", "Alpha"], ["resolve", "Chief"], ["export"], ["export", "--official", "Beta"],
            ["export", "talks"], ["export", "--type", "statement", "--format", "csv"],
        ] + (1...5).map { ["query", "--related", String($0)] }

    /// Questions with words, whose answers are compared without regard to their order.
    static let searches: [[String]] = [["query", "talks"], ["query", "tariffs day"], ["query", "framework OR fish"]]
}
