/// How a quotation was tied to its speaker, and how often that proved right on annotated news.
enum AttributionRule {
    /// `"…," she said`
    case followedByVerb
    /// `She said: "…"`
    case precededByVerb
    /// `She said it was "…"`
    case governed
    /// `It was "…", she said`
    case trailing
    /// `according to her, "…"`
    case accordingTo
    /// `"…" — Her Name`
    case signature
    /// `… to say "…"`
    case infinitive
    /// `She went on: "…"`
    case colon
    /// `her "…"`
    case owner
    /// `"…," she said. "…"`
    case sameParagraph
    /// The sentence before, in the paragraph, has a speaker.
    case sentenceBefore
    /// The sentence after, in the paragraph, has a speaker.
    case sentenceAfter
    /// The paragraph before ends by announcing it.
    case announced
    /// The paragraph before is a quotation with its speaker, this one a quotation alone.
    case continued
    /// The paragraph before has a speaker.
    case paragraphBefore
    /// An unclosed paragraph goes on.
    case reopened

    var confidence: Double {
        switch self {
        case .followedByVerb: 0.97
        case .precededByVerb: 0.96
        case .governed: 0.9
        case .trailing: 0.85
        case .accordingTo: 0.93
        case .signature: 0.9
        case .infinitive: 0.7
        case .colon: 0.75
        case .owner: 0.6
        case .sameParagraph: 0.93
        case .sentenceBefore: 0.75
        case .sentenceAfter: 0.7
        case .announced: 0.9
        case .continued: 0.8
        case .paragraphBefore: 0.55
        case .reopened: 0.93
        }
    }
}
