import Testing

@testable import Negotiations

@Suite struct SimilarNamesTests {
    @Test(arguments: [
        ("United States", "United Sates"), ("United States", "Untied States"), ("soybean", "soybeans"),
        ("US China trade talks", "US China trade talk"), ("trade talks US China", "US China trade talks"),
        ("rare earths", "rareearths"), ("export controls", "export control"), ("Philippines", "Phillipines"),
        ("Côte d’Ivoire", "cote d'Ivoir"), ("trade agreement", "trade agrement"), ("China", "Chian"),
        ("China", "Hcina"),
        ("China", "Chima"), ("China", "Chna"), ("Japan", "Jappan"), ("steel", "stele"), ("NATO", "NTAO"),
        ("tariffs", "tarrifs"), ("Australia", "Austriala"), ("Libya", "Lybia"), ("Singapore", "Singapur"),
        ("port fee", "port fees"), ("tarif", "tariffs"), ("tax", "taxes"),
        ("export policy", "export policies"), ("steel tarif", "steel tariffs"), ("China", "Сhina"),
        ("Tariffs on steel", "tarrifs on steel"), ("semiconductors", "semicondutcors"), ("sanctions", "sancitons"),
        ("Philippines", "Phillippines"), ("China–Japan talks", "Chian-Japan talks"), ("Gambia", "Gambai"),
        ("Iceland talks", "Icelend talks"), ("rare earths", "rear earths"), ("EV", "EVs"),
        ("EVs and chips", "EV and chips"),
        ("US–China trade talks", "USA–China trade talks"), ("US–China trade talks", "United States-China trade talks"),
        ("U.S.–China trade talks", "USA–PRC trade talks"), ("UK–EU talks", "Britain–European Union talks"),
    ])
    func `a slip of the pen is like what was meant`(known: String, typed: String) {
        for (known, typed) in [(known, typed), (typed, known)] {
            var names = SimilarNames<Int>(of: .others)
            names.add(known, 1)
            #expect(names.alike(to: typed) == [1])
        }
    }

    @Test(arguments: [
        ("United States", "United-States"), ("rare earths", "rare-earths"), ("rare earths", "rareearths"),
        ("US–China trade talks", "U.S.-China trade talks"), ("United States", "the United States"),
        ("Trinidad & Tobago", "Trinidad and Tobago"), ("US", "U.S."), ("US", "U. S."), ("Gambia", "The Gambia"),
        ("Côte d’Ivoire", "Cote dIvoire"), ("Đà Nẵng talks", "Da Nang talks"), ("DIŞİŞLERİ", "Dışişleri"),
        ("goods / services", "goods, services"), ("stratégie", "la strategie"), ("稀土·关税", "稀土关税"),
    ])
    func `a name with other dashes, points, spaces or an article is alike`(known: String, typed: String) {
        for (known, typed) in [(known, typed), (typed, known)] {
            var names = SimilarNames<Int>(of: .others)
            names.add(known, 1)
            #expect(names.alike(to: typed) == [1])
        }
    }

    @Test func `no two states are slips of each other`() {
        let states = StateNames.names.flatMap { $0 }
        #expect(Set(states.map { NameWords.of($0) }).count == states.count)
        var names = SimilarNames<Int>(of: .others)
        for (place, name) in states.enumerated() { names.add(name, place) }
        for (place, name) in states.enumerated() {
            for written in [name, "the \(name)"] {
                let alike = names.alike(to: written)
                #expect(alike.contains(place), "\(name)")
                #expect(Set(alike.map { StateNames.state(called: states[$0]) }).count == 1, "\(name)")
            }
        }
    }

