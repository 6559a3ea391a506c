import CUTF8Proc

/// What a character is to a search for words.
///
/// Letters are compared as in ``Folding``, and without the marks that stand on them in the scripts of Europe and the Near East: a search is
/// typed without accents, strokes, points and vowels. Marks of other scripts are letters of their own. Where a script sets no spaces between words
/// (Chinese, Japanese, Thai), or joins endings to them (Korean), each letter is a word, and a word of several is looked for as a phrase.
public enum SearchLetter: Equatable {
    case separator
    /// It is not shown, or is a mark that does not count.
    case passedOver
    /// A mark that belongs to the letter before it.
    case mark(String)
    /// Part of a word; of which letters, in the form in which they are compared.
    case letter(String)
    /// A word by itself, with the marks behind it.
    case word(String)

    public init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: self = .letter(String(scalar))
        case 0x41...0x5A: self = .letter(String(Unicode.Scalar(UInt8(scalar.value) | 0x20)))
        case 0..<0x80: self = .separator
        // Half as wide, the sound marks of Japanese stand behind their letters.
        case 0xFF9E: self = .mark("\u{3099}")
        case 0xFF9F: self = .mark("\u{309A}")
        case 0x640: self = .passedOver  // stretches an Arabic word
        default: self = Self.beyondASCII(scalar)
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> SearchLetter {
        if scalar.properties.isDefaultIgnorableCodePoint { return .passedOver }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return isAccent(scalar.value) ? .passedOver : .mark(String(scalar))
        case .enclosingMark: return .passedOver
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            break
        default: return .separator
        }
        let standsAlone = standsAlone(scalar.value)
        // A syllable of Hangul would come apart into letters.
        if (0xAC00...0xD7A3).contains(scalar.value) { return .word(String(scalar)) }
        var parts: [Int32] = []
        NormalForm.append(
            decompositionOf: scalar, to: &parts, UTF8PROC_STABLE, UTF8PROC_DECOMPOSE, UTF8PROC_COMPAT,
            UTF8PROC_CASEFOLD, UTF8PROC_IGNORE)
        let letters = NormalForm.string(
            parts.filter { part in
                guard let scalar = Unicode.Scalar(UInt32(bitPattern: part)) else { return false }
                return !isAccent(scalar.value)
                    && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                        || part == 0x3099 || part == 0x309A || scalar.properties.generalCategory == .privateUse)
            }.flatMap { PlainLetters.plain($0) ?? [$0] })
        if letters.isEmpty { return .passedOver }
        return standsAlone ? .word(letters) : .letter(letters)
    }

    /// Whether a mark stands on a letter that is the same without it: accents, the points of Hebrew, the vowels of Arabic.
    private static func isAccent(_ value: UInt32) -> Bool {
        switch value {
        case 0x300...0x36F, 0x483...0x489, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED,
            0x8D3...0x8FF,
            0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
            true
        default: false
        }
    }

    /// Whether a letter is of a script in which words do not stand apart: Thai, Lao, Burmese, Khmer, Chinese, Japanese, Korean.
    private static func standsAlone(_ value: UInt32) -> Bool {
        switch value {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3005...0x3007,
            0x3021...0x3029, 0x3041...0x30FF, 0x3100...0x318F, 0x31A0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x1B000...0x1B16F, 0x20000...0x323AF:
            true
        default: false
        }
    }

    /// Whether the tokenizer of SQLite (`unicode61 remove_diacritics 2`) takes a character for what it is here: ASCII, the Latin letters of
    /// Europe, punctuation and signs.
    fileprivate static func isKnownToSQLite(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80: return true
        case _ where PlainLetters.isAmong(scalar.value): return false
        case 0xAD, 0xAA, 0xB2, 0xB3, 0xB9, 0xBA, 0xBC...0xBE, 0xDF, 0x132, 0x133, 0x13F, 0x140, 0x149, 0x1C4...0x1CC,
            0x1E0...0x1E3, 0x1EE, 0x1EF, 0x1F1...0x1F3, 0x1FC...0x1FF, 0x1E9A, 0x1E9E:
            return false
        case 0x80...0x24F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF: return true
        default: return SearchLetter(scalar) == .separator
        }
    }
}

/// A text as it is given to the search index.
public enum SearchForm {
    /// The words of a text in the form in which they are compared, set apart; nil where the tokenizer finds them in the text as it stands, as
    /// in nearly all texts in Latin letters.
    public static func of(_ text: String) -> String? {
        if text.isASCII || text.unicodeScalars.allSatisfy(SearchLetter.isKnownToSQLite) {
            return nil
        }
        return folded(text)
    }

    private static func folded(_ text: String) -> String {
        var form = ""
        form.reserveCapacity(text.utf8.count * 2)
        var (isApart, standsAlone) = (true, false)
        // Letters of Hangul that were typed one by one make a syllable.
        let scalars = text.composed.unicodeScalars
        for (letter, place) in SearchLetters(scalars) {
            switch letter {
            case .passedOver: break
            case .separator:
                form.unicodeScalars.append(scalars[place])
                (isApart, standsAlone) = (true, false)
            case .mark(let mark): form += mark
            case .letter(let letters):
                if standsAlone { form += " " }
                form += letters
                (isApart, standsAlone) = (false, false)
            case .word(let letters):
                if !isApart { form += " " }
                form += letters
                (isApart, standsAlone) = (false, true)
            }
        }
        return form
    }
}
