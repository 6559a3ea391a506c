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

    /// Words with a capital between a comma and the next break.
    private static func names(in scalars: ArraySlice<Unicode.Scalar>) -> [UInt64] {
        var found: [UInt64] = []
        let pieces = scalars.split(omittingEmptySubsequences: false) { scalar in
            let kind = ScalarKind(scalar)
            return kind == .comma || kind == .fullStop || scalar == "?" || scalar == "!"
        }
        for (number, piece) in pieces.enumerated() {
            let words = piece.split(whereSeparator: { $0 == " " })
            let isAddress = number > 0 || pieces.count > 1
            guard isAddress, (1...3).contains(words.count),
                words.allSatisfy({ $0.first.map { ScalarKind($0) == .capital } ?? false })
            else { continue }
            found += words.map { WordDigest($0).value }
        }
        return found
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
