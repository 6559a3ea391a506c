/// Names of organisations beside their acronyms: `WTO`, `World Trade Organization`.
enum OrganisationName {
    /// The letters of an acronym, or those of which the acronym of a name in several words would be made; nil for a name that is neither. The code of
    /// a state stands for the state.
    static func acronym(of name: String) -> String? {
        let letters = name.filter { $0 != "." }
        if (shortest...longest).contains(letters.count), letters.allSatisfy({ $0.isASCII && $0.isUppercase }) {
            return letters.lowercased()
        }
        let words = NameWords.of(name).filter { !connecting.contains($0) }
        guard (shortest...longest).contains(words.count) else { return nil }
        return String(words.compactMap(\.first))
    }

    private static let shortest = 2
    private static let longest = 6
    private static let connecting: Set = ["of", "the", "and", "for", "on", "in", "to"]
}
