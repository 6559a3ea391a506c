// What papers, stations and agencies tell: news, which nobody who negotiates has said.
extension Attribution {
    private static let named = WordSet(
        """
        reuters ap afp dpa apa efe ansa tass interfax ria xinhua kyodo jiji yonhap bernama antara pti ani upi anadolu irna isna tasnim fars mehr kcna \
        petra wafa ukrinform belta bbc cnn nbc cbs abc msnbc cnbc fox npr pbs sky itv rte rté cbc ctv nhk kbs cctv cgtn ard zdf orf srf rtl rfi rtbf \
        rtve rai bloomberg axios politico nikkei caixin euronews euractiv
        """)
    private static let kinds = WordSet(
        """
        newspaper newspapers daily weekly tabloid magazine broadcaster channel station tv television radio newswire wire outlet website site portal blog \
        news press times post gazette tribune herald journal chronicle observer courier echo mail telegraph mirror express examiner inquirer globe \
        bulletin dispatch ledger sentinel zeitung tageszeitung rundfunk sender fernsehsender nachrichtenagentur quotidien hebdomadaire chaîne \
        diario periódico revista cadena emisora media
        """)
    private static let agency = WordSet("agency service agence agencia")
    private static let press = WordSet("press news wire telegraph")
    private static let telling = WordSet(
        verbs: "report", irregular: "rapporte rapportait berichtet berichtete informó informa reportó")

    /// Whether a phrase is the name of a paper, a station or an agency, or its kind: "Kyodo", "the Harbour Gazette", "the paper".
    func isOutlet(_ phrase: NounPhrase) -> Bool {
        let words = article.items[phrase.items].prefix { $0.shape != .possessive && !$0.classes.contains(.of) }
        guard phrase.kind != .pronoun, let last = words.last(where: \.isWord) else { return false }
        if Self.named.contains(last), last.isCapitalised { return true }
        let isSpokenFor = phrase.classes.contains(.title) || phrase.apposed != nil
        if Self.kinds.contains(last) { return !isSpokenFor }
        return Self.agency.contains(last) && words.dropLast().contains { Self.press.contains($0) }
    }

    /// Whether a sentence without words in marks is what an outlet tells: "…, the agency reports", "according to Kyodo".
    func isNews(_ number: Int, _ sentence: Range<Int>) -> Bool {
        frames[number].contains { frame in
            guard frame.subject.kind != .pronoun else { return false }
            if frame.form == .accordingTo { return isOutlet(frame.subject) || isNamedOnlyHere(frame.subject) }
            guard isTrailing(frame, sentence) else { return false }
            return isOutlet(frame.subject)
                || Self.telling.contains(article.items[frame.verb.lowerBound]) && frame.subject.kind != .person
        }
    }

    /// "…, Kyodo reported on Tuesday."
    private func isTrailing(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        guard !frame.isShared, frame.form != .infinitive, frame.extent.lowerBound > sentence.lowerBound else {
            return false
        }
        let before = article.items[frame.extent.lowerBound - 1]
        return (before.shape == .comma || before.shape == .dash) && trailingEnd(of: frame, sentence) != nil
    }

    /// "according to Interpress": one word that the text has nowhere else is no party and no person of its story.
    private func isNamedOnlyHere(_ phrase: NounPhrase) -> Bool {
        guard phrase.kind == .name, phrase.items.count == 1, phrase.apposed == nil else { return false }
        let name = article.items[phrase.items.lowerBound]
        return name.classes.isEmpty && article.items.count(where: { $0.digest == name.digest && $0.isWord }) == 1
    }
}