    @Test(arguments: [
        ("phase 1", "phase 2"), ("phase one 2024", "phase one 2025"), ("Group A", "Group B"), ("Basel II", "Basel III"),
        ("chips", "ships"), ("China", "Chile"), ("Austria", "Australia"), ("North Korea", "South Korea"),
        ("imports", "exports"), ("Niger", "Nigeria"), ("US", "UK"), ("tariffs", "taxes"),
        ("關稅", "关税"), ("Iran", "Iraq"), ("Mali", "Malta"), ("Gambia", "Zambia"), ("Iceland", "Ireland"),
        ("coal", "goal"),
        ("UNEP", "UNDP"), ("EFTA", "AFTA"), ("OPEC", "APEC"), ("Iran talks", "Iraq talks"),
        ("talks of June", "talks of July"),
        ("goods imports", "goods exports"), ("bilateral talks", "trilateral talks"),
        ("fifteenth round", "sixteenth round"),
        ("Northern trade zone", "Southern trade zone"), ("中美贸易谈判", "中英贸易谈判"), ("phase 1.5", "phase 15"), ("C", "C++"),
        ("soy", "soya"), ("Slovakia", "Slovenia"), ("tariffs", "traffic"), ("Australia", "Austria"),
        ("Group AB", "Group BA"), ("EVs", "ELs"), ("US–China talks", "UK–China talks"), ("rare earths", "bare earths"),
        ("Korea talks", "North Korea talks"),
    ])
    func `names that differ on purpose are not alike`(known: String, typed: String) {
        for (known, typed) in [(known, typed), (typed, known)] {
            var names = SimilarNames<Int>(of: .others)
            names.add(known, 1)
            #expect(names.alike(to: typed) == [])
        }
    }

    @Test(arguments: [
        ("Howard Lutnick", "Howard Lutnik", true), ("Minister Beda Sedo", "Minister Bada Sado", false),
        ("Maria Silva", "Mario Silvo", false), ("Anna Larsen", "Anne Larson", false),
        ("Katarina Petrova", "Katerina Petrova", true),
    ])
    func `of the words of a person's name one is a slip at most`(known: String, typed: String, areAlike: Bool) {
        for (known, typed) in [(known, typed), (typed, known)] {
            var people = SimilarNames<Int>(of: .people)
            people.add(known, 1)
            #expect(people.alike(to: typed) == (areAlike ? [1] : []))
        }
    }

    @Test(arguments: [
        ("United States", "US"), ("United States", "USA"), ("United States", "U.S.A."),
        ("United States", "United States of America"),
        ("China", "PRC"), ("China", "People's Republic of China"), ("CN", "CHN"),
        ("Saudi Arabia", "Kingdom of Saudi Arabia"),
        ("Iran", "Islamic Republic of Iran"), ("South Korea", "Republic of Korea"), ("Turkey", "Türkiye"),
        ("UK", "Great Britain"),
        ("Mexico", "MEX"), ("Germany", "Federal Republic of Germany"), ("UAE", "United Arab Emirates"), ("GB", "UK"),
        ("European Union", "EU"), ("China", "P.R. China"), ("CN", "Mainland China"), ("Taiwan", "Chinese Taipei"),
        ("Germany", "Deutschland"), ("Bundesrepublik Deutschland", "Germany"), ("US", "Estados Unidos"),
        ("Japan", "日本"), ("China", "PR of China"), ("South Korea", "S. Korea"), ("South Korea", "Korea"),
        ("North Korea", "N. Korea"),
        ("Russia", "Российская Федерация"), ("EU", "the European Union"), ("United States", "los Estados Unidos"),
    ])
    func `names and codes of one state are alike as parties, and as nothing else`(one: String, other: String) {
        for (one, other) in [(one, other), (other, one)] {
            var parties = SimilarNames<Int>(of: .parties)
            parties.add(one, 1)
            #expect(parties.alike(to: other) == [1])
            #expect(StateNames.code(of: one) == StateNames.code(of: other))
        }
    }

    @Test(arguments: [
        ("Iran", "Irn"), ("Iraq", "Irq"), ("Cuba", "Cub"), ("Iran", "Iranian"), ("China", "Chinese"),
        ("Switzerland", "Swiss"),
    ])
    func `as a party a state is like its adjective, and its name without a vowel`(name: String, typed: String) {
        for (one, other) in [(name, typed), (typed, name)] {
            var parties = SimilarNames<Int>(of: .parties)
            parties.add(one, 1)
            #expect(parties.alike(to: other) == [1])
        }
    }

    @Test(arguments: [
        ("North Korea", "Korea"), ("Iran", "Irq"), ("Iraq", "Irn"), ("North Korea", "Korean"), ("Iran", "Ira"),
        ("North Korea", "Republic of Korea"), ("China", "Republic of China"),
        ("Congo", "Democratic Republic of the Congo"),
        ("IT", "it"), ("Guinea", "Equatorial Guinea"), ("Samoa", "American Samoa"), ("US", "UA"), ("CH", "CN"),
        ("Micronesia", "Republic of America"), ("Australia", "African Union"), ("WTO", "WHO"),
    ])
    func `names of other states are not`(one: String, other: String) {
        for (one, other) in [(one, other), (other, one)] {
            var parties = SimilarNames<Int>(of: .parties)
            parties.add(one, 1)
            #expect(parties.alike(to: other) == (one.lowercased() == other.lowercased() ? [1] : []))
        }
    }

