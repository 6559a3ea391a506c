/// A proposal as it is shown: what would be recorded if it were accepted now, and where the words stand.
public struct Proposal: Sendable, Equatable {
    public let id: Int64
    public let status: ProposalStatus
    /// The statement that it became.
    public let statement: Int64?
    /// The outcome that it became, or of which it became a commitment.
    public let outcomeID: Int64?
    public let kind: ProposalKind
    /// What the record is to say.
    public let text: String
    /// The words of the document that name the speaker; nil where it does not show clearly who speaks.
    public let speaker: String?
    /// Whether the speaker was concluded from a pronoun or an earlier quotation.
    public let isSpeakerInferred: Bool
    /// How likely the speaker is right, 0 to 1.
    public let confidence: Double?
    /// The full name of the official who is the speaker: chosen by a person or, where nobody chose, found by the speaker's words.
    public let official: String?
    /// The key of the official, where one has any.
    public let officialKey: String?
    /// The label that a person chose to keep instead of an official.
    public let attribution: String?
    /// Why there is neither official nor attribution yet; nil where there is one.
    public let question: SpeakerQuestion?
    /// Officials whom a person may mean, where there is a question.
    public let candidates: [Candidate]
    /// For whom it is said; of an agreement, with ; between them, the parties that it binds.
    public let party: String?
    public let round: String?
    public let negotiation: String?
    public let date: String?
    /// Whether the date was concluded from other dates of the document or from when it was published.
    public let isDateInferred: Bool
    /// What the date rests on; nil where a person said it or there is none.
    public let dateBasis: ProposalDateBasis?
    /// The words of the document that tell the date.
    public let dateWords: String?
    /// When a commitment is due.
    public let due: String?
    /// The title of the outcome that a person chose.
    public let outcome: String?
    public let setting: String?
    /// Topics that a person chose or, where nobody chose, the known ones that its paragraph names.
    public let topics: [String]
    /// Where the words stand, the first that was found first.
    public let passages: [Passage]
}

/// What has to be decided before a proposal can be accepted.
public enum SpeakerQuestion: String, Sendable, Equatable {
    /// The document does not show who speaks.
    case unnamed
    /// No official has the name.
    case unknown
    /// Several officials have the name.
    case ambiguous
}

/// An official whom a person may choose as a speaker.
public struct Candidate: Sendable, Equatable {
    /// What chooses the official: the name, or the key where several share the name.
    public let reference: String
    /// The official in words that tell namesakes apart.
    public let description: String
}

/// Where the words of a proposal stand.
public struct Passage: Sendable, Equatable {
    /// The number of the source.
    public let source: Int64
    public let outlet: String?
    public let title: String?
    public let url: String?
    public let published: String?
    /// The number of the document: the text of the source.
    public let document: Int64
    /// Where in the document: `paragraph 3`.
    public let place: String
    /// The paragraph with the words.
    public let paragraph: String
    /// The words with their marks, in Unicode scalars from the start of the document.
    public let range: Range<Int>
    /// The words that name the speaker there.
    public let speakerRange: Range<Int>?
    /// The paragraph, in Unicode scalars from the start of the document.
    public let paragraphRange: Range<Int>

    /// The paragraph in three parts: what stands before the words, they themselves, and what stands behind.
    public var parts: (before: String, words: String, after: String) {
        let scalars = Array(paragraph.unicodeScalars)
        let first = min(max(0, range.lowerBound - paragraphRange.lowerBound), scalars.count)
        let end = min(max(first, range.upperBound - paragraphRange.lowerBound), scalars.count)
        func text(_ range: Range<Int>) -> String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            return String(text)
        }
        return (text(0..<first), text(first..<end), text(end..<scalars.count))
    }
}
