/// Words that tell of somebody near a person, and not of the person who is named in them: “a spokesman for President Trump”, “aide to Bessent”,
/// “Bessent’s deputy”.
enum SomebodyNear {
    static func isMeant(by text: String) -> Bool {
        let words = text.split(separator: " ").map { $0.lowercased() }
        guard words.count > 1, let last = words.last else { return false }
        for (place, word) in words.enumerated() where place > 0 && place < words.count - 1 {
            if linking.contains(word), isOfCircle(words[place - 1]) { return true }
            // A director of the Office of Management is one himself.
            if linking.contains(word), bodies.contains(words[place - 1]), place == 1 || place == 2 && words[0] == "the"
            {
                return true
            }
            // The Under Secretary is one himself.
            if word == "under", !heads.contains(words[place + 1]) { return true }
        }
        let owner = words.dropLast().contains { word in ["’s", "'s", "ʼs", "s’", "s'"].contains(where: word.hasSuffix) }
        return owner && isOfCircle(last)
    }

    /// Those who say the words of others.
    static let speakers: Set = ["spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokespersons"]

    private static func isOfCircle(_ word: String) -> Bool { circle.contains(word) || speakers.contains(word) }

    private static let linking: Set = [
        "of", "for", "to", "with", "from", "by", "near", "about", "de", "du", "des", "von", "del",
    ]
    private static let heads: Set = ["secretary", "secretaries", "general", "minister"]
    private static let circle: Set = [
        "aide", "aides", "ally", "allies", "friend", "friends", "deputy", "deputies",
        "close", "critics", "critic", "supporters", "supporter", "opponents", "opponent", "rival", "rivals",
        "wife", "husband", "son", "sons", "daughter", "daughters", "brother", "sister", "mother", "father", "widow",
        "spouse", "family", "lawyer", "lawyers", "source", "sources", "person", "people", "somebody", "someone",
        "confidant", "predecessor", "successor", "porte-parole", "portavoz", "portavoce", "vocero", "sprecher",
        "sprecherin", "biographer",
    ]
    private static let bodies: Set = ["office", "team", "staff", "camp", "delegation", "secretariat", "entourage"]
}