    @Test(arguments: [
        ("World Trade Organization", "WTO"), ("United Nations", "UN"), ("International Atomic Energy Agency", "IAEA"),
        ("North Atlantic Treaty Organization", "N.A.T.O."), ("African Union", "AU"),
    ])
    func `as a party an organisation is like its acronym, unless that is the code of a state`(
        name: String, acronym: String
    ) {
        for (one, other) in [(name, acronym), (acronym, name)] {
            var parties = SimilarNames<Int>(of: .parties)
            parties.add(one, 1)
            #expect(parties.alike(to: other) == (acronym == "AU" ? [] : [1]))
            var topics = SimilarNames<Int>(of: .others)
            topics.add(one, 1)
            #expect(topics.alike(to: other) == [])
        }
    }

    @Test func `among many officials are found those whom a name is like one by one`() {
        var generator = SystemRandomNumberGenerator()
        let given = [
            "Ann", "Anna", "Bill", "William", "He", "Li", "Mohammed", "Muhammad", "Jean-Luc", "J.", "Viktor", "Ma’ruf",
        ]
        let family = [
            "Lee", "Li", "O'Neill", "Oneil", "von der Leyen", "Leyen", "Araghchi", "Araqchi", "bin Salman", "Weber",
            "Weeber", "Orbán",
        ]
        let names = (0..<40).compactMap { _ -> String? in
            guard let first = given.randomElement(using: &generator), let last = family.randomElement(using: &generator)
            else { return nil }
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: return last
            case 1: return "\(first) \(given[0]) \(last)"
            case 2: return "\(last) \(first)"
            default: return "\(first) \(last)"
            }
        }
        func directory(of numbers: some Sequence<Int>) -> OfficialDirectory {
            let directory = OfficialDirectory()
            for number in numbers { directory.add(id: Int64(number), key: nil, name: names[number], surname: nil) }
            return directory
        }
        let all = directory(of: names.indices)
        let each = names.indices.map { directory(of: [$0]) }
        for name in names.prefix(20) {
            #expect(all.officials(like: name) == each.flatMap { $0.officials(like: name) }, "\(name) among \(names)")
        }
    }

    @Test func `words of plain names are those of any others`() {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("aB1 09.&'-,/_$+^(\"the of ")
        for _ in 0..<5_000 {
            let length = Int.random(in: 0...16, using: &generator)
            let name = "x " + String((0..<length).compactMap { _ in letters.randomElement(using: &generator) })
            #expect(NameWords.of(name) == NameWords.of(name + " ж").dropLast(), "\(name)")
            let title = String(name.dropFirst(2).filter(\.isLetter))
            #expect(OfficeTitle.words(in: title) == OfficeTitle.words(in: title + " "), "\(title)")
        }
    }

    @Test func `every name and adjective of a state says which party is meant`() {
        let directory = OfficialDirectory()
        directory.add(party: "Lower Norland", code: "NL1", 7)
        for name in StateNames.names.flatMap({ $0 }) + [
            "Lower Norland", "NL1", "the Lower Norland", "Lower Norland’s", "German", "Saudi Arabian",
        ] {
            let words = name.split(separator: " ")
            let isKnown = StateNames.state(called: name).map { _ in StateNames.code(of: name) != nil } ?? true
            guard words.count <= 4, isKnown else { continue }
            #expect(directory.party(namedAt: 0, of: words)?.length == words.count, "\(name)")
        }
        #expect(directory.party(namedAt: 0, of: ["Norland", "Lower"]) == nil)
    }

    @Test func `what is like a name is told from among thousands`() {
        var names = SimilarNames<Int>(of: .others)
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
        ("Jane Goodall", "Dame Jane Goodal, DBE"), ("Miguel d’Escoto", "Miguel Escoto"), ("Sean O'Brien", "Sean Brien"),
        ("Sean O’Brien", "Sean OBrien"), ("Miguel d'Escoto Brockmann", "d'Escoto Brockmann"), ("王毅", "王毅部长"),
        ("王毅", "外交部长王毅"), ("조태열", "조태열 장관"), ("田中", "田中氏"), ("Angus King", "Senator Angus King (I-Maine)"),
        ("Angus King", "Angus King (Maine, independent)"), ("Angus King", "Angus"), ("Wang Yi", "Wang"),
        ("Ma’ruf Amin", "Maruf Amin"), ("Lula", "Lula da Silva"), ("Ahmed al-Sharaa", "Ahmed Sharaa"),
        ("Łukasz Sørensen", "Lukasz Sorensen"), ("King, Angus", "Sen. Angus King"),
        ("Pedro Sánchez", "Pedro Sánchez Pérez-Castejón"), ("Pedro Sánchez Pérez-Castejón", "Pedro Sánchez"),
        ("Claudia Sheinbaum", "Claudia Sheinbaum Pardo"), ("Lula da Silva", "Luiz Inácio Lula da Silva"),
        ("Luiz Inácio Lula da Silva", "Lula da Silva"), ("Abbas Araqchi", "Abbas Araghchi"),
        ("Sergey Lavrov", "Sergej Lawrow"), ("Sergey Lavrov", "Лавров"), ("Vladimir Putin", "Президент Путин"),
        ("Emmanuel Macron", "French President Macron"), ("Friedrich Merz", "Bundeskanzler Merz"),
        ("Vladimir Putin", "Putin's"), ("Mohammed bin Salman", "King Salman"), ("Narendra Modi", "PM Modi"),
        ("Jean-Noël Barrot", "M. Barrot"), ("Ali Khamenei", "Ayatollah Khamenei"), ("Kaja Kallas", "HRVP Kallas"),
        ("Jamieson Greer", "USTR Greer"), ("Marco Rubio", "Sec. Rubio"), ("JD Vance", "VP Vance"),
        ("António Guterres", "UNSG Guterres"), ("Micheál Martin", "An Taoiseach Martin"),
        ("Sergey Lavrov", "г-н Лавров"),
        ("Christine Lagarde", "Mme la ministre Lagarde"), ("Olaf Scholz", "Dr. h.c. Scholz"),
        ("Catherine Ashton", "Baroness Ashton of Upholland"),
        ("Catherine Ashton", "Cathy Ashton, Baroness Ashton of Upholland"),
        ("石破茂", "石破首相"), ("石破茂", "石破"), ("王毅", "王部长"), ("王毅", "王外长"), ("이재명", "이 대통령"), ("이재명", "이재명 대통령"),
        ("赤沢亮正", "赤沢"), ("赤沢亮正", "赤沢再生相"), ("Shigeru Ishiba", "Ishiba Shigeru"),
        ("Benjamin Netanyahu", "Binyamin Netanyahu"), ("Muammar Gaddafi", "Moammar Qaddafi"),
        ("Bill Clinton", "William Clinton"), ("William J. Burns", "Bill Burns"),
        ("Joe Biden", "Joseph R. Biden Jr."),
        ("Joseph R. Biden Jr.", "Joe Biden"), ("Paul O'Neill", "O Neill"), ("Howard Lutnick", "Lutniсk"),
        ("Mohammed bin Salman", "Muhammad bin Salman Al Saud"), ("Khalid bin Salman", "Khaled bin Salman"),
        ("Howard Lutnick", "Howard Lutniсk"), ("Scott Bessent", "Bessnt"), ("Lutnick, Howard", "Howard Lutnick"),
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
        ("Speaker 1", "Speaker 2"), ("George Bush", "Barbara Bush"), ("王毅", "王毅夫"), ("Chen Gang", "Chen Fang"),
        ("Ann de la Cruz", "Ben de la Vega"), ("Narendra Modi", "PM Shastri"), ("王毅", "王文涛"), ("이재명", "이창용"),
        ("石破茂", "石原伸晃"), ("Robert F. Kennedy", "S. Kennedy"), ("Joe Biden", "Jill Biden"),
        ("Bill Clinton", "Hillary Clinton"), ("Muammar Gaddafi", "Saif Gaddafi"), ("Bernie Sanders", "Sarah Sanders"),
        ("Salman bin Abdulaziz", "Abdulaziz bin Salman"),
        ("Mohamed bin Zayed Al Nahyan", "Khaled bin Mohamed bin Zayed Al Nahyan"),
        ("Howard Lutnick", "TJ Howard"), ("Li Qiang", "LI Xi"), ("Kim Jong-un", "Kim Yo-jong"),
    ])
    func `other people are not held back`(known: String, typed: String) {
        let directory = OfficialDirectory()
        directory.add(id: 1, key: nil, name: known, surname: nil)
        #expect(directory.officials(like: typed) == [])
    }
}
