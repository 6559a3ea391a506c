import Testing

@testable import Negotiations

/// A directory of those alone who bear a name, against one of everybody.
@Suite struct NamedOfficialsTests {
    private let database: TestDatabase

    init() throws {
        database = try TestDatabase()
        try database.record(
            (.party, ["name": "China", "code": "CN"]),
            (.official, ["name": "Li Qiang", "surname": "Li", "key": "li-1"]),
            (.official, ["name": "Li Chenggang", "surname": "Li"]), (.official, ["name": "Jerome Powell"]),
            (.official, ["name": "Colin Powell"]), (.official, ["name": "Powell"]),
            (.official, ["name": "José Núñez", "key": "Powell, J"]),
            (.name, ["official": "Jerome Powell", "text": "Jay"]),
            (.name, ["official": "Colin Powell", "text": "THE SECRETARY", "kind": "label", "end": "2005-01-26"]),
            (.name, ["official": "José Núñez", "text": "THE SECRETARY", "kind": "label", "start": "2009-01-20"]),
            (.office, ["official": "Li Qiang", "office": "Premier", "party": "CN", "start": "2023-03-11"]))
    }

    @Test(arguments: [
        "Li Qiang", "li-1", "Li", "Powell", "Jerome Powell", "Jay", "THE SECRETARY", "Powell, J", "José Núñez",
        "Jose\u{301} Nu\u{301}n\u{303}ez", "Núñez", "Nunez", "jay", "Premier Li Qiang", "Li, Qiang", "Premier Li",
        "Powel", "", " ", "%",
    ])
    func `whom a name means does not depend on how many officials were read for it`(_ name: String) throws {
        let (some, all) = try database.ask { transaction in
            (
                try OfficialDirectory(from: transaction, toResolve: [name]),
                try OfficialDirectory(from: transaction)
            )
        }
        func answers(_ directory: OfficialDirectory) -> [String] {
            let hits = directory.everybody(called: name).map {
                "\($0.officialID) \($0.isLabel) \($0.span) \(directory.candidates([$0.officialID], for: name))"
            }
            let key = directory.idsByKey[name].map { "\($0)" } ?? "no key"
            return ["\(directory.resolve(name))", "\(directory.certainOfficial(name) ?? 0)", key] + hits.sorted()
        }
        #expect(answers(some) == answers(all))
    }

    @Test func `only those who bear a name are read, and everybody where a name is nobody's`() throws {
        let counts = try database.ask { transaction in
            try [["Li"], ["Powell"], ["Jay", "THE SECRETARY"], ["Jay", "Powel"], []].map {
                try OfficialDirectory(from: transaction, toResolve: $0).entries.count
            }
        }
        #expect(counts == [2, 3, 3, 6, 6])
    }
}
