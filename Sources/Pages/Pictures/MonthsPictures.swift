import Negotiations

/// How many statements were made in each month, or in each year where there are very many months: for whom, and in which tone.
struct MonthsPictures {
    /// What is counted: `month` or `year`.
    let unit: String
    /// Nil where there are fewer than two months.
    let sides: BarsPicture?
    /// Nil where no tone is recorded, too.
    let tones: BarsPicture?

    /// The maximum number of months that are drawn; of more, years are.
    private static let mostMonths = 60
    /// The maximum number of years; of more, the last.
    private static let mostYears = 200
    /// The maximum number of sides; the others are one.
    private static let mostSides = 6

    init(matching filter: StatementFilter, _ questions: borrowing Questions) throws {
        var counts = try questions.monthlyCounts(matching: filter)
        guard let first = counts.first?.month, let last = counts.last?.month, first < last else {
            (unit, sides, tones) = ("month", nil, nil)
            return
        }
        var months = Self.months(from: first, to: last)
        unit = months.count > Self.mostMonths ? "year" : "month"
        if months.count > Self.mostMonths {
            counts = counts.map(\.inYear)
            var years: [String] = []
            for year in months.map({ String($0.prefix(4)) }) where years.last != year { years.append(year) }
            months = years.suffix(Self.mostYears)
        }
        let place = unit.prefix(1).uppercased() + unit.dropFirst()
        sides = BarsPicture(
            title: "Statements by \(unit) and side", place: place, places: months, kinds: Self.sides(counts, months))
        let hasTones = counts.contains { $0.tone != nil }
        tones =
            hasTones
            ? BarsPicture(
                title: "Tone of statements by \(unit)", place: place, places: months,
                kinds: (Tone.allCases.map { $0.rawValue as String? } + [nil]).map { tone in
                    BarsPicture.Kind(
                        name: tone ?? "no tone", counts: Self.counts(counts.filter { $0.tone == tone }, months),
                        style: tone ?? "untoned")
                }) : nil
    }

    private static func sides(_ counts: [MonthlyCount], _ months: [String]) -> [BarsPicture.Kind] {
        let shown = Set(months)
        let all = Dictionary(grouping: counts.filter { shown.contains($0.month) }, by: \.party)
        let parties = all.compactMap { party, counts in
            party.map { (name: $0, count: counts.reduce(0) { $0 + $1.count }) }
        }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }.map(\.name)
        // In the order of names, as in other pictures, so that a side has the same colour in all.
        let named = (parties.count > mostSides ? parties.prefix(mostSides - 1) : parties[...]).sorted()
        let others = Set(parties.dropFirst(named.count))
        var kinds = named.enumerated().map { place, name in
            BarsPicture.Kind(name: name, counts: Self.counts(all[name] ?? [], months), style: String(place))
        }
        if !others.isEmpty {
            let counts = counts.filter { $0.party.map(others.contains) ?? false }
            kinds.append(
                BarsPicture.Kind(
                    name: "\(others.count) others", counts: Self.counts(counts, months), style: String(mostSides - 1)))
        }
        if let none = all[nil] {
            kinds.append(
                BarsPicture.Kind(name: "no party", counts: Self.counts(none, months), style: "untoned"))
        }
        return kinds
    }

    private static func counts(_ counts: [MonthlyCount], _ months: [String]) -> [Int] {
        let ofMonth = Dictionary(counts.map { ($0.month, $0.count) }, uniquingKeysWith: +)
        return months.map { ofMonth[$0] ?? 0 }
    }

    /// The months from one to another, one after the other.
    private static func months(from first: String, to last: String) -> [String] {
        guard let start = number(of: first), let end = number(of: last) else { return [] }
        return (start...end).map { number in
            let (year, month) = (number / 12, number % 12 + 1)
            return String(String(10_000 + year).dropFirst()) + "-" + (month < 10 ? "0\(month)" : "\(month)")
        }
    }

    private static func number(of month: String) -> Int? {
        let parts = month.split(separator: "-").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 12 + parts[1] - 1 : nil
    }
}

extension BarsPicture {
    /// The maximum number of rounds beside each other; of more, the last.
    private static var mostRounds: Int { 30 }

    /// How many people each side sent to the rounds of a negotiation; nil where nobody took part in two of them.
    init?(delegationsOf attendances: [Attendances]) {
        guard let rounds = attendances.first?.rounds, rounds.count > 1 else { return nil }
        let shown = rounds.indices.suffix(Self.mostRounds)
        let sides = Dictionary(grouping: attendances) { $0.party ?? "no party" }
        title = "Delegations over rounds"
        place = "Round"
        places = shown.map { rounds[$0].heading }
        kinds = sides.sorted { $0.key < $1.key }.enumerated().map { number, side in
            Kind(
                name: side.key,
                counts: shown.map { round in
                    side.value.count { $0.rounds.indices.contains(round) && $0.rounds[round].presence != nil }
                },
                style: side.key == "no party" ? "untoned" : String(min(number, 5)))
        }
    }
}
