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
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        func end() {
            if let begin = start { words.append(Word(folded: folded, range: begin..<index)) }
            (start, folded, standsAlone) = (nil, "", false)
        }
        while index < scalars.endIndex {
            switch SearchLetter(scalars[index]) {
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
            index = scalars.index(after: index)
        }
        end()
        return words
    }
}
