import SQLite

/// What names in records refer to, remembered for the length of one transaction.
struct References {
    /// Whether a person types the names: then an id stands for an outcome and a key for an official.
    var isTyped = false
    /// What becomes of the names of officials that nobody knows.
    var unknownOfficials = UnknownOfficials.refused
    /// Whether a name that nobody has is answered with the nearest ones. To find these takes long where very many are wrong.
    var suggestsNames = true
    /// The names nearest to names that nobody has, as far as they were looked for.
    private var suggestions: [String: [String]] = [:]
    /// The label under which the official of the last row was printed, where it is to be kept: it was found by a label, or not at all.
    var lastLabel: String?

    /// How often something was taken note of that may be undone.
    private(set) var notes = 0
    private var tables: [String: TableColumns] = [:]
    private var officials: OfficialDirectory?
    private var participants: [Int64: Set<Int64>] = [:]
    /// Names that mean one official whatever the date, the party and the round.
    var certainOfficials: [String: Int64] = [:]
    var ids: [Name: Int64] = [:]

    /// A name that was resolved, and the type of the record that it is the name of.
    struct Name: Hashable {
        let type: ObjectIdentifier
        let name: String

        init(_ type: RecordType, _ name: String) {
            self.type = ObjectIdentifier(type)
            self.name = name
        }
    }

    mutating func table(of type: RecordType) -> TableColumns {
        if let table = tables[type.name] { return table }
        let table = TableColumns(type)
        tables[type.name] = table
        return table
    }

    mutating func directory(in transaction: borrowing Transaction) throws -> OfficialDirectory {
        if let officials { return officials }
        let directory = try OfficialDirectory(from: transaction)
        officials = directory
        return directory
    }

    /// Known names that are nearest to one that nobody has; none where they are not to be looked for any more.
    mutating func suggestions(for name: String, in directory: OfficialDirectory) -> [String] {
        if let known = suggestions[name] { return known }
        guard suggestsNames else { return [] }
        let nearest = directory.suggestions(for: name)
        suggestions[name] = nearest
        return nearest
    }

    /// Who took part in a round.
    mutating func participants(ofRound round: Int64, in transaction: borrowing Transaction) throws -> Set<Int64> {
        if let known = participants[round] { return known }
        let ids = try transaction.all("SELECT official_id FROM participation WHERE round_id = ?", round) { row in
            try row.column(0, as: Int64.self)
        }
        participants[round] = Set(ids)
        return Set(ids)
    }

    /// Takes note of what a name refers to. A file can name any number of sources, and memory is bounded.
    mutating func remember(_ id: Int64, for name: Name) {
        notes += 1
        if ids.count >= 1 << 15 { ids = [:] }
        ids[name] = id
    }

    /// Forgets what was resolved: some of it may have been undone.
    mutating func forget() {
        officials = nil
        certainOfficials = [:]
        participants = [:]
        ids = [:]
    }

    /// Takes note of a row that was written and may change what names mean.
    mutating func note(_ row: ResolvedRow, id: Int64, isNew: Bool, in transaction: borrowing Transaction) throws {
        notes += 1
        switch row.type {
        case .official, .name, .office: certainOfficials = [:]
        default: break
        }
        switch row.type {
        case .official where isNew && officials != nil:
            officials?.add(id: id, key: row.draft["key"], name: row.draft["name"] ?? "", surname: row.draft["surname"])
        case .name where isNew && officials != nil:
            guard case .integer(let official) = row["official_id"] else { return }
            let span = Span(storedStart: row.draft["start"], storedEnd: row.draft["end"])
            officials?.add(
                name: row.draft["text"] ?? "", kind: row.draft["kind"] ?? NameKind.alias.rawValue, span: span,
                to: official)
        case .office where isNew && officials != nil:
            guard case .integer(let official) = row["official_id"], case .integer(let party) = row["party_id"],
                let named = try transaction.first(
                    "SELECT name, code FROM party WHERE id = ?", party,
                    row: { row in (name: try row.column(0, as: String.self), code: try row.column(1, as: String?.self))
                    })
            else { return }
            officials?.add(
                OfficialDirectory.Office(
                    partyID: party, party: named.name, title: row.draft["office"] ?? "", start: row.draft["start"],
                    end: row.draft["end"], partyCode: named.code),
                to: official)
        case .official, .name, .office: officials = nil
        case .participation: participants = [:]
        case .party where isNew:
            ids = [:]
            officials?.add(party: row.draft["name"] ?? "", code: row.draft["code"])
        case .negotiation, .party, .round, .outcome: ids = [:]
        default: break
        }
    }
}

