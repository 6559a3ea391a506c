import Testing

@testable import Negotiations

@Suite struct NameCustomTests {
    private static let parts: [(name: String, code: String?, found: [String], nobody: [String])] = [
        ("Juan Manuel Santos", nil, ["Santos"], ["Manuel Santos", "Manuel", "Juan"]),
        ("Juan Manuel Santos Calderón", "CO", ["Santos", "Calderón", "Santos Calderón"], ["Manuel Santos", "Manuel"]),
        ("Mohamed Abdullahi Mohamed", "SO", ["Mohamed"], ["Mohamed Abdullahi", "Abdullahi", "Abdullahi Mohamed"]),
        ("Abiy Ahmed Ali", "ET", ["Ali"], ["Ahmed Ali", "Ahmed"]),
        ("Kim Jong Un", "KP", ["Kim"], ["Jong Un", "Un", "Jong"]), ("Kim Jong Un", nil, ["Kim"], ["Jong Un", "Un"]),
        ("Kim Campbell", "CA", ["Campbell"], ["Kim"]), ("Kim Campbell", nil, ["Campbell"], ["Kim"]),
        ("Xi Jinping", "CN", ["Xi"], ["Jinping"]), ("Xi Jinping", nil, ["Xi"], ["Jinping"]),
        ("Lee Jae-myung", "KR", ["Lee"], ["Jae-myung"]), ("Lee Zeldin", "US", ["Zeldin"], ["Lee"]),
        ("Joseph Wu", "TW", ["Wu"], ["Joseph"]), ("Carrie Lam", "HK", ["Lam"], ["Carrie"]),
        ("Lee Hsien Loong", "SG", ["Lee"], ["Loong", "Hsien Loong"]), ("Lawrence Wong", "SG", ["Wong"], ["Lawrence"]),
        ("Nguyễn Phú Trọng", "VN", ["Nguyễn", "Nguyen"], ["Trọng"]), ("Phạm Minh Chính", nil, ["Pham"], ["Chính"]),
        ("Ban Ki-moon", nil, ["Ban"], ["Ki-moon"]), ("Shigeru Ishiba", "JP", ["Ishiba"], ["Shigeru"]),
        ("Ishiba Shigeru", "JP", ["Ishiba"], ["Shigeru"]), ("Abe Fortas", "US", ["Fortas"], ["Abe"]),
        ("Abe Fortas", nil, ["Fortas"], ["Abe"]), ("Lutnick, Howard", "US", ["Lutnick"], ["Howard"]),
        ("Xi, Jinping", "CN", ["Xi"], ["Jinping"]), ("Paul O'Neill", "US", ["O Neill", "ONeill"], ["Neill", "Paul"]),
        ("Orbán Viktor", "HU", ["Orbán", "orban"], ["Viktor"]), ("Viktor Orbán", "HU", ["Orbán"], ["Viktor"]),
        ("Viktor Orbán", nil, ["Orbán"], ["Viktor"]), ("Szijjártó Péter", nil, ["Szijjarto"], ["Péter"]),
        ("Pedro Sánchez Pérez-Castejón", nil, ["Sánchez", "Pérez-Castejón", "Sánchez Pérez-Castejón"], ["Pedro"]),
        ("Claudia Sheinbaum Pardo", nil, ["Sheinbaum", "Pardo", "Sheinbaum Pardo"], ["Claudia"]),
        ("Claudia Sheinbaum Pardo", "MX", ["Sheinbaum", "Pardo", "Sheinbaum Pardo"], ["Claudia"]),
        ("Andrés Manuel López Obrador", "MX", ["López", "Obrador", "Lopez Obrador"], ["Manuel López", "Manuel"]),
        (
            "Luiz Inácio Lula da Silva", "BR", ["Lula", "Silva", "da Silva", "Lula da Silva"],
            ["Inácio", "Inácio Lula"]
        ),
        (
            "Miguel de la Madrid Hurtado", "MX", ["de la Madrid", "Madrid", "Hurtado", "de la Madrid Hurtado"],
            ["Miguel"]
        ),
        ("Maria José García", "ES", ["García"], ["José", "José García"]),
        ("Mary Ann Smith", "US", ["Smith"], ["Ann Smith"]),
    ]

    @Test(arguments: parts)
    func `part of a name means somebody where it can only be the name of the family`(
        name: String, code: String?, found: [String], nobody: [String]
    ) {
        let directory = OfficialDirectory()
        directory.add(id: 1, key: nil, name: name, surname: nil)
        // What is known later counts as well.
        _ = directory.resolve("x")
        if let code {
            directory.add(
                .init(partyID: 1, party: "party", title: "Minister", start: nil, end: nil, partyCode: code), to: 1)
        }
        for part in found {
            guard case .official(1, isLabel: false) = directory.resolve(part) else {
                Issue.record("\(name) is not found by \(part)")
                continue
            }
        }
        for part in nobody {
            guard case .unknown = directory.resolve(part) else {
                Issue.record("\(name) is found by \(part)")
                continue
            }
            #expect(directory.suggestions(for: part).contains(name))
        }
    }

