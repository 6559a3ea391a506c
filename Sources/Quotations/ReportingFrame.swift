/// A verb of saying with its subject, or "according to" with its source: what a quotation is attributed by.
///
/// Sentences, spans and proposals hold one each, so it is kept small.
struct ReportingFrame {
    enum Form { case subjectVerb, verbSubject, accordingTo, infinitive }

    let verbClasses: WordClass
    let subject: NounPhrase
    private let verbPlace: ItemRange
    private let place: ItemRange
    private var verbGroupPlace: ItemRange
    private var complementPlace: UInt32
    private var addresseePlace: ItemRange?
    private var deedPlace: UInt32?
    let form: Form
    /// Whether the subject was carried over from an earlier verb of the sentence.
    let isShared: Bool
    /// "did not say"
    var isNegated = false
    /// Whether it stands in the words that an earlier one of its sentence reports.
    var isInside = false
    var act = SpeechAct.asserts

    init(
        form: Form, subject: NounPhrase, verb: Range<Int>, verbClasses: WordClass, extent: Range<Int>, complement: Int,
        isShared: Bool
    ) {
        self.form = form
        self.subject = subject
        self.verbClasses = verbClasses
        self.isShared = isShared
        verbPlace = ItemRange(verb)
        verbGroupPlace = verbPlace
        place = ItemRange(extent)
        complementPlace = UInt32(clamping: complement)
    }

    /// Items of the verb, or of "according to".
    var verb: Range<Int> { verbPlace.range }
    /// Items from the first to the last word of subject and verb.
    var extent: Range<Int> { place.range }
    /// Items of the verb with the auxiliaries and negations before it: "did not agree".
    var verbGroup: Range<Int> {
        get { verbGroupPlace.range }
        set { verbGroupPlace = ItemRange(newValue) }
    }
    /// Where the words said may begin: after the verb and its addressee.
    var complement: Int {
        get { Int(complementPlace) }
        set { complementPlace = UInt32(clamping: newValue) }
    }
    /// Items of the addressee of "told", if any.
    var addressee: Range<Int>? {
        get { addresseePlace?.range }
        set { addresseePlace = newValue.map(ItemRange.init) }
    }
    /// Where the words of what is undertaken begin, where no "to" leads to them: "shall exchange", "(a) exchange".
    var deed: Int? {
        get { deedPlace.map(Int.init) }
        set { deedPlace = newValue.map { UInt32(clamping: $0) } }
    }
}

/// Finds the reporting frames of a sentence.
struct ReportingFrameFinder {
    var items: [Token] { phrases.items }
    let phrases: NounPhraseFinder
    let acts: SpeechActReading
    /// Digests of words that have a capital where no sentence begins: names.
    let names: Set<UInt64>
    /// More verbs of saying than any sentence has; frames are compared with each other, so their number must have a bound.
    static let most = 16

    let language: Language

    init(items: [Token], scalars: [Unicode.Scalar], language: Language) {
        self.language = language
        var names: Set<UInt64> = []
        var surnames: Set<UInt64> = []
        for index in items.indices.dropFirst() where items[index].isCapitalised && items[index].isWord {
            let before = items[index - 1]
            if language != .english, index > 1, !before.isCapitalised, before.classes.contains(.nameParticle) {
                let given = (max(0, index - 4)..<index - 1).last {
                    !items[$0].classes.contains(.nameParticle)
                }
                if let given, items[given].isWord, items[given].isCapitalised, items[given].classes.isEmpty {
                    surnames.insert(items[index].digest)
                }
            }
            guard items[index].classes.isEmpty,
                // "Jane Example": a name of several words too.
                before.isWord && (!before.isCapitalised || index > 1 && before.classes.isEmpty)
                    || before.shape == .comma || before.shape == .semicolon
                    || index + 1 < items.count && items[index + 1].shape == .possessive
            else { continue }
            names.insert(items[index].digest)
        }
        self.names = names
        var phrases = NounPhraseFinder(
            items: items, scalars: scalars, adjectivesFollow: language.isRomance,
            nounsAreCapitalised: language == .german)
        phrases.surnamesWithParticle = surnames
        self.phrases = phrases
        acts = SpeechActReading(phrases: phrases)
    }

    /// Whether a word is a name by its capital elsewhere in the text.
    func isKnownName(_ index: Int) -> Bool {
        names.contains(items[index].digest)
    }

    func frames(in sentence: Range<Int>) -> [ReportingFrame] {
        var found: [ReportingFrame] = []
        for index in sentence where mayOpen(index, sentence) {
            if found.count == Self.most { break }
            guard let frame = frame(openedAt: index, sentence, found) else { continue }
            if found.isEmpty { found.reserveCapacity(Self.usual) }
            found.append(frame)
        }
        return found
    }

    /// As many as one allocation has room for.
    private static let usual = 3
    private static let openers: WordClass = [.say, .tell, .attitude, .according, .preposition, .verb, .refusal, .be]

    /// A frame is large: what most words cannot open is asked for only where they can.
    private func mayOpen(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let item = items[index]
        guard item.isWord else { return false }
        return language != .english || !item.classes.isDisjoint(with: Self.openers) || mayBePhrasal(index, sentence)
            || item.classes.isEmpty && index > sentence.lowerBound && mayFollowQuotation(index)
    }

    private func frame(openedAt index: Int, _ sentence: Range<Int>, _ found: [ReportingFrame]) -> ReportingFrame? {
        let item = items[index]
        if item.classes.contains(.according) { return accordingTo(index, sentence) }
        if language == .english, item.classes.contains(.preposition), item.end - item.start < 4,
            let frame = inWords(index, sentence)
        {
            return frame
        }
        if language != .english, let frame = inWordsOf(index, sentence) ?? forcedDenial(index, sentence) {
            return frame
        }
        let isReporting = !item.classes.isDisjoint(with: .reporting)
        if isReporting || mayBePhrasal(index, sentence), let frame = phrasal(index, sentence, found) { return frame }
        if isReporting { return frame(at: index, in: sentence, after: found) }
        if item.classes.contains(.be) { return bearing(index, sentence) ?? stance(index, sentence) }
        if language == .german,
            let frame = quotedInGerman(index, sentence) ?? reproach(index, sentence) ?? parted(index, sentence)
                ?? inSubjunctive(index, sentence)
        {
            return frame
        }
        guard item.classes.isEmpty, !item.isCapitalised, index > sentence.lowerBound, mayFollowQuotation(index) else {
            return nil
        }
        return manner(index, sentence)
    }

    private static let trades = WordSet(
        "roofer plumber butcher carpenter welder docker porter waiter waitress baker dealer seller herder cook clerk guide singer dancer painter builder cleaner mason tailor barber shepherd"
    )
    private static let agents = [
        "eer", "ier", "ist", "ian", "man", "woman", "keeper", "owner", "layer", "maker", "grower", "worker", "seller",
        "monger",
    ].map { Array($0.unicodeScalars) }

    /// "A sommelier in the port", "One shipowner": somebody by a trade that no list of people has.
    func isAgent(_ head: Token) -> Bool {
        guard language == .english, head.isWord, !head.isCapitalised,
            head.classes.isDisjoint(with: [.document, .occasion])
        else { return false }
        return Self.trades.contains(head)
            || Self.agents.contains { ending in
                ending.count + 2 < head.end - head.start
                    && phrases.scalars[head.end - ending.count..<head.end].elementsEqual(ending)
            }
    }
}
