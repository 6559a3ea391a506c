import Text

/// Words in the place of a name that are nobody's: no official is made of them.
enum NobodysName {
    /// Nothing was filled in, or something else than a name.
    case placeholder
    /// Several people.
    case several
    /// What may be several people, or a name with the surname before a comma.
    case severalPerhaps
    /// Somebody beside the person who is named.
    case near
    /// Whose something is, with or without what it is.
    case owned
    /// A title, and no name.
    case title
    case party
    /// A ministry, an agency, a house.
    case body
    /// What stands for somebody in a transcript: `Speaker 1`.
    case label
    /// One word in capitals, which may be short for a body: `MOFCOM`.
    case oneInCapitals

    /// Why a text is no person's name; nil where it may be one.
    ///
    /// - Parameter isParty: whether a party is recorded under it.
    static func reason(for text: String, isParty: Bool) -> NobodysName? {
        if let both = NativeScript(text) { return reason(for: both.name, isParty: isParty) }
        let words = text.split(whereSeparator: \.isWhitespace)
        let folded = OfficialDirectory.fold(text)
        guard text.contains(where: \.isLetter), !isVacancy(text), !placeholders.contains(folded),
            !placeholders.contains(OfficialDirectory.fold(bare(text))),
            !pronouns.contains(folded), !text.contains("://"),
            !(words.first.map { ["vacant", "tbc", "tbd", "tba", "n/a"].contains(OfficialDirectory.fold(String($0))) }
                ?? false),
            !words.allSatisfy({ $0.first?.isLowercase == true && Surname.isParticle(String($0)) })
        else { return .placeholder }
        if text.contains(";") || text.contains(" / ") || words.contains(where: joining.contains) { return .several }
        if SomebodyNear.isMeant(by: text) { return .near }
        if words.contains(where: { word in ["’s", "'s", "ʼs"].contains(where: word.hasSuffix) }) { return .owned }
        if isParty || isState(text) || capitals.contains(folded) { return .party }
        if isBody(words) { return .body }
        if words.count == 1, text.count(where: \.isUppercase) > 1, !text.contains(where: \.isLowercase),
            !Initials.areWord(words[0])
        {
            return .oneInCapitals
        }
        if isLabel(words) || words.allSatisfy(Initials.areWord) { return .label }
        if areSeveral(text) { return .severalPerhaps }
        let parts = OfficeTitle.words(in: text).subtracting(["a", "an"])
        // Leader and King are surnames too.
        if !parts.isEmpty, parts.allSatisfy({ groups.contains($0) || OfficeTitle.offices.contains($0) }) {
            return .title
        }
        // White House officials.
        if let last = words.last, groups.contains(OfficialDirectory.fold(String(last))),
            isBody(Array(words.dropLast())) || words.dropLast().allSatisfy(isOfNobody)
        {
            return .title
        }
        if parts.count > 1, !parts.isDisjoint(with: groups),
            parts.allSatisfy({ groups.contains($0) || OfficeTitle.isGeneral($0) || unnamed.contains($0) })
        {
            return .title
        }
        return nil
    }

    /// Whether a name that is said to be new, and is so, is refused all the same.
    var isCertain: Bool { self == .placeholder || self == .several || self == .near }

    /// - Parameter isOfficial: whether it is said of a record of its own, and not of who says something.
    func error(_ name: String, isOfficial: Bool = false) -> TrackerError {
        let what =
            switch self {
            case .placeholder: "is no name of a person"
            case .several, .severalPerhaps: "is more than one person"
            case .near: "is somebody near an official, and not the official"
            case .owned: "has a possessive, and is no name alone"
            case .title: "is a title, and no name of a person"
            case .party: "is a state or a party, and no person"
            case .body: "is a body, and no person"
            case .label: "is the label of a speaker, and no name"
            case .oneInCapitals: "is one word in capitals, and may be short for a body"
            }
        let advice = isCertain ? "" : " If it is a person's name, say so with --new-names."
        let step =
            isOfficial
            ? "Write the full name of who holds the office, or take the row out."
            : "Keep what is printed as the attribution: --attribution, or --as-printed in an import."
        return TrackerError(.badData, "“\(name.beginning)” \(what)", hints: [step + advice])
    }

