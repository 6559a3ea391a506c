/// The smallest piece of a text that the scanner reads: a word, a number, a
/// punctuation mark, or a whole quoted span folded into one.
struct Token {
    enum Shape: UInt8 {
        case word, number, comma, fullStop, question, colon, semicolon, dash, open, close, mark, possessive, other,
            lineEnd, quote
    }

    /// Unicode scalars from the start of the text.
    var start: Int
    var end: Int
    var classes: WordClass = []
    var shape: Shape
    /// Begins with a capital letter.
    var isCapitalised = false
    /// Of a script without capitals.
    var isCaseless = false
    /// The index of the quoted span folded into this token.
    var quote: Int32 = -1

    var isWord: Bool { shape == .word }
    var endsSentence: Bool { shape == .fullStop || shape == .question }
}
