/// How a quotation renders what was said.
public enum QuotationKind: String, Sendable, Equatable, CaseIterable {
    /// Whole sentences between quotation marks.
    case direct
    /// Some words between quotation marks, inside a sentence that reports the rest.
    case mixed
    /// Reported speech without quotation marks.
    case indirect
}

/// Words of the text that stand for somebody.
public struct Mention: Sendable, Equatable {
    /// The words as printed.
    public let text: String
    /// Where they stand, in Unicode scalars from the start of the text.
    public let range: Range<Int>
}

/// The words that name the speaker of a quotation.
public struct SpeakerMention: Sendable, Equatable {
    /// The words as printed at the quotation: a name with its titles, "the officials", or a pronoun.
    public let text: String
    /// Where they stand, in Unicode scalars from the start of the text.
    public let range: Range<Int>
    /// The named speaker that a pronoun stands for, when the paragraph or the one before names one.
    public let antecedent: Mention?
    /// The name in full, where only a surname is printed at the quotation and the text tells the rest elsewhere.
    public let fullName: Mention?
    /// Whether the speaker was concluded and not read: a pronoun, or a
    /// quotation that names nobody and continues an earlier one.
    public let isInferred: Bool

    /// The words that name a person best: those of the antecedent if there is one, else the name in full or as it is printed at the quotation.
    public var name: String { antecedent?.text ?? fullName?.text ?? text }
}

/// One quotation found in a text, with what the text says about it.
public struct Quotation: Sendable, Equatable {
    public let kind: QuotationKind
    /// The whole quotation with its marks, in Unicode scalars from the start of the
    /// text; for one that its attribution interrupts, from the
    /// first mark to the last.
    public let range: Range<Int>
    /// The parts of `range` that are the speaker's words, without marks, in order; more than one when an attribution or
    /// a paragraph's end interrupts.
    public let parts: [Range<Int>]
    /// The words said, without the outer marks. Interrupted parts are joined by a space, paragraphs by a newline.
    public let text: String
    /// What is reported as a whole, where the words said are only part of it: for "that the talks were “going well”", the
    /// words after "that" with the marks inside, and for "accused Norland of “a theft”" the verb too, without which they are no clause.
    /// `nil` for direct and indirect quotations.
    public let clause: String?
    /// Who said it; `nil` where the text does not show it clearly enough.
    public let speaker: SpeakerMention?
    /// What the words undertake; `nil` where they only say something.
    public let undertaking: Undertaking?
    /// The verb or phrase that reports ("said", "according to"), if there is one.
    public let verb: String?
    /// To whom or where it was said, as printed ("reporters", "an interview with the newspaper").
    public let setting: String?
    /// The day, month or year on which it was said, in ISO 8601 and only as precise as the text is.
    public let date: String?
    /// What the date rests on; `nil` where there is none.
    public let dateBasis: DateBasis?
    /// Which paragraph of the text it begins in, from 1.
    public let paragraph: Int
    /// The paragraph, or for a quotation that runs over several all of them, in Unicode scalars.
    public let paragraphRange: Range<Int>
    /// How likely the speaker is right, or for a quotation without one how likely it is a quotation at all; 0 to 1.
    public let confidence: Double

    /// Whether the date was concluded from words that stand elsewhere.
    public var isDateInferred: Bool { dateBasis?.isInferred ?? false }

    /// Whether the speaker was concluded and not read at the quotation.
    public var isInferred: Bool { speaker?.isInferred ?? false }
}
