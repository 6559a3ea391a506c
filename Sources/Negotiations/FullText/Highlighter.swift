/// Finds in a text what was searched for.
public struct Highlighter: Sendable, Equatable {
    /// Words beside each other: one of each set.
    struct Pattern: Sendable, Equatable {
        var words: [Set<String>]
        /// Whether the last word only begins so.
        var endsInBeginning: Bool
    }

    let patterns: [Pattern]
    /// The places of the patterns that can begin with a word, by the word: a search can have thousands.
    private let places: [String: [Int]]
    /// The patterns of one word that only begins so: the beginnings, and how many characters they have.
    private let beginnings: Set<String>
    private let lengths: [Int]

    init(patterns: [Pattern]) {
        self.patterns = patterns
        var places: [String: [Int]] = [:]
        var beginnings: Set<String> = []
        for (place, pattern) in patterns.enumerated() {
            guard let first = pattern.words.first else { continue }
            if pattern.words.count == 1, pattern.endsInBeginning {
                beginnings.formUnion(first)
            } else {
                for word in first { places[word, default: []].append(place) }
            }
        }
        self.places = places
        self.beginnings = beginnings
        lengths = Set(beginnings.map(\.count)).sorted()
    }

    /// Whether nothing was searched for that can be shown.
    public var isEmpty: Bool { patterns.isEmpty }

    /// The places of a text that match, in order; none touches another.
    public func ranges(in text: String) -> [Range<String.Index>] {
        guard !patterns.isEmpty else { return [] }
        let words = WordScanner.words(in: text)
        var ends: [Int: Int] = [:]
        for start in words.indices {
            let word = words[start].folded
            if lengths.contains(where: { beginnings.contains(String(word.prefix($0))) }) { ends[start] = start + 1 }
            for place in places[word] ?? [] where matches(patterns[place], words[start...]) {
                ends[start] = max(ends[start] ?? 0, start + patterns[place].words.count)
            }
        }
        var ranges: [Range<String.Index>] = []
        var position = 0
        while position < words.count {
            guard var end = ends[position] else {
                position += 1
                continue
            }
            let start = position
            // What overlaps is one place.
            while position < end {
                end = max(end, ends[position] ?? 0)
                position += 1
            }
            ranges.append(words[start].range.lowerBound..<words[end - 1].range.upperBound)
        }
        return ranges
    }

    private func matches(_ pattern: Pattern, _ words: ArraySlice<WordScanner.Word>) -> Bool {
        guard words.count >= pattern.words.count else { return false }
        for (position, (wanted, word)) in zip(pattern.words, words).enumerated() {
            if wanted.contains(word.folded) { continue }
            let isLast = position == pattern.words.count - 1
            guard isLast, pattern.endsInBeginning, wanted.contains(where: word.folded.hasPrefix) else { return false }
        }
        return true
    }

    /// A text with marks around what matches.
    public func marked(_ text: String, open: String, close: String) -> String {
        var marked = ""
        var position = text.startIndex
        for range in ranges(in: text) {
            marked += text[position..<range.lowerBound]
            marked += open + text[range] + close
            position = range.upperBound
        }
        return marked + text[position...]
    }

    /// The part of a text around what matches first, at most `characters` characters, with marks around what matches.
    ///
    /// Where something is left out stands `…`. A text without a match gives nothing.
    public func snippet(of text: String, open: String, close: String, characters: Int = 200) -> String? {
        guard let first = ranges(in: text).first else { return nil }
        let before = text.index(first.lowerBound, offsetBy: -characters / 3, limitedBy: text.startIndex)
        var start = before ?? text.startIndex
        if start > text.startIndex {
            start = text[start..<first.lowerBound].firstIndex(where: \.isWhitespace).map(text.index(after:)) ?? start
        }
        var end = text.index(start, offsetBy: characters, limitedBy: text.endIndex) ?? text.endIndex
        if end < text.endIndex {
            end = max(text[start..<end].lastIndex(where: \.isWhitespace) ?? end, min(first.upperBound, text.endIndex))
        }
        let part = marked(String(text[start..<end]), open: open, close: close)
        return (start > text.startIndex ? "…" : "") + part + (end < text.endIndex ? "…" : "")
    }
}
