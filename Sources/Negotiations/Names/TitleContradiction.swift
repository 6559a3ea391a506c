extension OfficialDirectory {
    /// Whether the title that stands beside a surname alone can be none of those that are recorded of its bearer: “Commerce Minister Wang” is not the
    /// foreign minister, and “First Lady Trump” not the president.
    ///
    /// Offices that are named in other words contradict nothing, nor does a title beside a full name: more offices are held than recorded.
    func titleContradicts(_ text: String, _ id: Int64, on date: PartialDate?) -> Bool {
        title(besideSurnameOf: id, in: text).map { isContradicted($0, by: id, on: date) } ?? false
    }

    /// The same of a title that was found in the text (``title(besideSurnameOf:in:)``).
    func isContradicted(_ title: TitleSense, by id: Int64, on date: PartialDate?) -> Bool {
        guard let entry = entries[id] else { return false }
        if let given = Surname.parts(of: entry.name, custom(of: entry)).given.split(separator: " ").first,
            title.isWomans, GivenNameForms.isMans(Self.fold(String(given)))
        {
            return true
        }
        let held = entry.offices.filter { $0.span.canContain(date) }
        let offices = held.isEmpty ? entry.offices : held
        return !offices.isEmpty && !offices.contains { title.canBe(TitleSense(OfficeTitle.words(in: $0.title))) }
    }

    /// The title before or behind the surname of an official where no more of the name stands; nil where there is none.
    func title(besideSurnameOf id: Int64, in text: String) -> TitleSense? {
        let parts = Surname.commaParts(of: text)
        if parts.count == 2, isSurname(parts[0], of: id) { return telling(parts[1]) }
        let words = text.split(separator: " ")
        guard
            let first = words.indices.dropFirst().first(where: { isName(words[$0...].joined(separator: " "), of: id) }),
            isSurname(words[first...].joined(separator: " "), of: id)
        else { return nil }
        return telling(words[..<first].joined(separator: " "))
    }

    /// What words say as a title; nil where they are none, as a given name is none.
    private func telling(_ words: String) -> TitleSense? {
        let title = TitleSense(OfficeTitle.words(in: words))
        return title.saysNothing ? nil : title
    }

    private func isName(_ text: String, of id: Int64) -> Bool {
        surestTier(of: text) { _, bearers in bearers.contains(id) ? true : nil } ?? false
    }

    private func isSurname(_ text: String, of id: Int64) -> Bool {
        surestTier(of: text) { tier, bearers in bearers.contains(id) ? tier.isSurname || tier == .initials : nil }
            ?? false
    }
}

/// What the words of a title say, as far as titles can be told apart by them.
struct TitleSense {
    private var ranks: Set<String> = []
    private var fields: Set<String> = []
    private let isDeputy: Bool
    let isWomans: Bool

    init(_ words: Set<String>) {
        isDeputy = !words.isDisjoint(with: ["vice", "deputy", "vp", "dpm", "assistant", "undersecretary", "under"])
        isWomans = !words.isDisjoint(with: ["mrs", "miss", "ms", "mme", "mlle", "frau", "lady", "senora", "signora"])
        if words.contains("lady"), words.contains("first") { ranks.insert("lady") }
        for (rank, names) in Self.rankNames where !names.isDisjoint(with: words) { ranks.insert(rank) }
        if ranks.contains("premier") { ranks.remove("minister") }
        // Of a party, and of an organisation.
        if words.contains("secretary"), words.contains("general") { ranks.remove("minister") }
        for (field, names) in Self.fieldNames where !names.isDisjoint(with: words) { fields.insert(field) }
        if words.contains("exchequer") { ranks = ["minister"] }
    }

    /// Whether any office can be of it.
    var saysNothing: Bool { ranks.isEmpty && fields.isEmpty && !isWomans }

    func canBe(_ office: TitleSense) -> Bool {
        if !ranks.isEmpty, !office.ranks.isEmpty, ranks.isDisjoint(with: office.ranks) { return false }
        if !fields.isEmpty, !office.fields.isEmpty, fields.isDisjoint(with: office.fields) { return false }
        guard !ranks.isEmpty, !office.ranks.isEmpty else { return true }
        if isDeputy { return office.isDeputy }
        // A deputy minister is called minister, and no vice president president.
        return !office.isDeputy || ranks.isDisjoint(with: ["president", "premier"])
    }

    private static let rankNames: [(String, Set<String>)] = [
        ("president", ["president", "pres", "vp"]), ("premier", ["premier", "prime", "pm", "dpm"]),
        ("minister", ["minister", "secretary", "sec", "undersecretary"]), ("chancellor", ["chancellor"]),
        ("senator", ["senator", "sen"]), ("congress", ["congressman", "congresswoman", "rep"]),
        ("governor", ["governor", "gov"]), ("mayor", ["mayor"]), ("king", ["king"]), ("queen", ["queen"]),
        ("prince", ["prince"]), ("princess", ["princess"]), ("pope", ["pope"]),
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
