// What somebody voices without a clause: "expressed concern at the pace", "called for a fund", "urged them to adopt it".
extension Attribution {
    private static let voicing = WordSet(
        verbs: "express voice reiterate reaffirm restate stress underline underscore emphasise emphasize convey",
        irregular:
            """
            exprimé exprime expriment réitéré réitère réaffirmé réaffirme réclame réclamé réclament exige exigé expresó expresaron expresa reiteró \
            reitera reafirmó äußerte äußerten bekräftigte bekräftigten forderte forderten
            """)
    private static let whose = WordSet("whose")
    private static let calling = WordSet(verbs: "call appeal plead")
    private static let accusing = WordSet(verbs: "accuse")
    private static let urging = WordSet(verbs: "urge implore exhort beseech")
    private static let towards = WordSet("for on upon to")
    private static let longestAddressee = 10

    func isUrging(_ frame: ReportingFrame) -> Bool { Self.urging.contains(article.items[frame.verb.lowerBound]) }

    /// The verb with what is voiced: without the verb the words would say something else.
    func voiced(by frame: ReportingFrame, _ sentence: Range<Int>, _ next: ReportingFrame?) -> (
        IndirectSpeech.Pattern, [Range<Int>]
    )? {
        let start = frame.verb.upperBound
        guard frame.form == .subjectVerb, frame.act == .asserts, !frame.isNegated, start < sentence.upperBound,
            article.items[start].isWord, frame.subject.kind != .other, frame.subject.kind != .document,
            opensVoiced(frame.verb.lowerBound, start, sentence),
            // "The commission, whose head has pleaded for calm, …"
            !(max(sentence.lowerBound, frame.extent.lowerBound - 3)..<frame.extent.lowerBound).contains(where: {
                Self.whose.contains(article.items[$0])
            })
        else { return nil }
        var end = contentEnd(from: start, sentence, next, isAttitude: true)
        let link = frame.subject.items.upperBound..<max(frame.subject.items.upperBound, frame.verb.lowerBound)
        if link.contains(where: { article.items[$0].classes.contains(.relative) }) {
            end = (start..<end).first { article.items[$0].shape == .comma } ?? end
        }
        guard let words = part(frame.verbGroup.lowerBound, end), !isCutShort(words, from: start) else { return nil }
        return (.act, [words])
    }

    private static let demanding = WordSet(verbs: "demand request require propose recommend threaten", irregular: "")

    /// Words that a verb reports, with the verb where they are no clause: "accused Norland of “a theft”", or one of what is asked for:
    /// "demanded that Norland “leave”".
    func withAct(of frame: ReportingFrame, _ words: Range<Int>) -> Range<Int> {
        guard frame.form == .subjectVerb, article.language == .english,
            !frame.verbClasses.isDisjoint(with: [.attitude, .tell]), frame.verbClasses.isDisjoint(with: .addresses),
            frame.subject.items.upperBound <= frame.verb.lowerBound, words.lowerBound >= frame.verb.upperBound,
            frame.verbClasses.isDisjoint(with: .participle),
            // "what her office calls “a speech”"
            frame.subject.items.lowerBound == 0
                || article.items[frame.subject.items.lowerBound - 1].classes.isDisjoint(with: [.what, .relative])
        else { return words }
        let isObject =
            words.lowerBound <= frame.complement && !isClause(words, of: frame)
            && !article.items[words.lowerBound - 1].classes.contains(.that)
        guard isObject || Self.demanding.contains(article.items[frame.verb.lowerBound]) else { return words }
        return frame.verbGroup.lowerBound..<words.upperBound
    }

    /// What ends with a preposition goes on in other words.
    private func isCutShort(_ words: Range<Int>, from start: Int) -> Bool {
        guard words.upperBound > start + 1 else { return true }
        return article.items[words.upperBound - 1].classes.contains(.preposition)
    }

    private static let oneself = WordSet("sich")
    private static let courtesies = WordSet(
        "gratitude thanks appreciation condolences sympathy congratulations regards satisfaction gratitud agradecimiento gratitude remerciements dank"
    )

    private func opensVoiced(_ verb: Int, _ start: Int, _ sentence: Range<Int>) -> Bool {
        let (word, after) = (article.items[verb], article.items[start])
        if Self.calling.contains(word) {
            // "called on Minister Jane Example": a visit.
            if after.classes.contains(.on),
                !(start + 1..<sentence.upperBound).contains(where: {
                    article.items[$0].classes.contains(.to)
                })
            {
                return false
            }
            return Self.towards.contains(after) && start + 1 < sentence.upperBound
                && !finder.phrases.isTime(start + 1, from: sentence.lowerBound)
        }
        if Self.urging.contains(word) {
            return (start + 1..<max(start + 1, min(start + Self.longestAddressee, sentence.upperBound))).contains {
                article.items[$0].classes.contains(.to)
            }
        }
        // "accused Norland of stealing water"
        if Self.accusing.contains(word) {
            return (start + 1..<max(start + 1, min(start + Self.longestAddressee, sentence.upperBound - 1)))
                .prefix { article.items[$0].isWord || article.items[$0].shape == .possessive }
                .contains {
                    article.items[$0].classes.contains(.of) && finder.phrases.isParticiple(article.items[$0 + 1])
                        && article.scalars[article.items[$0 + 1].end - 1] == "g"
                }
        }
        guard Self.voicing.contains(word), start + 1 < sentence.upperBound, !Self.oneself.contains(after) else {
            return false
        }
        return !(start..<min(start + 3, sentence.upperBound)).contains { Self.courtesies.contains(article.items[$0]) }
            && after.classes.isDisjoint(with: [.that, .preposition, .auxiliary, .pronoun, .conjunction, .subordinator])
            && !finder.phrases.isAdverb(after) && !finder.phrases.isTime(start, from: sentence.lowerBound)
    }
}
