import SQLite
@_spi(_Unicode) import Swift

/// Every official with all names and offices, held in memory to resolve names: officials are few, statements are many.
final class OfficialDirectory {
    struct Entry {
        let id: Int64
        let key: String?
        let name: String
        let surname: String?
        var offices: [Office] = []
    }

    struct Office {
        let partyID: Int64
        let party: String
        let title: String
        /// When it was held, as recorded.
        let start: String?
        let end: String?
        var partyCode: String?

        var span: Span { Span(storedStart: start, storedEnd: end) }
    }

    /// A name under which an official can be found.
    struct Hit {
        let officialID: Int64
        let span: Span
        /// Whether this is a label as transcripts print it.
        let isLabel: Bool
    }

    private(set) var entries: [Int64: Entry] = [:]
    private(set) var idsByKey: [String: Int64] = [:]
    private var tiers: [Tier: [String: [Hit]]] = [:]
    // Most questions name an official in full. What only others need is made for the first of them.
    private var unfolded: [(name: String, tier: Tier, hit: Hit)] = []
    private var unreadTitles: Set<String> = []
    private var readTitleWords: Set<String> = []

    /// How a name can mean an official, the surest way first.
    enum Tier: Int, CaseIterable {
        case fullName, alias, surname
        case foldedFullName, foldedAlias, foldedSurname

        var isFolded: Bool { rawValue >= Tier.foldedFullName.rawValue }
    }

    init() {}

    /// - Parameter names: names as they are written, where only these are to be resolved. Those who bear one say then whom it means,
    ///   and are all that is read, unless a name is nobody's.
    init(from transaction: borrowing Transaction, toResolve names: [String] = []) throws {
        let bearers = try names.map { try Self.bearers(of: $0, in: transaction) }
        let isWhole = bearers.isEmpty || bearers.contains { $0.isEmpty }
        let isRead: SQL = isWhole ? "TRUE" : "official.id IN (\(list: bearers.flatMap { $0 }))"
        try transaction.forEach("SELECT id, key, name, surname FROM official WHERE \(isRead)") { row in
            let (id, key, name, surname): (Int64, String?, String, String?) = try row.columns()
            add(id: id, key: key, name: name, surname: surname)
        }
        try transaction.forEach(
            """
            SELECT official_id, text, kind, start_date, end_date FROM name
            WHERE official_id IN (SELECT id FROM official WHERE \(isRead)) ORDER BY name.id
            """
        ) { row in
            let (id, text, kind, start, end): (Int64, String, String, String?, String?) = try row.columns()
            add(name: text, kind: kind, span: Span(storedStart: start, storedEnd: end), to: id)
        }
        try transaction.forEach(
            """
            SELECT office.official_id, office.party_id, party.name, party.code, office.title, office.start_date,
                office.end_date
            FROM office JOIN party ON party.id = office.party_id
            WHERE office.official_id IN (SELECT id FROM official WHERE \(isRead)) ORDER BY office.id
            """
        ) { row in
            let (id, partyID, party, code, title, start, end):
                (Int64, Int64, String, String?, String, String?, String?) =
                    try row.columns()
            add(
                Office(partyID: partyID, party: party, title: title, start: start, end: end, partyCode: code), to: id)
        }
        guard isWhole else { return }
        try transaction.forEach("SELECT name, code FROM party") { row in
            let (name, code): (String, String?) = try row.columns()
            add(party: name, code: code)
        }
    }

    /// The officials who have a name as it is written for their key, full name, other name or surname.
    private static func bearers(of name: String, in transaction: borrowing Transaction) throws -> [Int64] {
        let behindSpace = " " + name
        return try transaction.all(
            """
            SELECT id FROM official
            WHERE key = \(name) OR name = \(name) OR surname = \(name)
                OR surname IS NULL AND substr(name, -length(\(behindSpace))) = \(behindSpace)
            UNION SELECT official_id FROM name WHERE text = \(name)
            """
        ) { row in try row.column(0) }
    }

    func add(party name: String, code: String?) {
        unreadTitles.insert(name)
        if let code { unreadTitles.insert(code) }
    }

    func add(id: Int64, key: String?, name: String, surname: String?) {
        entries[id] = Entry(id: id, key: key, name: name, surname: surname)
        if let key { idsByKey[key] = id }
        let always = Hit(officialID: id, span: Span(start: nil, end: nil), isLabel: false)
        index(name, as: .fullName, always)
        if let surname = surname ?? name.split(separator: " ").last.map(String.init) {
            index(surname, as: .surname, always)
        }
    }

    func add(name: String, kind: String, span: Span, to id: Int64) {
        index(name, as: .alias, Hit(officialID: id, span: span, isLabel: kind == NameKind.label.rawValue))
    }

    func add(_ office: Office, to id: Int64) {
        entries[id]?.offices.append(office)
        unreadTitles.insert(office.title)
    }

    private func index(_ name: String, as tier: Tier, _ hit: Hit) {
        tiers[tier, default: [:]][name, default: []].append(hit)
        unfolded.append((name, tier, hit))
    }

    /// Whom the names mean that are indexed in a way, by name.
    func names(in tier: Tier) -> [String: [Hit]] {
        if tier.isFolded {
            for (name, tier, hit) in unfolded {
                guard let folded = Tier(rawValue: tier.rawValue + 3) else { continue }
                let key = Self.fold(name)
                // A name of marks alone is found only as it is written.
                if !key.isEmpty { tiers[folded, default: [:]][key, default: []].append(hit) }
            }
            unfolded = []
        }
        return tiers[tier] ?? [:]
    }

    /// The words of the titles and parties that are recorded.
    var titleWords: Set<String> {
        for title in unreadTitles { readTitleWords.formUnion(OfficeTitle.words(in: title)) }
        unreadTitles = []
        return readTitleWords
    }

    /// The name in lower case, without accents and what is not seen, with hyphens as spaces and one space for several: `He-Lifeng` is found as
    /// `he lifeng`.
    static func fold(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            return withSingleSpaces(String(decoding: name.utf8.map(foldASCII), as: UTF8.self))
        }
        var folded = String.UnicodeScalarView()
        for scalar in name.lowercased()._nfd {
            switch scalar {
            case "-", "‐", "‑", "·": folded.append(" ")
            case "’": folded.append("'")
            case _ where scalar.value < 0x80: folded.append(scalar)
            case _ where scalar.properties.isWhitespace: folded.append(" ")
            default:
                if scalar.properties.generalCategory != .nonspacingMark, !scalar.properties.isDefaultIgnorableCodePoint
                {
                    folded.append(scalar)
                }
            }
        }
        return withSingleSpaces(String(folded))
    }

    private static func withSingleSpaces(_ name: String) -> String {
        guard
            name.utf8.first == 0x20 || name.utf8.last == 0x20
                || zip(name.utf8, name.utf8.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 })
        else { return name }
        return name.split(separator: " ").joined(separator: " ")
    }

    private static func foldASCII(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case UInt8(ascii: "-"): UInt8(ascii: " ")
        default: byte
        }
    }
}

extension Span {
    /// From two columns of the database. What another program wrote there passed the schema's checks; a text that is no date all
    /// the same bounds nothing.
    init(storedStart: String?, storedEnd: String?) {
        self.init(start: storedStart.flatMap { try? PartialDate($0) }, end: storedEnd.flatMap { try? PartialDate($0) })
    }
}
