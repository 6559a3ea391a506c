import SQLite
import Text

extension Transaction {
    /// The id of a negotiation, party or topic by its name (or a party's code) as it is written, without regard to case.
    func id(ofNamed type: RecordType, _ name: String) throws -> Int64? {
        switch type {
        case .party:
            try value(
                """
                SELECT id FROM party WHERE name = \(name) OR code = \(name) ORDER BY id LIMIT 1
                """)
        default:
            try value("SELECT id FROM \(identifier: type.table) WHERE name = \(name)")
        }
    }

    /// The names that begin so, without regard to case and accents, by which records of a type are called; at most a hundred.
    func names(of type: RecordType, beginningWith beginning: String) throws -> [String] {
        let begun = Folding.foldedWithoutMarks(beginning)
        var names: Set<String> = []
        func add(_ column: SQL, of table: SQL) throws {
            try forEach("SELECT \(column) FROM \(table) WHERE \(column) IS NOT NULL") { row in
                let name = try row.repairedText(0)
                if Folding.foldedWithoutMarks(name).hasPrefix(begun) { names.insert(name) }
            }
        }
        for field in type.names {
            try add("\(identifier: field.column ?? field.name)", of: "\(identifier: type.table)")
        }
        if type == .official {
            try add("text", of: "name")
            let directory = try OfficialDirectory(from: self)
            for id in directory.entries.keys {
                names.formUnion(
                    directory.surnames(of: id).filter { Folding.foldedWithoutMarks($0).hasPrefix(begun) })
            }
        }
        return Array(names.sorted().prefix(100))
    }

    /// The names of all records of a type that have a name.
    func names(of type: RecordType) throws -> [String] {
        try all("SELECT name FROM \(identifier: type.table) ORDER BY name") { row in try row.column(0) }
    }

    /// The id of the one record that had a name before it was renamed: who asked for it by that goes on to find it.
    func id(ofFormerlyNamed type: RecordType, _ name: String) throws -> Int64? {
        let ids = try all(
            """
            SELECT DISTINCT id FROM main.\(identifier: type.table + "_history")
            WHERE name = \(name) COLLATE NOCASE AND id IN (SELECT id FROM \(identifier: type.table)) LIMIT 2
            """
        ) { row in try row.column(0, as: Int64.self) }
        return ids.count == 1 ? ids.first : nil
    }

    /// The id of a negotiation, party or topic that must be there.
    func requiredID(ofNamed type: RecordType, _ name: String) throws -> Int64 {
        if let id = try id(of: type, numberedAlone: name) ?? id(ofNamed: type, name) { return id }
        if let id = try ids(of: type, written: name).first { return id }
        if type == .party, let id = try party(ofStateCalled: name) { return id }
        if let id = try id(ofFormerlyNamed: type, name) { return id }
        throw TrackerError.unknown(
            name, type.name, suggestions: try suggestions(for: name, type, among: try names(of: type)),
            advice: "tracker list-\(type.plural) lists the known ones.")
    }
}

extension Transaction {
    /// What may be meant by a name that no record of a type has, at most three: first what would be asked about if one of that name were made.
    func suggestions(for name: String, _ type: RecordType, among known: [String]) throws -> [String] {
        var suggestions: [String] = []
        if [.negotiation, .party, .topic].contains(type), name.isComparable {
            var references = References()
            suggestions = try references.names(of: type, like: name, in: self)
        }
        for near in nearest(to: name, among: known) where !suggestions.contains(near) { suggestions.append(near) }
        return Array(suggestions.prefix(3))
    }
}

extension References {
    /// The id of a round by its name, within a negotiation where one is given; a person may type its number or key.
    mutating func round(
        _ name: String, negotiation: String?, in transaction: borrowing Transaction
    ) throws -> Int64 {
        guard !isTyped else { return try transaction.id(of: .round, typed: name, ["negotiation": negotiation]) }
        var isWithin: SQL = "TRUE"
        if let negotiation {
            isWithin = "round.negotiation_id = \(try negotiationID(negotiation, in: transaction))"
        }
        var isNamed: SQL = "round.name = \(name) AND \(isWithin)"
        var found = try transaction.rounds(where: isNamed, limit: 2)
        if found.isEmpty {
            let written = try records(.round, written: name, in: transaction)
            if !written.isEmpty {
                isNamed = "round.id IN (\(list: written)) AND \(isWithin)"
                found = try transaction.rounds(where: isNamed, limit: 2)
            }
        }
        if found.count == 1, let only = found.first { return only }
        guard found.isEmpty else {
            throw try refusal(of: .round, name, context: negotiation, inShort: "fits several rounds") {
                try transaction.ambiguous(name, .round, try transaction.rounds(where: isNamed))
            }
        }
        throw try refusal(of: .round, name, context: negotiation, inShort: "is no round") {
            try transaction.unknown(name, .round, negotiation: negotiation)
        }
    }

