/// An article as it was read: where it was published, its text, and the quotations that were found in it.
public struct ArticleDraft: Sendable {
    /// The source that is cited.
    public let source: Draft
    /// The whole text; offsets of quotations count its Unicode scalars.
    public let text: String
    /// The round that the article is about, by its name.
    public let round: String?
    /// The negotiation of the round, where several have a round of that name.
    public let negotiation: String?
    public let quotations: [FoundQuotation]
    /// Whether other articles have the key of the source too, so that the address alone tells which it is.
    let hasSharedKey: Bool

    public init(source: Draft, text: String, round: String?, negotiation: String?, quotations: [FoundQuotation]) {
        self.init(source, text, round, negotiation, quotations, hasSharedKey: false)
    }

    /// The same article, of which another version tells where it was published.
    public func citing(_ source: Draft, hasSharedKey: Bool) -> ArticleDraft {
        ArticleDraft(source, text, round, negotiation, quotations, hasSharedKey: hasSharedKey)
    }

    private init(
        _ source: Draft, _ text: String, _ round: String?, _ negotiation: String?, _ quotations: [FoundQuotation],
        hasSharedKey: Bool
    ) {
        self.hasSharedKey = hasSharedKey
        self.source = source
        self.text = text
        self.round = round
        self.negotiation = negotiation
        self.quotations = quotations
    }
}

/// Words that an article reports somebody to have said.
public struct FoundQuotation: Sendable {
    public let kind: StatementKind
    /// The words as printed, without the outer marks: what makes it the same in another article.
    public let words: String
    /// What a statement of it is to say: the words, or the clause that they stand in.
    public let text: String
    /// The words that name the speaker best; nil where the article does not show clearly who speaks.
    public let speaker: String?
    /// Whether the speaker was concluded from a pronoun or an earlier quotation.
    public let isSpeakerInferred: Bool
    /// How likely the speaker is right, 0 to 1.
    public let confidence: Double
    /// When it was said.
    public let date: String?
    /// What the date rests on; nil where there is none.
    public let dateBasis: ProposalDateBasis?
    /// The words of the article that tell it.
    public let dateWords: String?
    /// What the words undertake, where they do.
    public let undertaking: FoundUndertaking?
    /// To whom or where it was said.
    public let setting: String?
    /// The quotation with its marks, in Unicode scalars from the start of the text.
    public let range: Range<Int>
    /// The words that name the speaker there.
    public let speakerRange: Range<Int>?
    /// Its paragraph.
    public let paragraphRange: Range<Int>
    /// Where, for a citation: `paragraph 3`.
    public let place: String

    public init(
        kind: StatementKind, words: String, text: String, speaker: String?, isSpeakerInferred: Bool, confidence: Double,
        date: String?, dateBasis: ProposalDateBasis?, dateWords: String?, undertaking: FoundUndertaking? = nil,
        setting: String?, range: Range<Int>,
        speakerRange: Range<Int>?,
        paragraphRange: Range<Int>, place: String
    ) {
        self.kind = kind
        self.words = words
        self.text = text
        self.speaker = speaker
        self.isSpeakerInferred = isSpeakerInferred
        self.confidence = confidence
        self.date = date
        self.dateBasis = dateBasis
        self.dateWords = dateWords
        self.undertaking = undertaking
        self.setting = setting
        self.range = range
        self.speakerRange = speakerRange
        self.paragraphRange = paragraphRange
        self.place = place
    }

    /// Whether the date was concluded from words that stand elsewhere.
    var isDateInferred: Bool { dateBasis.map { $0 != .told } ?? false }
}

/// What an article reports parties, or somebody, to have agreed to.
public struct FoundUndertaking: Sendable {
    /// What is undertaken, or holds by agreement.
    public let text: String
    /// When it is due.
    public let due: String?
    /// Whether those who negotiate undertake it together.
    public let isJoint: Bool
    /// Whether a text that the parties agree on binds whom it names.
    public let isOfInstrument: Bool
    /// Whether it is what holds by agreement, and not what is to be done.
    public let isResult: Bool

    public init(text: String, due: String?, isJoint: Bool, isOfInstrument: Bool = false, isResult: Bool) {
        self.text = text
        self.due = due
        self.isJoint = isJoint
        self.isOfInstrument = isOfInstrument
        self.isResult = isResult
    }
}

/// What the date of a proposal rests on.
public enum ProposalDateBasis: String, Sendable, Equatable, CaseIterable {
    /// Told beside the words.
    case told
    /// Told where the same speaker began to speak.
    case occasion
    /// The day that the article is about, or to which its story has come.
    case article
    /// The day at the head of the article.
    case dateline
    /// When it was published.
    case publication
}

/// What the import of an article did.
public struct ArticleReport: Sendable, Equatable {
    public let file: String
    /// Articles that are new, or have another text than before.
    public internal(set) var articles = 0
    /// Proposals that are new.
    public internal(set) var proposals = 0
    /// Further places of words that were proposed before.
    public internal(set) var places = 0
    /// Quotations that were there already, at the same place of the same source.
    public internal(set) var known = 0
    /// Sources that were added to statements, because their proposals had been accepted.
    public internal(set) var citations = 0
    /// Sources that stay as people edited them here, where it says otherwise, each with its fields.
    public internal(set) var newerEdits = ToldRecords()
    /// Sources that back facts and of which it says something else than before, which was taken, each with its fields.
    public internal(set) var changedSources = ToldRecords()
    /// New articles that have the key of an older one.
    public internal(set) var namesakes = ToldRecords()

    init(file: String) { self.file = file }

    /// Whether something in it was not there before.
    public var hasNews: Bool { articles + proposals + places > 0 || changedSources.count > 0 }
}
