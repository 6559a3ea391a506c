import SQLite

/// What names in records refer to, remembered for the length of one transaction.
struct References {
    /// Whether a person types the names: then an id stands for an outcome and a key for an official.
    var isTyped = false
    /// What becomes of the names of officials that nobody knows.
    var unknownOfficials = UnknownOfficials.refused
    /// Whether what resembles a known name, and is none, is taken for new.
    var takesSimilarNames = false
    /// Whether it is told of a name that is refused whom it may mean. To find that out takes long where very many are refused.
    var explainsRefusals = true
    /// What was told so far. It is told again as it was, also where other records have come since.
    private var refusals: [Refused: TrackerError] = [:]
    /// The label under which the official of the last row was printed, where it is to be kept: it was found by a label, or not at all.
    var lastLabel: String?

    /// How often something was taken note of that may be undone.
    private(set) var notes = 0
    /// Officials who were made or changed, with their names and offices, and when, as a count of notes.
    private var changedOfficials: [(note: Int, id: Int64)] = []
    private var tables: [String: TableColumns] = [:]
    private var officials: OfficialDirectory?
    private var participants: [Int64: Set<Int64>] = [:]
    /// Whom names meant, until something changes that.
    var bearers: [NameInUse: Bearer] = [:]
    /// Names that mean one official whatever the date, the party and the round.
    var certainOfficials: [String: Int64] = [:]
    var ids: [Name: Int64] = [:]
    private var foldedNames: [ObjectIdentifier: FoldedNames] = [:]
    private var similarNames: [ObjectIdentifier: SimilarNames<Int64>] = [:]

    /// A name that was resolved, and the type of the record that it is the name of.
    struct Name: Hashable {
        let type: ObjectIdentifier
        let name: String

        init(_ type: RecordType, _ name: String) {
            self.type = ObjectIdentifier(type)
            self.name = name
        }
    }

    /// A name that means nothing, or several things, for the same reason.
    private struct Refused: Hashable {
        let name: Name
        let context: String?
        let reason: String
    }

    mutating func table(of type: RecordType) -> TableColumns {
        if let table = tables[type.name] { return table }
        let table = TableColumns(type)
        tables[type.name] = table
        return table
    }

    /// The records of a type that have a name, however it is written: the first few.
    mutating func records(
        _ type: RecordType, written name: String, within scope: FoldedNames.Scope? = nil,
        in transaction: borrowing Transaction
    ) throws -> [Int64] {
        let key = ObjectIdentifier(type)
        if foldedNames[key] == nil { foldedNames[key] = try FoldedNames(of: type, in: transaction) }
        return try foldedNames[key]?.ids(of: name, in: scope, limit: TrackerError.shownCandidates, transaction) ?? []
    }

    /// Refuses to make a negotiation, party or topic of a name that may be a slip of the pen for a known one.
    mutating func requireUnlikeOthers(
        _ type: RecordType, _ name: String, in transaction: borrowing Transaction
    ) throws {
        guard !takesSimilarNames else { return }
        let key = ObjectIdentifier(type)
        if similarNames[key] == nil {
            var similar = SimilarNames<Int64>()
            try transaction.forEach("SELECT id, name FROM \(identifier: type.table) ORDER BY id") { row in
                similar.add(OfficialDirectory.fold(try row.column(1)), try row.column(0))
            }
            similarNames[key] = similar
        }
        let ids = similarNames[key]?.alike(to: OfficialDirectory.fold(name)) ?? []
        guard !ids.isEmpty else { return }
        // What was noted may have been undone since.
        let names = try transaction.all(
            "SELECT name FROM \(identifier: type.table) WHERE id IN (\(list: ids)) ORDER BY id"
        ) { row in try row.column(0, as: String.self) }
        guard !names.isEmpty else { return }
        throw refusal(of: type, name, context: nil, inShort: "is like another \(type.name)") {
            TrackerError.alike(name, type.name, to: names)
        }
    }

    mutating func directory(in transaction: borrowing Transaction) throws -> OfficialDirectory {
        if let officials { return officials }
        let directory = try OfficialDirectory(from: transaction)
        officials = directory
        return directory
    }

