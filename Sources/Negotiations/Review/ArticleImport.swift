import MessageDigest
import SQLite

extension Tracker {
    /// Keeps an article and proposes its quotations, all in one transaction. Nothing of it becomes a statement.
    ///
    /// Words that the same person said and that are proposed already are not proposed again: they get a further place, and where
    /// they were accepted the statement gets a further source.
    ///
    /// - Parameters:
    ///   - file: what was read, for the record of the import.
    ///   - preference: what is to hold where a person has edited what is known of the source.
    /// - Throws: ``FieldError`` for a round that is unknown.
    public mutating func importArticle(
        _ article: ArticleDraft, preferring preference: Preference? = nil, file: String, by author: Author
    ) throws -> ArticleReport {
        try importArticles(
            [article], preferring: preference, of: .article, sha256: article.sha256, file: file, by: author)
    }

    /// Keeps the articles of a feed likewise, all or none.
    ///
    /// - Parameters:
    ///   - refused: how many entries of the feed are no articles.
    ///   - bytes: the feed.
    public mutating func importFeed(
        _ articles: [ArticleDraft], refusing refused: Int, preferring preference: Preference? = nil, bytes: [UInt8],
        file: String, by author: Author
    ) throws -> ArticleReport {
        let sha256 = SHA256.hexadecimal(SHA256.digest(of: bytes))
        return try importArticles(
            articles, refusing: refused, preferring: preference, of: .feed, sha256: sha256, file: file, by: author)
    }

    private mutating func importArticles(
        _ articles: [ArticleDraft], refusing refused: Int = 0, preferring preference: Preference?,
        of format: NewsFormat, sha256: String, file: String, by author: Author
    ) throws -> ArticleReport {
        for article in articles where article.text.unicodeScalars.contains("\0") {
            throw TrackerError(.badData, "\(file) is not plain text: it holds a zero character")
        }
        let clock = RunClock()
        return try write { transaction in
            var run = ImportRunRow(file: file, clock: clock)
            (run.format, run.sha256, run.rejected) = (format.rawValue, sha256, refused)
            let id = try transaction.beginImportRun(run)
            var recorder = Recorder(author: author, importRun: id)
            recorder.exchange.preference = preference
            recorder.isReread = format == .feed
            var report = ArticleReport(file: file)
            for article in articles { try recorder.propose(article, &report, in: transaction) }
            report.newerEdits = recorder.newerEdits
            (run.added, run.changed, run.unchanged) = (report.proposals, report.places, report.known)
            try transaction.finishImportRun(id, run)
            return report
        }
    }

    /// Notes that a file of news was not taken, and why.
    ///
    /// - Parameter bytes: the file as stored.
    public mutating func noteFailure(
        _ error: any Error, ofNews format: NewsFormat, _ bytes: [UInt8], file: String
    ) throws {
        let clock = RunClock()
        try write { transaction in
            var run = ImportRunRow(file: file, clock: clock)
            (run.format, run.sha256) = (format.rawValue, SHA256.hexadecimal(SHA256.digest(of: bytes)))
            run.error = ImportRunRow.words(for: error)
            try transaction.finishImportRun(try transaction.beginImportRun(run), run)
        }
    }
}

/// Where articles come from, as the record of the import has it.
public enum NewsFormat: String, Sendable { case article, feed }

extension Recorder {
    /// Keeps an article and proposes its quotations.
    mutating func propose(
        _ article: ArticleDraft, _ report: inout ArticleReport, in transaction: borrowing Transaction
    ) throws {
        let round = try article.round.map { name in
            try references.roundName(name, negotiation: article.negotiation, in: transaction)
        }
        let draft = try transaction.source(of: article)
        let source = try record(draft, in: transaction)
        if source.action == .added, let key = article.source["key"], draft["key"] == nil, !article.hasSharedKey {
            report.namesakes.note("“\(key)”: \(try transaction.title(of: .source, source.id))")
        }
        if !source.replaced.isEmpty, try transaction.isCited(source.id) {
            let title = try transaction.title(of: .source, source.id)
            report.changedSources.note("source \(source.id) (\(title)): \(source.replaced.joined(separator: ", "))")
        }
        let document = try transaction.document(of: article)
        if document.isNew || source.action == .added { report.articles += 1 }
        var reading = ArticleReading(
            article: article, report: report, round: round, source: source.id, document: document.id)
        for quotation in article.quotations { try reading.take(quotation, into: &self, transaction) }
        report = reading.report
    }
}

extension ArticleDraft {
    /// The digest of its text, in hexadecimal: what it is known by.
    var sha256: String { SHA256.hexadecimal(SHA256.digest(of: text)) }
}