extension Recorder {
    /// The id of the record that a name in a draft refers to; nil for an official whose name is only kept as printed.
    ///
    /// - Throws: ``FieldError`` that names the candidates or the nearest names.
    mutating func id(
        of name: String, _ reference: Field.Reference, at position: Int, in draft: Draft,
        _ transaction: borrowing Transaction
    ) throws -> Int64? {
        do {
            switch reference {
            case .negotiation: return try created(.negotiation, name, in: transaction)
            case .party: return try created(.party, name, in: transaction)
            case .official: return try officialID(name, in: draft, transaction)
            case .round: return try references.round(name, negotiation: draft["negotiation"], in: transaction)
            case .outcome:
                return try references.outcome(
                    name, key: draft["outcome_key"], round: draft["round"], negotiation: draft["negotiation"],
                    in: transaction)
            }
        } catch let error as TrackerError {
            throw FieldError(
                field: draft.type.fields[position].name, reason: ([error.message] + error.hints).joined(separator: "\n")
            )
        }
    }

    /// The id of a negotiation, party or topic, which is made where nothing has that name yet.
    mutating func created(_ type: RecordType, _ name: String, in transaction: borrowing Transaction) throws -> Int64 {
        let key = References.Name(type, name)
        if let id = references.ids[key] { return id }
        if let id = try transaction.id(ofNamed: type, name) {
            references.remember(id, for: key)
            return id
        }
        let result = try record(try Draft(type, [.init(name: "name", value: .string(name))]), in: transaction)
        creations.append(Creation(type: type, id: result.id, name: name))
        references.remember(result.id, for: key)
        return result.id
    }

    private mutating func officialID(_ name: String, in draft: Draft, _ transaction: borrowing Transaction) throws
        -> Int64?
    {
        let key = draft["official_key"]
        if key == nil, let id = references.certainOfficials[name] { return id }
        let directory = try references.directory(in: transaction)
        if let key {
            guard let id = directory.idsByKey[key] else {
                throw TrackerError(.badData, "there is no official with the key “\(key)”")
            }
            guard draft["official"] == nil || directory.isCalled(name, id) else {
                throw TrackerError(
                    .badData,
                    "the key “\(key)” is that of \(directory.description(of: id)), who is not called “\(name)”")
            }
            return id
        }
        if references.isTyped, let id = directory.idsByKey[name] { return id }
        if let id = directory.certainOfficial(name) {
            references.certainOfficials[name] = id
            return id
        }
        var partyID: Int64?
        if let party = draft["party"] { partyID = try transaction.id(ofNamed: .party, party) }
        var participants: Set<Int64> = []
        // A round that nobody knows is the fault of its own field.
        if draft.type == .statement, let round = draft["round"],
            let id = try? references.round(round, negotiation: draft["negotiation"], in: transaction)
        {
            participants = try references.participants(ofRound: id, in: transaction)
        }
        var date: PartialDate?
        if let text = draft["date"] { date = try PartialDate(text) }
        switch directory.resolve(name, on: date, partyID: partyID, participants: participants) {
        case .official(let id, let isLabel):
            references.lastLabel = isLabel ? name : nil
            return id
        case .ambiguous(let ids):
            if references.unknownOfficials == .keptAsPrinted, keepAsPrinted(name, in: draft) { return nil }
            throw TrackerError.ambiguous(
                name, "official", candidates: ids.map { directory.candidate($0, for: name) })
        case .unknown:
            switch references.unknownOfficials {
            case .keptAsPrinted where keepAsPrinted(name, in: draft): return nil
            case .created: return try madeOfficial(name, unless: directory, in: transaction)
            default:
                throw TrackerError.unknown(
                    name, "official", suggestions: references.suggestions(for: name, in: directory),
                    advice: references.isTyped
                        ? "Officials are added with tracker add-official."
                        : "Add them with tracker add-official, or see --create-officials and --as-printed.")
            }
        }
    }

    /// Keeps the name of a statement's official as its attribution, where it has none of its own.
    private mutating func keepAsPrinted(_ name: String, in draft: Draft) -> Bool {
        guard draft.type == .statement, draft["attribution"] == nil else { return false }
        references.lastLabel = name
        return true
    }

    /// Makes an official of a name that nobody has, at whatever time.
    private mutating func madeOfficial(
        _ name: String, unless directory: OfficialDirectory, in transaction: borrowing Transaction
    ) throws -> Int64 {
        let others = Set(directory.everybody(called: name).map(\.officialID)).sorted()
        guard others.isEmpty else {
            throw TrackerError(
                .badData, "“\(name)” is nobody's name on that date; at another time it is that of",
                hints: others.map { "  " + directory.candidate($0, for: name) })
        }
        let result = try record(Draft(.official, [.init(name: "name", value: .string(name))]), in: transaction)
        creations.append(Creation(type: .official, id: result.id, name: name))
        return result.id
    }
}
