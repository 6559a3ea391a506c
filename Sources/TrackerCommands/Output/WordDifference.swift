/// What changed between two texts, word by word: `going [-well-]{+badly+}`, in the notation of `git diff --word-diff`.
enum WordDifference {
    /// Texts whose words make a larger table than this are shown whole, one after the other.
    private static let largestTable = 1_000_000

    static func text(from before: String, to after: String) -> String {
        let old = words(of: before)
        let new = words(of: after)
        guard (old.count + 1) * (new.count + 1) <= largestTable else { return "[-\(before)-]{+\(after)+}" }
        var parts: [(kind: Kind, text: String)] = []
        for (kind, word) in steps(from: old, to: new) {
            if let last = parts.indices.last, parts[last].kind == kind {
                parts[last].text += word
            } else {
                parts.append((kind, String(word)))
            }
        }
        return parts.map { part in
            switch part.kind {
            case .kept: part.text
            case .removed: "[-\(part.text)-]"
            case .added: "{+\(part.text)+}"
            }
        }.joined()
    }

    private enum Kind { case kept, removed, added }

    /// Runs of letters and digits, and every other character by itself.
    private static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var isInWord = false
        for index in text.indices {
            let belongs = text[index].isLetter || text[index].isNumber
            if !(belongs && isInWord), index > start {
                words.append(text[start..<index])
                start = index
            }
            isInWord = belongs
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }

    /// The words of both in order, by their longest common subsequence.
    private static func steps(from old: [Substring], to new: [Substring]) -> [(Kind, Substring)] {
        let width = new.count + 1
        var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                lengths[row * width + column] =
                    old[row] == new[column]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var steps: [(Kind, Substring)] = []
        var (row, column) = (0, 0)
        while row < old.count || column < new.count {
            if row < old.count, column < new.count, old[row] == new[column] {
                steps.append((.kept, old[row]))
                (row, column) = (row + 1, column + 1)
            } else if column == new.count
                || row < old.count && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
            {
                steps.append((.removed, old[row]))
                row += 1
            } else {
                steps.append((.added, new[column]))
                column += 1
            }
        }
        return steps
    }
}
