/// The smallest piece of a text that the scanner reads: a word, a number, a
/// punctuation mark, or a whole quoted span folded into one. There is one for every few letters of a text, so it is kept small.
struct Token {
    enum Shape: UInt8 {
        case word, number, comma, fullStop, question, colon, semicolon, dash, open, close, mark, possessive, other,
            lineEnd, quote
    }

    /// Unicode scalars from the start of the text.
    let start: Int
    /// What sets of words know a word or a number by; of a quoted span, its index.
    let digest: UInt64
    let classes: WordClass
    private let length: UInt32
    let shape: Shape
    /// Begins with a capital letter.
    let isCapitalised: Bool
    /// Of a script without capitals.
    let isCaseless: Bool
    /// A word with the stop that belongs to it: "Mr.".
    let hasStop: Bool

    init(
        start: Int, end: Int, classes: WordClass = [], digest: UInt64 = 0, shape: Shape, isCapitalised: Bool = false,
        isCaseless: Bool = false, hasStop: Bool = false
    ) {
        self.start = start
        length = UInt32(clamping: end - start)
        self.classes = classes
        self.digest = digest
        self.shape = shape
        self.isCapitalised = isCapitalised
        self.isCaseless = isCaseless
        self.hasStop = hasStop
    }

    /// A quoted span, folded.
    init(quote: Int, _ range: Range<Int>) {
        self.init(
            start: range.lowerBound, end: range.upperBound, digest: UInt64(truncatingIfNeeded: quote), shape: .quote)
    }

    var end: Int { start + Int(length) }
    /// The index of the quoted span folded into this token.
    var quote: Int { shape == .quote ? Int(truncatingIfNeeded: digest) : -1 }
    var isWord: Bool { shape == .word }
    var endsSentence: Bool { shape == .fullStop || shape == .question }
}
