import Text

/// The words of a text, as the search index sees them: letters and digits in lower case, without their accents.
///
/// The rules are those of FTS5's tokenizer `unicode61 remove_diacritics 2` (<https://www.sqlite.org/fts5.html#unicode61_tokenizer>):
/// runs of letters, numbers and private characters; marks inside a word are passed over. The tables of characters are those of the
/// standard library, which know more of them than SQLite's; what they take apart differently is only not highlighted.
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
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if let base = fold(scalar) {
                if start == nil { start = index }
                folded += base
            } else if let begin = start, !isMark(scalar) {
                words.append(Word(folded: folded, range: begin..<index))
                (start, folded) = (nil, "")
            }
            index = scalars.index(after: index)
        }
        if let begin = start { words.append(Word(folded: folded, range: begin..<index)) }
        return words
    }

    /// A letter or digit in lower case, without its accent; nil for what separates words, and for marks.
    private static func fold(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return String(scalar)
        case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20).map { String($0) }
        case 0..<0x80: return nil
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            break
        default: return nil
        }
        let lower = scalar.properties.lowercaseMapping
        // A syllable of Hangul comes apart into letters, which are no accents.
        guard !(0xAC00...0xD7A3).contains(scalar.value), let base = lower.decomposed.first(where: { !isMark($0) })
        else {
            return lower
        }
        return String(base)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }
}