    /// The id of the outcome that a draft names by its key or title, within the round that it names; a person may type its number.
    mutating func outcome(_ name: String, in draft: Draft, _ transaction: borrowing Transaction) throws -> Int64 {
        let (key, round, negotiation) = (draft["outcome_key"], draft["round"], draft["negotiation"])
        if isTyped, key == nil {
            // Where the round is one of the record's own, and does not tell which outcome is meant, a number means it whatever its round.
            let isOfDraft = draft.type.columns.contains { $0.reference == .round }
            if isOfDraft, Int64(name) ?? name.numberAlone != nil {
                let found = try transaction.ids(of: .outcome, typed: name)
                guard found.count < 2 else { throw try transaction.ambiguous(name, .outcome, found) }
            }
            let within = try round.map { round in
                try FieldError.naming("round") { try self.round(round, negotiation: negotiation, in: transaction) }
            }
            return try transaction.id(
                of: .outcome, typed: name, ["round": within.map { "id:\($0)" }, "negotiation": negotiation])
        }
        var isMeant: SQL = try key.map { "outcome.key = \($0)" } ?? isTitled(name, in: nil, transaction)
        if let round {
            let id = try FieldError.naming("round") {
                try self.round(round, negotiation: negotiation, in: transaction)
            }
            if key == nil { isMeant = try isTitled(name, in: id, transaction) }
            isMeant = "\(isMeant) AND outcome.round_id = \(id)"
        } else if let negotiation {
            let id = try negotiationID(negotiation, in: transaction)
            isMeant = "\(isMeant) AND outcome.round_id IN (SELECT id FROM round WHERE negotiation_id = \(id))"
        }
        // A reference without a key means the outcome without one.
        for condition in ["\(isMeant) AND outcome.key IS NULL", isMeant] as [SQL] {
            let found = try transaction.outcomes(where: condition, limit: 2)
            if found.count == 1, let only = found.first { return only }
            if !found.isEmpty { break }
        }
        throw try refusal(of: .outcome, name, context: round ?? negotiation, inShort: "is no outcome, or several") {
            let found = try transaction.outcomes(where: isMeant)
            guard found.isEmpty else { return try transaction.ambiguous(name, .outcome, found) }
            let elsewhere = try transaction.outcomes(where: key.map { "key = \($0)" } ?? "title = \(name)")
            return try transaction.absent(
                name, .outcome, among: elsewhere, ["round": round, "negotiation": negotiation])
        }
    }

    /// What holds of the outcomes of a title, however it is written.
    private mutating func isTitled(
        _ title: String, in round: Int64?, _ transaction: borrowing Transaction
    ) throws -> SQL {
        let isExact: SQL = "outcome.title = \(title)"
        let within = round.map { FoldedNames.Scope.round($0) }
        if try transaction.outcomes(where: round.map { "\(isExact) AND round_id = \($0)" } ?? isExact, limit: 1).isEmpty
        {
            let written = try records(.outcome, written: title, within: within, in: transaction)
            if !written.isEmpty { return "outcome.id IN (\(list: written))" }
        }
        return isExact
    }

    private mutating func negotiationID(_ name: String, in transaction: borrowing Transaction) throws -> Int64? {
        try transaction.id(ofNamed: .negotiation, name)
            ?? records(.negotiation, written: name, in: transaction).first
    }
}

extension Transaction {
    fileprivate func rounds(where condition: SQL, limit: Int = -1) throws -> [Int64] {
        try all("SELECT id FROM round WHERE \(condition) ORDER BY id LIMIT \(limit)") { row in try row.column(0) }
    }

    fileprivate func outcomes(where condition: SQL, limit: Int = -1) throws -> [Int64] {
        try all("SELECT id FROM outcome WHERE \(condition) ORDER BY id LIMIT \(limit)") { row in try row.column(0) }
    }
}

/// The names nearest to one that is not known, at most three, within a third of its length.
func nearest(to name: String, among names: [String]) -> [String] {
    guard name.isComparable else { return [] }
    let distance = OfficialDirectory.fold(name).nearDistance
    return nearest(to: name, among: names.sorted(), within: distance, comparedBy: OfficialDirectory.fold).prefix(3).map(
        \.word)
}
