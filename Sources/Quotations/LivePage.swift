// How live pages and pages of short messages are made up.
extension PageLayout {
    private static let hours = WordSet("am pm a.m p.m h uhr gmt utc cet cest bst")
    private static let atTime = WordSet("at on um le el à a las")
    private static let longestHead = 24

    private static let bullets: Set<Unicode.Scalar> = ["•", "▪", "◦", "‣", "·", "*", "-", "–"]

    /// "16:15 Example says", "• On Monday": a time of day or a bullet before the words of a paragraph.
    func lead(of items: [Token], _ paragraph: Range<Int>) -> Range<Int>? {
        guard let first = paragraph.first, paragraph.count > 2 else { return nil }
        if items[first].shape == .number, let end = clockEnd(items[paragraph]), end < paragraph.upperBound {
            return first..<end
        }
        guard !items[first].isWord, items[first].end - items[first].start == 1,
            Self.bullets.contains(scalars[items[first].start]), items[first + 1].start > items[first].end
        else { return nil }
        return first..<first + 1
    }

    /// "14:05", "9.30 am": a line that is a time of day and no more.
    func isClock(_ items: ArraySlice<Token>) -> Bool {
        items.count < 6 && clockEnd(items) == items.endIndex
    }

    /// "16:15 Example: no new offer"
    func isClockBefore(_ items: ArraySlice<Token>) -> Bool {
        clockEnd(items).map { $0 < items.endIndex } ?? false
    }

    private func clockEnd(_ items: ArraySlice<Token>) -> Int? {
        guard let first = items.first, first.shape == .number else { return nil }
        // "17.42" is one number.
        if first.end - first.start == 5, scalars[first.start + 2] == "." {
            var index = items.startIndex + 1
            while index < items.endIndex, Self.hours.contains(items[index]) { index += 1 }
            return index
        }
        guard first.end - first.start <= 2 else { return nil }
        var index = items.startIndex + 1
        guard index + 1 < items.endIndex, items[index].shape == .colon, items[index].start == first.end,
            items[index + 1].shape == .number, items[index + 1].end - items[index + 1].start == 2
        else { return nil }
        index += 2
        while index < items.endIndex, Self.hours.contains(items[index]) { index += 1 }
        return index
    }

    /// A short line without the stop of a sentence, in or outside of marks.
    func isHeadline(_ items: ArraySlice<Token>, _ spans: [QuotedSpan]) -> Bool {
        guard items.count < Self.longestHead, let last = items.last(where: { $0.shape != .mark && $0.shape != .close })
        else { return false }
        if last.shape == .quote { return !spans[last.quote].endsWithStop }
        return !last.endsSentence && last.shape != .colon
    }

    /// "Jane Example @janeexample": a line that names an account and no more.
    func isAccount(_ items: ArraySlice<Token>) -> Bool {
        guard items.count < 24, let at = items.firstIndex(where: { $0.shape == .other && scalars[$0.start] == "@" }),
            at > items.startIndex, at + 1 < items.endIndex
        else { return false }
        // "Jane Example (@janeexample), 12 May: “We stay.”": the words too.
        guard !items.contains(where: { $0.shape == .quote }) else { return false }
        let isShort = items.endIndex - at < 8
        return items[..<at].allSatisfy {
            $0.isCapitalised || $0.shape == .dash && $0.start == items[items.startIndex].start || $0.shape == .open
                || $0.classes.contains(.nameParticle) || $0.classes.contains(.preposition)
        }
            && items[at + 1].start == items[at].end && items.last?.endsSentence == false
            // "Jane Example (@janeexample), 12 May, 18:04"
            && (isShort
                || items[(at + 2)...].allSatisfy {
                    !$0.isWord || !$0.classes.isDisjoint(with: [.month, .weekday, .time, .abbreviation])
                        || Self.hours.contains($0) || Self.atTime.contains($0)
                })
    }

    /// "RT @somebody: …": what another account wrote is put on, and not said, by this one.
    func isRepost(_ items: ArraySlice<Token>) -> Bool {
        guard let first = items.first, first.isWord, first.end - first.start == 2, scalars[first.start] == "R",
            scalars[first.start + 1] == "T", items.count > 1
        else { return false }
        return scalars[items[items.startIndex + 1].start] == "@"
    }
}
