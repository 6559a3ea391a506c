/// What a transcript tells of the room between the words: "(Laughter.)", "[Applause]".
enum StageDirection {
    private static let noises = WordSet(
        """
        laughter laughs laugh applause crosstalk inaudible unintelligible indistinct pause pauses cheers cheering off-mic off-mike break phonetic sic \
        soundbite chuckles chuckle sighs interruption interpretation rires applaudissements inaudible risas aplausos gelächter lachen beifall heiterkeit applaus
        """)
    private static let longest = 6

    /// Words without the directions in them; all of them where nothing else would be left, none of a paragraph in brackets.
    static func parted(_ words: Range<Int>, article: Article) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        if isWholly(words, article) { return [] }
        var (start, index) = (words.lowerBound, words.lowerBound)
        while index < words.upperBound {
            guard let end = end(of: index, words, article) else {
                index += 1
                continue
            }
            if start < index { parts.append(start..<index) }
            (start, index) = (end, end)
        }
        if start < words.upperBound { parts.append(start..<words.upperBound) }
        return parts.isEmpty ? [words] : parts
    }

    /// "(She pours tea.)", "(END SOUNDBITE)": a paragraph in brackets.
    static func isWholly(_ words: Range<Int>, _ article: Article) -> Bool {
        guard words.count > 2, let first = words.first, let last = words.last, isOpen(first, article),
            isClose(last, article)
        else { return false }
        return !words.dropFirst().dropLast().contains { isOpen($0, article) || isClose($0, article) }
    }

    private static func end(of open: Int, _ words: Range<Int>, _ article: Article) -> Int? {
        let items = article.items
        guard isOpen(open, article) else { return nil }
        for index in open + 1..<max(open + 1, min(open + Self.longest, words.upperBound)) where isClose(index, article)
        {
            guard (open + 1..<index).contains(where: { noises.contains(items[$0]) }) else { return nil }
            // The stop may stand behind the bracket.
            let stop = index + 1
            return stop < words.upperBound && items[stop].endsSentence && items[stop].start == items[index].end
                ? stop + 1 : stop
        }
        return nil
    }

    private static func isOpen(_ index: Int, _ article: Article) -> Bool {
        article.items[index].shape == .open || article.scalars[article.items[index].start] == "["
    }

    private static func isClose(_ index: Int, _ article: Article) -> Bool {
        article.items[index].shape == .close || article.scalars[article.items[index].start] == "]"
    }
}
