/// What binds in a joint statement or another text that parties agree on: "The Parties shall …", "Norland will: (a) …".
struct Instrument {
    private let article: Article
    private let finder: ReportingFrameFinder
    private static let joint = WordSet("joint common agreed")
    private static let documents = WordSet(
        "statement communiqué communique declaration understanding memorandum minutes document arrangement conclusions record"
    )
    private static let alone = WordSet("communiqué communique memorandum")
    private static let follows = WordSet("follows following")
    /// The head of a text tells what it is.
    private static let head = 12

    /// - Returns: `nil` for a text that is none.
    init?(_ article: Article, _ finder: ReportingFrameFinder) {
        self.article = article
        self.finder = finder
        guard article.language == .english,
            article.layouts.prefix(Self.head).contains(where: { Self.opens($0, article) })
        else { return nil }
    }

    private static func opens(
        _ layout: (role: ParagraphRole, items: Range<Int>, dateline: Range<Int>?), _ article: Article
    ) -> Bool {
        let items = article.items
        switch layout.role {
        case .heading:
            return layout.items.contains { index in
                guard items[index].isCapitalised else { return false }
                return alone.contains(items[index])
                    // "Joint Press Statement"
                    || joint.contains(items[index])
                        && (index + 1..<min(index + 3, layout.items.upperBound)).contains {
                            documents.contains(items[$0])
                        }
            }
        case .body:
            return layout.items.last.map { items[$0].shape == .colon } == true
                && layout.items.contains { follows.contains(items[$0]) }
        default: return false
        }
    }

    private static let binding = WordSet("shall will")
    private static let leading = WordSet(
        "shall will to agreed decided resolved undertake undertakes commit commits pledged")
    private static let neither = WordSet("neither no nobody")
    private static let sides = WordSet(
        "parties party sides side countries country governments government delegations ministers states signatories leaders"
    )
    /// Bodies that a text sets up undertake nothing.
    private static let bodies = WordSet(
        "committee commission group council secretariat round meeting session dialogue dialog forum conference summit mechanism agreement statement protocol talks negotiations consultations chapter annex"
    )

    /// "Norland shall withdraw its complaint": an undertaking by whoever opens the sentence.
    func undertaking(in sentence: Range<Int>) -> ReportingFrame? {
        guard let modal = sentence.first(where: { isModal($0) }), modal + 1 < sentence.upperBound,
            article.items[modal + 1].isWord || article.items[modal + 1].shape == .comma,
            let subject = subject(before: modal, sentence)
        else { return nil }
        var frame = finder.make(.subjectVerb, subject, modal, sentence, isShared: false, classes: .attitude)
        frame?.act = .commits
        frame?.deed = modal + 1
        return frame
    }

    private func isModal(_ index: Int) -> Bool { Self.isBinding(article.items[index]) }

    /// "shall", "will"
    static func isBinding(_ item: Token) -> Bool { !item.isCapitalised && binding.contains(item) }

    private func subject(before modal: Int, _ sentence: Range<Int>) -> NounPhrase? {
        guard let subject = finder.phrases.subject(before: modal, from: sentence.lowerBound),
            subject.items.lowerBound - sentence.lowerBound <= 4,
            let first = subject.items.first, let last = subject.items.last,
            !Self.neither.contains(article.items[first]), !Self.bodies.contains(article.items[last]),
            // "The next Dialogue will be held": nobody.
            !subject.items.contains(where: { article.items[$0].classes.contains(.ordinalTime) })
        else { return nil }
        return subject.kind == .name || subject.items.contains { Self.sides.contains(article.items[$0]) }
            ? subject : nil
    }

    /// Who undertakes what the items of a list tell that a sentence opens: "Norland will:", "Norland undertakes to:".
    func opening(_ sentence: Range<Int>) -> NounPhrase? {
        let colon = sentence.upperBound - 1
        guard article.items[colon].shape == .colon, colon - 1 > sentence.lowerBound,
            Self.leading.contains(article.items[colon - 1])
        else { return nil }
        var verb = colon - 1
        if article.items[verb].classes.contains(.to), verb - 1 > sentence.lowerBound { verb -= 1 }
        return subject(before: verb, sentence)
    }

    /// "(a) open the port", "2. refrain from levies": the words of an item, with the subject of those before the list.
    func item(_ sentence: Article.Sentence, subject: NounPhrase) -> ReportingFrame? {
        let items = article.items
        let paragraph = article.layouts[sentence.paragraph].items
        guard let mark = paragraph.first, !items[mark].isCapitalised || !items[mark].isWord else { return nil }
        var index = sentence.items.lowerBound
        while index < sentence.items.upperBound, index - sentence.items.lowerBound < 4,
            !items[index].isWord
                || index + 1 < sentence.items.upperBound
                    && (items[index + 1].shape == .close
                        || items[index + 1].shape == .fullStop && items[index].end - items[index].start < 3)
        {
            index += 1
        }
        // "(a) to open the port"
        if index + 1 < sentence.items.upperBound, items[index].classes.contains(.to) { index += 1 }
        guard index + 1 < sentence.items.upperBound, items[index].isWord, !items[index].isCapitalised,
            items[index].classes.isDisjoint(with: [.determiner, .pronoun, .preposition, .conjunction])
        else { return nil }
        var frame = finder.make(.subjectVerb, subject, index, sentence.items, isShared: true, classes: .attitude)
        frame?.act = .commits
        frame?.deed = index
        frame?.verbGroup = index..<index + 1
        return frame
    }
}
