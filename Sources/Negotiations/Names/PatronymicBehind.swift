/// A name as lists in Russian and languages near it have it, with that of the family first and the father's behind: `Лавров Сергей Викторович`.
enum PatronymicBehind {
    /// The name as it is spoken, the family last; nil for any other.
    ///
    /// - Parameter states: the codes of the states for which its bearer acts, as far as they are known: in Latin letters a family can be called so elsewhere.
    static func spoken(_ name: String, states: Set<String>) -> String? {
        let words = name.split(separator: " ")
        guard words.count == 3, isPatronymic(words[2]), !isPatronymic(words[1]), !isPatronymic(words[0]) else {
            return nil
        }
        let isCyrillic = name.unicodeScalars.allSatisfy { $0 == " " || $0 == "-" || (0x400..<0x530).contains($0.value) }
        guard isCyrillic || !states.isDisjoint(with: Self.states) else { return nil }
        return "\(words[1]) \(words[2]) \(words[0])"
    }

    private static func isPatronymic(_ word: Substring) -> Bool {
        let folded = OfficialDirectory.fold(String(word))
        return endings.contains { folded.hasSuffix($0) && folded.count > $0.count + 1 }
    }

    private static let endings = [
        "ovich", "evich", "ovna", "evna", "ichna", "ivna", "ovych", "yovych", "ович", "евич", "овна", "евна", "ична",
        "івна", "ївна", "оглы", "кызы", "улы",
    ].map(OfficialDirectory.fold)
    private static let states: Set = ["RU", "UA", "BY", "KZ", "KG", "UZ", "TJ", "TM", "AZ", "AM", "MD"]
}
