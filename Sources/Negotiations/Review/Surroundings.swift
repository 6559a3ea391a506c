import SQLite

/// What stands beside a passage.
public struct Surroundings: Sendable, Equatable {
    public let before: String?
    public let after: String?
    /// The words that name the speaker there, a pronoun included.
    public let speakerWords: String?

    /// How far a page looks, in Unicode scalars.
    fileprivate static let reach = 2000
}

extension Transaction {
    /// The paragraphs before and after a passage, as far as a page shows them, and the words that name its speaker.
    func surroundings(of passage: Passage) throws -> Surroundings {
        let (first, end) = (passage.paragraphRange.lowerBound, passage.paragraphRange.upperBound)
        let start = max(0, first - Surroundings.reach)
        func paragraph(_ lines: [Substring]) -> String? {
            lines.first { line in line.contains { !$0.isWhitespace } }.map { String($0).trimmed }
        }
        let before = try text(start..<first, of: passage.document)
        let after = try text(end..<end + Surroundings.reach, of: passage.document)
        var words: String?
        if let range = passage.speakerRange { words = try text(range, of: passage.document) }
        return Surroundings(
            before: paragraph(before.split(whereSeparator: \.isNewline).reversed()),
            after: paragraph(after.split(whereSeparator: \.isNewline)), speakerWords: words)
    }

    private func text(_ range: Range<Int>, of document: Int64) throws -> String {
        let text: String? = try value(
            "SELECT substr(text, ?, ?) FROM document WHERE id = ?", range.lowerBound + 1, range.count, document)
        return text ?? ""
    }
}
