import Formats

/// What changed between two texts, word by word: `going [-well-]{+badly+}`, in the notation of `git diff --word-diff`.
enum WordDifference {
    /// The most cells of a table of two texts' words; longer texts are parted before.
    private static let largestTable = 1_000_000

    static func text(from before: String, to after: String) -> String {
        hunks(from: before, to: after).map { $0.kept + $0.change }.joined()
    }

    /// The changes, with a few words around each: `… are going [-well-]{+badly+}, and …`.
    static func summary(from before: String, to after: String) -> String {
        let hunks = hunks(from: before, to: after)
        let shown = hunks.prefix(mostSummarized)
        let text = shown.enumerated().map { position, hunk in
            excerpt(hunk.kept, isFirst: position == 0, isLast: !hunk.isChanged) + hunk.change
        }.joined()
        return shown.count < hunks.count ? text + "…" : text
    }

    /// The changes that a summary names, and the characters that it shows around each.
    private static let mostSummarized = 5
    private static let surroundings = 24

    private static func excerpt(_ kept: String, isFirst: Bool, isLast: Bool) -> String {
        let most = isFirst || isLast ? surroundings : 2 * surroundings
        guard kept.count > most else { return kept }
        return (isFirst ? "" : kept.prefix(surroundings)) + "…" + (isLast ? "" : kept.suffix(surroundings))
    }

    /// For programs: an array of `{"kept": …, "removed": …, "added": …}`, in which the texts stand as they are.
    static func parts(from before: String, to after: String) -> RecordValue {
        .array(
            hunks(from: before, to: after).map { hunk in
                .object(["kept": hunk.kept, "removed": hunk.removed, "added": hunk.added])
            })
    }

    /// What was kept, and what was changed behind it.
    private struct Hunk {
        var kept = ""
        var removed = ""
        var added = ""

        var isChanged: Bool { !removed.isEmpty || !added.isEmpty }

        var change: String {
            (removed.isEmpty ? "" : "[-\(removed)-]") + (added.isEmpty ? "" : "{+\(added)+}")
        }
    }

    private static func hunks(from before: String, to after: String) -> [Hunk] {
        hunks(of: steps(from: words(of: before)[...], to: words(of: after)[...])).filter {
            $0.isChanged || !$0.kept.isEmpty
        }
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

    /// The words of both in order.
    ///
    /// Texts too long for a table are parted where they are alike at their ends, and at the words that each has just once and in the same order, as
    /// Bram Cohen's patience diff does. Where there is no such word, all of the part is another.
    private static func steps(from old: ArraySlice<Substring>, to new: ArraySlice<Substring>) -> [(Kind, Substring)] {
        guard (old.count + 1) * (new.count + 1) > largestTable else {
            return shortSteps(from: Array(old), to: Array(new))
        }
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        if start + end > 0 {
            let between = steps(from: old.dropFirst(start).dropLast(end), to: new.dropFirst(start).dropLast(end))
            return old.prefix(start).map { (.kept, $0) } + between + old.suffix(end).map { (.kept, $0) }
        }
        let anchors = inOrder(commonPlaces(of: old, new))
        guard !anchors.isEmpty else { return old.map { (.removed, $0) } + new.map { (.added, $0) } }
        var steps: [(Kind, Substring)] = []
        var (row, column) = (old.startIndex, new.startIndex)
        for anchor in anchors {
            steps += self.steps(from: old[row..<anchor.old], to: new[column..<anchor.new])
            steps.append((.kept, old[anchor.old]))
            (row, column) = (anchor.old + 1, anchor.new + 1)
        }
        return steps + self.steps(from: old[row...], to: new[column...])
    }

    /// Where the words stand that both have just once, in the order of the old.
    private static func commonPlaces(
        of old: ArraySlice<Substring>, _ new: ArraySlice<Substring>
    ) -> [(old: Int, new: Int)] {
        let places = placesOfSingles(new)
        return placesOfSingles(old).compactMap { word, place in places[word].map { (place, $0) } }.sorted {
            $0.0 < $1.0
        }
    }

    private static func placesOfSingles(_ words: ArraySlice<Substring>) -> [Substring: Int] {
        var places: [Substring: Int?] = [:]
        for index in words.indices {
            places.updateValue(places[words[index]] == nil ? index : nil, forKey: words[index])
        }
        return places.compactMapValues { $0 }
    }

    /// The most places of which both sides are in order: a longest increasing subsequence, found by piles of cards.
    private static func inOrder(_ places: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        var tops: [Int] = []
        var before = [Int?](repeating: nil, count: places.count)
        for index in places.indices {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if places[tops[middle]].new < places[index].new { low = middle + 1 } else { high = middle }
            }
            before[index] = low == 0 ? nil : tops[low - 1]
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var chosen: [(old: Int, new: Int)] = []
        var next = tops.last
        while let index = next {
            chosen.append(places[index])
            next = before[index]
        }
        return chosen.reversed()
    }

    /// By the longest common subsequence.
    private static func shortSteps(from old: [Substring], to new: [Substring]) -> [(Kind, Substring)] {
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
