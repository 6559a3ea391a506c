import Testing

@testable import Negotiations

@Suite struct SurnameTests {
    private static func directory() -> OfficialDirectory {
        let directory = OfficialDirectory()
        let names = [
            "Ursula von der Leyen", "Robert F. Kennedy Jr.", "José Luis Rodríguez Zapatero", "Juan de la Cruz",
            "Ahmed al-Sharaa",
            "Miguel d'Escoto", "Mohammed bin Salman", "António Costa", "Sukarno", "George Walker Bush",
            "Henry Green III",
            "Jane Goodall, DBE", "Jan van den Berg", "Lin Jian", "Kim Jong-un", "de Gaulle",
            "Ben Wallace", "Itamar Ben Gvir", "Paul O'Neill", "Lutnick, Howard", "Xi, Jinping",
            "Lighthizer, Robert, Jr.",
            "Andrew McKay", "Rose Mc Cabe",
        ]
        for (id, name) in names.enumerated() { directory.add(id: Int64(id), key: nil, name: name, surname: nil) }
        return directory
    }

    @Test(arguments: [
        ("von der Leyen", "Ursula von der Leyen"), ("Leyen", "Ursula von der Leyen"),
        ("VON DER LEYEN", "Ursula von der Leyen"),
        ("der Leyen", "Ursula von der Leyen"), ("Mrs. von der Leyen", "Ursula von der Leyen"),
        ("H. E. Ursula von der Leyen", "Ursula von der Leyen"), ("H.E. Leyen", "Ursula von der Leyen"),
        ("Kim Jongun", "Kim Jong-un"), ("KIM JONGUN", "Kim Jong-un"), ("Kennedy", "Robert F. Kennedy Jr."),
        ("Kennedy Jr.", "Robert F. Kennedy Jr."),
        ("Kennedy, Jr.", "Robert F. Kennedy Jr."), ("Kennedy Jr", "Robert F. Kennedy Jr."),
        ("Robert F. Kennedy, Jr.", "Robert F. Kennedy Jr."), ("Kennedy III", nil), ("King Jr.", nil), ("Jr.", nil),
        ("Jr", nil),
        ("III", nil), ("Green", "Henry Green III"), ("Henry Green", nil), ("Zapatero", "José Luis Rodríguez Zapatero"),
        ("Rodriguez Zapatero", "José Luis Rodríguez Zapatero"), ("Rodríguez", "José Luis Rodríguez Zapatero"),
        ("Luis", nil), ("de la Cruz", "Juan de la Cruz"),
        ("la Cruz", "Juan de la Cruz"), ("Cruz", "Juan de la Cruz"), ("al-Sharaa", "Ahmed al-Sharaa"),
        ("al Sharaa", "Ahmed al-Sharaa"),
        ("d’Escoto", "Miguel d'Escoto"), ("bin Salman", "Mohammed bin Salman"), ("Costa", "António Costa"),
        ("Sukarno", "Sukarno"),
        ("Walker", nil), ("Walker Bush", nil), ("Goodall", "Jane Goodall, DBE"),
        ("Jane Goodall", "Jane Goodall, DBE"),
        ("Henry Green III, PhD", "Henry Green III"), ("van den Berg", "Jan van den Berg"),
        ("den Berg", "Jan van den Berg"),
        ("Rep. Green", "Henry Green III"), ("Baroness Goodall", "Jane Goodall, DBE"), ("Jian Lin", nil),
        ("Kim Jong Un", "Kim Jong-un"), ("Kim", "Kim Jong-un"), ("Jong-un", nil), ("Lin", "Lin Jian"), ("Jian", nil),
        ("Sharaa", "Ahmed al-Sharaa"), ("Escoto", "Miguel d'Escoto"), ("SHARAA", "Ahmed al-Sharaa"), ("Brien", nil),
        ("Kennedy, Robert F., Jr.", "Robert F. Kennedy Jr."), ("Kennedy, Robert F., III", nil),
        ("Sen. Henry Green III (I-Maine)", "Henry Green III"), ("Henry Green III (finance)", nil),
        ("Jane Goodall, PhD", "Jane Goodall, DBE"),
        ("Gaulle", "de Gaulle"), ("de Gaulle", "de Gaulle"), ("von", nil), ("de", nil), ("der", nil),
        ("King Salman", nil), ("Prince Salman", nil), ("Salman", nil),
        ("Crown Prince Mohammed bin Salman", "Mohammed bin Salman"), ("Prince bin Salman", "Mohammed bin Salman"),
        ("Wallace", "Ben Wallace"), ("Gvir", nil), ("Ben Gvir", "Itamar Ben Gvir"), ("O Neill", "Paul O'Neill"),
        ("ONeill", "Paul O'Neill"), ("O’Neill", "Paul O'Neill"), ("Secretary O NEILL", "Paul O'Neill"), ("Neill", nil),
        ("Lutnick", "Lutnick, Howard"), ("Howard Lutnick", "Lutnick, Howard"), ("Secretary Lutnick", "Lutnick, Howard"),
        ("Howard", nil), ("Xi", "Xi, Jinping"), ("Jinping", nil), ("Lighthizer", "Lighthizer, Robert, Jr."),
        ("Lighthizer Jr.", "Lighthizer, Robert, Jr."), ("Robert Lighthizer Jr", "Lighthizer, Robert, Jr."),
        ("Mc Kay", "Andrew McKay"), ("McCabe", "Rose Mc Cabe"), ("Cabe", nil), ("dEscoto", "Miguel d'Escoto"),
        ("PM Costa", "António Costa"), ("Mme la présidente Leyen", "Ursula von der Leyen"),
    ])
    func `part of a name means whoever bears it, and never a suffix, a particle or a given name`(
        typed: String, name: String?
    ) {
        var found: String?
        let directory = Self.directory()
        if case .official(let id, _) = directory.resolve(typed) { found = directory.entries[id]?.name }
        #expect(found == name)
    }

    @Test(arguments: [
        ("Luis Rodríguez", "José Luis Rodríguez Zapatero"), ("Walker", "George Walker Bush"),
        ("Walker Bush", "George Walker Bush"), ("Ständige Vertreterin Leyen", "Ursula von der Leyen"),
        ("Jian Lin", "Lin Jian"),
        ("Ursula Leyen", "Ursula von der Leyen"), ("Jong", "Kim Jong-un"), ("King Salman", "Mohammed bin Salman"),
        ("Gvir", "Itamar Ben Gvir"), ("M. Costa", "António Costa"), ("UNSG Costa", "António Costa"),
    ])
    func `any other part of a name, in any order, suggests who is meant`(typed: String, name: String) {
        #expect(Self.directory().suggestions(for: typed).contains(name))
    }

    @Test func `a person is found by part of a name in a database too`() throws {
        let database = try TestDatabase()
        for name in ["Robert F. Kennedy Jr.", "Ursula von der Leyen", "Ann Walker Bush"] {
            try database.record([try Draft.of(.official, ["name": .string(name)])])
        }
        for (typed, id) in [("Kennedy", 1), ("Kennedy Jr.", 1), ("von der Leyen", 2), ("Bush", 3), ("leyen", 2)]
            as [(String, Int64)]
        {
            #expect(try database.ask { try $0.id(of: .official, typed: typed) } == id, "\(typed)")
        }
        for typed in ["King Jr.", "Jr.", "Walker", "Walker Bush"] {
            #expect(throws: TrackerError.self) { try database.ask { try $0.id(of: .official, typed: typed) } }
        }
    }
}
