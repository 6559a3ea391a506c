/// What stands around a name in a list and is no part of it: the number of the list, quotation marks, marks of notes, and when somebody was born and died.
enum PrintedMarks {
    /// A name without them: `Peter Navarro` of `Peter Navarro*`, `Jane Roe` of `Jane Roe [note 1]`, `3. Jane Roe` and `Jane Roe (born 1960)`.
    static func removed(from text: String) -> String {
        var rest = text.trimmed[...]
        let number = rest.prefix(while: \.isNumber)
        if !number.isEmpty, let mark = rest.dropFirst(number.count).first, ".)".contains(mark) {
            rest = rest.dropFirst(number.count + 1)
        }
        for (open, close) in [("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("'", "'")]
        where rest.count > 2 && rest.hasPrefix(open) && rest.hasSuffix(close) {
            rest = rest.dropFirst().dropLast()
        }
        while let last = rest.last {
            if "*†‡¹²³⁴⁵⁶⁷⁸⁹⁰".contains(last) || last == "." && isSentence(rest) || last.isWhitespace {
                rest.removeLast()
            } else if last == "]", let open = rest.lastIndex(of: "["), isNote(rest[open...].dropFirst().dropLast()) {
                rest = rest[..<open]
            } else if ")）".contains(last), let open = rest.lastIndex(where: { "(（".contains($0) }),
                isLifetime(String(rest[open...].dropFirst().dropLast()))
            {
                rest = rest[..<open]
            } else {
                break
            }
        }
        let name = String(rest).trimmed
        return name.isEmpty ? text : name
    }

    /// Whether what stands in brackets leads to a note, as encyclopedias print it: `1`, `a`, `iv`, `note 1`, `nb 2`.
    private static func isNote(_ inside: Substring) -> Bool {
        let words = inside.split(whereSeparator: \.isWhitespace)
        guard let sign = words.last, words.count < 3 else { return inside.allSatisfy(\.isNumber) }
        if sign.allSatisfy(\.isNumber) {
            return words.count == 1 || words[0].allSatisfy { $0.isLetter || $0 == "." || $0 == "-" }
        }
        return words.count == 1 && sign.allSatisfy { $0.isASCII && $0.isLetter }
            && (sign.count == 1
                || sign.allSatisfy(\.isLowercase) && (sign.count == 2 || sign.allSatisfy("ivx".contains)))
    }

    /// Whether a text says when somebody was born or died, or both, and nothing else: `born 1960`, `1930–2011`, `* 1930, † 12 May 2011`.
    private static func isLifetime(_ text: String) -> Bool {
        func isDate(_ text: String) -> Bool {
            var date = text.trimmed
            // May is a name too.
            guard date.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count == 4 }) else { return false }
            if let word = words.first(where: { date.lowercased().hasPrefix($0) }) {
                date = String(date.dropFirst(word.count)).trimmed
            }
            // 1960年生.
            if let word = ["出生", "生"].first(where: date.hasSuffix) { date = String(date.dropLast(word.count)) }
            if (try? PartialDate(date)) != nil || WrittenDate(date) != nil { return true }
            guard let life = WrittenTerm(date) else { return false }
            return [life.start, life.end].compactMap(\.self).allSatisfy {
                (try? PartialDate($0)) != nil || WrittenDate($0) != nil
            }
        }
        let parts = text.split { ",;，；".contains($0) }
        return isDate(text) || !parts.isEmpty && parts.allSatisfy { isDate(String($0)) }
    }

    private static let words = [
        "born on ", "born ", "born: ", "b. ", "b.", "died ", "d. ", "d.", "* ", "*", "† ", "†", "geboren ", "geb. ",
        "gestorben ", "gest. ", "née en ", "né en ", "née le ", "né le ", "nacido en ", "nacida en ",
    ]

    /// Whether a point ends more than an abbreviation: `Jane Roe.`, but `Jane Roe Jr.`
    private static func isSentence(_ text: Substring) -> Bool {
        let word = text.dropLast().split(separator: " ").last ?? ""
        return text.contains(" ") && word.count > 2 && word.dropFirst().allSatisfy(\.isLowercase)
            && !Surname.isOnlyAroundNames(String(word))
    }
}