/// The state of one reading of an article.
private struct ArticleReading {
    let article: ArticleDraft
    var report: ArticleReport
    let round: (name: String, negotiation: String)?
    let source: Int64
    let document: Int64

    mutating func take(
        _ quotation: FoundQuotation, into recorder: inout Recorder, _ transaction: borrowing Transaction
    ) throws {
        let words = Fingerprint.of(words: quotation.words)
        let same = try recorder.sameProposal(as: quotation, words: words, in: transaction)
        let proposal = try same ?? recorder.insert(quotation, words: words, round: round, in: transaction)
        guard try addPassage(of: quotation, to: proposal, &recorder, transaction) else {
            report.known += 1
            return
        }
        if same == nil { report.proposals += 1 } else { report.places += 1 }
        if let same {
            report.citations += try recorder.cite(passagesOf: same, source: source, in: transaction)
        }
    }

    /// - Returns: whether the passage is new; a later version of the same document at the same source adds none.
    private func addPassage(
        of quotation: FoundQuotation, to proposal: Int64, _ recorder: inout Recorder,
        _ transaction: borrowing Transaction
    ) throws -> Bool {
        // Three questions that the index answers: one with OR would read every passage of the proposal.
        let isKnown = try transaction.value(
            """
            SELECT EXISTS (SELECT 1 FROM passage WHERE proposal_id = \(proposal) AND source_id = \(source)
                    AND document_id = \(document) AND first_offset = \(Int64(quotation.range.lowerBound)))
                OR EXISTS (SELECT 1 FROM passage WHERE proposal_id = \(proposal) AND source_id = \(source)
                    AND document_id < \(document))
                OR EXISTS (SELECT 1 FROM passage WHERE proposal_id = \(proposal) AND source_id = \(source)
                    AND document_id > \(document))
            """, as: Bool.self)
        guard isKnown != true else { return false }
        func optional(_ number: Int?) -> SQLite.Value { number.map { .integer(Int64($0)) } ?? .null }
        try recorder.insert(
            [
                .integer(proposal), .integer(source), .integer(document), optional(quotation.range.lowerBound),
                optional(quotation.range.upperBound), optional(quotation.speakerRange?.lowerBound),
                optional(quotation.speakerRange?.upperBound), optional(quotation.paragraphRange.lowerBound),
                optional(quotation.paragraphRange.upperBound), .text(quotation.place),
            ], into: .passage, in: transaction)
        return true
    }
}

extension Recorder {
    fileprivate mutating func insert(
        _ quotation: FoundQuotation, words: [UInt8], round: (name: String, negotiation: String)?,
        in transaction: borrowing Transaction
    ) throws -> Int64 {
        func optional(_ text: String?) -> SQLite.Value { text.map { .text($0) } ?? .null }
        func flag(_ isSet: Bool) -> SQLite.Value { .integer(isSet ? 1 : 0) }
        let agreed = try quotation.agreement(in: transaction)
        let kind = agreed?.kind ?? quotation.kind.asProposed
        let values: [SQLite.Value] = [
            .text(ProposalStatus.open.rawValue), .null, .null, .text(kind.rawValue),
            .text(agreed?.what.text ?? quotation.text), optional(quotation.speaker), flag(quotation.isSpeakerInferred),
            flag(agreed?.what.isJoint ?? false), .real(quotation.confidence), .null, .null, .null,
            optional(round?.name), optional(round?.negotiation), optional(quotation.date),
            flag(quotation.isDateInferred), optional(quotation.dateBasis?.rawValue), optional(quotation.dateWords),
            optional(kind == .commitment ? agreed?.what.due : nil), .null, optional(quotation.setting), .null,
            .blob(words),
        ]
        return try insert(values, into: .proposal, in: transaction)
    }

    /// Inserts a row of content columns with its digest and revision.
    @discardableResult
    mutating func insert(
        _ values: [SQLite.Value], into table: TableColumns, in transaction: borrowing Transaction
    ) throws -> Int64 {
        let revision = try revision(in: transaction)
        try table.insertion.insert(values + [.blob(Digest.of(row: values)), .integer(revision)], in: transaction)
        return transaction.lastInsertedRowID
    }
}

extension Transaction {
    /// The number of a document with this text, which is kept where it is not there yet.
    fileprivate func document(of article: ArticleDraft) throws -> (id: Int64, isNew: Bool) {
        let sha256 = article.sha256
        if let id = try value("SELECT id FROM document WHERE sha256 = ?", sha256, as: Int64.self) {
            return (id, false)
        }
        try run("INSERT INTO document (sha256, text) VALUES (?, ?)", sha256, article.text)
        return (lastInsertedRowID, true)
    }
}
