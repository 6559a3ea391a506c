// Whom somebody speaks to by name is not who speaks.
extension Referents {
    /// The people whom the words before an attribution address: "“And yours is a tale, Jane,” he replied."
    func addressed(before frame: ReportingFrame) -> Set<Int> {
        var index = frame.extent.lowerBound - 1
        if index >= 0, article.items[index].shape == .comma { index -= 1 }
        guard index >= 0, article.items[index].shape == .quote else { return [] }
        let content = article.spans[article.items[index].quote].content
        return Set(cast.bearers(of: Self.names(in: article.scalars[content])))
    }

    private static let mostWords = 3

    /// Words with a capital between a comma and the next break.
    private static func names(in scalars: ArraySlice<Unicode.Scalar>) -> [UInt64] {
        var found: [UInt64] = []
        var start = scalars.startIndex
        var (words, areNames) = (0, true)
        for index in scalars.indices {
            let kind = ScalarKind(scalars[index])
            if kind == .comma || kind == .fullStop || kind == .question {
                if areNames, (1...mostWords).contains(words) { found += digests(of: scalars[start..<index]) }
                start = index + 1
                (words, areNames) = (0, true)
            } else if scalars[index] != " ", index == start || scalars[index - 1] == " " {
                words += 1
                areNames = areNames && kind == .capital
            }
        }
        // What no break parts from anything is no address.
        if start > scalars.startIndex, areNames, (1...mostWords).contains(words) {
            found += digests(of: scalars[start...])
        }
        return found
    }

    private static func digests(of words: ArraySlice<Unicode.Scalar>) -> [UInt64] {
        words.split(separator: " ").map { WordDigest($0).value }
    }
}

extension Cast {
    /// Everybody who has one of some words as part of the name.
    func bearers(of words: [UInt64]) -> [Int] {
        guard !words.isEmpty else { return [] }
        return people.indices.filter { number in
            people[number].name.contains { index in words.contains(phrases.items[index].digest) }
        }
    }
}
