/// How a word of a name sounds, whatever the spelling: Araghchi and Araqchi, Lavrov, Lawrow and Лавров have the same form.
///
/// Covered are the letters by which the usual ways differ of writing Arabic, Persian, Russian and Ukrainian names in English, French and German. Vowels
/// stay, since other people are told apart by them.
enum SpokenForm {
    /// - Parameter word: as names are compared, without accents.
    /// - Returns: nil for a short word, of which any letter makes another name.
    static func of(_ word: String) -> String? {
        let letters = word.unicodeScalars.reduce(into: "") { $0 += cyrillic[$1] ?? String($1) }
        guard letters.utf8.count >= shortestWord, letters.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        var rest = letters[...]
        var form = ""
        while let first = rest.first {
            let found = spellings.first { rest.hasPrefix($0.written) }
            let sound = found?.sound ?? String(first)
            rest = rest.dropFirst(found?.written.count ?? 1)
            for letter in sound where form.last != letter { form.append(letter) }
        }
        // Lavroff, Poutine.
        if form.hasSuffix("of") { form = form.dropLast() + "v" }
        if form.hasSuffix("e") { form.removeLast() }
        return form
    }

    private static let shortestWord = 5

    /// Of two that begin alike the longer one first.
    private static let spellings: [(written: String, sound: String)] = [
        ("tsch", "c"), ("dsch", "j"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("zh", "x"), ("ts", "s"),
        ("kh", "k"), ("gh", "k"), ("ck", "k"), ("q", "k"), ("g", "k"), ("ph", "f"), ("th", "t"), ("dh", "d"),
        ("x", "ks"), ("w", "v"), ("z", "s"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("j", "i"), ("'", ""),
    ]

    private static let cyrillic: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye", "ж": "zh", "з": "z",
        "и": "i", "й": "i", "і": "i", "ї": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch",
        "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    ]
}
