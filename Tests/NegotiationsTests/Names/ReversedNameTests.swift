import Testing

@testable import Negotiations

/// Names with the surname in front, and behind.
@Suite struct ReversedNameTests {
    private static let officials = [
        ("Viktor Orbán", "Hungary"), ("Szijjártó Péter", "Hungary"), ("Shigeru Ishiba", "Japan"),
        ("Abe Shinzo", "Japan"), ("Kim Jong-un", "North Korea"),
        ("Lee Jae-myung", "South Korea"), ("Lin Jian", "China"), ("Li Wei", "China"), ("Nguyễn Phú Trọng", "Vietnam"),
        ("Howard Lutnick", "United States"),
        ("Lawrence Wong", "Singapore"), ("Tan See Leng", "Singapore"), ("Vivian Balakrishnan", "Singapore"),
        ("Gordon Chan", "Hong Kong"),
        ("Lai Ching-te", "Taiwan"), ("Mátyás Márton", "Hungary"),
    ]

    private static var directory: OfficialDirectory {
        let directory = OfficialDirectory()
        for (number, (name, party)) in officials.enumerated() {
            let id = Int64(number + 1)
            directory.add(id: id, key: nil, name: name, surname: nil)
            directory.add(.init(partyID: id, party: party, title: "Minister", start: nil, end: nil), to: id)
        }
        return directory
    }

    @Test(arguments: [
        ("Orbán Viktor", "Viktor Orbán"), ("Orban Viktor", "Viktor Orbán"), ("Péter Szijjártó", "Szijjártó Péter"),
        ("Ishiba Shigeru", "Shigeru Ishiba"),
        ("ISHIBA Shigeru", "Shigeru Ishiba"), ("Prime Minister Ishiba Shigeru", "Shigeru Ishiba"),
        ("Shinzo Abe", "Abe Shinzo"),
        ("Jong-un Kim", "Kim Jong-un"), ("Jae-myung Lee", "Lee Jae-myung"), ("Jian Lin", "Lin Jian"),
        ("Trong Phu Nguyen", "Nguyễn Phú Trọng"),
        ("Wong Lawrence", "Lawrence Wong"), ("See Leng Tan", "Tan See Leng"), ("Chan Gordon", "Gordon Chan"),
        ("Ching-te Lai", "Lai Ching-te"),
    ])
    func `where names are used in both orders either means its bearer`(typed: String, name: String) {
        let directory = Self.directory
        guard case .official(let id, _) = directory.resolve(typed) else {
            Issue.record("\(typed) is nobody, or several")
            return
        }
        #expect(directory.entries[id]?.name == name)
    }

    @Test(arguments: [
        ("Lutnick Howard", "Howard Lutnick"), ("Wei Li", "Li Wei"), ("Balakrishnan Vivian", "Vivian Balakrishnan"),
        ("Márton Mátyás", "Mátyás Márton"),
    ])
    func `elsewhere, and where either word can be a surname, the bearer is only suggested`(typed: String, name: String)
    {
        let directory = Self.directory
        guard case .unknown = directory.resolve(typed) else {
            Issue.record("\(typed) means somebody")
            return
        }
        #expect(directory.suggestions(for: typed).contains(name))
    }

    @Test func `of a party that contradicts nobody is meant, nor of two bearers one`() {
        let directory = Self.directory
        guard case .unknown = directory.resolve("Ishiba Shigeru", partyID: 1) else {
            Issue.record("the Hungarian is the Japanese")
            return
        }
        directory.add(id: 99, key: "2", name: "Shigeru Ishiba", surname: nil)
        directory.add(.init(partyID: 3, party: "Japan", title: "Envoy", start: nil, end: nil), to: 99)
        guard case .ambiguous(let ids) = directory.resolve("Ishiba Shigeru") else {
            Issue.record("one of two is meant")
            return
        }
        #expect(ids == [3, 99])
    }
}
