import Text

/// The words of a text with their places, as the search index holds them (``SearchForm``).
enum WordScanner {
    struct Word: Equatable {
        /// As the index holds it.
        let folded: String
        let range: Range<String.Index>
    }

    static func words(in text: String) -> [Word] {
        var words: [Word] = []
        var folded = ""
        var start: String.Index?
        var standsAlone = false
        var index = text.startIndex
        func end() {
            if let begin = start { words.append(Word(folded: folded, range: begin..<index)) }
            (start, folded, standsAlone) = (nil, "", false)
        }
        for (letter, place) in SearchLetters(text.unicodeScalars) {
            index = place
            switch letter {
            case .passedOver: break
            case .separator: end()
            case .mark(let mark):
                if start == nil { start = index }
                folded += mark
            case .letter(let letters):
                if standsAlone { end() }
                if start == nil { start = index }
                folded += letters
            case .word(let letters):
                end()
                start = index
                folded = letters
                standsAlone = true
            }
        }
        index = text.endIndex
        end()
        return words
    }
}
