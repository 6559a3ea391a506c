/// A quotation before its words, its date and its setting are written out.
struct Proposal {
    let kind: QuotationKind
    /// Scalars, with the marks.
    let range: Range<Int>
    /// Scalars of the words said, and whether a new paragraph begins with them.
    let parts: [(range: Range<Int>, opensParagraph: Bool)]
    let sentence: Int
    let frame: ReportingFrame?
    let subject: NounPhrase?
    /// The speaker was named at another quotation.
    let isCarriedOver: Bool
    let confidence: Double
    /// Said in a transcript.
    var isTurn = false
    /// Played there, and said at some other time: "(recording)".
    var isRecording = false

    /// Below this the scanner names no speaker.
    static let abstention = 0.6

    /// How far the kind of noun phrase that stands where a speaker should lowers the confidence of a rule.
    static func confidence(_ base: Double, subject: NounPhrase?, frame: ReportingFrame?, isSaid: Bool = false) -> Double
    {
        var confidence = base
        if let subject {
            if subject.kind == .other, subject.apposed == nil {
                confidence -= isSaid ? 0.25 : 0.35
            } else if subject.classes.contains(.it) {
                // "It said": a body, mostly.
                confidence -= 0.3
            }
            if subject.kind == .document { confidence -= 0.1 }
        }
        if frame?.isShared == true { confidence -= 0.1 }
        return confidence
    }
}
