import Testing

@testable import Negotiations

/// Names as news print them: with a nationality and an office, and with words that make them somebody else's.
@Suite struct PrintedNamesTests {
    private static func directory() -> OfficialDirectory {
        let directory = OfficialDirectory()
        let officials: [(name: String, title: String, party: String)] = [
            ("Wang Yi", "Foreign Minister", "China"), ("Jan Weber", "Foreign Minister", "Germany"),
            ("Scott Bessent", "Treasury Secretary", "US"), ("Donald Trump", "President", "US"),
            ("Lee Jae-myung", "President", "South Korea"), ("Robert F. Kennedy Jr.", "Secretary of Health", "US"),
            ("Mohammed bin Salman", "Crown Prince", "Saudi Arabia"),
            ("Khalid bin Salman Al Saud", "Minister of Defense", "Saudi Arabia"),
            ("Wally Adeyemo", "Deputy Secretary of the Treasury", "US"), ("JD Vance", "Vice President", "US"),
            ("Ann Katz", "Envoy", "Norland"), ("Ole Berg", "Director-General", "WTO"),
            ("Rajnath Singh", "Minister of Defence", "India"),
        ]
        let parties = Array(Set(officials.map(\.party))).sorted()
        for (id, official) in officials.enumerated() {
            directory.add(id: Int64(id), key: nil, name: official.name, surname: nil)
            let party = Int64(parties.firstIndex(of: official.party) ?? 0)
            directory.add(
                .init(partyID: party, party: official.party, title: official.title, start: nil, end: nil), to: Int64(id)
            )
        }
        return directory
    }

    private static func name(_ found: NameResolution, in directory: OfficialDirectory) -> String? {
        guard case .official(let id, _) = found else { return nil }
        return directory.entries[id]?.name
    }

    private static let printed: [(printed: String, meant: String?)] = [
        ("German Foreign Minister Jan Weber", "Jan Weber"), ("Germany's Foreign Minister Jan Weber", "Jan Weber"),
        ("Jan Weber, Foreign Minister of Germany", "Jan Weber"), ("German Foreign Minister Weber", "Jan Weber"),
        ("Foreign Minister of Germany Jan Weber", "Jan Weber"), ("Germany’s Weber", "Jan Weber"),
        ("South Korean President Lee Jae-myung", "Lee Jae-myung"), ("South Korean President Lee", "Lee Jae-myung"),
        ("Korean President Lee", "Lee Jae-myung"), ("Saudi Crown Prince Mohammed bin Salman", "Mohammed bin Salman"),
        ("Indian Defence Minister Rajnath Singh", "Rajnath Singh"), ("U.S. President Trump", "Donald Trump"),
        ("US President Trump", "Donald Trump"), ("American Vice President Vance", "JD Vance"),
        ("Norland’s Katz", "Ann Katz"), ("Norwegian WTO Director-General Berg", "Ole Berg"),
        ("Georgia Senator Trump", "Donald Trump"),
        // Of another party.
        ("Chinese Foreign Minister Weber", nil), ("Chinese Vice Premier Bessent", nil),
        ("Russian President Trump", nil),
        ("Weber, Foreign Minister of China", nil), ("China’s Weber", nil), ("French J. Weber", nil),
        ("North Korean President Lee", nil), ("French Foreign Minister J. Weber", nil),
        // A state can be a given name.
        ("Israel Katz", nil), ("Minister Jordan Weber", nil),
        // Somebody near.
        ("a spokesman for President Trump", nil), ("spokesperson Bessent", nil), ("Treasury under Scott Bessent", nil),
        ("aide to Donald Trump", nil), ("wife of Donald Trump", nil), ("Bessent's deputy", nil),
        ("the office of Scott Bessent", nil), ("deputy to Bessent", nil), ("sources close to Trump", nil),
        ("Deputy Secretary of the Treasury Adeyemo", "Wally Adeyemo"),
        ("Deputy Treasury Secretary Wally Adeyemo", "Wally Adeyemo"),
        // Whoever has more initials than are known, and of brothers either.
        ("R. Singh", "Rajnath Singh"), ("R. K. Singh", nil), ("Donald J. Trump", nil), ("bin Salman", nil),
    ]

    @Test(arguments: printed)
    func `a name with a nationality and an office means whom both fit`(printed: String, meant: String?) {
        let directory = Self.directory()
        #expect(Self.name(directory.resolve(printed), in: directory) == meant)
    }

    @Test(arguments: [
        "Chinese Foreign Minister Weber", "Chinese Vice Premier Bessent", "a spokesman for President Trump",
        "spokesperson Bessent",
    ])
    func `printed words of somebody else name no speaker`(printed: String) {
        #expect(Self.directory().speaker(printedAs: printed, on: nil) == .unknown)
    }

