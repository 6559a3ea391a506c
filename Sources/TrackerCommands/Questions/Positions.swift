import Arguments
import Formats
import Negotiations

extension PositionQuestion.Period: ExpressibleByArgument {}

struct Positions: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "positions",
        abstract: "Show what each speaker last said on a topic, round by round or month by month.",
        discussion: """
            Each line has the latest statement of a speaker in a round or month beside the one before it, of rounds in the same negotiation, with their tones and the words that came or went. It shows what was said; whether the one contradicts the other is for the reader to judge, and whether words such as “a US official” mean one person. --changed keeps those lines in which both statements have a tone, and not the same.
            """,
        examples: [
            Example("tracker positions --topic tariffs"),
            Example("tracker positions --topic \"rare earths\" --party CN --by month --changed"),
        ])

    @Option(help: "Topic.", valueName: "NAME", completion: .names("topics")) var topic: String
    @Option(help: "Only of this speaker.", valueName: "NAME", completion: .names("officials"))
    var official: [String] = []
    @Option(help: "Only for this party.", valueName: "PARTY", completion: .names("parties")) var party: [String] = []
    @Option(help: "Only about this negotiation.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: [String] = []
    @Option(help: "Divide by round or month.") var by: PositionQuestion.Period = .round
    @Flag(help: "Only where the tone changed.") var changed = false
    @OptionGroup var page: PageOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    /// - Parameter namesakes: names that several of the officials have, who are told apart by their keys.
    private static func columns(_ namesakes: Set<String>) -> [Column<TopicPosition>] {
        [
            Column("official", title: "Official", shown: .notInTable) { $0.speaker },
            Column("official_key", title: "Key of official", shown: .notInTable) { $0.now.officialKey },
            Column("who", title: "Official", shown: .onlyInTable, isSaidOnce: true) { position in
                let key = namesakes.contains(position.speaker) ? position.now.officialKey : nil
                return position.speaker + (key.map { " [key \($0)]" } ?? "")
            },
            Column("party", title: "Party", shown: .notInTable) { $0.now.party },
            Column("negotiation", title: "Negotiation", shown: .notInTable) { $0.now.negotiation },
            Column("period", title: "When") { $0.period },
            Column("tone", title: "Tone") { $0.now.tone },
            Column("tone_before", title: "Tone before", shown: .notInTable) { $0.before?.tone },
            Column("now", title: "Now", shown: .notInTable) { statement($0.now) },
            Column("before", title: "Before", shown: .notInTable) { $0.before.map(statement) },
            Column("said", title: "Said", isFlexible: true, shown: .onlyInTable) { said($0.now) },
            Column("change", title: "Against the one before", isFlexible: true, shown: [.forPeople, .inCells]) {
                change($0)
            },
            Column("difference", title: "Difference", shown: .inObjects) { position in
                position.before.map { WordDifference.parts(from: $0.text, to: position.now.text) }
            },
        ]
    }

    mutating func run(in context: CommandContext) throws {
        var question = PositionQuestion(topic: topic)
        question.period = by
        question.filter.officials = official
        question.filter.parties = party
        question.filter.negotiations = negotiation
        question.isChanged = changed
        var tracker = try database.openToAsk(in: context)
        let leftOut = try tracker.ask { questions in
            var writer = try output.writer(columns: Self.columns(try questions.sharedNames()), in: context)
            let leftOut = try questions.forEachPosition(question, page: page.page) { try writer.write($0) }
            try writer.finish()
            return leftOut
        }
        guard leftOut > 0 else { return }
        let reason =
            by == .round
            ? "about no round; --by month divides by time" : "not of one month; --by round divides by round"
        context.complain([
            "tracker: \(leftOut) statement\(leftOut == 1 ? " is" : "s are") left out, being \(reason)"
        ])
    }

    private static func statement(_ statement: Statement) -> RecordValue {
        .object([
            "id": statement.id, "date": statement.date, "tone": statement.tone, "kind": statement.kind,
            "text": statement.text, "sources": statement.sources,
        ])
    }

    private static func said(_ statement: Statement) -> String {
        "#\(statement.id), \(statement.date): \(statement.text) (\(Citation.reports(statement.sources)))"
    }

    /// The tone then, and the words that came or went since.
    private static func change(_ position: TopicPosition) -> String? {
        position.before.map { before in
            let tone = before.tone.map { "\($0), " } ?? ""
            let difference = WordDifference.text(from: before.text, to: position.now.text)
            return "#\(before.id), \(tone)\(before.date) (\(Citation.reports(before.sources))): \(difference)"
        }
    }
}
