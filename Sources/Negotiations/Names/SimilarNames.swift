import Text

/// Names by what they look like, to find those of which one may be a slip of the pen for another, without comparing each with all.
///
/// Two names are alike where they have the same words in another order or closed up, or are few letters apart. What tells names apart on
/// purpose does: figures (phase 1, phase 2), Roman numerals and words of few letters (group A, group B). Short names are like none.
struct SimilarNames<ID: Hashable> {
    private struct Known {
        let id: ID
        let words: [Substring]
    }

    private var known: [Known] = []
    /// The places of the names that have a key: the first of them, and the few others.
    private var first: [Int: Int32] = [:]
    private var others: [Int: [Int32]] = [:]

    /// The length up to which any change of a letter makes another word.
    private static var shortest: Int { 6 }
    /// Two letters may differ in names that are as long.
    private static var long: Int { 10 }

    /// - Parameter name: as names are compared (``OfficialDirectory/fold(_:)``).
    mutating func add(_ name: String, _ id: ID) {
        let words = name.split(separator: " ")
        guard !words.isEmpty, let place = Int32(exactly: known.count) else { return }
        known.append(Known(id: id, words: words))
        for key in Self.keys(of: words) {
            if first[key] == nil { first[key] = place } else { others[key, default: []].append(place) }
        }
    }

    /// What was added under names that are alike to a name, but not under the name itself.
    func alike(to name: String) -> [ID] {
        let words = name.split(separator: " ")
        var places: Set<Int32> = []
        for key in Self.keys(of: words) {
            if let place = first[key] { places.insert(place) }
            places.formUnion(others[key] ?? [])
        }
        var seen: Set<ID> = []
        return places.sorted().map { known[Int($0)] }.filter { Self.areAlike($0.words, words) }.map(\.id)
            .filter { seen.insert($0).inserted }
    }

    private static func keys(of words: [Substring]) -> Set<Int> {
        var keys: Set<Int> = [words.sorted().hashValue]
        var letters = Array(words.joined().unicodeScalars)
        keys.insert(letters.hashValue)
        // Of two names that are one or two letters apart, mostly, one letter less makes the same.
        guard (shortest...100).contains(letters.count), var taken = letters.popLast() else { return keys }
        keys.insert(letters.hashValue)
        for place in letters.indices.reversed() {
            swap(&letters[place], &taken)
            keys.insert(letters.hashValue)
        }
        return keys
    }

    private static func areAlike(_ one: [Substring], _ other: [Substring]) -> Bool {
        guard one != other else { return false }
        let (letters, others) = (one.joined(), other.joined())
        if letters == others || one.sorted() == other.sorted() { return true }
        guard distinctions(of: one) == distinctions(of: other) else { return false }
        let shorter = min(letters.unicodeScalars.count, others.unicodeScalars.count)
        guard shorter >= shortest else { return false }
        return !nearest(to: letters, among: [others], within: shorter < long ? 1 : 2).isEmpty
    }

    /// What tells names apart that are otherwise the same.
    private static func distinctions(of words: [Substring]) -> [Substring] {
        words.filter { word in
            word.contains(where: \.isNumber) || word.count <= 3 || word.allSatisfy { "ivx".contains($0) }
        }.sorted()
    }
}
