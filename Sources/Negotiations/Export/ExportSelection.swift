import SQLite

/// What an export holds: everything, or the statements that a filter selects with all that they refer to, and of these some types only.
public struct ExportSelection: Sendable {
    public var filter = StatementFilter()
    /// The types to write; empty for all.
    public var types: [RecordType] = []
    /// Whether each record says its identity.
    public var hasIdentities = false
    /// The name of the question that selects; nil for none. A feed is called by it.
    public var question: String?
    /// The address of the page of a statement by its number, where there are pages. A feed leads there.
    public var page: (@Sendable (Int64) -> String)?

    public init() {}

    /// The types to write, each after those that it refers to.
    var inOrder: [RecordType] {
        types.isEmpty
            ? RecordType.all : RecordType.all.filter(types.contains) + types.filter { !RecordType.all.contains($0) }
    }
}

extension Transaction {
    /// Which records of a type belong to a selection, as a condition on `record`; nil where none do.
    func exportCondition(of type: RecordType, in selection: ExportSelection) throws -> SQL? {
        guard selection.types.isEmpty || selection.types.contains(type) else { return nil }
        guard !selection.filter.isEmpty else { return "TRUE" }
        return try SelectedRecords(
            statements: matchingIDs(selection.filter), wholeRounds: wholeRounds(of: selection.filter)
        ).condition(on: type)
    }

    /// The rounds that are asked for whole: where rounds or negotiations are, and nothing else. Whoever asks for some of the statements
    /// about a round does not ask for the round.
    func wholeRounds(of filter: StatementFilter) throws -> SQL? {
        var others = filter
        (others.rounds, others.negotiations) = ([], [])
        guard others.isEmpty, !filter.isEmpty else { return nil }
        let conditions = try roundConditions(rounds: filter.rounds, negotiations: filter.negotiations)
        return "SELECT id FROM round WHERE \(.all(conditions))"
    }
}

/// The records of a selection: statements, all that belongs to rounds that are asked for whole, and what these refer to.
private struct SelectedRecords {
    let statements: SQL
    /// Rounds with who took part, what came of them and what lay on the table; nil where none is asked for.
    let wholeRounds: SQL?

    func condition(on type: RecordType) -> SQL? {
        switch type {
        case .statement: return "record.id IN (\(statements))"
        case .official: return "record.id IN (\(officials))"
        case .name, .office: return "record.official_id IN (\(officials))"
        case .round: return "record.id IN (\(rounds))"
        case .negotiation: return "record.id IN (SELECT negotiation_id FROM round WHERE id IN (\(rounds)))"
        case .topic:
            return """
                (record.id IN (SELECT topic_id FROM statement_topic WHERE statement_id IN (\(statements)))
                    OR record.id IN (SELECT topic_id FROM round_topic WHERE round_id IN (\(rounds))))
                """
        case .party: return .any(parties.map { "record.id IN (\($0))" })
        case .source: return .any(citing.map { "record.id IN (\($0))" })
        case .participation, .outcome, .text: return wholeRounds.map { "record.round_id IN (\($0))" }
        case .approval, .commitment: return outcomes.map { "record.outcome_id IN (\($0))" }
        default: return nil
        }
    }

    private var rounds: SQL { union("SELECT round_id FROM statement WHERE id IN (\(statements))", wholeRounds) }

    private var outcomes: SQL? { wholeRounds.map { "SELECT id FROM outcome WHERE round_id IN (\($0))" } }

    private var officials: SQL {
        union(
            "SELECT official_id FROM statement WHERE id IN (\(statements))",
            wholeRounds.map { "SELECT official_id FROM participation WHERE round_id IN (\($0))" })
    }

    private var parties: [SQL] {
        var parties: [SQL] = [
            "SELECT party_id FROM statement WHERE id IN (\(statements))",
            "SELECT party_id FROM office WHERE official_id IN (\(officials))",
        ]
        if let wholeRounds, let outcomes {
            parties += [
                "SELECT party_id FROM participation WHERE round_id IN (\(wholeRounds))",
                "SELECT party_id FROM text WHERE round_id IN (\(wholeRounds))",
                "SELECT party_id FROM commitment WHERE outcome_id IN (\(outcomes))",
            ]
        }
        return parties
    }

    /// The sources of all that is selected.
    private var citing: [SQL] {
        RecordType.citable.compactMap { type in
            condition(on: type).map { condition in
                let column: SQL = "\(identifier: type.citationColumn)"
                return """
                    SELECT source_id FROM citation WHERE \(column) IN (
                        SELECT record.id FROM \(identifier: type.table) AS record WHERE \(condition))
                    """
            }
        }
    }

    private func union(_ first: SQL, _ second: SQL?) -> SQL { second.map { "\(first) UNION \($0)" } ?? first }
}
