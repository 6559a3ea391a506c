/// What changed between two texts, word by word: `going [-well-]{+badly+}`, in the notation of `git diff --word-diff`.
enum WordDifference {
    /// Texts whose words make a larger table than this are shown whole, one after the other.
    private static let largestTable = 1_000_000

    static func text(from before: String, to after: String) -> String {
        let old = words(of: before)
        let new = words(of: after)
        guard (old.count + 1) * (new.count + 1) <= largestTable else { return "[-\(before)-]{+\(after)+}" }
        return hunks(of: steps(from: old, to: new)).map { hunk in
            hunk.kept + (hunk.removed.isEmpty ? "" : "[-\(hunk.removed)-]")
                + (hunk.added.isEmpty ? "" : "{+\(hunk.added)+}")
        }.joined()
    }

    /// What was kept, and what was changed behind it.
    private struct Hunk {
        var kept = ""
        var removed = ""
        var added = ""

        var isChanged: Bool { !removed.isEmpty || !added.isEmpty }
    }

    /// Changes that only white space parts are one, so that a phrase is read as a phrase.
    private static func hunks(of steps: [(Kind, Substring)]) -> [Hunk] {
        var hunks = [Hunk()]
        for (kind, word) in steps {
            var last = hunks.removeLast()
            if kind == .kept, last.isChanged {
                hunks.append(last)
                last = Hunk()
            }
            switch kind {
            case .kept: last.kept += word
            case .removed, .added:
                if !last.isChanged, last.kept.allSatisfy(\.isWhitespace), var before = hunks.popLast() {
                    before.removed += last.kept
                    before.added += last.kept
                    last = before
                }
                if kind == .removed { last.removed += word } else { last.added += word }
            }
            hunks.append(last)
        }
        return hunks
    }

    private enum Kind { case kept, removed, added }

    /// Runs of letters and digits, and every other character by itself; so are the letters of scripts that put no space between words.
    private static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var isInWord = false
        for index in text.indices {
            let belongs = (text[index].isLetter || text[index].isNumber) && !isWordByItself(text[index])
            if !(belongs && isInWord), index > start {
                words.append(text[start..<index])
                start = index
            }
            isInWord = belongs
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }

    /// Thai and Lao, kana, and the ideographs of Chinese.
    private static func isWordByItself(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first?.value else { return false }
        return switch scalar {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
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
