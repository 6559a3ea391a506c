import Formats
import SQLite

@testable import Negotiations

extension ArticleDraft {
    /// An article of an outlet in which these quotations were found.
    static func of(
        _ outlet: String, _ text: String, published: String? = nil, url: String? = nil, round: String? = nil,
        _ quotations: [FoundQuotation]
    ) throws -> ArticleDraft {
        var fields: [Member] = [Member(name: "outlet", value: .string(outlet))]
        if let published { fields.append(Member(name: "published", value: .string(published))) }
        if let url { fields.append(Member(name: "url", value: .string(url))) }
        return ArticleDraft(
            source: try Draft(.source, fields), text: text, round: round, negotiation: nil,
            quotations: quotations.map { $0.placed(in: text) })
    }
}

extension FoundQuotation {
    /// Words that somebody said; ``placed(in:)`` finds where.
    static func of(
        _ words: String, by speaker: String?, on date: String? = "2025-06-10", isDateInferred: Bool = false,
        as text: String? = nil, kind: StatementKind = .direct, undertaking: FoundUndertaking? = nil
    ) -> FoundQuotation {
        FoundQuotation(
            kind: kind, words: words, text: text ?? words, speaker: speaker, isSpeakerInferred: false, confidence: 0.9,
            date: date, dateBasis: isDateInferred ? .article : .told, dateWords: nil, undertaking: undertaking,
            setting: nil, range: 0..<1,
            speakerRange: nil,
            paragraphRange: 0..<1, place: "paragraph 1")
    }

    /// At the first place in the text where the words stand, in the paragraph that is their line.
    fileprivate func placed(in text: String) -> FoundQuotation {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
        let lines = scalars.split(separator: "\n", omittingEmptySubsequences: true)
        let number = lines.firstIndex { $0.indices.contains(start) } ?? 0
        let line = lines.isEmpty ? 0..<scalars.count : lines[number].startIndex..<lines[number].endIndex
        return FoundQuotation(
            kind: kind, words: words, text: self.text, speaker: speaker, isSpeakerInferred: isSpeakerInferred,
            confidence: confidence, date: date, dateBasis: dateBasis, dateWords: dateWords, undertaking: undertaking,
            setting: setting,
            range: start..<start + wanted.count, speakerRange: nil, paragraphRange: line,
            place: "paragraph \(number + 1)")
    }
}

extension TestDatabase {
    @discardableResult
    func importArticle(_ article: ArticleDraft) throws -> ArticleReport {
        var tracker = try Tracker(path: path, for: .recording)
        return try tracker.importArticle(article, file: "article.txt", by: Self.author)
    }

    /// Proposals with these statuses, all where none is named.
    func proposals(_ statuses: ProposalStatus...) throws -> [Proposal] {
        var filter = ProposalFilter()
        filter.statuses = statuses
        return try ask { transaction in try transaction.proposals(matching: filter) }
    }

    /// Decides as a person does, in one revision.
    @discardableResult
    func decide<Result>(_ decision: (inout Recorder, borrowing Transaction) throws -> Result) throws -> Result {
        var tracker = try Tracker(path: path, for: .recording)
        return try tracker.record(by: Self.author, decision)
    }
}
