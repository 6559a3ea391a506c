// What stands between the turns of a transcript and is nobody’s turn: what is played, told or asked there.
extension Transcript {
    static let gestures = WordSet(
        verbs: "smile laugh nod pause shrug sigh grin frown lean look sip wave decline",
        irregular: "says said lächelt lacht nickt schweigt sourit rit hésite sonríe ríe calla")
    static let played = WordSet("soundbite recording recorded clip archive archived tape audio video")
    static let clips = WordSet("clip clips sound insert vt upsot")
    static let addressed = WordSet("you your you've you're you'd")
    static let ending = WordSet("end")

    /// "(SOUNDBITE OF RECORDING)", "[BEGIN VIDEO CLIP]": what follows such a line is played.
    static func isPlayed(behind number: Int, _ article: Article) -> Bool {
        guard number > 0, !article.layouts[number - 1].items.isEmpty else { return false }
        let line = article.layouts[number - 1].items
        return StageDirection.isWholly(line, article) && line.contains { played.contains(article.items[$0]) }
            && !line.contains { ending.contains(article.items[$0]) }
    }

    static let recordings = WordSet("recording recorded clip archive tape audio video voiceover")
    static let longestDirection = 8
    static let saying = WordSet("said told added wrote")
    static let first = WordSet(
        "i i'm i've i'd i'll we we've we're me my us our ich wir mir mich je j'ai nous yo nosotros me mi")

    static let crew = WordSet(
        "presenter presenters producer producers editor editors camera sound researcher transcript reporter")

    /// "Presenter: Jane Example. Producer: Tom Sample.": who made the programme.
    static func isCrew(_ number: Int, _ article: Article) -> Bool {
        let items = article.layouts[number].items
        return items.dropLast().count {
            article.items[$0].shape == .colon && $0 > items.lowerBound && crew.contains(article.items[$0 - 1])
        }
            > 1
    }

    /// "She smiles and says nothing.": what the interviewer tells between the turns.
    static func isNarrated(_ number: Int, _ article: Article) -> Bool {
        let items = article.layouts[number].items
        if SectionLabel.ofTeller(article.items, items) != nil { return true }
        // "[CLIP: The Minister] We stay."
        if let open = items.first, article.items[open].shape == .open,
            items.prefix(4).contains(where: { played.contains(article.items[$0]) || clips.contains(article.items[$0]) })
        {
            return true
        }
        guard !items.contains(where: { first.contains(article.items[$0]) }) else { return false }
        // "You told them so. Is it still true?": a question without a label.
        if let last = items.last, article.items[last].shape == .question,
            items.contains(where: { addressed.contains(article.items[$0]) })
        {
            return true
        }
        // "Questions and answers"
        if items.count < longestDirection, let last = items.last, article.items[last].isWord,
            article.scalars[article.items[last].end - 1] != "."
        {
            return true
        }
        // "The embassy turned it down. In a statement, it said Norland was “ready”."
        if items.contains(where: { article.items[$0].shape == .quote }),
            items.contains(where: { saying.contains(article.items[$0]) })
        {
            return true
        }
        // "Several hon. Members rose—"
        if items.count < longestDirection, let last = items.last, article.items[last].shape == .dash { return true }
        return items.dropLast().contains { index in
            let item = article.items[index]
            return item.isCapitalised && item.classes.contains(.he) && gestures.contains(article.items[index + 1])
        }
    }
}
