import Arguments
import Formats
import Negotiations

struct ShowAttendance: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "attendance", abstract: "Show who took part in which rounds, who is new and who is missing.",
        discussion: """
            new: took part in the latest round for the first time. missing: took part in the round before, but not in the latest. former: took part in neither of the two. A round that is planned or cancelled, or of which no day is known, is not the latest. Rounds of which no participants are recorded are left out. Those of one negotiation stand beside each other, in a table the last six; those of several are listed, the last six of each official. --negotiation chooses one.
            """,
        examples: [
            Example("tracker attendance"),
            Example("tracker attendance --negotiation \"US–China trade talks\" --format csv"),
        ])

    @Option(help: "Only of this negotiation.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    /// The most rounds that stand beside each other in a table; of more, the last.
    private static let mostRounds = 6

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let (attendances, namesakes) = try tracker.ask { questions in
            (try questions.attendance(negotiation: negotiation), try questions.sharedNames())
        }
        try output.write(attendances, columns: Self.columns(for: attendances, namesakes), in: context)
        let hidden = Self.hiddenRounds(attendances)
        guard hidden > 0, output.format.isForPeople, output.layout.chosenFields == nil else { return }
        context.complain([
            "tracker: \(hidden) earlier round\(hidden == 1 ? " is" : "s are") not in the table; --fields official,rounds and --format csv have all"
        ])
    }

    private static func isOne(_ attendances: [Attendances]) -> Bool { Set(attendances.map(\.negotiation)).count == 1 }

    /// How many rounds do not stand beside the others in a table.
    private static func hiddenRounds(_ attendances: [Attendances]) -> Int {
        isOne(attendances) ? max(0, (attendances.first?.rounds.count ?? 0) - mostRounds) : 0
    }

    /// - Parameter namesakes: names that several officials have, who are told apart by their keys.
    private static func columns(
        for attendances: [Attendances], _ namesakes: Set<String>
    ) -> [Column<Attendances>] {
        let isOne = isOne(attendances)
        // Where not all rounds stand beside each other, columns tell of them.
        let isCut = hiddenRounds(attendances) > 0
        return [
            Column("negotiation", title: "Negotiation", shown: isOne ? .notInTable : .everywhere, isSaidOnce: true) {
                $0.negotiation
            },
            Column("official", title: "Official", shown: .notInTable) { $0.official },
            Column("who", title: "Official", shown: .onlyInTable) { row in
                namesakes.told(row.official, row.officialKey)
            },
            Column("official_key", title: "Key of official", shown: .notInTable) { $0.officialKey },
            Column("party", title: "Party", isFlexible: true) { $0.party },
            Column("rounds", title: "Rounds", shown: .notInTable) { rounds(of: $0) },
            Column("first", title: "First", shown: isCut ? .everywhere : .notInTable) { $0.attended.first },
            Column("last", title: "Last", shown: isCut ? .everywhere : .notInTable) { $0.attended.last },
            Column("count", title: "Rounds", alignment: .trailing, shown: isOne && !isCut ? .notInTable : .everywhere) {
                $0.attended.count
            },
        ] + (isOne ? matrix(of: attendances) : [presences]) + [Column("state", title: "State") { $0.state?.rawValue }]
    }

    /// A column for each of the last rounds.
    private static func matrix(of attendances: [Attendances]) -> [Column<Attendances>] {
        let names = attendances.first?.rounds.map(\.heading) ?? []
        return names.indices.suffix(mostRounds).map { position in
            Column("round_\(position + 1)", title: names[position], isFlexible: true, shown: .onlyInTable) {
                $0.rounds[position].presence?.words
            }
        }
    }

    /// Where the rounds of several negotiations cannot stand beside each other: `Geneva head, London member`, the last of them.
    private static let presences = Column<Attendances>(
        "presences", title: "Took part", isFlexible: true, shown: .onlyInTable
    ) { row in
        let attended = row.rounds.compactMap { round in round.presence.map { "\(round.heading) \($0.words)" } }
        return (attended.count > mostRounds ? "… " : "") + attended.suffix(mostRounds).joined(separator: ", ")
    }

    private static func rounds(of attendances: Attendances) -> RecordValue {
        .array(
            attendances.rounds.compactMap { round in
                round.presence.map {
                    .object([
                        "round": round.name, "status": round.status, "capacity": $0.capacity, "joined": $0.joined,
                        "left": $0.left,
                    ])
                }
            })
    }
}

extension Set<String> {
    /// An official in a table, with the key where others have the same name.
    func told(_ name: String, _ key: String?) -> String {
        contains(name) ? name + (key.map { " [key \($0)]" } ?? "") : name
    }
}