    /// Whether a text says that somebody is not there, or not known yet, and nothing else: `-`, `TBC`, `(vacant)`.
    static func isVacancy(_ text: String) -> Bool {
        let bare = bare(text)
        guard !bare.isEmpty else { return true }
        // Na is the name of a Korean family.
        return text == "NA" || vacancies.contains(OfficialDirectory.fold(bare))
            || vacancies.contains(OfficialDirectory.fold(text.trimmed))
    }

    /// A text without the marks around it: `vacant` of `(vacant)`.
    private static func bare(_ text: String) -> String {
        var bare = text.drop { !$0.isLetter && !$0.isNumber }
        while let last = bare.last, !last.isLetter, !last.isNumber { bare.removeLast() }
        return String(bare)
    }

    private static func isState(_ text: String) -> Bool {
        let name = NameWords.of(text).joined(separator: " ")
        // Jordan, Chad, Israel and Georgia are given names, and mean here the state all the same.
        return StateNames.code(named: name) != nil || StateNames.state(called: text) != nil
            || !StateNames.codes(ofAdjective: name).isEmpty && !surnames.contains(name)
    }

    private static func isBody(_ words: [Substring]) -> Bool {
        let folded = words.map { OfficialDirectory.fold(String($0)) }
        if let letters = EastAsianName.letters(of: words.joined(separator: " ")), letters.count > 2 {
            let text = String(String.UnicodeScalarView(letters))
            return agencies.contains(text) || bodiesInEastAsia.contains { text.hasSuffix($0) && text != $0 }
        }
        if folded.contains(where: bodies.contains) { return true }
        if let last = folded.last, folded.count > 1,
            companies.contains(last.filter { $0 != "." && $0 != "," }) || words.last == "AG"
                || courts.contains(last) && folded.dropLast().contains(where: ofCourts.contains)
        {
            return true
        }
        // Bill Camp is somebody, and the Trump camp is not.
        if folded.count > 1, let last = words.last, camps.contains(String(last)) || first(of: folded, isIn: ["team"]) {
            return true
        }
        let name = NameWords.of(words.joined(separator: " ")).joined(separator: " ")
        return houses.contains(name) || agencies.contains(name) || departments.contains(name)
    }

    private static func first(of words: [String], isIn names: Set<String>) -> Bool {
        words.first { $0 != "the" }.map(names.contains) ?? false
    }

    /// Whether a word before those of whom several are one word says whose they are: `US negotiators`.
    private static func isOfNobody(_ word: Substring) -> Bool {
        let name = OfficialDirectory.fold(String(word))
        return OfficeTitle.isGeneral(name) || unnamed.contains(name) || isState(String(word)) || capitals.contains(name)
    }

    /// Whether a speaker is told from others by a figure or a letter alone.
    private static func isLabel(_ words: [Substring]) -> Bool {
        guard let first = words.first, words.count <= 2 else { return false }
        let rest = words.dropFirst().joined()
        return labels.contains(OfficialDirectory.fold(String(first.filter { $0 != "#" && $0 != ":" })))
            && (rest.isEmpty || rest.contains(where: \.isNumber) && rest.count(where: \.isLetter) < 4
                || rest.count(where: \.isLetter) == 1)
    }

