/// A noun phrase that may stand for a speaker.
struct NounPhrase {
    enum Kind { case name, person, pronoun, document, other }

    /// Items of the article.
    let items: Range<Int>
    let kind: Kind
    /// Pronouns and titles that tell, of the phrase's words.
    let classes: WordClass
    /// Items of the name that stands beside an office: "the minister, Jane Example".
    var apposed: Range<Int>?

    /// The phrase by the name that stands beside it, where one does.
    var naming: NounPhrase {
        apposed.map { NounPhrase(items: $0, kind: .name, classes: classes.subtracting(.plural)) } ?? self
    }
}