    @Test(
        arguments: [
            ("Commerce Minister Wang", "Wang Yi", true), ("Vice President Lee", "Lee Jae-myung", true),
            ("First Lady Trump", "Donald Trump", true), ("Mrs. Trump", "Donald Trump", true),
            ("Sen. Kennedy", "Robert F. Kennedy Jr.", true), ("President Vance", "JD Vance", true),
            ("Wang, Minister of Commerce", "Wang Yi", true), ("Foreign Minister Wang", "Wang Yi", false),
            ("Minister Wang", "Wang Yi", false), ("Mr. Trump", "Donald Trump", false),
            ("Secretary of the Treasury Bessent", "Scott Bessent", false),
            ("Finance Minister Bessent", "Scott Bessent", false), ("former President Trump", "Donald Trump", false),
            ("Secretary Kennedy", "Robert F. Kennedy Jr.", false), ("Vice President Vance", "JD Vance", false),
            ("Außenminister Weber", "Jan Weber", false), ("Commerce Minister Wang Yi", "Wang Yi", false),
            ("Defense Minister bin Salman Al Saud", "Khalid bin Salman Al Saud", false),
            ("Secretary Adeyemo", "Wally Adeyemo", false),
        ] as [(String, String, Bool)])
    func `a title beside a surname contradicts offices of another kind`(
        printed: String, name: String, isContradiction: Bool
    ) throws {
        let directory = Self.directory()
        let id = try #require(directory.entries.values.first { $0.name == name }?.id)
        #expect(directory.titleContradicts(printed, id, on: nil) == isContradiction)
    }

    /// An office, and titles beside the surname of who holds no other: those that it bears out, and those that it does not.
    private static let titles: [(office: String, borne: [String], told: [String])] = [
        (
            "Ambassador", ["Ambassador", "Amb."],
            [
                "Premier", "Governor", "President", "Senator", "General", "Minister", "Chairman", "Secretary-General",
                "Judge", "Captain",
            ]
        ),
        ("Special Envoy", ["Envoy", "Ambassador"], ["Premier", "President", "General", "Chancellor"]),
        ("Trade Representative", ["Ambassador", "Representative", "Envoy"], ["Secretary", "Senator", "Governor"]),
        ("Chief negotiator", ["Negotiator", "Ambassador"], ["Premier", "Prime Minister", "President", "Gen."]),
        ("MP", ["Rep."], ["Senator", "Minister", "Governor"]),
        ("Member of Parliament", ["Congressman"], ["Premier", "General"]),
        ("Spokesperson", ["Spokesman"], ["Premier", "President", "Ambassador"]),
        ("Director", ["Director"], ["Governor", "Admiral", "Präsident"]),
        ("Director-General", ["Director-General"], ["President", "General"]),
        ("Commissioner for Trade", ["Commissioner", "Commissaire"], ["Senator", "Premier", "Foreign Minister"]),
        ("Executive Vice-President", ["Commissioner"], ["President", "Premier"]),
        ("Minister of Defence", ["General", "Minister", "Ministre", "Министр"], ["Senator", "Président"]),
        ("Attorney General", ["Attorney General"], ["General", "Secretary"]),
        ("Chairman of the Federal Reserve", ["Chairman", "Governor"], ["Secretary", "Senator"]),
        ("Federal Chancellor", ["Bundeskanzler", "Chancellor"], ["Präsident", "President"]),
        ("Prime Minister", ["Premier", "Première ministre"], ["President", "Ministre"]),
        ("President", ["President", "Chairman", "General Secretary"], ["Vice President", "Premier"]),
        // What the program does not know says nothing.
        ("Head of delegation", ["Premier", "General"], []),
    ]

    @Test(arguments: titles)
    func `a title beside a surname is borne out by an office, or told of`(
        office: String, borne: [String], told: [String]
    ) {
        let directory = OfficialDirectory()
        directory.add(id: 1, key: nil, name: "Kim Weber", surname: "Weber")
        directory.add(.init(partyID: 1, party: "Norland", title: office, start: nil, end: nil), to: 1)
        let found = (borne + told).filter { directory.titleContradicts("\($0) Weber", 1, on: nil) }
        #expect(found == told, "\(office)")
    }

    @Test(arguments: [
        ("Prime Minister Weber", true), ("former Prime Minister Weber", false), ("Ambassador Weber", false),
    ])
    func `an office that has ended bears out a former title`(printed: String, isContradiction: Bool) {
        let directory = OfficialDirectory()
        directory.add(id: 1, key: nil, name: "Kim Weber", surname: "Weber")
        directory.add(.init(partyID: 1, party: "Norland", title: "Prime Minister", start: "2020", end: "2022"), to: 1)
        directory.add(.init(partyID: 1, party: "Norland", title: "Ambassador", start: "2023", end: nil), to: 1)
        #expect(directory.titleContradicts(printed, 1, on: try? PartialDate("2025")) == isContradiction)
    }
}
