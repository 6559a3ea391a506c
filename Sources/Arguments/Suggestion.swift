/// The candidate that a mistyped word most likely means, or nil where none is close.
///
/// Close is a Damerau–Levenshtein distance (insertion, deletion, substitution, exchange of neighbours; each pair of
/// letters exchanged at most once) of no more than a third of the word's length, whatever the case of the letters; failing
/// that, the only candidate that begins with the word. Of candidates equally close the first wins.
func nearest(to word: String, among candidates: [String]) -> String? {
    let longestCompared = 64
    let letters = Array(word.lowercased().unicodeScalars.prefix(longestCompared + 1))
    guard !letters.isEmpty, letters.count <= longestCompared else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let distance = editDistance(letters, Array(candidate.lowercased().unicodeScalars))
        if distance < best?.distance ?? Int.max, distance * 3 <= letters.count {
            best = (candidate, distance)
        }
    }
    if let best { return best.candidate }
    let begun = candidates.filter { $0.lowercased().unicodeScalars.starts(with: letters) }
    return begun.count == 1 ? begun.first : nil
}

/// The restricted Damerau–Levenshtein distance ("optimal string alignment"), by dynamic programming over three rows.
func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
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
    return previous.last ?? 0
}
