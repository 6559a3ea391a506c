import Testing

@testable import Negotiations

@Suite struct NameResolutionTests {
    /// Two Powells (one of each party), two Lis of China, a president and his successor behind one label.
    private static var directory: OfficialDirectory {
        let directory = OfficialDirectory()
        directory.add(id: 1, key: nil, name: "Jerome Powell", surname: nil)
        directory.add(id: 2, key: nil, name: "Colin Powell", surname: nil)
        directory.add(id: 3, key: nil, name: "Li Chenggang", surname: "Li")
        directory.add(id: 4, key: nil, name: "Li Qiang", surname: "Li")
        directory.add(id: 5, key: "biden", name: "Joseph Biden", surname: nil)
        directory.add(id: 6, key: "trump", name: "Donald Trump", surname: nil)
        directory.add(id: 7, key: "smith-1", name: "John Smith", surname: nil)
        directory.add(id: 8, key: "smith-2", name: "John Smith", surname: nil)
        directory.add(id: 9, key: nil, name: "Powell", surname: nil)
        directory.add(name: "THE PRESIDENT", kind: "label", span: span("2021-01-20", "2025-01-19"), to: 5)
        directory.add(name: "THE PRESIDENT", kind: "label", span: span("2025-01-20", nil), to: 6)
        directory.add(name: "李强", kind: "native", span: span(nil, nil), to: 4)
        directory.add(name: "Jay", kind: "alias", span: span(nil, nil), to: 1)
        directory.add(name: "JS", kind: "alias", span: span(nil, nil), to: 7)
        directory.add(name: "JS", kind: "alias", span: span(nil, nil), to: 8)
        directory.add(.init(partyID: 1, party: "United States", title: "Chair", start: "2018-02-05", end: nil), to: 7)
        directory.add(
            .init(partyID: 2, party: "United Kingdom", title: "Envoy", start: "2020", end: "2022-06-30"), to: 8)
        return directory
    }

    private static func span(_ start: String?, _ end: String?) -> Span { Span(storedStart: start, storedEnd: end) }

    /// The ids that a name was resolved to: one where it is clear, several where it is not, none where it is unknown.
    private static func ids(
        _ name: String, on date: String? = nil, for party: Int64? = nil, in round: Set<Int64> = []
    ) throws -> [Int64] {
        switch directory.resolve(
            name, on: try date.map { try PartialDate($0) }, partyID: party, participants: round)
        {
        case .official(let id, _): [id]
        case .ambiguous(let ids): ids
        case .unknown: []
        }
    }

    @Test(
        arguments: [
            ("Jerome Powell", [1]), ("Li Chenggang", [3]), ("Jay", [1]), ("李强", [4]), ("Trump", [6]), ("Biden", [5]),
            // A full name before a surname.
            ("Powell", [9]), ("Li", [3, 4]), ("John Smith", [7, 8]), ("Smith", [7, 8]), ("JS", [7, 8]), ("Jerome", []),
            ("", []), ("Li-Qiang", [4]), ("li qiang", [4]), ("TRUMP", [6]), ("powell", [9]), ("the president", [5, 6]),
        ] as [(String, [Int64])])
    func `a full name comes before an alias before a surname, and case counts last`(_ name: String, _ ids: [Int64])
        throws
    {
        #expect(try Self.ids(name) == ids)
    }

    @Test(
        arguments: [
            ("2021-01-20", [5]), ("2024-06", [5]), ("2025-01-19", [5]), ("2025-01-20", [6]), ("2026", [6]),
            ("2025", [5, 6]),
            ("2025-01-19/2025-01-20", [5, 6]), ("2020-12-31", []),
        ] as [(String, [Int64])])
    func `an alias means somebody within its dates alone`(_ date: String, _ ids: [Int64]) throws {
        #expect(try Self.ids("THE PRESIDENT", on: date) == ids)
    }

    @Test func `a party narrows by the office held on the date`() throws {
        #expect(try Self.ids("John Smith", on: "2021", for: 1) == [7])
        #expect(try Self.ids("John Smith", on: "2021", for: 2) == [8])
        #expect(try Self.ids("JS", for: 2) == [8])
        // Nobody of that name held an office of the party then: nothing is narrowed, nothing guessed.
        #expect(try Self.ids("John Smith", on: "2023", for: 2) == [7, 8])
        #expect(try Self.ids("John Smith", on: "2021", for: 3) == [7, 8])
    }