    /// Whether a text has a slash between words, or two whole names with a comma between them.
    private static func areSeveral(_ text: String) -> Bool {
        let text = Surname.withoutCredentials(text)
        let apart = text.split(separator: "/", omittingEmptySubsequences: false)
        if apart.count > 1, apart.allSatisfy({ $0.count(where: \.isLetter) > 2 }) { return true }
        let parts = Surname.commaParts(of: text)
        // BESSENT TURNER, Scott William is one person.
        if parts.count == 2, !parts[0].contains(where: \.isLowercase), parts[1].contains(where: \.isLowercase) {
            return false
        }
        if parts.count > 2 { return parts.allSatisfy { !Surname.isOnlyAroundNames($0) } }
        guard parts.count == 2, let last = parts.last else { return false }
        return parts.allSatisfy { part in
            let words = part.split(separator: " ")
            return words.count > 1
                && words.allSatisfy { word in
                    word.first?.isUppercase == true
                        && OfficeTitle.words(in: String(word)).allSatisfy { !OfficeTitle.isGeneral($0) }
                }
        } && !last.split(separator: " ").allSatisfy { isGiven($0) }
    }

    static func isGiven(_ word: Substring) -> Bool {
        let name = OfficialDirectory.fold(String(word))
        return Initials.areWord(word) || GivenNameForms.isKnown(name) || GivenNameForms.full(name) != name
            || NameCustom.isIberian(given: name) || GivenNameForms.isUsual(name)
    }

