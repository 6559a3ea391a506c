import SQLite
import Text

// People of one name. Who is named without a key or an identity may be another than the one who is recorded: for whom each acts tells.
extension Recorder {
    /// Refuses to take somebody for a person of the same name who has offices of other parties only: that may be another. A key tells.
    mutating func requireSamePerson(_ id: Int64, _ row: ResolvedRow, in transaction: borrowing Transaction) throws {
        guard row.type == .official, row.draft["key"] == nil else { return }
        let given = Set(row.draft.parts.filter { $0.type == .office }.compactMap { $0["party"] })
        guard !given.isEmpty else { return }
        let held = try transaction.partiesOfOffices(heldBy: id)
        let known = Set(held.flatMap(\.names).map(Folding.folded))
        guard !held.isEmpty, given.allSatisfy({ !known.contains(Folding.folded($0)) }) else { return }
        // Another spelling of a party that is held for is refused as that, or is one.
        let spellings = try given.flatMap { name in
            try references.names(of: .party, like: name, in: transaction)
                + references.records(.party, written: name, in: transaction).map {
                    try transaction.title(of: .party, $0)
                }
        }
        guard held.allSatisfy({ !spellings.contains($0.name) }) else { return }
        throw FieldError(
            field: "name",
            reason: Self.isOfOthers(held.map(\.name), given.sorted())
                + "; give each person a key (a column “key”), the same in both lines for one person",
            value: row.draft["name"])
    }

    /// Refuses to say of somebody, who is named without a key, that this one acts for a party, where offices of others only were recorded before.
    ///
    /// What was said so of him already may be said again. Where names that mean nobody are kept as printed, this one is.
    mutating func requireSamePerson(in row: inout ResolvedRow, in transaction: borrowing Transaction) throws {
        guard !references.takesNamesakes, case .integer(let party) = row["party_id"],
            case .integer(let id) = row["official_id"],
            try references.directory(in: transaction).speaks(onlyForOthersThan: party, id)
        else { return }
        let acting = References.Acting(official: id, party: party)
        guard !references.acting.contains(acting), try isMeantByNameAlone(id, in: row.draft, transaction),
            try !isNew(id, in: transaction)
        else { return }
        if try transaction.acts(acting) {
            references.acting.insert(acting)
            return
        }
        if references.unknownOfficials == .keptAsPrinted, let place = row.table.statement?.official,
            row.draft["attribution"] == nil
        {
            row.values[place] = .null
            references.lastLabel = row.draft["official"]
            return
        }
        let held = try transaction.partiesOfOffices(heldBy: id).map(\.name)
        let given = try transaction.title(of: .party, party)
        let choice = references.isTyped ? "say id:\(id), or record the office" : "record the office first"
        let key = references.isTyped ? "the key" : "a column “official_key”"
        throw FieldError(
            field: "official",
            reason: Self.isOfOthers(held, [given])
                + "\nIf it is the same person, \(choice) (tracker add-office TITLE --official id:\(id) --party \(Self.quoted(given)))."
                + "\nIf it is another person, tracker add-official --key … records that one, and \(key) says who is meant.",
            value: row.draft["official"])
    }

    /// Refuses to give somebody who is recorded an office that was to be recorded with a new official of the name.
    ///
    /// - Parameter party: for which the office is held, as it was typed.
    mutating func requireSamePerson(
        _ id: Int64, named name: String, holdingOfficeFor party: String, in transaction: borrowing Transaction
    ) throws {
        let party = try findOrAdd(.party, party, in: transaction)
        guard try references.directory(in: transaction).speaks(onlyForOthersThan: party, id) else { return }
        let held = try transaction.partiesOfOffices(heldBy: id).map(\.name)
        let given = try transaction.title(of: .party, party)
        throw TrackerError(
            .badData, "“\(name.beginning)” \(Self.isOfOthers(held, [given]))",
            hints: [
                "If it is the same person: tracker add-office TITLE --official id:\(id) --party \(Self.quoted(given))",
                "If it is another person, give each a key: --key, and tracker edit-official id:\(id) --key …",
            ])
    }

