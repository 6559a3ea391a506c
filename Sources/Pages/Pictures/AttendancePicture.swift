import Negotiations

/// Who took part in which rounds of a negotiation: a table that is its own picture.
struct AttendancePicture {
    private let attendances: [Attendances]
    private let rounds: [String]

    /// The maximum number of rounds beside each other; of more, the last.
    private static var mostRounds: Int { 12 }

    /// Nil where nobody took part in any.
    init?(_ attendances: [Attendances]) {
        guard let first = attendances.first else { return nil }
        self.attendances = attendances
        rounds = first.rounds.map(\.heading)
    }

    func figure(in context: PageContext) -> Markup {
        Table(
            columns: [
                TableColumn<Attendances>("Official", isHeading: true) {
                    context.official($0.official, key: $0.officialKey)
                },
                TableColumn("Party") { $0.party.map { context.link(to: .party, $0) } ?? Markup() },
            ]
                + rounds.indices.suffix(Self.mostRounds).map { index in
                    TableColumn(rounds[index]) { presence($0.rounds[index].presence) }
                } + [TableColumn("State") { context.word($0.state?.rawValue) }],
            caption: .words("Who took part")
        ).markup(attendances)
    }

    private func presence(_ presence: Attendances.Presence?) -> Markup {
        guard let presence else { return Markup() }
        return HTML.span(.class("presence \(presence.capacity)")) { presence.words }
    }
}