    private static let joining: Set<Substring> = ["&", "and", "und"]
    private static let placeholders: Set = [
        "anonymous", "anon", "unnamed", "various", "several", "multiple", "others", "et al.", "other", "todo", "ditto",
        "idem", "name", "full name", "first name last name",
    ]
    /// What is written where nobody is there, or where nobody is known yet.
    private static let vacancies = Set(
        """
        n/a; n.a; tbd; tbc; tba; t.b.d; t.b.c; t.b.a; unknown; null; nil; none; nobody; no one; undefined; nan; not known; not available; not applicable; not yet known; \
        not yet appointed; not appointed; to be confirmed; to be decided; to be determined; to be announced; to be appointed; to be named; pending; open; none yet; vacant; vacancy; vacant post; \
        position vacant; post vacant; currently vacant; unfilled; unbekannt; vakant; unbesetzt; n.n; offen; inconnu; vacante; vacant·e; poste vacant; à confirmer; à déterminer; \
        à désigner; à pourvoir; por confirmar; por determinar; por designar; puesto vacante; sin designar; desconocido; неизвестно; вакантно; вакансия; не назначен; \
        不明; 未知; 空缺; 待定; 暂缺; 暫缺; 无; 無; 空席; 未定; 미상; 미정; 공석
        """.split(separator: ";").map { OfficialDirectory.fold(String($0).trimmed) })
    /// Those of whom several are one word.
    private static let groups: Set = [
        "officials", "official", "sources", "source", "diplomats", "diplomat", "ministers", "negotiators", "leaders",
        "spokespeople", "spokespersons", "aides", "aide", "delegates", "lawmakers", "analysts", "reporters",
        "journalists", "deputy", "deputies",
        "presidents", "insiders",
    ]
    private static let pronouns: Set = [
        "i", "you", "he", "she", "it", "we", "they", "him", "her", "them", "who", "someone", "somebody", "everyone",
        "everybody", "no one", "both sides", "the two sides", "both", "ich", "sie", "wir", "jemand", "elle", "nous",
        "vous", "ils", "elles", "quelqu'un", "ellos", "ellas", "nosotros", "alguien",
        "он", "она", "они", "мы", "他", "她", "他们", "她们", "我们", "双方", "彼", "彼女", "그", "그녀",
    ]
    private static let labels: Set = [
        "speaker", "sprecher", "participant", "interviewer", "interviewee", "moderator", "host", "reporter",
        "journalist", "question", "answer", "q", "a", "delegate", "delegation", "official", "source", "person", "voice",
        "male", "female", "unidentified", "translator", "interpreter", "audience", "orador", "intervenant",
    ]
    private static let houses: Set = [
        "white house", "downing street", "élysée", "elysee", "elysee palace", "blue house", "kremlin", "pentagon",
        "capitol", "state department", "whitehall", "quai d orsay", "berlaymont", "foggy bottom", "zhongnanhai",
        "wall street", "fed", "federal reserve",
    ]
    /// Who prints what others say.
    private static let agencies: Set = [
        "reuters", "xinhua", "bloomberg", "associated press", "ap", "afp", "agence france presse", "tass", "interfax",
        "ria novosti", "kyodo", "kyodo news", "yonhap", "anadolu", "dpa", "efe", "ansa", "bbc", "cnn", "cnbc", "cctv",
        "global times", "people s daily", "peoples daily", "financial times", "wall street journal", "new york times",
        "washington post", "politico", "axios", "nikkei", "economist", "guardian", "le monde", "der spiegel", "spiegel",
        "al jazeera", "china daily", "euronews", "mediaset", "fox news", "nbc", "nbc news", "abc news", "cbs news",
        "sky news", "yicai", "caixin",
        "south china morning post", "scmp", "新华社", "新華社", "人民日报", "环球时报", "路透社", "央视", "共同社", "연합뉴스",
    ]
    private static let unnamed: Set = [
        "unnamed", "unidentified", "anonymous", "senior", "top", "a", "an", "some", "several", "two", "three",
        "government",
        "administration", "military", "western", "familiar", "other", "both",
    ]
    /// What companies end with.
    private static let companies: Set = [
        "inc", "corp", "corporation", "ltd", "llc", "llp", "plc", "gmbh", "co", "company", "companies", "group",
        "holdings", "bank", "oyj", "spa", "bv", "nv", "kg",
    ]
    private static let camps: Set = ["camp", "side", "circle", "entourage", "statement", "readout", "release"]
    private static let courts: Set = ["court", "fund", "reserve", "forces"]
    private static let ofCourts: Set = [
        "supreme", "high", "constitutional", "criminal", "monetary", "federal", "wealth", "armed", "defense", "defence",
        "trade",
    ]
    /// What ministries are called in short.
    private static let departments: Set = [
        "treasury", "us treasury", "commerce", "state", "defense", "defence", "justice", "energy", "interior", "labor",
        "exchequer", "foreign affairs", "trade", "finance", "homeland security",
    ]
    private static let bodies: Set = [
        "team", "campaign", "party", "union", "league", "organization", "organisation", "association", "institute",
        "university", "alliance", "forum", "summit", "federation", "authority", "police", "army", "navy", "media",
        "news", "taskforce", "cabinet", "ministries", "departments",
        "ministry", "department", "office", "embassy", "government", "commission", "parliament", "congress", "senate",
        "committee", "council", "agency", "bureau", "delegation", "administration", "secretariat", "mission",
        "consulate",
        "ministere", "ministerium", "ministerio", "министерство", "мид", "правительство", "وزارة",
    ]
    private static let bodiesInEastAsia = [
        "部", "外務省", "財務省", "省庁", "政府", "委员会", "委員会", "大使馆", "大使館", "内閣府", "国务院", "國務院", "外交院", "외교부", "정부", "위원회",
        "대사관", "통상부",
        "办公室", "經濟産業省", "経済産業省", "商务厅",
    ]
    /// Adjectives of states that are names of families too.
    private static let surnames: Set = [
        "french", "english", "german", "irish", "scott", "welsh", "polish", "romanian", "slovak",
    ]
    private static let capitals: Set = [
        "beijing", "washington", "moscow", "brussels", "tehran", "tokyo", "seoul", "pyongyang", "kyiv", "kiev",
        "taipei", "ottawa",
        "canberra", "new delhi", "islamabad", "riyadh", "jerusalem", "tel aviv", "ankara", "cairo", "baghdad",
        "damascus", "beirut", "doha", "abu dhabi",
        "rome", "madrid", "lisbon", "warsaw", "prague", "budapest", "bucharest", "vienna", "the hague", "stockholm",
        "oslo", "helsinki", "copenhagen",
        "dublin", "athens", "brasilia", "buenos aires", "bogota", "caracas", "hanoi", "jakarta", "manila", "bangkok",
        "kuala lumpur", "astana", "minsk",
        "geneva", "washington dc", "washington, dc", "washington d.c.", "washington, d.c.", "kreml", "berlin", "paris",
        "london",
    ]
}
