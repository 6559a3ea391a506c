import Formats
import SQLite

// What a name in a draft means: a record that is there, or one that is made of it.
extension Recorder {
    /// The id of the record that a name in a draft refers to; nil for an official whose name is only kept as printed.
    ///
    /// - Throws: ``FieldError`` that names the candidates or the nearest names.
    mutating func id(
        of name: String, _ reference: Field.Reference, at position: Int, in draft: Draft,
        _ transaction: borrowing Transaction
    ) throws -> Int64? {
        if let id = exchanged(reference, name, in: draft) { return id }
        if isUntaken(reference, name, in: draft) {
            throw FieldError(
                field: draft.type.fields[position].name,
                reason: "is another \(reference.rawValue) in the file, which was not taken",
                value: name)
        }
        do {
            switch reference {
            case .negotiation: return try findOrAdd(.negotiation, name, in: transaction)
            case .party: return try findOrAdd(.party, name, in: transaction)
            case .official: return try officialID(name, in: draft, transaction)
            case .round: return try references.round(name, negotiation: draft["negotiation"], in: transaction)
            case .outcome: return try references.outcome(name, in: draft, transaction)
            }
        } catch let error as TrackerError {
            throw FieldError(field: draft.type.fields[position].name, error)
        }
    }

    /// The id of a negotiation, party or topic, which is made where nothing has that name yet.
    mutating func findOrAdd(_ type: RecordType, _ name: String, in transaction: borrowing Transaction) throws -> Int64 {
        let key = References.Name(type, name)
        if let id = references.ids[key] { return id }
        if references.isTyped, let id = try typedID(of: type, name, in: transaction) { return id }
        let known =
            try transaction.id(ofNamed: type, name) ?? references.records(type, written: name, in: transaction).first
            ?? (type == .party ? transaction.party(ofStateCalled: name) : nil)
        if let id = known {
            references.remember(id, for: key)
            return id
        }
        try references.requireUnlikeOthers(type, name, made: creations, in: transaction)
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
        return try FieldError.naming("topics") { try findOrAdd(.topic, name, in: transaction) }
    }

    private mutating func officialID(_ name: String, in draft: Draft, _ transaction: borrowing Transaction) throws
        -> Int64?
    {
        let key = draft["official_key"]
        // An office may be the first that somebody holds for a party.
        let party = draft.type == .office ? nil : draft["party"]
        let use = party.map { "\(name)\u{1F}\($0)" } ?? name
        if key == nil, let id = references.certainOfficials[use] { return id }
        let directory = try references.directory(in: transaction)
        if let key {
            guard let id = directory.idsByKey[key] else {
                throw TrackerError(.badData, "there is no official with the key “\(key)”")
            }
            guard try draft["official"] == nil || directory.isCalled(name, id) || transaction.wasCalled(name, id)
            else {
                throw TrackerError(
                    .badData,
                    "the key “\(key)” is that of \(directory.description(of: id)), who is not called “\(name)”")
            }
            return id
        }
        if references.isTyped, let id = try transaction.officialID(numbered: name, directory) { return id }
        if let id = directory.certainOfficial(name, isForParty: party != nil) {
            references.certainOfficials[use] = id
            references.noteSurname(in: name, of: id, directory)
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
            if references.unknownOfficials == .keptAsPrinted, keepAsPrinted(name, in: draft) { return nil }
            let date = draft["date"].flatMap { try? PartialDate($0) }
            if let contradiction = directory.contradiction(of: name, for: party, on: date) {
                throw references.refusal(
                    of: .official, name, context: contradiction.context, inShort: contradiction.inShort
                ) { directory.error(name, contradiction) }
            }
            if references.unknownOfficials == .created {
                return try madeOfficial(name, for: party, unless: directory, in: transaction)
            }
            let advice =
                references.isTyped
                ? "Officials are added with tracker add-official."
                : "Add them with tracker add-official, or see --create-officials and --as-printed."
            throw references.refusal(of: .official, name, context: nil, inShort: "is no official") {
                TrackerError.unknown(name, "official", suggestions: directory.suggestions(for: name), advice: advice)
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
        _ printed: String, for party: String?, unless directory: OfficialDirectory,
        in transaction: borrowing Transaction
    ) throws -> Int64 {
        let states = Set([party].compactMap(\.self).compactMap(StateNames.code(of:)))
        try requirePersonsName(printed, states, in: transaction)
        let others = Set(directory.everybody(called: printed).map(\.officialID)).sorted()
        guard others.isEmpty else {
            throw TrackerError(
                .badData, "“\(printed)” is nobody's name on that date; at another time it is that of",
                hints: directory.candidates(others.prefix(TrackerError.shownCandidates), for: printed).map { "  " + $0 }
            )
        }
        if !references.takesSimilarNames {
            let twins = directory.officials(like: printed)
            if !twins.isEmpty {
                throw references.refusal(of: .official, printed, context: nil, inShort: "is like another name") {
                    TrackerError.alike(printed, "official", to: twins.compactMap { directory.entries[$0]?.name })
                }
            }
        }
        let spoken = try spokenName(printed, states)
        let name = spoken?.name ?? printed
        try references.requireSurnameOfNobody(name, in: transaction)
        let members = [("name", name), ("surname", spoken?.surname), ("native_name", spoken?.native)].compactMap {
            field, value in
            value.map { Member(name: field, value: .string($0)) }
        }
        let result = try record(Draft(.official, members), in: transaction)
        creations.append(Creation(type: .official, id: result.id, name: name))
        // A name of one word can be the surname of who comes later.
        if !name.contains(" ") { references.surnamesInUse[OfficialDirectory.fold(name)] = (result.id, name) }
        return result.id
    }
}

extension Transaction {
    /// Whether an official had a name before it was edited: a file that was written then still says it, beside the key.
    fileprivate func wasCalled(_ name: String, _ id: Int64) throws -> Bool {
        let folded = OfficialDirectory.fold(name)
        return try all("SELECT DISTINCT name FROM official_history WHERE id = \(id)") { row in
            try row.columns() as String
        }.contains { OfficialDirectory.fold($0) == folded }
    }
}
