/// What a word can do in a sentence. A word may have several classes.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt64

    /// Takes quoted words as its object: "said", "added".
    static let say = WordClass(rawValue: 1 << 0)
    /// Takes an addressee before the words: "told", "urged".
    static let tell = WordClass(rawValue: 1 << 1)
    /// Reports an opinion or an act of speech, seldom whole quoted sentences: "believes", "criticised".
    static let attitude = WordClass(rawValue: 1 << 2)
    /// A participle of a reporting verb: "saying".
    static let participle = WordClass(rawValue: 1 << 3)
    /// A base form of a reporting verb, finite only after a plural or an auxiliary: "say".
    static let base = WordClass(rawValue: 1 << 4)
    /// A reporting verb's form that is as often a noun: "reports".
    static let nounToo = WordClass(rawValue: 1 << 5)
    static let auxiliary = WordClass(rawValue: 1 << 6)
    static let be = WordClass(rawValue: 1 << 7)
    static let determiner = WordClass(rawValue: 1 << 8)
    static let preposition = WordClass(rawValue: 1 << 9)
    static let pronoun = WordClass(rawValue: 1 << 10)
    static let relative = WordClass(rawValue: 1 << 11)
    static let subordinator = WordClass(rawValue: 1 << 12)
    static let conjunction = WordClass(rawValue: 1 << 13)
    static let adverb = WordClass(rawValue: 1 << 14)
    static let title = WordClass(rawValue: 1 << 15)
    static let person = WordClass(rawValue: 1 << 16)
    static let document = WordClass(rawValue: 1 << 17)
    static let work = WordClass(rawValue: 1 << 18)
    static let month = WordClass(rawValue: 1 << 19)
    static let weekday = WordClass(rawValue: 1 << 20)
    static let time = WordClass(rawValue: 1 << 21)
    static let abbreviation = WordClass(rawValue: 1 << 22)
    static let occasion = WordClass(rawValue: 1 << 23)
    /// A common finite verb: where it stands, a noun phrase has ended.
    static let verb = WordClass(rawValue: 1 << 24)
    static let naming = WordClass(rawValue: 1 << 25)
    static let possessive = WordClass(rawValue: 1 << 26)
    static let refusal = WordClass(rawValue: 1 << 27)
    static let plural = WordClass(rawValue: 1 << 28)
    static let male = WordClass(rawValue: 1 << 29)
    static let female = WordClass(rawValue: 1 << 30)
    static let ordinalTime = WordClass(rawValue: 1 << 31)
    static let to = WordClass(rawValue: 1 << 32)
    static let that = WordClass(rawValue: 1 << 33)
    static let according = WordClass(rawValue: 1 << 34)
    static let what = WordClass(rawValue: 1 << 35)
    static let thirdPerson = WordClass(rawValue: 1 << 36)
    static let he = WordClass(rawValue: 1 << 37)
    static let by = WordClass(rawValue: 1 << 38)
    static let of = WordClass(rawValue: 1 << 39)
    static let audience = WordClass(rawValue: 1 << 40)
    static let nameParticle = WordClass(rawValue: 1 << 41)

    /// Reports only with "it" after it: "as she put it".
    static let putsIt = WordClass(rawValue: 1 << 42)

    static let quoteOnly = WordClass(rawValue: 1 << 44)
    static let negation = WordClass(rawValue: 1 << 45)
    static let cite = WordClass(rawValue: 1 << 46)
    /// Goes on with what was said: "added".
    static let adds = WordClass(rawValue: 1 << 47)
    static let on = WordClass(rawValue: 1 << 48)
    /// Opens an adverbial of time or place: "On", "In", "At".
    static let opening = WordClass(rawValue: 1 << 49)
    static let objectPronoun = WordClass(rawValue: 1 << 50)
    /// Its addressee is who listened: "told".
    static let addresses = WordClass(rawValue: 1 << 51)
    /// A French participle that says with "a" or "ont" before it.
    static let compoundPast = WordClass(rawValue: 1 << 52)
    /// Opens a clause that sets something against what was said: "although".
    static let contrast = WordClass(rawValue: 1 << 53)
    /// A body of people, which is never "he" or "she".
    static let collective = WordClass(rawValue: 1 << 54)
    /// A subject that the verb alone tells.
    static let implied = WordClass(rawValue: 1 << 55)
    static let it = WordClass(rawValue: 1 << 43)

    static let reporting: WordClass = [.say, .tell, .attitude]
}
