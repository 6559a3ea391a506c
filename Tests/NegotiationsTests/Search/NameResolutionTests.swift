import Testing

@testable import Negotiations

@Suite struct NameResolutionTests {
    /// Two Powells (one of each party), two Lis of China, a president and his successor behind one label.
    private static let directory: OfficialDirectory = {
        var directory = OfficialDirectory()
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
        directory.add(.init(partyID: 1, party: "United States", title: "Chair", span: span("2018-02-05", nil)), to: 7)
        directory.add(
            .init(partyID: 2, party: "United Kingdom", title: "Envoy", span: span("2020", "2022-06-30")), to: 8)
        return directory
    }()

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

    @Test(arguments: [("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("flaw", "lawn", 2), ("何立峰", "何立锋", 1)])
    func `an edit distance counts insertions, deletions and substitutions`(
        _ left: String, _ right: String, _ distance: Int
    ) {
        #expect(editDistance(left, right, atMost: 9) == distance)
        #expect(editDistance(right, left, atMost: distance) == distance)
        if distance > 0 { #expect(editDistance(left, right, atMost: distance - 1) == nil) }
    }
}
