/// The words nearest to one that was mistyped, the nearest first; of words equally near the first given comes first.
///
/// - Parameters:
///   - limit: the largest distance that is near.
///   - fold: the form in which words are compared.
public func nearest(
    to word: String, among candidates: some Sequence<String>, within limit: Int,
    comparedBy fold: (String) -> String = { $0 }
) -> [(distance: Int, word: String)] {
    let letters = Array(fold(word).unicodeScalars)
    return candidates.compactMap { candidate in
        editDistance(letters, Array(fold(candidate).unicodeScalars), atMost: limit).map { ($0, candidate) }
    }.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element)
}

/// The restricted Damerau–Levenshtein distance ("optimal string alignment"): insertions, deletions, substitutions and exchanges of
/// neighbours, each pair of letters exchanged at most once. By dynamic programming over three rows; nil where it is larger than the limit.
public func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for (row, letter) in first.enumerated() {
        var current = [row + 1]
        current.reserveCapacity(second.count + 1)
        for (column, other) in second.enumerated() {
            let substitution = previous[column] + (letter == other ? 0 : 1)
            var best = min(substitution, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
                best = min(best, beforePrevious[column - 1] + 1)
            }
            current.append(best)
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous.last.flatMap { $0 <= limit ? $0 : nil }
}
