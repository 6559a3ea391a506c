/// How a word of a name sounds, whatever the spelling: Araghchi and Araqchi, Lavrov, Lawrow and Лавров have the same form.
///
/// Covered are the letters by which the usual ways differ of writing Arabic, Persian, Russian and Ukrainian names in English, French and German. Vowels
/// stay, since other people are told apart by them.
enum SpokenForm {
    /// - Parameter word: as names are compared, without accents.
    /// - Returns: nil for a short word, of which any letter makes another name.
    static func of(_ word: String) -> String? {
        var letters: [UInt8] = []
        for scalar in word.unicodeScalars {
            if scalar.isASCII {
                letters.append(UInt8(ascii: scalar))
            } else if let written = cyrillic[scalar] {
                letters += written.utf8
            } else {
                return nil
            }
        }
        guard letters.count >= shortestWord else { return nil }
        var form: [UInt8] = []
        var rest = letters[...]
        while let first = rest.first {
            let found = spellingsByLetter[Int(first)].first { rest.starts(with: $0.written) }
            for letter in found?.sound ?? [first] where form.last != letter { form.append(letter) }
            rest = rest.dropFirst(found?.written.count ?? 1)
        }
        // Lavroff, Poutine.
        if form.suffix(2).elementsEqual("of".utf8) { form[form.count - 1] = UInt8(ascii: "v") }
        if form.last == UInt8(ascii: "e") { form.removeLast() }
        return String(decoding: form, as: UTF8.self)
    }

    private static let shortestWord = 5

    /// Of two that begin alike the longer one first.
    private static let spellings: [(written: String, sound: String)] = [
        ("tsch", "c"), ("dsch", "j"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("zh", "x"), ("ts", "s"),
        ("kh", "k"), ("gh", "k"), ("ck", "k"), ("q", "k"), ("g", "k"), ("ph", "f"), ("th", "t"), ("dh", "d"),
        ("x", "ks"), ("w", "v"), ("z", "s"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("j", "i"), ("'", ""),
    ]

    /// The same by the letter with which they begin.
    private static let spellingsByLetter: [[(written: [UInt8], sound: [UInt8])]] = {
        var byLetter = [[(written: [UInt8], sound: [UInt8])]](repeating: [], count: 0x80)
        for (written, sound) in spellings {
            guard let first = written.utf8.first else { continue }
            byLetter[Int(first)].append((Array(written.utf8), Array(sound.utf8)))
        }
        return byLetter
    }()

    private static let cyrillic: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye", "ж": "zh", "з": "z",
        "и": "i", "й": "i", "і": "i", "ї": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch",
        "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    ]
}
