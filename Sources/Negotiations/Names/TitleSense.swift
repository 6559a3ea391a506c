import Text

/// What the words of a title say, as far as titles can be told apart by them.
struct TitleSense {
    private var ranks: Set<String> = []
    private var fields: Set<String> = []
    private let isDeputy: Bool
    let isWomans: Bool
    /// Whether it is that of an office which has ended.
    let isFormer: Bool

    init(_ words: Set<String>) {
        isDeputy = !words.isDisjoint(with: ["vice", "deputy", "vp", "dpm", "assistant", "undersecretary", "under"])
        isWomans = !words.isDisjoint(with: ["mrs", "miss", "ms", "mme", "mlle", "frau", "lady", "senora", "signora"])
        isFormer = !words.isDisjoint(with: ["former", "ex", "then", "late", "outgoing"])
        if words.contains("lady"), words.contains("first") { ranks.insert("lady") }
        for (rank, names) in Self.rankNames where !names.isDisjoint(with: words) { ranks.insert(rank) }
        if words.contains(where: Self.isMinister) { ranks.insert("minister") }
        if ranks.contains("premier") { ranks.remove("minister") }
        // Of a party, and of an organisation.
        if words.contains("secretary"), words.contains("general") {
            ranks.remove("minister")
            ranks.insert("secretary-general")
        }
        if !words.isDisjoint(with: Self.civilGenerals) { ranks.remove("general") }
        if words.contains("member"), !words.isDisjoint(with: Self.parliaments) { ranks.insert("congress") }
        for (field, names) in Self.fieldNames where !names.isDisjoint(with: words) { fields.insert(field) }
        if words.contains("exchequer") { ranks = ["minister"] }
    }

    /// Whether any office can be of it.
    var saysNothing: Bool { ranks.isEmpty && fields.isEmpty && !isWomans }

    /// Whether who holds an office can be called so.
    func canBe(_ office: TitleSense) -> Bool {
        if !fields.isEmpty, !office.fields.isEmpty, fields.isDisjoint(with: office.fields) { return false }
        let said = ranks.subtracting(Self.roles)
        guard !said.isEmpty, !office.ranks.isEmpty else { return true }
        guard !said.isDisjoint(with: office.ranks) else { return !said.isDisjoint(with: office.styles) }
        if isDeputy { return office.isDeputy }
        // A deputy minister is called minister, and no vice president president.
        return !office.isDeputy || said.isDisjoint(with: ["president", "premier"])
    }

    /// What who holds an office is called besides.
    private var styles: Set<String> {
        var styles: Set<String> = []
        for (rank, others) in Self.stylesOfRanks where ranks.contains(rank) { styles.formUnion(others) }
        if ranks.contains("minister"), fields.contains("defence") { styles.insert("general") }
        if ranks.contains("president"), isDeputy { styles.insert("commissioner") }
        return styles
    }

    private static func isMinister(_ word: String) -> Bool {
        ["minister", "ministerin"].contains { word.hasSuffix($0) }
    }

    private static func words(_ text: String) -> Set<String> { Set(WordScanner.words(in: text).map(\.folded)) }

    /// What somebody does beside the office: it contradicts none, and as an office bears out no other rank.
    private static let roles: Set = ["negotiator", "envoy", "representative", "spokesperson", "adviser", "director"]

    private static let stylesOfRanks: [(String, Set<String>)] = [
        ("envoy", ["ambassador"]), ("negotiator", ["ambassador"]),
        ("representative", ["ambassador", "congress", "commissioner"]), ("chair", ["governor", "president"]),
        ("president", ["chair", "secretary-general"]), ("director", ["chair", "secretary-general"]),
        ("governor", ["chair"]),
        ("speaker", ["president", "congress", "chair"]), ("secretary-general", ["chair", "president"]),
    ]

    private static let rankNames: [(String, Set<String>)] = [
        (
            "president",
            words(
                """
                president pres vp Präsident Präsidentin Bundespräsident Bundespräsidentin Vizepräsident Vizepräsidentin président présidente presidente \
                presidenta vicepresidente vicepresidenta prezydent prezident președintele presiden президент президента πρόεδρος cumhurbaşkanı
                """)
        ),
        (
            "premier",
            words(
                "premier prime pm dpm première premiér primer primeiro Ministerpräsident Ministerpräsidentin премьер премьера прем’єр taoiseach statsminister başbakan"
            )
        ),
        (
            "minister",
            words(
                "minister secretary sec undersecretary ministre ministro ministra ministr ministrul министр министра міністр menteri υπουργός bakanı canciller"
            )
        ),
        (
            "chancellor",
            words(
                "chancellor Kanzler Kanzlerin Bundeskanzler Bundeskanzlerin chancelier chancelière kanclerz canciller cancelliere chanceler канцлер"
            )
        ),
        ("senator", words("senator sen sénateur sénatrice senadora senador")),
        ("congress", words("congressman congresswoman rep mp mep mdb député députée lawmaker parliamentarian")),
        ("governor", ["governor", "gov"]), ("mayor", ["mayor"]), ("king", ["king"]), ("queen", ["queen"]),
        ("prince", ["prince"]), ("princess", ["princess"]), ("pope", ["pope"]),
        (
            "general",
            ["general", "gen", "admiral", "adm", "colonel", "col", "marshal", "brigadier", "captain", "major"]
        ),
        ("judge", ["judge"]),
        (
            "ambassador",
            words(
                "ambassador amb Botschafter Botschafterin ambassadeur ambassadrice embajador embajadora ambasciatore embaixador embaixadora посол"
            )
        ),
        ("envoy", ["envoy"]), ("representative", ["representative"]), ("negotiator", ["negotiator"]),
        ("commissioner", words("commissioner Kommissar Kommissarin commissaire")),
        (
            "spokesperson",
            SomebodyNear.speakers.union(words("Sprecher Sprecherin portavoz vocero porte-parole portavoce"))
        ),
        ("director", ["director"]), ("speaker", ["speaker"]), ("attorney", ["attorney"]),
        ("chair", ["chair", "chairman", "chairwoman", "chairperson"]), ("adviser", ["adviser", "advisor"]),
    ]

    /// Beside which a general is none of an army.
    private static let civilGenerals: Set = [
        "secretary", "attorney", "director", "governor", "surgeon", "consul", "inspector", "comptroller", "solicitor",
        "commissioner", "prosecutor", "auditor",
    ]
    private static let parliaments: Set = [
        "parliament", "congress", "house", "senate", "assembly", "bundestag", "knesset", "duma", "diet",
    ]

    private static let fieldNames: [(String, Set<String>)] = [
        ("foreign", ["foreign", "external", "state"]), ("trade", ["commerce", "trade", "ustr", "industry"]),
        ("finance", ["treasury", "finance", "exchequer"]), ("economy", ["economy", "economic", "industry"]),
        ("defence", ["defense", "defence", "war"]), ("interior", ["interior", "home", "homeland"]),
        ("labour", ["labor", "labour", "employment"]), ("energy", ["energy", "oil", "petroleum"]),
        ("health", ["health"]),
        ("agriculture", ["agriculture", "farm", "food"]), ("transport", ["transport", "transportation"]),
        ("education", ["education"]), ("justice", ["justice"]), ("environment", ["environment", "climate"]),
        ("culture", ["culture"]), ("housing", ["housing"]), ("tourism", ["tourism"]),
    ]
}