    @Test func `of several with the same part of a name none is guessed`() {
        let directory = OfficialDirectory()
        for (id, name) in ["Xi Jinping", "Xi Zhongxun", "Pedro Sánchez Pérez-Castejón", "Ana Sánchez"].enumerated() {
            directory.add(id: Int64(id), key: nil, name: name, surname: nil)
        }
        for (name, ids) in [("Xi", [0, 1]), ("Sánchez", [2, 3])] as [(String, [Int64])] {
            guard case .ambiguous(ids) = directory.resolve(name) else {
                Issue.record("\(name) means \(directory.resolve(name))")
                continue
            }
        }
    }

    @Test(arguments: [
        ("López Obrador", ["López", "Obrador", "López Obrador"]), ("von der Leyen", ["Leyen", "von der Leyen"]),
        ("Duncan Smith", ["Smith", "Duncan Smith"]), ("Xi", ["Xi"]),
    ])
    func `either part of a surname that is recorded is found`(surname: String, parts: [String]) {
        let directory = OfficialDirectory()
        directory.add(id: 1, key: nil, name: "Somebody Else", surname: surname)
        for part in parts {
            guard case .official(1, isLabel: false) = directory.resolve(part) else {
                Issue.record("not found by \(part)")
                continue
            }
        }
    }

    @Test func `a name in Chinese characters says which name is that of the family`() {
        let directory = OfficialDirectory()
        directory.add(id: 1, key: nil, name: "Ng Xyz", surname: nil)
        directory.add(name: "吳先生", kind: "native", span: Span(start: nil, end: nil), to: 1)
        guard case .official(1, isLabel: false) = directory.resolve("Ng") else {
            Issue.record("not found")
            return
        }
    }

    @Test(arguments: [
        ("Araqchi", "Araghchi"), ("Lavrov", "Lawrow"), ("Lavrov", "Lavroff"), ("Lavrov", "лавров"),
        ("Zelensky", "selenskyj"),
        ("zelenskyy", "зеленскии"), ("Putin", "Poutine"), ("Medvedev", "Medwedew"), ("Shoigu", "Schoigu"),
        ("qaddafi", "gaddafi"),
    ])
    func `spellings of a name sound alike`(one: String, other: String) {
        #expect(SpokenForm.of(OfficialDirectory.fold(one)) != nil)
        #expect(SpokenForm.of(OfficialDirectory.fold(one)) == SpokenForm.of(OfficialDirectory.fold(other)))
    }

    @Test(arguments: [
        ("Martin", "Morton"), ("Chang", "Zhang"), ("Müller", "Miller"), ("Zheng", "Sheng"), ("Qiang", "Jiang"),
    ])
    func `other names do not`(one: String, other: String) {
        #expect(SpokenForm.of(OfficialDirectory.fold(one)) != SpokenForm.of(OfficialDirectory.fold(other)))
    }

    @Test(arguments: [
        ("Senator Mark Kelly", "Mark Kelly"), ("Mark Kelly", "Mark Kelly"), ("Mrs May", nil), ("Mr. Kim", nil),
        ("U.S. Trade Representative Jamieson Greer", "Jamieson Greer"),
        ("Bundeskanzler Friedrich Merz", "Friedrich Merz"),
        ("French President Emmanuel Macron", "Emmanuel Macron"), ("King Charles III", "King Charles III"),
        ("Pope Leo XIV", "Pope Leo XIV"),
        ("Speaker 1", "Speaker 1"), ("Stephen Judge", "Stephen Judge"), ("Mark Kelly, Senator", "Mark Kelly"),
        ("H.E. Mark Kelly", "Mark Kelly"), ("Sukarno", "Sukarno"), ("Außenminister Johann Wadephul", "Johann Wadephul"),
        ("Tô Lâm", "Tô Lâm"), ("To Lam", "To Lam"), ("General Secretary To Lam", "To Lam"), ("PM Modi", nil),
        ("Mme la ministre Christine Lagarde", "Christine Lagarde"), ("Mme la ministre Lagarde", nil),
        ("La Toya Jackson", "La Toya Jackson"), ("An Taoiseach Micheál Martin", "Micheál Martin"),
        ("Baroness Ashton of Upholland", "Baroness Ashton of Upholland"), ("Dr. h.c. Olaf Scholz", "Olaf Scholz"),
        ("S. Lavrov", "S. Lavrov"), ("Le Duc Anh", "Le Duc Anh"), ("U.S. President Donald Trump", "Donald Trump"),
        ("г-н Сергей Лавров", "Сергей Лавров"), ("President de la Cruz", "de la Cruz"),
    ])
    func `somebody new is recorded without titles, and not by a title and a surname`(printed: String, name: String?) {
        #expect(OfficialDirectory.nameAlone(printed) == name)
    }
}
