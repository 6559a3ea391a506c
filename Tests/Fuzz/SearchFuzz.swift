import Foundation
import Negotiations

/// Search words: nothing that is typed is an error, and a word that a statement holds finds it.
enum SearchFuzz {
    // To open a database takes longer than to search it.
    nonisolated(unsafe) private static var tracker: Tracker = {
        let path = Scratch.database()
        let lines = [
            #"{"date":"2025-06-10","attribution":"a","text":"We're moving as quickly as we can: He-Lifeng, 50% of rare earths."}"#,
            #"{"date":"2025-06-11","attribution":"b","text":"Élysée négociations 何立峰 北京 AND OR NOT NEAR(x)","translation":"*"}"#,
        ]
        let file = Scratch.folder + "/search.ndjson"
        do {
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
            var tracker = try Tracker(path: path, for: .recording)
            _ = try tracker.importRecords(from: ImportInput(file), by: Scratch.author)
            return try Tracker(path: path, for: .asking)
        } catch {
            fatalError("no database to search: \(error)")
        }
    }()

    static func search(_ input: [UInt8]) {
        guard let text = String(validating: input, as: UTF8.self) else { return }
        do {
            try tracker.ask { transaction in
                var filter = StatementFilter()
                filter.words = text
                try transaction.forEachStatement(matching: filter) { _, _ in }
            }
        } catch {
            broken("\(error)", input)
        }
    }
}
