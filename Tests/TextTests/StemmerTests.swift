import Testing

import Text

@Suite struct StemmerTests {
    /// The examples of Porter's paper, taken through all steps.
    @Test(arguments: [
        ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("caress", "caress"), ("cats", "cat"),
        ("feed", "feed"), ("agreed", "agre"), ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"),
        ("sing", "sing"), ("conflated", "conflat"), ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"),
        ("tanned", "tan"), ("falling", "fall"), ("hissing", "hiss"), ("fizzed", "fizz"), ("failing", "fail"),
        ("filing", "file"), ("happy", "happi"), ("sky", "sky"), ("relational", "relat"), ("conditional", "condit"),
        ("rational", "ration"), ("valenci", "valenc"), ("digitizer", "digit"), ("operator", "oper"),
        ("feudalism", "feudal"), ("decisiveness", "decis"), ("hopefulness", "hope"), ("formaliti", "formal"),
        ("sensitiviti", "sensit"), ("sensibiliti", "sensibl"), ("triplicate", "triplic"), ("formative", "form"),
        ("formalize", "formal"), ("electrical", "electr"), ("goodness", "good"), ("revival", "reviv"),
        ("allowance", "allow"), ("inference", "infer"), ("airliner", "airlin"), ("adjustable", "adjust"),
        ("defensible", "defens"), ("irritant", "irrit"), ("replacement", "replac"), ("adjustment", "adjust"),
        ("dependent", "depend"), ("adoption", "adopt"), ("communism", "commun"), ("activate", "activ"),
        ("effective", "effect"), ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controll", "control"),
        ("roll", "roll"), ("negotiations", "negoti"), ("us", "us"), ("yyyyy", "yyyyi"), ("say", "sai"),
        ("何立峰", "何立峰"), ("négocier", "négocier"), ("", ""),
    ])
    func `a word has the stem that Porter gives it`(_ word: String, _ stem: String) throws {
        #expect(try #require(Stemmer()).stem(of: word) == stem)
    }

    /// What Porter added later.
    @Test(arguments: [
        ["possible", "possibly", "possibility"], ["technology", "technologies", "technological", "technologically"],
        ["ideology", "ideologies", "ideological"],
    ])
    func `nouns and adverbs have the stem of their adjectives`(_ family: [String]) throws {
        let stemmer = try #require(Stemmer())
        #expect(Set(family.map(stemmer.stem)).count == 1)
    }
}
