/// Which of the known topics a paragraph is about: those whose names stand in it, in the singular or the plural.
enum ProposedTopics {
    static func named(in paragraph: String, of topics: [String]) -> [String] {
        guard !topics.isEmpty else { return [] }
        let words = words(of: paragraph)
        return topics.filter { topic in
            let wanted = self.words(of: topic)
            guard let first = wanted.first, wanted.count <= words.count else { return false }
            return words.indices.contains { start in
                words[start] == first && words[start...].starts(with: wanted)
            }
        }
    }

    /// Lower case, without a plural's s: enough for nouns, and a person looks at what is proposed.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
            word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : String(word)
        }
    }
}
