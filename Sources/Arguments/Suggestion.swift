import Text

/// The candidate that a mistyped word most likely means, or nil where none is close.
///
/// Close is a distance of no more than a third of the word's length, whatever the case of the letters; failing that, the only
/// candidate that begins with the word.
func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = word.lowercased().unicodeScalars
    guard !letters.isEmpty, word.utf8.count <= 256 else { return nil }
    let near = nearest(to: word, among: candidates, within: letters.count / 3) { $0.lowercased() }
    if let best = near.first { return best.word }
    let begun = candidates.filter { $0.lowercased().unicodeScalars.starts(with: letters) }
    return begun.count == 1 ? begun.first : nil
}
