/// A noun phrase that may stand for a speaker.
struct NounPhrase {
    enum Kind { case name, person, pronoun, document, other }

    /// Pronouns and titles that tell, of the phrase's words.
    let classes: WordClass
    private let place: ItemRange
    private var name: ItemRange?
    let kind: Kind

    init(items: Range<Int>, kind: Kind, classes: WordClass) {
        self.classes = classes
        place = ItemRange(items)
        self.kind = kind
    }

    /// Items of the article.
    var items: Range<Int> { place.range }

    /// Items of the name that stands beside an office: "the minister, Jane Example".
    var apposed: Range<Int>? {
        get { name?.range }
        set { name = newValue.map(ItemRange.init) }
    }

    /// The phrase by the name that stands beside it, where one does.
    var naming: NounPhrase {
        apposed.map { NounPhrase(items: $0, kind: .name, classes: classes.subtracting(.plural)) } ?? self
    }
}
