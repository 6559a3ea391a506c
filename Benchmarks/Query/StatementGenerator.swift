/// Statements as negotiations leave them behind, made up: a few officials say most, a few topics and words are everywhere, most are
/// rare.
///
/// The same count gives the same bytes. Officials, rounds, topics and words are drawn by Zipf's law; `rare earths` stands in one
/// statement of five hundred.
struct StatementGenerator {
    static let officialCount = 400
    static let roundCount = 60
    static let topicCount = 30
    static let sourceCount = 5000
    static let wordCount = 20_000
    /// The words that are said most.
    static let common = [
        "the", "of", "and", "to", "in", "we", "that", "trade", "talks", "tariffs", "agreement", "with", "not", "for",
        "negotiations", "export", "controls", "market", "progress", "deal",
    ]

    private var random: SplitMix64
    private let words: [String]
    private let officials = Zipf(count: officialCount)
    private let topics = Zipf(count: topicCount)
    private let vocabulary = Zipf(count: wordCount)

    init(seed: UInt64 = 7) {
        random = SplitMix64(state: seed)
        words = (0..<Self.wordCount).map(Self.word)
    }

    /// The official of a rank: 0 speaks most.
    static func official(_ rank: Int) -> String { "Official \(syllables(rank + 50)) \(syllables(rank + 3000))" }
    static func topic(_ rank: Int) -> String { "topic \(syllables(rank + 20))" }
    static func round(_ number: Int) -> String { "Round \(number)" }

    /// What statements refer to, a record a line.
    func references(to write: (String) -> Void) {
        for party in 0..<6 { write(#"{"type":"party","name":"Party \#(party)","code":"P\#(party)"}"#) }
        write(#"{"type":"negotiation","name":"Generated talks"}"#)
        for rank in 0..<Self.officialCount {
            let name = Self.official(rank)
            write(
                #"{"type":"official","name":"\#(name)","surname":"\#(name.split(separator: " ").last ?? "")","offices":[{"office":"Minister \#(rank % 40)","party":"Party \#(rank % 6)","start":"2008-01-0\#(1 + rank % 9)","end":"2018-06-30"},{"office":"Envoy \#(rank % 50)","party":"Party \#(rank % 6)","start":"2018-07-01"}]}"#
            )
        }
        for number in 0..<Self.roundCount {
            let (year, month) = (2010 + number / 4, 2 + number % 4 * 3)
            let day = "\(year)-\(month < 10 ? "0" : "")\(month)"
            write(
                #"{"type":"round","negotiation":"Generated talks","name":"\#(Self.round(number))","start":"\#(day)-10","end":"\#(day)-12","city":"Geneva"}"#
            )
        }
    }

    /// The next statement as one line of NDJSON.
    mutating func statement(_ number: Int, of count: Int) -> String {
        let official = officials.draw(&random)
        // Days pass as statements come in, fifteen years in all, with some that arrive late.
        let days = max(0, number * 5478 / max(count, 1) - (random.below(10) == 0 ? random.below(200) : 0))
        var line = #"{"date":"\#(Self.date(days))","official":"\#(Self.official(official))""#
        if random.below(3) == 0 { line += #","round":"\#(Self.round(min(Self.roundCount - 1, days * 60 / 5478)))""# }
        if random.below(2) == 0 {
            line += #","kind":"\#(["direct", "mixed", "indirect"][min(2, random.below(5) / 2)])""#
        }
        line += #","topics":["\#(Self.topic(topics.draw(&random)))"]"#
        line += #","text":"\#(text(number))""#
        if random.below(5) > 0 {
            let source = random.below(Self.sourceCount)
            line += #","outlet":"Outlet \#(source % 40)","url":"https://example.org/\#(source)""#
        }
        return line + "}"
    }

    /// The next statement as one row of CSV: date, official, topics, text.
    mutating func row(_ number: Int, of count: Int) -> String {
        let official = Self.official(officials.draw(&random))
        let topic = Self.topic(topics.draw(&random))
        return "\(Self.date(number * 5478 / max(count, 1))),\(official),\(topic),\(text(number))"
    }

    /// About 150 bytes of words.
    private mutating func text(_ number: Int) -> String {
        var text = ""
        while text.utf8.count < 150 {
            if !text.isEmpty { text += " " }
            text += words[vocabulary.draw(&random)]
        }
        if random.below(500) == 0 { text += " rare earths" }
        return "\(text) \(number)."
    }

    /// The day that is a number of days after 1 January 2010.
    private static func date(_ days: Int) -> String {
        let cycle = days / 1461
        var (year, day) = (2010 + cycle * 4, days % 1461)
        while day >= (year % 4 == 0 ? 366 : 365) {
            day -= year % 4 == 0 ? 366 : 365
            year += 1
        }
        var month = 1
        for length in [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
            guard day >= length else { break }
            day -= length
            month += 1
        }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 9 ? "0" : "")\(day + 1)"
    }

    /// The word of a rank: 0 is said most. Words of two to four syllables, some with the endings that words have.
    static func word(_ rank: Int) -> String {
        rank < common.count ? common[rank] : syllables(rank / 4 + 40) + endings[rank % 10]
    }

    private static let endings = ["", "", "s", "ed", "ing", "ation", "ations", "ly", "ment", "er"]

    private static func syllables(_ number: Int) -> String {
        let consonants = Array("bdfgklmnprstvz")
        let vowels = Array("aeiou")
        var rest = number
        var word = ""
        repeat {
            word.append(consonants[rest % 14])
            rest /= 14
            word.append(vowels[rest % 5])
            rest /= 5
        } while rest > 0
        return word
    }
}

/// A small generator of random numbers that gives the same ones everywhere (Steele, Lea and Flood, 2014).
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}

/// Ranks drawn by Zipf's law: the rank r as often as 1/(r + 1).
struct Zipf {
    private let sums: [Double]

    init(count: Int) {
        var sum = 0.0
        sums = (0..<count).map { rank in
            sum += 1 / Double(rank + 1)
            return sum
        }
    }

    func draw(_ random: inout SplitMix64) -> Int {
        let wanted = Double(random.next() >> 11) / Double(1 << 53) * (sums.last ?? 0)
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
