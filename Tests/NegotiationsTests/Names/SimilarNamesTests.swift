import Testing

@testable import Negotiations

@Suite struct SimilarNamesTests {
    @Test(arguments: [
        ("United States", "United Sates"), ("United States", "Untied States"), ("soybean", "soybeans"),
        ("US China trade talks", "US China trade talk"), ("trade talks US China", "US China trade talks"),
        ("rare earths", "rareearths"), ("export controls", "export control"), ("Philippines", "Phillipines"),
        ("Côte d’Ivoire", "cote d'Ivoir"), ("trade agreement", "trade agrement"),
    ])
    func `a slip of the pen is like what was meant`(known: String, typed: String) {
        for (known, typed) in [(known, typed), (typed, known)] {
            var names = SimilarNames<Int>()
            names.add(OfficialDirectory.fold(known), 1)
            #expect(names.alike(to: OfficialDirectory.fold(typed)) == [1])
        }
    }

    @Test(arguments: [
        ("phase 1", "phase 2"), ("phase one 2024", "phase one 2025"), ("Group A", "Group B"), ("Basel II", "Basel III"),
        ("chips", "ships"), ("China", "Chile"), ("Austria", "Australia"), ("North Korea", "South Korea"),
        ("imports", "exports"), ("Niger", "Nigeria"), ("US", "UK"), ("tariffs", "tariffs"), ("tariffs", "taxes"),
        ("關稅", "关税"),
    ])
    func `names that differ on purpose are not alike, nor is one like itself`(known: String, typed: String) {
        for (known, typed) in [(known, typed), (typed, known)] {
            var names = SimilarNames<Int>()
            names.add(OfficialDirectory.fold(known), 1)
            #expect(names.alike(to: OfficialDirectory.fold(typed)) == [])
        }
    }

    @Test func `what is like a name is told from among thousands`() {
        var names = SimilarNames<Int>()
        for number in 0..<2_000 { names.add("delegation \(number) of the federation", number) }
        names.add("united states", -1)
        #expect(names.alike(to: "united sates") == [-1])
        #expect(names.alike(to: "delegation 2000 of the federation") == [])
        #expect(names.alike(to: "delegation 17 of the federations") == [17])
    }

    @Test(arguments: [
        ("Howard Lutnick", "Howard Lutnik"), ("Lin Jian", "Jian Lin"), ("Viktor Orbán", "Orban Viktor"),
        ("Ursula von der Leyen", "Ursula Leyen"), ("Robert F. Kennedy Jr.", "Robert Kennedy"),
        ("Robert F. Kennedy Jr.", "Robert F. Kennedy"), ("Angus King", "Rep. Angus Kingg"),
        ("Rep. Angus King", "Angus King"), ("von der Leyen", "Ursula von der Leyen"), ("Lutnick", "Howard Lutnick"),
        ("José Zapatero", "José Luis Rodríguez Zapatero"), ("Nguyễn Xuân Phúc", "Nguyen Phuc"),
        ("Jane Goodall", "Dame Jane Goodal, DBE"),
    ])
    func `no official is made who differs only by parts, order or spelling of the name`(known: String, typed: String) {
        let directory = OfficialDirectory()
        directory.add(id: 1, key: nil, name: known, surname: nil)
        #expect(directory.officials(like: typed) == [1])
        directory.remove(1)
        #expect(directory.officials(like: typed) == [])
        directory.add(id: 2, key: nil, name: known, surname: nil)
        #expect(directory.officials(like: typed) == [2])
    }

    @Test(arguments: [
        ("Wang Yi", "Wang Li"), ("Robert F. Kennedy Jr.", "King Jr."),
        ("Robert F. Kennedy Jr.", "Robert F. Kennedy Sr."),
        ("Ann Lee", "Anna Li"), ("John Smith", "Jane Smith"), ("Xi Jinping", "Peng Liyuan"), ("King Jr.", "Jones Jr."),
        ("Speaker 1", "Speaker 2"), ("George Bush", "Barbara Bush"),
    ])
    func `other people are not held back`(known: String, typed: String) {
        let directory = OfficialDirectory()
        directory.add(id: 1, key: nil, name: known, surname: nil)
        #expect(directory.officials(like: typed) == [])
    }
}
