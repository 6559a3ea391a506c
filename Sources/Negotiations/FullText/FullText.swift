import Formats
import SQLite
import Text

/// Words that are looked for, as questions to the search index. All full-text search goes through here.
struct FullText {
    /// The query of FTS5 for what must occur, less what must not; nil where nothing must occur.
    private let match: String?
    /// The query of FTS5 for what must not occur, where nothing must; nil where there is none.
    private let exclusion: String?
    /// Whether no statement can be found.
    private let findsNothing: Bool
    /// The phrases of FTS5 in what must occur, in their order.
    private let phrases: [String]
    /// What is found, to be shown.
    let highlighter: Highlighter
    private let index: SearchIndex

    /// - Parameter words: what a person typed; see ``SearchExpression``.
    init(_ words: String, in transaction: borrowing Transaction) throws {
        let expression = SearchExpression(words)
        let index = try SearchIndex(in: transaction)
        var renderer = TermRenderer(forms: try WordForms(vocabularies: index.vocabularies))
        var wanted: [String] = []
        for alternatives in expression.wanted {
            var queries: [String] = []
            for term in alternatives { queries.append(try renderer.query(for: term, isShown: true, in: transaction)) }
            wanted.append(queries.count == 1 ? queries.joined() : "(" + queries.joined(separator: " OR ") + ")")
        }
        phrases = renderer.phrases
        var unwanted: [String] = []
        for term in expression.unwanted {
            unwanted.append(try renderer.query(for: term, isShown: false, in: transaction))
        }
        let all = wanted.isEmpty ? nil : wanted.joined(separator: " AND ")
        let none = unwanted.isEmpty ? nil : unwanted.joined(separator: " OR ")
        match = all.map { all in none.map { "(\(all)) NOT (\($0))" } ?? all }
        exclusion = all == nil ? none : nil
        findsNothing = expression.isUnsearchable
        highlighter = Highlighter(patterns: renderer.patterns)
        self.index = index
    }

    /// Whether words lead to the statements: there is one that must occur.
    var leads: Bool { match != nil }

    /// Whether what is found is ordered by relevance: words lead, and it is the present that is asked. How rare a word was among all
    /// that had been said by a moment of the past, only an index of that moment could tell.
    var isRanked: Bool { leads && index.asOf == nil }

    /// The ids of the statements that match, as a query to be part of another; nil where every statement may match.
    ///
    /// - Parameter officials: only what they said, where the index knows; nil for everybody.
    func matchingIDs(by officials: Set<Int64>?) -> SQL? { match.map { index.ids(matching: $0, by: officials) } }

    /// A condition on a statement `s` that its words do not hold what must not occur.
    var exclusionCondition: SQL? {
        if findsNothing { return "FALSE" }
        return exclusion.map { "s.id NOT IN (\(index.ids(matching: $0, by: nil)))" }
    }

    /// The ids of the statements `s` that match and meet a condition, the most relevant first, the newest of equals first; nil where
    /// they are not ranked.
    func rankedIDs(
        by officials: Set<Int64>?, where condition: SQL, _ limit: SQL, in transaction: borrowing Transaction
    ) throws -> SQL? {
        guard let match, isRanked else { return nil }
        try transaction.useRelevance()
        let counts = try PhraseCounts.known(in: transaction).counts(of: phrases, in: transaction)
        // Who spoke does not make it more relevant.
        return """
            SELECT s.id FROM statement_search JOIN statement AS s ON s.id = statement_search.rowid
            WHERE statement_search MATCH \(SearchIndex.query(match, by: officials)) AND \(condition)
            ORDER BY relevance(statement_search, 1, 1, 0, \(counts.countsOfPhrases)), s.earliest DESC, s.id DESC \(limit)
            """
    }
}

/// In how many statements phrases stand: counted once, until something is recorded.
private final class PhraseCounts {
    private var counts: [String: Int] = [:]
    private static let most = 4000

    static func known(in transaction: borrowing Transaction) throws -> PhraseCounts {
        try transaction.ofContent("counts of phrases") { PhraseCounts() }
    }

    func counts(of phrases: [String], in transaction: borrowing Transaction) throws -> [Int] {
        if counts.count > Self.most { counts = [:] }
        let missing = Set(phrases.filter { counts[$0] == nil }).sorted()
        if !missing.isEmpty {
            var queries: [UInt8] = []
            JSONWriter.append(.array(missing.map { .string(SearchIndex.query($0, by: nil)) }), to: &queries)
            try transaction.forEach(
                """
                SELECT asked.key, (SELECT count(*) FROM statement_search WHERE statement_search MATCH asked.value)
                FROM json_each(\(String(decoding: queries, as: UTF8.self))) AS asked
                """
            ) { row in
                let (position, count): (Int, Int) = try row.columns()
                counts[missing[position]] = count
            }
        }
        return phrases.map { counts[$0] ?? 0 }
    }
}

