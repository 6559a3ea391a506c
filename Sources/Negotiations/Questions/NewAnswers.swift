import SQLite

/// A question that cannot be answered any more: a name in it has become unknown or ambiguous.
public struct FailedQuestion: Sendable {
    /// Its place among the questions that were asked.
    public let position: Int
    public let error: TrackerError
}

extension Tracker {
    /// Lends, for each of very many questions, the statements that it finds now and did not find after a revision.
    ///
    /// Only statements are looked at of which something was written since (``Transaction/noteTouchedStatements(after:upTo:)``). They are copied
    /// once, as they are and as they were, and each question is asked of both copies.
    ///
    /// - Parameters:
    ///   - last: what was written after this revision is left out.
    ///   - body: is lent the place of the question, the statement, and what finds the words that were searched for.
    /// - Returns: the questions that could not be answered; the others were.
    public mutating func forEachNewAnswer(
        to filters: [StatementFilter], after revision: Int64, upTo last: Int64,
        _ body: (Int, Statement, Highlighter) throws -> Void
    ) throws -> [FailedQuestion] {
        let isAnyFormer = try sketch { transaction in
            try transaction.noteTouchedStatements(after: revision, upTo: last)
        }
        let result = Result {
            let known = isAnyFormer ? try answers(to: filters, asOf: revision) : filters.map { _ in [] }
            return try answers(to: filters, except: known, body)
        }
        try sketch { transaction in try transaction.forgetTouchedStatements() }
        return try result.get()
    }

    /// What each question found among the touched statements after a revision; nothing where it could not be answered then.
    private mutating func answers(to filters: [StatementFilter], asOf revision: Int64) throws -> [Set<Int64>] {
        // Names as they were resolved then may be written in statements; the statements themselves are few.
        let then = try shadowed(asOf: revision) { tracker in
            try tracker.read { transaction in try filters.map { try transaction.meaning(of: $0) } }
        }
        // A name that meant nothing then, since the record had another, means what it means now.
        let now = try read { transaction in try filters.map { try transaction.meaning(of: $0) } }
        let meanings = zip(then, now).map { then, now in
            if case .success = then { then } else { now }
        }
        return try shadowed(asOf: revision, except: ["statement", "statement_topic"]) { tracker in
            try tracker.narrowed(asOf: revision) { tracker in
                try tracker.read { transaction in
                    try meanings.map { meaning in
                        guard case .success(let meaning) = meaning else { return [] }
                        let ids = try StatementSelection(meaning, in: transaction).ids
                        return Set(try transaction.all(ids) { row in try row.column(0, as: Int64.self) })
                    }
                }
            }
        }
    }

    private mutating func answers(
        to filters: [StatementFilter], except known: [Set<Int64>], _ body: (Int, Statement, Highlighter) throws -> Void
    ) throws -> [FailedQuestion] {
        let meanings = try read { transaction in try filters.map { try transaction.meaning(of: $0) } }
        return try narrowed { tracker in
            try tracker.read { transaction in
                var failures: [FailedQuestion] = []
                for (position, meaning) in meanings.enumerated() {
                    switch meaning {
                    case .failure(let error): failures.append(FailedQuestion(position: position, error: error))
                    case .success(let meaning):
                        let selection = try StatementSelection(meaning, in: transaction)
                        try transaction.forEachStatement(of: selection, order: .date) { statement, highlighter in
                            if !known[position].contains(statement.id) { try body(position, statement, highlighter) }
                        }
                    }
                }
                return failures
            }
        }
    }

    private mutating func shadowed<Answer>(
        asOf revision: Int64, except others: Set<String> = [], _ body: (inout Tracker) throws -> Answer
    ) throws -> Answer {
        try sketch { transaction in try transaction.shadowTables(asOf: revision, except: others) }
        let answer = Result { try body(&self) }
        try sketch { transaction in try transaction.unshadowTables() }
        return try answer.get()
    }

    private mutating func narrowed<Answer>(
        asOf revision: Int64? = nil, _ body: (inout Tracker) throws -> Answer
    ) throws -> Answer {
        try sketch { transaction in try transaction.narrowStatements(to: "temp.touched", asOf: revision) }
        let answer = Result { try body(&self) }
        try sketch { transaction in try transaction.widenStatements() }
        return try answer.get()
    }
}

extension Transaction {
    /// What a filter means; a name that is unknown or ambiguous is no reason to ask nothing else.
    fileprivate func meaning(of filter: StatementFilter) throws -> Result<FilterMeaning, TrackerError> {
        do { return .success(try FilterMeaning(filter, in: self)) } catch let error as TrackerError {
            return .failure(error)
        }
    }
}
