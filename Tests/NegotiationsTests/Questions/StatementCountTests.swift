import SQLite
import Testing

@testable import Negotiations

/// How many SQL statements a question takes.
@Suite struct StatementCountTests {
    private func runs(_ question: Question, of database: TestDatabase, asOf moment: Moment?) throws -> Int {
        try database.ask(asOf: moment) { transaction in
            let before = transaction.runCount
            let found = try question.ask(transaction)
            #expect(found > 0, "\(question.name) found nothing")
            return transaction.runCount - before
        }
    }

    @Test(arguments: [nil, Moment.revision(2)])
    func `a question takes at most thirteen statements, an export three of each type, however many records they show`(
        moment: Moment?
    ) throws {
        let (few, many) = (
            try TestDatabase.withEverything(statements: 20), try TestDatabase.withEverything(statements: 900)
        )
        for question in Question.all {
            let (ofFew, ofMany) = (
                try runs(question, of: few, asOf: moment), try runs(question, of: many, asOf: moment)
            )
            #expect(ofMany <= question.most, "\(question.name) took \(ofMany)")
            #expect(ofFew == ofMany, "\(question.name) took \(ofFew) and \(ofMany)")
        }
    }
}
