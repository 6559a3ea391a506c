import Formats
import Negotiations
import Text

/// An index of words over published statements, in files that a browser loads as it needs them, from a web server or from a disk.
///
/// Statements have ordinals, the latest first. `search/words-B.js` says of the words whose first two letters share the bucket B in which statements
/// they stand, and which of them are inflections of each other: `searchWords(B, {"tariff": [0, 7], "tariffs": [3]}, [["tariff", "tariffs"]])`. `search/said-N.js` says of 100 statements what is shown of them:
/// `searchSaid(N, [[number, date, speaker, words, whether these are all, their translation], …])`, of a long text its beginning, in which phrases are
/// looked for. Words are in the form of ``SearchLetter``.
struct SearchIndex {
    private var ordinals: [String: [Int]] = [:]
    private var said: [RecordValue] = []
    private static let buckets: UInt32 = 64
    private static let statementsInFile = 100
    /// How many characters of a text are told.
    private static let longest = 4000

    init(of questions: borrowing Questions) throws {
        var ordinals: [String: [Int]] = [:]
        var said: [RecordValue] = []
        try questions.forEachStatement(matching: StatementFilter(), page: Negotiations.Page()) { statement, _ in
            let speaker = statement.official ?? statement.attribution ?? ""
            let text = statement.translation.map { "\(statement.text) \($0)" } ?? statement.text
            for word in Set(Self.words(of: text) + Self.words(of: speaker)) {
                ordinals[word, default: []].append(said.count)
            }
            let beginning = String(statement.text.prefix(Self.longest))
            let translation = statement.translation.map { RecordValue.string(String($0.prefix(Self.longest))) }
            said.append(
                .array(
                    [
                        .number(String(statement.id)), .string(statement.date), .string(speaker), .string(beginning),
                        .bool(beginning.utf8.count == statement.text.utf8.count),
                    ] + [translation].compactMap { $0 }))
        }
        self.ordinals = ordinals
        self.said = said
    }

    /// The words of a text as they are compared.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for scalar in text.unicodeScalars {
            switch SearchLetter(scalar) {
            case .passedOver: break
            case .separator: end()
            case .mark(let mark): word += mark
            case .letter(let letters): word += letters
            case .word(let letters):
                end()
                words.append(letters)
            }
        }
        end()
        return words
    }

    /// Which file tells of a word: that of its first two letters.
    static func bucket(of word: String) -> UInt32 {
        word.unicodeScalars.prefix(2).reduce(0) { ($0 &* 31 &+ $1.value) % buckets }
    }

    func write(_ write: (String, [UInt8]) throws -> Void) throws {
        guard let stemmer = Stemmer() else { throw TrackerError(.unavailable, "there is not enough memory") }
        let files = Dictionary(grouping: ordinals.keys.sorted(), by: Self.bucket)
        for bucket in 0..<Self.buckets {
            let words = files[bucket] ?? []
            let members = words.map { word in
                Member(name: word, value: .array((ordinals[word] ?? []).map { .number(String($0)) }))
            }
            try write(
                "search/words-\(bucket).js",
                Self.call(
                    "searchWords", Int(bucket), .object(members), .array(Self.inflections(among: words, stemmer))))
        }
        for number in 0...(max(0, said.count - 1) / Self.statementsInFile) {
            let part = said.dropFirst(number * Self.statementsInFile).prefix(Self.statementsInFile)
            try write("search/said-\(number).js", Self.call("searchSaid", number, .array(Array(part))))
        }
    }

    /// English words that have one stem, where there are several; all of them begin alike, and so are in one file.
    private static func inflections(among words: [String], _ stemmer: Stemmer) -> [RecordValue] {
        // Words of two letters are seldom inflected; names and codes are.
        let inflected = words.filter { $0.utf8.count > 2 && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
        let families = Dictionary(grouping: inflected) { stemmer.stem(of: $0) }.values.filter { $0.count > 1 }
        return families.sorted { $0[0] < $1[0] }.map { .array($0.map { .string($0) }) }
    }

    /// A line of JavaScript that hands values on.
    private static func call(_ function: String, _ number: Int, _ values: RecordValue...) -> [UInt8] {
        var bytes = Array("\(function)(\(number)".utf8)
        for value in values {
            bytes.append(UInt8(ascii: ","))
            JSONWriter.append(value, escapesUnsafe: true, to: &bytes)
        }
        bytes += ");\n".utf8
        return bytes
    }
}
