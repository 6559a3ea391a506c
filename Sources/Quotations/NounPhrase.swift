/// A noun phrase that may stand for a speaker.
struct NounPhrase {
    enum Kind { case name, person, pronoun, document, other }

    /// Items of the article.
    let items: Range<Int>
    let kind: Kind
    /// Pronouns and titles that tell, of the phrase's words.
    let classes: WordClass
}