/// The indexes that hold the words of the statements: of the present, or as they were after a revision.
private struct SearchIndex {
    /// The revision up to which questions are answered; nil where they are about the present.
    let asOf: Int64?

    init(in transaction: borrowing Transaction) throws { asOf = try transaction.asOf() }

    var vocabularies: [SQL] {
        asOf == nil ? ["statement_search_word"] : ["statement_search_word", "statement_history_search_word"]
    }

    /// The ids of the statements that match a query of FTS5. Of the past: those that have not changed since, by the index of the
    /// present, and the former versions that were current then, by theirs.
    func ids(matching query: String, by officials: Set<Int64>?) -> SQL {
        guard let asOf else {
            let query = Self.query(query, by: officials)
            return "SELECT rowid FROM statement_search WHERE statement_search MATCH \(query)"
        }
        // Who spoke may have changed since.
        let present = Self.query(query, by: nil)
        return """
            SELECT id FROM main.statement
            WHERE revision <= \(asOf) AND id IN (SELECT rowid FROM statement_search WHERE statement_search MATCH \(present))
            UNION ALL
            SELECT id FROM statement_history
            WHERE revision <= \(asOf) AND superseded > \(asOf)
                AND version IN (SELECT rowid FROM statement_history_search WHERE statement_history_search MATCH \(query))
            """
    }

    /// The places where a word, a column of the question around it, stood in what was said.
    func occurrences(of term: SQL) -> SQL {
        let spoken: SQL = "term = \(term) AND col <> 'official_id'"
        guard let asOf else { return "SELECT 1 FROM statement_search_word WHERE \(spoken)" }
        return """
            SELECT 1 FROM statement_search_word AS word WHERE \(spoken)
                AND EXISTS (SELECT 1 FROM main.statement WHERE id = word.doc AND revision <= \(asOf))
            UNION ALL
            SELECT 1 FROM statement_history_search_word AS word WHERE \(spoken)
                AND EXISTS (
                    SELECT 1 FROM statement_history
                    WHERE version = word.doc AND revision <= \(asOf) AND superseded > \(asOf))
            """
    }

    /// A query for words, of the index that also holds who spoke.
    static func query(_ words: String, by officials: Set<Int64>?) -> String {
        let said = "{text translation} : (\(words))"
        guard let officials else { return said }
        let ids = officials.sorted().map { "\"\($0)\"" }.joined(separator: " OR ")
        return ids.isEmpty ? said : "\(said) AND official_id : (\(ids))"
    }
}

extension FullText {
    /// The number of occurrences from which on a word is common.
    private static let common = 500
    /// The number of rarest words that are looked for to find what is alike.
    private static let leading = 5
    /// The maximum number of candidates that are compared.
    private static let mostCandidates = 1000

    /// Statements with their texts that share rare words with a text: any of its rarest words, or all of them where even those are
    /// common.
    static func statements(
        sharingRareWordsOf words: Set<String>, in transaction: borrowing Transaction
    ) throws -> [(id: Int64, text: String)] {
        let index = try SearchIndex(in: transaction)
        var terms: [UInt8] = []
        JSONWriter.append(.array(words.sorted().map { .string($0) }), to: &terms)
        var counted = try transaction.all(
            """
            SELECT (SELECT count(*) FROM (\(index.occurrences(of: "asked.value")) LIMIT \(common))), asked.value
            FROM json_each(\(String(decoding: terms, as: UTF8.self))) AS asked
            """
        ) { row in (count: try row.column(0, as: Int.self), word: try row.column(1, as: String.self)) }
        // A word that occurs once occurs in this text alone.
        counted.removeAll { $0.count < 2 }
        counted.sort { ($0.count, $0.word) < ($1.count, $1.word) }
        let rarest = counted.prefix(leading)
        guard let first = rarest.first else { return [] }
        let rare = rarest.filter { $0.count < common }
        let (chosen, joint) = first.count < common ? (rare, " OR ") : (Array(rarest), " AND ")
        let query = chosen.map { "\"\($0.word)\"" }.joined(separator: joint)
        return try transaction.all(
            """
            SELECT id, text FROM statement
            WHERE id IN (\(index.ids(matching: query, by: nil)) ORDER BY 1 LIMIT \(mostCandidates))
            """
        ) { row in try row.columns() as (Int64, String) }
    }
}