    private static func isOfOthers(_ held: [String], _ given: [String]) -> String {
        "is that of somebody who has offices of \(held.joined(separator: ", ")), and not of \(given.joined(separator: ", "))"
    }

    /// A name as a shell takes it.
    fileprivate static func quoted(_ name: String) -> String { name.contains(" ") ? "\"\(name)\"" : name }
}

/// Officials who were here before a file that names them without a key or an identity, with the parties for which they act here and there.
struct NamedOfficials {
    struct Named {
        /// The parties of offices here, and those for which it is recorded that somebody spoke or took part.
        let held: [Transaction.PartyOfOffices]
        let acted: [Transaction.PartyOfOffices]
        var given: Set<Int64> = []
        var givenActing: Set<Int64> = []

        /// Whether all that is known of both is that they act for different parties. Where both have offices, these alone tell; who spoke for several
        /// parties already can do so for one more.
        var isStranger: Bool {
            if !held.isEmpty, !given.isEmpty { return given.isDisjoint(with: held.map(\.id)) }
            let (ours, theirs) = (Set((held + acted).map(\.id)), given.union(givenActing))
            return !ours.isEmpty && !theirs.isEmpty && ours.isDisjoint(with: theirs) && acted.count < 2
                && givenActing.count < 2
        }
    }

    private(set) var named: [Int64: Named] = [:]

    /// - Parameter isActing: whether somebody speaks or takes part for the party, and holds no office.
    mutating func add(_ id: Int64, party: Int64, isActing: Bool, _ known: () throws -> Named) rethrows {
        if named[id] == nil { named[id] = try known() }
        if isActing { named[id]?.givenActing.insert(party) } else { named[id]?.given.insert(party) }
    }

    /// Those who act for other parties in the file than is recorded.
    var strangers: [(id: Int64, known: Named)] {
        named.filter { _, named in named.isStranger }.sorted { $0.key < $1.key }.map { (id: $0.key, known: $0.value) }
    }
}

extension Recorder {
    /// Takes note of an office that a file gives to somebody, for ``requireSamePeople(of:in:)``.
    mutating func noteOffice(_ row: ResolvedRow, in transaction: borrowing Transaction) throws {
        guard importRun != nil, row.type == .office, case .integer(let id) = row["official_id"],
            case .integer(let party) = row["party_id"],
            try isMeantByNameAlone(id, in: row.draft, transaction), try !isNew(id, in: transaction)
        else { return }
        try namedOfficials.add(id, party: party, isActing: false) { try transaction.known(of: id) }
    }

    /// Takes note of the party for which a file of another desk has somebody speak or take part whom it has by the name alone.
    mutating func noteActing(_ row: ResolvedRow, in transaction: borrowing Transaction) throws {
        guard !exchange.metByName.isEmpty, row.type == .statement || row.type == .participation,
            case .integer(let id) = row["official_id"], case .integer(let party) = row["party_id"],
            exchange.metByName.contains(id), try isMeantByNameAlone(id, in: row.draft, transaction),
            try namedOfficials.named[id] != nil || !isNew(id, in: transaction)
        else { return }
        try namedOfficials.add(id, party: party, isActing: true) { try transaction.known(of: id) }
    }

