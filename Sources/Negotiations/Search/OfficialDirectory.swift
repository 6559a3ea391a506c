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
        let span: Span
        var partyCode: String?
    }

    /// A name under which an official can be found.
    struct Hit {
        let officialID: Int64
        let span: Span
        /// Whether this is a label as transcripts print it.
        let isLabel: Bool
    }

    private(set) var entries: [Int64: Entry] = [:]
    /// How a name can mean an official, the surest way first.
    private(set) var tiers: [Tier: [String: [Hit]]] = [:]
    private(set) var idsByKey: [String: Int64] = [:]
    /// The words of the titles and parties that are recorded.
    private(set) var titleWords: Set<String> = []

    enum Tier: Int, CaseIterable {
        case fullName, alias, surname
        case foldedFullName, foldedAlias, foldedSurname

        var isFolded: Bool { rawValue >= Tier.foldedFullName.rawValue }
    }

    init() {}

    init(from transaction: borrowing Transaction) throws {
        try transaction.forEach("SELECT id, key, name, surname FROM official") { row in
            let (id, key, name, surname): (Int64, String?, String, String?) = try row.columns()
            add(id: id, key: key, name: name, surname: surname)
        }
        try transaction.forEach("SELECT official_id, text, kind, start_date, end_date FROM name") { row in
            let (id, text, kind, start, end): (Int64, String, String, String?, String?) = try row.columns()
            add(name: text, kind: kind, span: Span(storedStart: start, storedEnd: end), to: id)
        }
        try transaction.forEach(
            """
            SELECT office.official_id, office.party_id, party.name, party.code, office.title, office.start_date,
                office.end_date
            FROM office JOIN party ON party.id = office.party_id
            ORDER BY office.id
            """
        ) { row in
            let (id, partyID, party, code, title, start, end):
                (Int64, Int64, String, String?, String, String?, String?) =
                    try row.columns()
            let span = Span(storedStart: start, storedEnd: end)
            add(Office(partyID: partyID, party: party, title: title, span: span, partyCode: code), to: id)
        }
        try transaction.forEach("SELECT name, code FROM party") { row in
            let (name, code): (String, String?) = try row.columns()
            add(party: name, code: code)
        }
    }

    func add(party name: String, code: String?) {
        titleWords.formUnion(OfficeTitle.words(in: name))
        if let code { titleWords.formUnion(OfficeTitle.words(in: code)) }
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
        titleWords.formUnion(OfficeTitle.words(in: office.title))
    }

    private func index(_ name: String, as tier: Tier, _ hit: Hit) {
        tiers[tier, default: [:]][name, default: []].append(hit)
        if let folded = Tier(rawValue: tier.rawValue + 3) {
            tiers[folded, default: [:]][Self.fold(name), default: []].append(hit)
        }
    }

    /// The name in lower case, without accents, with hyphens as spaces: `He-Lifeng` is found as `he lifeng`.
    static func fold(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return String(decoding: name.utf8.map(foldASCII), as: UTF8.self) }
        var folded = String.UnicodeScalarView()
        for scalar in name.lowercased()._nfd {
            switch scalar {
            case "-", "‐", "‑", "·": folded.append(" ")
            case "’": folded.append("'")
            default:
                if scalar.value < 0x80 || scalar.properties.generalCategory != .nonspacingMark { folded.append(scalar) }
            }
        }
        return String(folded)
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
