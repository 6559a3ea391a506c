import SQLite

/// What an export holds: everything, or the statements that a filter selects with all that they refer to, and of these some types only.
public struct ExportSelection: Sendable {
    public var filter = StatementFilter()
    /// The types to write; empty for all.
    public var types: [RecordType] = []

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
        let statements = try matchingIDs(selection.filter)
        let officials: SQL = "SELECT official_id FROM statement WHERE id IN (\(statements))"
        let rounds: SQL = "SELECT round_id FROM statement WHERE id IN (\(statements))"
        switch type {
        case .statement: return "record.id IN (\(statements))"
        case .official: return "record.id IN (\(officials))"
        case .name, .office: return "record.official_id IN (\(officials))"
        case .round: return "record.id IN (\(rounds))"
        case .negotiation: return "record.id IN (SELECT negotiation_id FROM round WHERE id IN (\(rounds)))"
        case .source:
            return "record.id IN (SELECT source_id FROM citation WHERE statement_id IN (\(statements)))"
        case .topic:
            return """
                (record.id IN (SELECT topic_id FROM statement_topic WHERE statement_id IN (\(statements)))
                    OR record.id IN (SELECT topic_id FROM round_topic WHERE round_id IN (\(rounds))))
                """
        case .party:
            return """
                (record.id IN (SELECT party_id FROM statement WHERE id IN (\(statements)))
                    OR record.id IN (SELECT party_id FROM office WHERE official_id IN (\(officials))))
                """
        default: return nil
        }
    }
}