    /// The error for a name that is refused.
    ///
    /// - Parameters:
    ///   - context: what else decides why.
    ///   - reason: what is said where no more is told any more.
    ///   - explain: makes the error with all that is to be told.
    mutating func refusal(
        of type: RecordType, _ name: String, context: String?, inShort reason: String,
        _ explain: () throws -> TrackerError
    ) rethrows -> TrackerError {
        let refused = Refused(name: Name(type, name), context: context, reason: reason)
        if let known = refusals[refused] { return known }
        guard explainsRefusals else { return TrackerError(.badData, "“\(name.beginning)” \(reason)") }
        let error = try explain()
        refusals[refused] = error
        return error
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

    /// Forgets what was resolved, some of which was undone since a count of notes.
    mutating func forget(since notes: Int, in transaction: borrowing Transaction) throws {
        certainOfficials = [:]
        bearers = [:]
        participants = [:]
        ids = [:]
        // To read all officials anew for each of thousands of bad records would take minutes.
        var undone: Set<Int64> = []
        while let last = changedOfficials.last, last.note > notes {
            undone.insert(last.id)
            changedOfficials.removeLast()
        }
        for id in undone { try officials?.readAnew(id, in: transaction) }
    }

    /// Takes note of a row that was written and may change what names mean.
    mutating func note(_ row: ResolvedRow, id: Int64, isNew: Bool, in transaction: borrowing Transaction) throws {
        notes += 1
        for field in ["name", "code"] {
            guard let name = row.draft[field] else { continue }
            foldedNames[ObjectIdentifier(row.type)]?.add(name, id: id, scope: row.nameScope)
            similarNames[ObjectIdentifier(row.type)]?.add(OfficialDirectory.fold(name), id)
        }
        for alias in row.type == .party ? PartyAliases.names(in: row.draft["aliases"]) : [] {
            foldedNames[ObjectIdentifier(row.type)]?.add(alias, id: id, scope: nil)
        }
        switch row.type {
        case .official, .name, .office:
            let official = row.type == .official ? .integer(id) : row["official_id"]
            if case .integer(let changed) = official { changedOfficials.append((notes, changed)) }
            certainOfficials = [:]
            bearers = [:]
        case .participation: bearers = [:]
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
        case .official: try officials?.readAnew(id, in: transaction)
        case .name, .office:
            guard case .integer(let official) = row["official_id"] else { return }
            try officials?.readAnew(official, in: transaction)
        case .participation:
            guard isNew, case .integer(let round) = row["round_id"], case .integer(let official) = row["official_id"]
            else { return participants = [:] }
            participants[round]?.insert(official)
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
        if let id = exchanged(reference, name, in: draft) { return id }
        do {
            switch reference {
            case .negotiation: return try findOrAdd(.negotiation, name, in: transaction)
            case .party: return try findOrAdd(.party, name, in: transaction)
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
    mutating func findOrAdd(_ type: RecordType, _ name: String, in transaction: borrowing Transaction) throws -> Int64 {
        let key = References.Name(type, name)
        if let id = references.ids[key] { return id }
        if references.isTyped, let id = try typedID(of: type, name, in: transaction) { return id }
        let known =
            try transaction.id(ofNamed: type, name) ?? references.records(type, written: name, in: transaction).first
        if let id = known {
            references.remember(id, for: key)
            return id
        }
        try references.requireUnlikeOthers(type, name, in: transaction)
        let result = try record(try Draft(type, [.init(name: "name", value: .string(name))]), in: transaction)
        creations.append(Creation(type: type, id: result.id, name: name))
        references.remember(result.id, for: key)
        return result.id
    }

    /// The id of a negotiation, party or topic that a person means by `id:12`, or by a name of digits; nil where the name is one to be
    /// looked up, or made.
    ///
    /// - Throws: ``TrackerError`` where digits are the number of one that is not called so: it may be meant, or a new name.
    private func typedID(
        of type: RecordType, _ name: String, in transaction: borrowing Transaction
    ) throws -> Int64? {
        if name.numberAlone != nil { return try transaction.id(of: type, typed: name) }
        guard let number = Int64(name) else { return nil }
        let found = try transaction.ids(of: type, typed: name)
        guard found.count < 2 else { throw try transaction.ambiguous(name, type, found) }
        let isName = try transaction.id(ofNamed: type, name) != nil
        guard !isName, found.first == number, !references.takesSimilarNames else { return nil }
        throw TrackerError(
            .badData, "no \(type.name) is called “\(name)”, but one has that number",
            hints: ["Write id:\(name) for the number, or --new-names for a new \(type.name) of that name."])
    }

    /// The id of a topic, which is made where nothing has that name yet.
    mutating func topicID(named name: String, in transaction: borrowing Transaction) throws -> Int64 {
        if !exchange.names.isEmpty, let id = exchange.names[["topic", name]] { return id }
        do {
            return try findOrAdd(.topic, name, in: transaction)
        } catch let error as TrackerError {
            throw FieldError(field: "topics", reason: ([error.message] + error.hints).joined(separator: "\n"))
        }
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
        if references.isTyped, let id = try transaction.officialID(numbered: name, directory) { return id }
        if let id = directory.certainOfficial(name) {
            references.certainOfficials[name] = id
            return id
        }
        switch try references.bearer(of: name, in: draft, directory, transaction) {
        case .official(let id, let isLabel):
            references.lastLabel = isLabel ? name : nil
            return id
        case .ambiguous(let count, let first):
            if references.unknownOfficials == .keptAsPrinted, keepAsPrinted(name, in: draft) { return nil }
            throw references.refusal(
                of: .official, name, context: "\(count) \(first)", inShort: "fits \(count) officials"
            ) {
                TrackerError.ambiguous(
                    name, "official", count: count, candidates: directory.candidates(first, for: name))
            }
        case .unknown:
            switch references.unknownOfficials {
            case .keptAsPrinted where keepAsPrinted(name, in: draft): return nil
            case .created: return try madeOfficial(name, unless: directory, in: transaction)
            default:
                let advice =
                    references.isTyped
                    ? "Officials are added with tracker add-official."
                    : "Add them with tracker add-official, or see --create-officials and --as-printed."
                throw references.refusal(of: .official, name, context: nil, inShort: "is no official") {
                    TrackerError.unknown(
                        name, "official", suggestions: directory.suggestions(for: name), advice: advice)
                }
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
                hints: directory.candidates(others.prefix(TrackerError.shownCandidates), for: name).map { "  " + $0 })
        }
        if !references.takesSimilarNames {
            let twins = directory.officials(like: name)
            if !twins.isEmpty {
                throw references.refusal(of: .official, name, context: nil, inShort: "is like another name") {
                    TrackerError.alike(name, "official", to: twins.compactMap { directory.entries[$0]?.name })
                }
            }
        }
        let result = try record(Draft(.official, [.init(name: "name", value: .string(name))]), in: transaction)
        creations.append(Creation(type: .official, id: result.id, name: name))
        return result.id
    }
}