    @Test func `a round narrows by who took part`() throws {
        #expect(try Self.ids("Li", in: [4, 5]) == [4])
        #expect(try Self.ids("Li", in: [3, 4]) == [3, 4])
        #expect(try Self.ids("Li", in: [1]) == [3, 4])
    }

    @Test(
        arguments: [
            ("Rice", "2009-06", [1]), ("Rice", "2019-01-20", [1]), ("Rice", "2025-06-10", []), ("rice", "2025", []),
            ("Secretary Rice", "2025-06-10", []), ("Condoleezza Rice", "2025-06-10", [1]),
            ("C. Rice", "2025-06-10", [1]),
            ("Rice", "1990", [1]), ("Rice", nil, [1]), ("Wang", "2060", [2]), ("Doe", "2060", [3]),
        ] as [(String, String?, [Int64])])
    func `a surname alone is nobody's whose last office ended more than ten years before`(
        _ name: String, _ date: String?, _ ids: [Int64]
    ) throws {
        let directory = OfficialDirectory()
        for (id, name) in [(1, "Condoleezza Rice"), (2, "Wang Yi"), (3, "Jane Doe")] as [(Int64, String)] {
            directory.add(id: id, key: nil, name: name, surname: nil)
        }
        for (id, start, end) in [
            (1, "2001-01-20", "2005-01-26"), (1, "2005-01-26", "2009-01-20"), (2, "2013", "2023"), (2, "2023", nil),
        ] as [(Int64, String, String?)] {
            directory.add(
                .init(
                    partyID: id, party: "x", title: "Secretary of State", start: start, end: end,
                    partyCode: id == 2 ? "CN" : "US"),
                to: id)
        }
        let day = try date.map { try PartialDate($0) }
        var found: [Int64] = []
        if case .official(let id, _) = directory.resolve(name, on: day) { found = [id] }
        #expect(found == ids)
        #expect(directory.suggestions(for: name).isEmpty == false)
        // Who took part in the round is meant.
        if name == "Rice" {
            guard case .official(1, isLabel: false) = directory.resolve(name, on: day, participants: [1]) else {
                Issue.record("not found by the round")
                return
            }
        }
        // Where the day matters, nobody is certain without it.
        #expect(directory.certainOfficial("Rice") == nil && directory.certainOfficial("Doe") == 3)
    }

    @Test func `a clear name is not overruled by party or round`() throws {
        #expect(try Self.ids("Trump", on: "2025", for: 2, in: [5]) == [6])
    }

    @Test func `a printed label is known as one`() throws {
        guard case .official(6, isLabel: true) = Self.directory.resolve("THE PRESIDENT", on: try PartialDate("2025-06"))
        else {
            Issue.record("the label is not known as one")
            return
        }
        guard case .official(6, isLabel: false) = Self.directory.resolve("Trump") else {
            Issue.record("a surname is taken for a label")
            return
        }
    }

    @Test(arguments: [
        ("Donald Trmp", ["Donald Trump"]), ("Li Qang", ["Li Qiang"]), ("Trunp", ["Donald Trump"]),
        ("Powel", ["Powell", "Colin Powell", "Jerome Powell"]), ("Jon Smith", ["John Smith"]), ("Xi Jinping", []),
        ("", []),
    ])
    func `an unknown name suggests the nearest, each once`(_ name: String, _ suggestions: [String]) {
        #expect(Set(Self.directory.suggestions(for: name)) == Set(suggestions))
    }

