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

    /// The names that begin so, without regard to case, of records that have a name; at most a hundred.
    func names(of type: RecordType, beginningWith beginning: String) throws -> [String] {
        guard type.index(of: "name") != nil else { return [] }
        func begins(_ text: SQL) -> SQL { "substr(\(text), 1, length(\(beginning))) = \(beginning) COLLATE NOCASE" }
        let others: SQL
        switch type {
        case .official:
            others = """
                UNION SELECT text FROM name WHERE \(begins("text"))
                UNION SELECT surname FROM official WHERE \(begins("surname"))
                """
        case .party: others = "UNION SELECT code FROM party WHERE \(begins("code"))"
        default: others = ""
        }
        var names = Set(
            try all("SELECT name FROM \(identifier: type.table) WHERE \(begins("name")) \(others)") { row in
                try row.column(0, as: String.self)
            })
        if type == .official { names.formUnion(try surnames(beginningWith: beginning)) }
        return Array(names.sorted().prefix(100))
    }

    /// The last words of full names, with the particles before them, by which people are called whose surname is not recorded.
    private func surnames(beginningWith beginning: String) throws -> [String] {
        var surnames: [String] = []
        try forEach(
            "SELECT name FROM official WHERE surname IS NULL AND instr(lower(name), ' ' || lower(\(beginning))) > 0"
        ) { row in
            let forms = Surname.forms(of: try row.repairedText(0))
            surnames += forms.filter { $0.lowercased().hasPrefix(beginning.lowercased()) }
        }
        return surnames
    }

    /// The names of all records of a type that have a name.
    func names(of type: RecordType) throws -> [String] {
        try all("SELECT name FROM \(identifier: type.table) ORDER BY name") { row in try row.column(0) }
    }

    /// The id of a negotiation, party or topic that must be there.
    func requiredID(ofNamed type: RecordType, _ name: String) throws -> Int64 {
        if let id = try id(ofNamed: type, name) { return id }
        if let id = try FoldedNames(of: type, in: self).ids(of: name, limit: 1, self).first { return id }
        throw TrackerError.unknown(
            name, type.name, suggestions: nearest(to: name, among: try names(of: type)),
            advice: "tracker list-\(type.plural) lists the known ones.")
    }
}

extension References {
    /// The id of a round by its name, within a negotiation where one is given.
    mutating func round(
        _ name: String, negotiation: String?, in transaction: borrowing Transaction
    ) throws -> Int64 {
        var isWithin: SQL = "TRUE"
        if let negotiation {
            let id =
                try transaction.id(ofNamed: .negotiation, negotiation)
                ?? records(.negotiation, written: negotiation, in: transaction).first
            isWithin = "round.negotiation_id = \(id)"
        }
        var isNamed: SQL = "round.name = \(name) AND \(isWithin)"
        func named(_ condition: SQL) throws -> [Int64] {
            try transaction.all("SELECT id FROM round WHERE \(condition) LIMIT 2") { row in try row.column(0) }
        }
        var found = try named(isNamed)
        if found.isEmpty {
            let written = try records(.round, written: name, in: transaction)
            if !written.isEmpty {
                isNamed = "round.id IN (\(list: written)) AND \(isWithin)"
                found = try named(isNamed)
            }
        }
        if found.count == 1, let only = found.first { return only }
        guard found.isEmpty else {
            throw try refusal(of: .round, name, context: negotiation, inShort: "fits several rounds") {
                let candidates = try transaction.all(
                    """
                    SELECT round.name, negotiation.name FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
                    WHERE \(isNamed) ORDER BY round.id LIMIT \(TrackerError.shownCandidates)
                    """
                ) { row in
                    let (name, negotiation): (String, String) = try row.columns()
                    return "\(name) (negotiation \(negotiation))"
                }
                let count: Int? = try transaction.value("SELECT count(*) FROM round WHERE \(isNamed)")
                return TrackerError.ambiguous(name, "round", count: count ?? 0, candidates: candidates)
            }
        }
        if isTyped,
            let id = try transaction.value(
                "SELECT id FROM round WHERE key = \(name) OR id = \(Int64(name)) LIMIT 1", as: Int64.self)
        {
            return id
        }
        throw try refusal(of: .round, name, context: negotiation, inShort: "is no round") {
            if let negotiation, try transaction.id(ofNamed: .negotiation, negotiation) == nil {
                return try Self.unknown(negotiation, ofRound: name, in: transaction)
            }
            let names = try transaction.all("SELECT name FROM round") { row in try row.column(0, as: String.self) }
            return TrackerError.unknown(
                name, "round", suggestions: nearest(to: name, among: names),
                advice: "Rounds are added with tracker add-round.")
        }
    }

