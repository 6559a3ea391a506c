/// Words of titles.
enum OfficeTitle {
    /// The words that count, in lower case: “Secretary of Commerce” and “Commerce Secretary” have the same.
    static func words(in title: String) -> Set<String> {
        // Most are one word.
        if title.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) {
            let word = title.lowercased()
            return word.isEmpty || meaningless.contains(word) ? [] : [word]
        }
        // U.S. is one word, as US is.
        let closed = title.filter { $0 != "." && $0 != "’" && $0 != "'" }
        return Set(WordScanner.words(in: closed).map(\.folded)).subtracting(meaningless)
    }

    private static let meaningless: Set<String> = ["of", "the", "for", "and", "to", "s"]

    /// Where the titles before a name can end: the places of their words. Articles and prepositions between them end none, and nothing that
    /// begins with one but no title behind it has any: `Mme la ministre Lagarde`, `To Lam`.
    ///
    /// - Parameter isTitle: whether words can be those of a title.
    static func places(before name: [Substring], _ isTitle: (Set<String>) -> Bool) -> [Int] {
        var places: [Int] = []
        for place in name.indices.dropLast().prefix(mostWords) {
            if connecting.contains(OfficialDirectory.fold(String(name[place]))) { continue }
            // Dato’ Seri Anwar Ibrahim, Tan Sri Zeti Aziz: Seri, Sri and Tan are names too.
            if isMalay(name, at: place) {
                places.append(place)
                continue
            }
            // S. is Sergey, and no title.
            guard !Initials.areWord(name[place]), isTitle(words(in: String(name[place]))) else { break }
            places.append(place)
        }
        return places
    }

    /// Whether a word is part of a title of Malaysia that stands beside another such word.
    private static func isMalay(_ name: [Substring], at place: Int) -> Bool {
        let word = OfficialDirectory.fold(String(name[place]))
        if word == "tan" { return place + 3 < name.count && OfficialDirectory.fold(String(name[place + 1])) == "sri" }
        guard ["seri", "sri", "utama", "wira"].contains(word), place > 0 else { return false }
        let before = styled(name[place - 1].filter { $0 != "'" && $0 != "’" }[...])
        return ["datuk", "dato", "tan", "seri", "sri", "tun"].contains(before)
    }

    /// The maximum number of words before a name that are taken for titles. “Under Secretary of State for Economic Growth, Energy, and the
    /// Environment” has twelve; a text that goes on like that for a page would be read in thousands of ways.
    static let mostWords = 40

    /// Whether a word joins those of titles, and can begin a name too.
    static func isConnecting(_ word: Substring) -> Bool { connecting.contains(OfficialDirectory.fold(String(word))) }

    /// Whether a word that says of what somebody is something stands before a place among words: `of`, `of the`.
    static func isPreposition(_ words: [Substring], before place: Int) -> Bool {
        guard place > 1 else { return false }
        let last = words[place - 1].lowercased()
        return ["of", "for"].contains(last) || last == "the" && ["of", "for"].contains(words[place - 2].lowercased())
    }

    /// Words that join those of titles, and that names begin with too.
    private static let connecting: Set = [
        "to", "de", "la", "le", "les", "el", "los", "las", "der", "die", "das", "des", "du", "del", "della",
        "il", "an", "o", "a", "fur", "im", "et", "y", "e",
    ]

    /// A title of the nobility with the name that goes with it, without the place behind it: `Baroness Ashton of Upholland`; nil where it has none.
    static func withoutPlace(_ name: String) -> String? {
        let words = name.split(separator: " ")
        guard let of = words.firstIndex(of: "of"), of > 1, isOfPeer(name) else { return nil }
        return words[..<of].joined(separator: " ")
    }

    /// Whether a text begins with a title behind which people are called by one name.
    static func isOfPeer(_ text: String) -> Bool {
        text.split(separator: " ").first.map { !words(in: String($0)).isDisjoint(with: regnal) } ?? false
    }

    /// Whether a title of the nobility stands before one name, and no place behind it: who of that name is meant is not said. Sovereigns have no other.
    static func isTitle(withNameAlone name: String) -> Bool {
        let words = name.split(separator: " ")
        return words.count == 2 && !OfficeTitle.words(in: String(words[0])).isDisjoint(with: peerage)
    }

    private static let peerage: Set<String> = [
        "baron", "baroness", "count", "countess", "viscount", "viscountess", "lord", "lady", "dame",
    ]

    /// A word before a name, as styles are compared.
    static func styled(_ word: Substring) -> String { OfficialDirectory.fold(String(word.filter { $0 != "." })) }

    static let honorifics: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "hon", "honourable",
        "honorable", "excellency", "his", "her", "madam", "madame", "mme", "mlle", "herr", "frau", "monsieur", "senor",
        "senora", "signor", "signora",
        "baron", "baroness", "count", "countess", "sheikh", "sheikha", "rep", "sen", "amb", "gov", "gen", "adm", "col",
        "capt", "lt", "maj", "brig", "rev", "rt", "sr", "sra", "srta", "dona", "senhor", "senhora", "sig", "shri",
        "smt",
        "datuk", "dato", "hrh", "hc", "mult", "dipl", "ing", "mgr", "msgr", "judr", "mudr", "dott", "avv", "lic",
        "yb", "yab", "ybhg", "alhaji", "hajia", "engr", "barr", "mag", "drin", "ddr", "phdr", "rndr", "paeddr", "thdr",
        "hab", "inz", "drs", "dra", "exmo", "exma", "mtro", "mtra", "bpk", "ibu", "sn",
        "viscount", "viscountess", "marquess", "ayatollah", "hojatoleslam", "mullah", "maulana", "sayin", "bapak",
    ]

    /// Words that stand in titles everywhere, whatever offices are recorded.
    static let generalWords: Set<String> = honorifics.union([
        "president", "vice", "deputy", "prime", "premier", "minister", "secretary", "undersecretary", "under",
        "assistant", "associate", "chief", "senior", "acting", "former", "special", "envoy", "ambassador",
        "representative", "commissioner", "chancellor", "chair", "chairman", "chairwoman", "chairperson", "director",
        "administrator", "governor", "mayor", "senator", "congressman", "congresswoman", "general", "attorney",
        "surgeon", "admiral", "colonel", "captain", "king", "queen", "prince", "princess", "emperor", "pope",
        "negotiator", "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "counselor", "councillor",
        "delegate", "justice", "judge", "speaker", "leader", "head", "state", "foreign", "trade", "commerce",
        "treasury", "finance", "economy", "defense", "defence", "interior", "labor", "labour", "energy", "press",
        "national", "security", "international", "central", "bank", "us", "uk", "eu", "un", "american", "british",
        "chinese", "european", "high", "pm", "vp", "dpm", "hrvp", "ustr", "sec", "pres", "crown", "first", "lady",
        "staff",
        "supreme", "external", "affairs", "elect", "incoming", "outgoing", "interim", "caretaker", "ex", "then", "co",
        "cardinal", "archbishop", "patriarch",
    ]).union(foreignWords)

    /// Whether a word, as it is compared, stands in titles everywhere; German joins what somebody is minister of.
    static func isGeneral(_ word: String) -> Bool {
        generalWords.contains(word) || germanEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
    }

    /// Whether a word of a name is one of a title. Un and Ho, of two letters, are given names where they are not in capitals.
    static func isPart(_ word: Substring) -> Bool {
        let isShort = word.count == 2 && word.allSatisfy(\.isLetter) && word.contains(where: \.isLowercase)
        return words(in: String(word)).contains(where: isShort ? honorifics.contains : isGeneral)
    }

    private static let germanEndings = [
        "minister", "ministerin", "kanzler", "kanzlerin", "prasident", "prasidentin", "sekretar", "sekretarin",
        "botschafter",
        "botschafterin", "sprecher", "sprecherin", "kommissar", "kommissarin", "beauftragte", "beauftragter",
    ]

    /// Words of titles in other languages, as they are compared.
    private static let foreignWords = Set(
        WordScanner.words(
            in: """
                Präsident Präsidentin Kanzler Kanzlerin Ministerin Botschafter Botschafterin Kommissar Kommissarin Sprecher Sprecherin Sekretär Sekretärin \
                président présidente ministre première chancelier chancelière ambassadeur ambassadrice secrétaire sénateur sénatrice député députée \
                commissaire presidente presidenta ministro ministra canciller secretario secretaria embajador embajadora senadora vicepresidente vicepresidenta \
                portavoz vocero cancelliere ambasciatore onorevole sottosegretario chanceler embaixador embaixadora taoiseach tánaiste premiér prezydent prezident \
                ministr kanclerz statsminister utrikesminister udenrigsminister statsråd minister-president staatssecretaris cumhurbaşkanı başbakan bakanı \
                președintele ministrul președinte presiden menteri πρωθυπουργός πρόεδρος υπουργός президент президента премьер министр канцлер посол \
                прем’єр міністр президентка спикер секретарь господин госпожа г-н г-жа вице госсекретарь глава представитель \
                الرئيس وزير السيد السيدة
                """
        ).map(\.folded))

    /// Words that say of what somebody is: who bears one is not called so but in front of the name.
    static let offices: Set<String> = [
        "president", "minister", "secretary", "undersecretary", "ambassador", "commissioner", "representative",
        "chancellor", "spokesman", "spokeswoman", "spokesperson", "senator", "governor", "director", "envoy", "premier",
        "congressman", "congresswoman", "chairman", "chairwoman", "chairperson", "negotiator", "adviser", "advisor",
    ]

    /// Titles behind which people are called by one name: King Charles III, Pope Leo XIV.
    static let regnal: Set<String> = [
        "king", "queen", "prince", "princess", "emperor", "pope", "sheikh", "sheikha", "baron", "baroness", "count",
        "countess", "viscount", "viscountess", "lord", "lady", "dame",
    ]
}