    /// Refuses a file that has somebody act for other parties only than are recorded, and that names him without a key. Only the whole file tells:
    /// whoever changes from one party to another has offices of both.
    func requireSamePeople(of file: String, in transaction: borrowing Transaction) throws {
        let strangers = namedOfficials.strangers
        guard let first = strangers.first else { return }
        let name = try transaction.title(of: .official, first.id)
        let known = first.known
        let hold = !known.held.isEmpty && !known.given.isEmpty
        let acts = hold ? "has offices of" : "acts for"
        let given = try (hold ? known.given : known.given.union(known.givenActing)).sorted().map {
            try transaction.title(of: .party, $0)
        }
        let ours = (hold ? known.held : known.held + known.acted).map(\.name)
        let here = ours.enumerated().filter { !ours[..<$0.offset].contains($0.element) }.map(\.element)
        let more = strangers.count > 1 ? "; so it is with \(strangers.count - 1) more" : ""
        throw TrackerError(
            .badData,
            "\(file): nothing was imported: “\(name)” \(acts) \(given.joined(separator: ", ")) there and \(hold ? "of" : "for") \(here.joined(separator: ", ")) here, and may be another person\(more)",
            hints: [
                "If it is one person, record \(hold ? "the other office" : "an office for that party") here first: tracker add-office TITLE --official id:\(first.id) --party \(Self.quoted(given.first ?? "…"))",
                "If there are two, give each a key, here with tracker edit-official id:\(first.id) --key …, and there likewise; the next file has it.",
            ])
    }

    /// Whether a draft names an official by nothing that only one can have: a key, a number, an identity.
    private mutating func isMeantByNameAlone(
        _ id: Int64, in draft: Draft, _ transaction: borrowing Transaction
    ) throws -> Bool {
        guard let name = draft["official"], draft["official_key"] == nil else { return false }
        if draft.isExchanged, exchanged(.official, name, in: draft) == id { return exchange.metByName.contains(id) }
        guard references.isTyped else { return true }
        return try transaction.officialID(numbered: name, references.directory(in: transaction)) != id
    }

    /// Whether an official came into being by what is being recorded.
    private func isNew(_ id: Int64, in transaction: borrowing Transaction) throws -> Bool {
        guard let openedRevision else { return false }
        return try transaction.value(
            """
            SELECT revision = \(openedRevision)
                AND NOT EXISTS (SELECT 1 FROM official_history WHERE id = \(id) AND revision <> \(openedRevision))
            FROM official WHERE id = \(id)
            """, as: Bool.self) ?? false
    }
}

extension References {
    /// That an official acts for a party of which he has no office.
    struct Acting: Hashable {
        let official: Int64
        let party: Int64
    }
}

extension Transaction {
    /// A party for which somebody holds or held offices.
    struct PartyOfOffices {
        let id: Int64
        let name: String
        /// All that it is called.
        let names: [String]
    }

    /// For whom an official acts, as it is recorded.
    fileprivate func known(of official: Int64) throws -> NamedOfficials.Named {
        let acted: SQL = """
            SELECT party_id FROM statement WHERE official_id = \(official)
            UNION SELECT party_id FROM participation WHERE official_id = \(official)
            """
        return NamedOfficials.Named(
            held: try partiesOfOffices(heldBy: official), acted: try parties(among: acted))
    }

    func partiesOfOffices(heldBy official: Int64) throws -> [PartyOfOffices] {
        try parties(among: "SELECT party_id FROM office WHERE official_id = \(official)")
    }

    private func parties(among ids: SQL) throws -> [PartyOfOffices] {
        try all("SELECT id, name, code, aliases FROM party WHERE id IN (\(ids)) ORDER BY name") { row in
            let (id, name, code, aliases): (Int64, String, String?, String?) = try row.columns()
            return PartyOfOffices(
                id: id, name: name, names: [name] + (code.map { [$0] } ?? []) + PartyAliases.names(in: aliases))
        }
    }

    /// Whether it is recorded of an official that he spoke or took part for a party.
    fileprivate func acts(_ acting: References.Acting) throws -> Bool {
        try value(
            """
            SELECT EXISTS (SELECT 1 FROM statement WHERE official_id = \(acting.official) AND party_id = \(acting.party))
                OR EXISTS (SELECT 1 FROM participation WHERE official_id = \(acting.official) AND party_id = \(acting.party))
            """, as: Bool.self) ?? false
    }
}