    @Test func `namesakes are described by offices and keys`() {
        #expect(
            [7, 8, 9].map(Self.directory.description) == [
                "John Smith [key smith-1] (Chair, United States, 2018-02-05–)",
                "John Smith [key smith-2] (Envoy, United Kingdom, 2020–2022-06-30)", "Powell",
            ])
    }

    private static let printed: [(name: String, date: String?, ids: [Int64])] = [
        ("Howard Lutnick", nil, [1]), ("Lutnick, Howard", nil, [1]), ("LUTNICK", nil, [1]),
        ("US Commerce Secretary Howard Lutnick", nil, [1]), ("U.S. Secretary of Commerce Lutnick", nil, [1]),
        ("Howard Lutnick, Secretary of Commerce", nil, [1]), ("Mr. Lutnick", nil, [1]), ("SECRETARY LUTNICK", nil, [1]),
        ("Howard W. Lutnick", nil, []), ("Barbara Lutnick", nil, []), ("Secretary", nil, []), ("Mr.", nil, []),
        ("Vice Premier He Lifeng", nil, [2]), ("Mr. He", nil, [2]), ("He, Lifeng", nil, [2]), ("He-Lifeng", nil, [2]),
        ("Lifeng", nil, []), ("Premier Li", nil, [3]), ("Representative Li", nil, [4]), ("Mr. Li", nil, [3, 4]),
        ("Chinese Premier Li Qiang", nil, [3]), ("Peter Muller", nil, [5]), ("Dr. Müller", nil, [5]),
        ("von der Leyen", nil, [6]), ("President von der Leyen", nil, [6]), ("Secretary Smith", "2020", [7]),
        ("Secretary Smith", "2024", [8]), ("Secretary Smith", nil, [7, 8]), ("Minister Smith", nil, [7, 8]),
        ("Handelsminister Lutnick", nil, [1]), ("Taoiseach Müller", nil, [5]), ("High Representative Müller", nil, [5]),
        ("Президент Müller", nil, [5]), ("Lutnick's", nil, [1]), ("President von der Leyen’s", nil, [6]),
        (",", nil, []), (", Howard", nil, []), ("Lutnick,", nil, []), ("a,b,c", nil, []),
    ]

    @Test(arguments: printed)
    func `titles, commas, initials and accents do not hide a name, and titles tell namesakes apart`(
        _ name: String, _ date: String?, _ ids: [Int64]
    ) throws {
        let directory = OfficialDirectory()
        for (id, name, surname) in [
            (1, "Howard Lutnick", nil), (2, "He Lifeng", "He"), (3, "Li Qiang", "Li"), (4, "Li Chenggang", "Li"),
            (5, "Peter Müller", nil), (6, "Ursula von der Leyen", "von der Leyen"), (7, "John Smith", nil),
            (8, "Jane Smith", nil),
        ] as [(Int64, String, String?)] {
            directory.add(id: id, key: nil, name: name, surname: surname)
        }
        for (id, title, start, end) in [
            (1, "Secretary of Commerce", nil, nil), (2, "Vice Premier", nil, nil), (3, "Premier", nil, nil),
            (4, "International Trade Representative", nil, nil), (7, "Secretary of State", "2019", "2021"),
            (8, "Secretary of Energy", "2023", nil),
        ] as [(Int64, String, String?, String?)] {
            let isOfChina = (2...4).contains(id)
            directory.add(
                .init(
                    partyID: isOfChina ? 1 : 2, party: isOfChina ? "China" : "United States", title: title,
                    start: start,
                    end: end, partyCode: isOfChina ? "CN" : "US"), to: id)
        }
        let found: [Int64] =
            switch directory.resolve(name, on: try date.map { try PartialDate($0) }) {
            case .official(let id, _): [id]
            case .ambiguous(let ids): ids
            case .unknown: []
            }
        #expect(found == ids)
    }

    @Test func `each step of a resolution is told`() throws {
        var steps: [ResolutionStep] = []
        _ = Self.directory.resolve(
            "John Smith", on: try PartialDate("2021"), partyID: 1, participants: [], note: { steps.append($0) })
        #expect(
            steps == [
                ResolutionStep(
                    name: "John Smith", rule: "full name, as it is written",
                    officials: [7, 8].map(Self.directory.description)),
                ResolutionStep(
                    name: "John Smith", rule: "who can have held an office for the party then",
                    officials: [Self.directory.description(of: 7)]),
            ])
        steps = []
        _ = Self.directory.resolve("THE PRESIDENT", on: try PartialDate("2025-06"), note: { steps.append($0) })
        #expect(
            steps.map(\.rule) == ["another name, as it is written", "a name that holds on 2025-06"])
    }
}
