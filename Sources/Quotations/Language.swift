/// The language that a text is written in, as far as the scanner reads it.
public enum Language: String, Sendable, Equatable, CaseIterable {
    case english, french, german, spanish, portuguese, italian, chinese
    /// Another one, of which only whole quotations in marks are read, without speakers.
    case other

    /// Words so common that a few lines tell the language by them.
    private static let common: [(Language, WordSet)] = [
        (
            .english,
            WordSet("the of and to that was were said his her with from has have had which their would on for it as")
        ),
        (
            .french,
            WordSet(
                "le les des et une du que dans est au aux pour pas par sur a qui avec ont ce il elle été la déclaré affirmé"
            )
        ),
        (
            .german,
            WordSet(
                "der die das und den dem ein eine nicht von zu mit ist auf für im sich des er sie es hat dass wir sagte erklärte ich"
            )
        ),
        (
            .spanish,
            WordSet("el los las que y una del por con para se su ha al lo más es un en no fue la dijo afirmó")
        ),
        (
            .portuguese,
            WordSet(
                "o os as e do da dos das nos nas ao à um uma que de com não em para por mais são foi já seu sua disse pelo pela"
            )
        ),
        (
            .italian,
            WordSet("il lo i gli di da con su per tra del della dei nel alla che e è non ha sono si come ma anche")
        ),
        (.other, WordSet("de het een en van op te dat voor met niet zijn aan er om ook als bij naar wordt")),
        (.other, WordSet("og at att det som och är på ett av för med til af ikke inte har om ikke jeg jag var")),
    ]

    /// Whether adjectives stand behind what they describe, and verbs of saying before who speaks behind a quotation.
    var isRomance: Bool {
        switch self {
        case .french, .spanish, .portuguese, .italian: true
        case .english, .german, .chinese, .other: false
        }
    }

    /// Whether a verb alone can tell its subject: «dijo que», “disse que”, «ha detto che».
    var leavesOutSubjects: Bool {
        switch self {
        case .spanish, .portuguese, .italian: true
        case .english, .french, .german, .chinese, .other: false
        }
    }

    /// A sentence or two: words of one language, and none of English.
    private static func isTold(_ counts: [Int], by most: Int, _ words: Int) -> Bool {
        words > 3 && counts[0] == 0 && counts[most] > 2 && counts.filter { $0 == counts[most] }.count == 1
    }

    private static let fewWords = 12

    /// One short sentence: with common words and a verb of saying of one language, and of no other.
    private static func told(by words: [WordDigest], _ counts: [Int]) -> Language? {
        let spoken = common.indices.filter { index in
            let language = common[index].0
            return counts[index] > 0 && language != .other && language != .english
                && words.contains { !Lexicon.of(language).classes(of: $0).isDisjoint(with: .reporting) }
        }
        let most = spoken.map { counts[$0] }.max()
        let found = spoken.filter { counts[$0] == most }
        return counts[0] == 0 && found.count == 1 ? common[found[0]].0 : nil
    }

    /// Scalars that are looked at.
    private static let reach = 4000

    /// - Returns: English where a text tells nothing.
    init(of scalars: [Unicode.Scalar]) {
        var counts = [Int](repeating: 0, count: Self.common.count)
        var (han, letters, foreign, words) = (0, 0, 0, 0)
        var digest = WordDigest()
        var length = 0
        var first: [WordDigest] = []
        for scalar in scalars.prefix(Self.reach) {
            let kind = ScalarKind(scalar)
            if kind == .letter || kind == .capital {
                letters += 1
                if (0x3400...0x9FFF).contains(scalar.value) { han += 1 }
                if scalar.value >= 0x370, !(0x2000...0x9FFF).contains(scalar.value) { foreign += 1 }
                digest.add(scalar)
                length += 1
                continue
            }
            if length > 0 {
                words += 1
                if words <= Self.fewWords { first.append(digest) }
                for (index, entry) in Self.common.enumerated() where entry.1.contains(digest.value) {
                    counts[index] += 1
                }
            }
            digest = WordDigest()
            length = 0
        }
        if han * 3 > letters, han > 0 {
            self = .chinese
        } else if foreign * 2 > letters {
            self = .other
        } else if let most = counts.indices.max(by: { counts[$0] < counts[$1] }), most > 0,
            counts[most] > counts[0] * 2,
            counts[most] * 8 > words, words > Self.fewWords || Self.isTold(counts, by: most, words)
        {
            self = Self.common[most].0
        } else if words <= Self.fewWords, let told = Self.told(by: first, counts) {
            self = told
        } else {
            self = .english
        }
    }
}