    /// The error for a negotiation that is not there. It says where there is a round of the name.
    private static func unknown(
        _ negotiation: String, ofRound name: String, in transaction: borrowing Transaction
    ) throws -> TrackerError {
        let others = try transaction.all(
            """
            SELECT negotiation.name FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE round.name = \(name) ORDER BY round.id LIMIT \(TrackerError.shownCandidates)
            """
        ) { row in try row.column(0, as: String.self) }
        let advice =
            others.isEmpty
            ? "tracker list-negotiations lists the known ones."
            : "There is a round “\(name.beginning)” in \(others.map { "“\($0)”" }.joined(separator: ", "))."
        return TrackerError.unknown(
            negotiation, "negotiation",
            suggestions: nearest(to: negotiation, among: try transaction.names(of: .negotiation)), advice: advice)
    }

    /// The id of an outcome by its key or title, within a round where one is given; a person may type its id.
    mutating func outcome(
        _ name: String, key: String?, round: String?, negotiation: String?, in transaction: borrowing Transaction
    ) throws -> Int64 {
        if isTyped,
            let id = try transaction.value(
                "SELECT id FROM outcome WHERE id = \(Int64(name)) OR key = \(name) ORDER BY key IS NULL LIMIT 1",
                as: Int64.self)
        {
            return id
        }
        var isMeant: SQL = key.map { "outcome.key = \($0)" } ?? "outcome.title = \(name)"
        if let round {
            let id = try self.round(round, negotiation: negotiation, in: transaction)
            isMeant = "\(isMeant) AND outcome.round_id = \(id)"
        } else if let negotiation {
            let id =
                try transaction.id(ofNamed: .negotiation, negotiation)
                ?? records(.negotiation, written: negotiation, in: transaction).first
            isMeant = """
                \(isMeant) AND outcome.round_id IN (
                    SELECT id FROM round WHERE negotiation_id = \(id))
                """
        }
        // In a file, a reference without a key means the outcome without one; a person who types is asked.
        for condition in isTyped ? [isMeant] : ["\(isMeant) AND outcome.key IS NULL", isMeant] as [SQL] {
            let found = try transaction.all("SELECT id FROM outcome WHERE \(condition) LIMIT 2") { row in
                try row.column(0, as: Int64.self)
            }
            if found.count == 1, let only = found.first { return only }
            if !found.isEmpty { break }
        }
        throw try refusal(of: .outcome, name, context: round ?? negotiation, inShort: "is no outcome, or several") {
            try Self.unclearOutcome(name, isMeant, in: transaction)
        }
    }

    /// Why a title means no outcome: several have it, or none.
    private static func unclearOutcome(
        _ name: String, _ isMeant: SQL, in transaction: borrowing Transaction
    ) throws -> TrackerError {
        let count = try transaction.value("SELECT count(*) FROM outcome WHERE \(isMeant)", as: Int.self) ?? 0
        guard count > 0 else {
            let titles = try transaction.all("SELECT title FROM outcome") { row in try row.column(0, as: String.self) }
            return TrackerError.unknown(
                name, "outcome", suggestions: nearest(to: name, among: titles),
                advice: "tracker list-outcomes lists the known ones.")
        }
        let candidates = try transaction.all(
            """
            SELECT outcome.id, outcome.title, round.name, outcome.key
            FROM outcome JOIN round ON round.id = outcome.round_id
            WHERE \(isMeant) ORDER BY outcome.id LIMIT \(TrackerError.shownCandidates)
            """
        ) { row in
            let (id, title, round, key): (Int64, String, String, String?) = try row.columns()
            return "\(id): \(title) (\(round))" + (key.map { " [key \($0)]" } ?? "")
        }
        return TrackerError.ambiguous(name, "outcome", count: count, candidates: candidates)
    }
}

/// The names nearest to one that is not known, at most three, within a third of its length.
func nearest(to name: String, among names: [String]) -> [String] {
    guard name.isComparable else { return [] }
    let distance = OfficialDirectory.fold(name).nearDistance
    return nearest(to: name, among: names.sorted(), within: distance, comparedBy: OfficialDirectory.fold).prefix(3).map(
        \.word)
}
