import SQLite

/// Makes statements of their ids, a page at a time, each page in as many SQL statements as any other.
struct StatementReader {
    /// What to read of a statement beside its own columns.
    let parts: StatementParts
    private let context: StatementContext

    private struct Row {
        let statement: Statement
        let latest: String
        let official: Int64?
        let party: Int64?
    }

    init(parts: StatementParts = .all, in transaction: borrowing Transaction) throws {
        self.parts = parts
        context = try StatementContext.known(hasRoles: parts.contains(.role), in: transaction)
    }

    /// Lends statements in the order of their ids; what is not there is passed over.
    func forEach(
        _ ids: [Int64], in transaction: borrowing Transaction, _ body: (Statement) throws -> Void
    ) throws {
        let positions = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [Row?] = Array(repeating: nil, count: ids.count)
        var bytes = 0
        do {
            try Self.forEachRow(where: "id IN \(set: ids)", in: transaction) { row in
                bytes += row.statement.text.utf8.count + (row.statement.translation?.utf8.count ?? 0)
                guard bytes <= Transaction.largestPage || ids.count == 1 else { throw PageIsTooLarge() }
                if let position = positions[row.statement.id] { rows[position] = row }
            }
        } catch is PageIsTooLarge {
            // One text can be as large as a page: half of them at a time, then.
            let middle = ids.count / 2
            rows = []
            try forEach(Array(ids[..<middle]), in: transaction, body)
            return try forEach(Array(ids[middle...]), in: transaction, body)
        }
        try complete(rows.compactMap { $0 }, in: transaction, body)
    }

    /// All statements that meet a condition, in no order.
    func statements(where condition: SQL, in transaction: borrowing Transaction) throws -> [Statement] {
        var rows: [Row] = []
        try Self.forEachRow(where: condition, in: transaction) { rows.append($0) }
        var statements: [Statement] = []
        statements.reserveCapacity(rows.count)
        try complete(rows, in: transaction) { statements.append($0) }
        return statements
    }

    /// Lends the statements' own columns.
    private static func forEachRow(
        where condition: SQL, in transaction: borrowing Transaction, _ body: (Row) throws -> Void
    ) throws {
        try transaction.forEach(
            """
            SELECT id, key, date, earliest, latest, official_id, attribution, party_id, round_id, kind, text, language,
                translation, setting, tone
            FROM statement WHERE \(condition)
            """
        ) { row in
            let (
                id, key, date, earliest, latest, official, attribution, party, round, kind, text, language, translation,
                setting, tone
            ):
                (
                    Int64, String?, String, String, String, Int64?, String?, Int64?, Int64?, String?, String, String?,
                    String?, String?, String?
                ) = try row.columns()
            try body(
                Row(
                    statement: Statement(
                        id: id, key: key, date: date, attribution: attribution, kind: kind, text: text,
                        language: language, translation: translation, setting: setting, tone: tone, earliest: earliest,
                        roundID: round),
                    latest: latest, official: official, party: party))
        }
    }

    /// Reads what belongs to statements, and lends them with it.
    private func complete(
        _ rows: [Row], in transaction: borrowing Transaction, _ body: (Statement) throws -> Void
    ) throws {
        let ids = rows.map(\.statement.id)
        var references = StatementContext.References()
        for row in rows { references.add(row.official, row.statement.roundID, row.party) }
        var topics: [Int64: [Int64]] = [:]
        if parts.contains(.topics) {
            try transaction.forEach(
                "SELECT statement_id, topic_id FROM statement_topic WHERE statement_id IN \(set: ids)"
            ) { row in
                let (statement, topic): (Int64, Int64) = try row.columns()
                topics[statement, default: []].append(topic)
                references.topics.insert(topic)
            }
        }
        try context.read(references, in: transaction)
        let citations = try parts.contains(.sources) ? transaction.citations(of: [(.statement, ids)]) : nil
        for row in rows {
            var statement = self.statement(row)
            if let topics = topics[statement.id] { statement.topics = context.names(ofTopics: topics) }
            if let citations { statement.sources = citations[.statement, statement.id] }
            try body(statement)
        }
    }

    private struct PageIsTooLarge: Error {}

    private func statement(_ row: Row) -> Statement {
        var statement = row.statement
        var office: StatementContext.HeldOffice?
        if let official = row.official {
            let speaker = context.officials[official]
            statement.official = speaker?.name
            statement.officialKey = speaker?.key
            office = context.office(
                of: official, on: statement.date, (statement.earliest, row.latest),
                for: context.party(toldFor: row.party, by: official, about: statement.roundID))
            statement.office = office?.title
        }
        if let round = statement.roundID.flatMap({ context.rounds[$0] }) {
            statement.round = round.name
            statement.negotiation = round.negotiation.flatMap { context.negotiations[$0] }
        }
        statement.party = context.party(saidFor: row.party, by: row.official, about: statement.roundID, as: office)
        return statement
    }
}

/// What belongs to a statement beside its own columns.
public struct StatementParts: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let topics = StatementParts(rawValue: 1)
    public static let sources = StatementParts(rawValue: 2)
    /// The office held on the day, and the party.
    public static let role = StatementParts(rawValue: 4)
    public static let all: StatementParts = [.topics, .sources, .role]
}
