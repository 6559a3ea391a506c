import Negotiations

extension GrowingLoad {
    static let all: [GrowingLoad] = imports + [searchWords, differentSearchWords, log, completions, undo, undoOfNames]

    private static let imports = [
        GrowingLoad(name: "rounds", count: 4000) { count, line in
            line(#"{"type": "negotiation", "name": "Talks"}"#)
            for number in 0..<count { line(#"{"type": "round", "negotiation": "Talks", "name": "Round \#(number)"}"#) }
            for number in 0..<count { line(said(number, #""round": "Round \#(number)", "negotiation": "Talks""#)) }
        },
        GrowingLoad(name: "officials", count: 4000) { count, line in
            // Each is made and named in turn: what was found out of the others must not be found out again.
            for number in 0..<count {
                line(#"{"type": "official", "name": "Anna Name\#(number)"}"#)
                line(said(number, #""official": "Minister Name\#(number)""#))
            }
        },
        GrowingLoad(name: "namesakes", count: 4000) { count, line in
            for number in 0..<count { line(#"{"type": "official", "name": "Anna\#(number) Smith"}"#) }
            for number in 0..<count { line(said(number, #""official": "Smith""#)) }
        },
        GrowingLoad(name: "namesakes_with_keys", count: 4000) { count, line in
            for number in 0..<count {
                line(#"{"type": "official", "name": "Anna Smith", "key": "smith-\#(number)"}"#)
                line(said(number, #""official": "Anna Smith", "official_key": "smith-\#(number)""#))
            }
        },
        GrowingLoad(name: "names_nobody_has", count: 4000) { count, line in
            for number in 0..<count { line(#"{"type": "official", "name": "Anna Name\#(number)"}"#) }
            for number in 0..<count { line(said(number, #""official": "Boris Other\#(number)""#)) }
        },
        GrowingLoad(name: "topics_of_one_statement", count: 4000) { count, line in
            for number in 0..<count { line(said(0, #""topics": ["Topic \#(number)"]"#)) }
        },
        GrowingLoad(name: "citations_of_one_statement", count: 4000) { count, line in
            for number in 0..<count { line(said(0, #""sources": [{"url": "https://example.org/\#(number)"}]"#)) }
        },
        GrowingLoad(name: "outcomes_of_one_round", count: 4000) { count, line in
            line(#"{"type": "round", "negotiation": "Talks", "name": "Round"}"#)
            for number in 0..<count {
                line(#"{"type": "outcome", "round": "Round", "kind": "framework", "title": "Outcome \#(number)"}"#)
                line(
                    #"{"type": "commitment", "round": "Round", "outcome": "Outcome \#(number)", "party": "US", "text": "To do"}"#
                )
            }
        },
        GrowingLoad(name: "participants_of_one_round", count: 4000) { count, line in
            line(#"{"type": "round", "negotiation": "Talks", "name": "Round"}"#)
            for number in 0..<count {
                line(#"{"type": "official", "name": "Anna Name\#(number)"}"#)
                line(
                    #"{"type": "participation", "round": "Round", "official": "Anna Name\#(number)", "capacity": "member"}"#
                )
                line(said(number, #""official": "Mr Name\#(number)", "round": "Round""#))
            }
        },
        GrowingLoad(name: "long_names", count: 5000) { count, line in
            for title in ["Secretary of ", "Mr. ", "Minister ", "A. "] {
                line(said(0, #""official": "\#(String(repeating: title, count: count))Name""#))
            }
        },
    ]

    private static let searchWords = GrowingLoad(
        name: "equal_search_words", count: 20_000,
        records: { _, line in line(said(0, "", text: String(repeating: "tariffs and trade ", count: 1000))) },
        action: { count, database in
            try search(String(repeating: "tariffs ", count: count), in: database)
        })

    private static let differentSearchWords = GrowingLoad(
        name: "different_search_words", count: 500,
        records: { count, line in line(said(0, "", text: words(count))) },
        action: { count, database in try search(words(count), in: database) })

    private static let log = GrowingLoad(
        name: "revisions_in_the_log", count: 2000,
        records: { count, line in for number in 0..<count { line(said(number, "")) } },
        // Each edit by another program is a revision of its own.
        preparation: { count, database in try HistoryData.edit(count, of: count, in: database) },
        action: { count, database in
            var tracker = try Tracker(path: database, for: .asking)
            var revisions = 0
            try tracker.ask { transaction in
                try transaction.forEachRevision(matching: RevisionFilter()) { _ in revisions += 1 }
            }
            guard revisions >= count else { throw ChildProcess.Failure(description: "\(revisions) revisions") }
        })

    private static let completions = GrowingLoad(
        name: "completions", count: 20_000,
        records: { count, line in
            for number in 0..<count { line(#"{"type": "official", "name": "Anna Name\#(number)"}"#) }
        },
        action: { _, database in
            var tracker = try Tracker(path: database, for: .asking)
            _ = try tracker.ask { transaction in try transaction.names(of: .official, beginningWith: "anna") }
        })

    private static let undo = GrowingLoad(
        name: "undo_of_an_import", count: 4000,
        records: { count, line in
            for number in 0..<count {
                line(said(number, #""topics": ["Trade"], "sources": [{"url": "https://example.org/\#(number)"}]"#))
            }
        },
        action: { _, database in
            // Undone, and that undone: afterwards it is as it was.
            var tracker = try Tracker(path: database, for: .recording)
            for _ in 0..<2 { _ = try tracker.undo(nil, cascade: false, by: author) }
        })

    /// Each round has the name that another had before.
    private static let undoOfNames = GrowingLoad(
        name: "undo_of_names_passed_on", count: 2000,
        records: { count, line in
            line(#"{"type": "negotiation", "name": "Talks"}"#)
            for number in 0..<count { line(round(number, named: number + 1)) }
        },
        preparation: { count, database in
            let file = database + ".ndjson"
            try GeneratedFile.write(file) { line in for number in 0..<count { line(round(number, named: number)) } }
            try importRecords(from: file, into: database)
        }, action: undo.action)

    private static func round(_ key: Int, named number: Int) -> String {
        #"{"type": "round", "negotiation": "Talks", "key": "\#(key)", "name": "Round \#(number)"}"#
    }

    private static func search(_ words: String, in database: String) throws {
        var tracker = try Tracker(path: database, for: .asking)
        var filter = StatementFilter()
        filter.words = words
        try tracker.ask { transaction in
            try transaction.forEachStatement(matching: filter) { statement, highlighter in
                _ = highlighter.marked(statement.text, open: "[", close: "]")
            }
        }
    }

    /// A statement as a line; who spoke is in the fields where it matters.
    private static func said(_ number: Int, _ fields: String, text: String? = nil) -> String {
        let speaker = fields.contains("official") ? "" : #", "attribution": "an official""#
        return #"{"date": "2025-06-10", "text": "\#(text ?? "Statement \(number)")"\#(speaker)"#
            + (fields.isEmpty ? "}" : ", \(fields)}")
    }

    /// A number of different words.
    private static func words(_ count: Int) -> String {
        (0..<count).map { "word\($0)" }.joined(separator: " ")
    }
}