/// Makes queries of FTS5 of what is looked for. Every word is quoted, so that FTS5 sees no operator but ours
/// (<https://www.sqlite.org/fts5.html#full_text_query_syntax>).
private struct TermRenderer {
    let forms: WordForms
    var patterns: [Highlighter.Pattern] = []
    /// The phrases of all queries, in their order.
    private(set) var phrases: [String] = []
    private var known: [SearchExpression.Term: (query: String, phrases: [String])] = [:]

    init(forms: WordForms) { self.forms = forms }

    mutating func query(
        for term: SearchExpression.Term, isShown: Bool, in transaction: borrowing Transaction
    ) throws -> String {
        if let (query, parts) = known[term] {
            phrases += parts
            return query
        }
        let words = WordScanner.words(in: term.text).map(\.folded)
        var query = Self.quoted(SearchForm.of(term.text) ?? term.text)
        var parts: [String] = []
        var pattern = Highlighter.Pattern(words: words.map { [$0] }, endsInBeginning: false)
        switch term {
        case .phrase: break
        case .beginning:
            query += " *"
            pattern.endsInBeginning = true
        case .word:
            if let last = words.last {
                let forms = try forms.forms(of: last, in: transaction)
                pattern.words[pattern.words.count - 1] = Set(forms)
                let phrases = forms.map { Self.quoted((words.dropLast() + [$0]).joined(separator: " ")) }
                // As typed too: FTS5 may take a word of another script apart in its own way.
                let all = phrases.contains(query.lowercased()) ? phrases : [query] + phrases
                query = all.count == 1 ? query : "(" + all.joined(separator: " OR ") + ")"
                parts = all
            }
        }
        if parts.count < 2 { parts = [query] }
        let readings = pattern.endsInBeginning ? [] : Self.readings(ofAbbreviationsIn: term.text)
        if !readings.isEmpty {
            let read = readings.map { Self.quoted($0.joined(separator: " ")) }
            query = "(\(([query] + read).joined(separator: " OR ")))"
            parts += read
        }
        if isShown {
            patterns += readings.map { words in Highlighter.Pattern(words: words.map { [$0] }, endsInBeginning: false) }
        }
        if isShown, !words.isEmpty { patterns.append(pattern) }
        known[term] = (query, parts)
        phrases += parts
        return query
    }

    /// The words of a text in every way in which its abbreviations can be written: U.S. is US, and the index holds the one as two words and
    /// the other as one. None where it has no abbreviation, or more than four: a heading in capitals.
    private static func readings(ofAbbreviationsIn text: String) -> [[String]] {
        var readings: [[String]] = [[]]
        for piece in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "." }) {
            guard let letters = letters(ofAbbreviation: String(piece)) else {
                let words = WordScanner.words(in: String(piece)).map(\.folded)
                readings = readings.map { $0 + words }
                continue
            }
            readings = readings.flatMap { [$0 + [letters.joined()], $0 + letters] }
            guard readings.count <= 16 else { return [] }
        }
        return readings.count > 1 ? readings : []
    }

    /// The letters of an abbreviation: in capitals, `US`, with points, `u.s.`, or one that is usual, `uk`; nil of what is none. Most short words in
    /// small letters are none, and to look for their letters one after the other would take long.
    private static func letters(ofAbbreviation text: String) -> [String]? {
        let letters = text.unicodeScalars.filter { $0 != "." }
        let small = letters.map { String($0).lowercased() }
        guard (2...5).contains(letters.count), small.allSatisfy({ ("a"..."z").contains($0) }) else { return nil }
        let points = text.unicodeScalars.count - letters.count
        guard points == 0 || text.unicodeScalars.first != "." && points >= letters.count - 1 else { return nil }
        let isAbbreviation =
            letters.allSatisfy { ("A"..."Z").contains($0) } || text.dropLast().contains(".")
            || usualAbbreviations.contains(small.joined())
        return isAbbreviation ? small : nil
    }

    /// Those that are found in small letters too. `it`, `who` and `am` are words first.
    private static let usualAbbreviations: Set = [
        "us", "uk", "eu", "un", "usa", "uae", "ai", "dc", "drc", "prc", "rok", "dprk", "ussr", "ksa", "cia", "fbi",
        "fta", "gdp", "lng", "imf",
        "wto", "icc", "icj", "ilo", "itu", "iaea", "gatt", "nato", "oecd", "opec", "osce", "unsc", "unhcr", "ustr",
        "usmca", "nafta", "asean",
        "brics", "apec", "wmd", "ngo", "ngos",
    ]

    /// By scalars: a quotation mark with an accent on it is no quotation mark to Swift, and is one to FTS5.
    private static func quoted(_ text: String) -> String {
        var quoted = "\"".unicodeScalars
        for scalar in text.unicodeScalars { quoted.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
        quoted.append("\"")
        return String(quoted)
    }
}
