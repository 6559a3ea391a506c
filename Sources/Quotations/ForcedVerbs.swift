/// Denials to which somebody is driven, in the languages that have their own order: « a dû démentir », «tuvo que desmentir», "musste dementieren, dass".
extension ReportingFrameFinder {
    private static let denying = WordSet(
        """
        démentir nier rejeter réfuter contester desmentir negar rechazar rejeitar refutar smentire negare respingere dementieren bestreiten \
        zurückweisen
        """)
    private static let had = WordSet("dû tuvo tuvieron teve tiveram dovuto musste mussten")
    private static let links = WordSet("que de à a zu")
    private static let forced = WordSet(
        """
        contraint contrainte contraints forcé forcée forcés obligé obligée obligés obligado obligada obligados forzado forzada obrigado obrigada \
        forçado forçada costretto costretta costretti
        """)
    private static let become = WordSet("été vio vieron viu viram stato stata stati")

    func forcedDenial(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard index - 1 > sentence.lowerBound, Self.denying.contains(items[index]), !items[index].isCapitalised,
            let verb = language == .german ? modal(before: index, sentence) : driving(before: index, sentence),
            let subject = phrases.subject(before: verb, from: sentence.lowerBound)
        else { return nil }
        var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: .attitude)
        if frame?.isNegated != true { frame?.act = .denies }
        return frame
    }

    /// The first word of « a dû », « a été contrainte de », «tuvo que», «se vio obligada a».
    private func driving(before infinitive: Int, _ sentence: Range<Int>) -> Int? {
        var last = infinitive - 1
        if Self.links.contains(items[last]) { last -= 1 }
        guard last > sentence.lowerBound else { return nil }
        let isForced = Self.forced.contains(items[last])
        if isForced {
            last -= 1
            guard last > sentence.lowerBound, Self.become.contains(items[last]) else { return nil }
        }
        guard isForced || Self.had.contains(items[last]) else { return nil }
        // « a dû », "ha dovuto", «se vio»
        let before = items[last - 1]
        return before.classes.contains(.auxiliary) || Self.reflexive.contains(before) ? last - 1 : last
    }

    /// "musste am Dienstag dementieren, dass"
    private func modal(before infinitive: Int, _ sentence: Range<Int>) -> Int? {
        guard infinitive + 1 < sentence.upperBound, items[infinitive + 1].shape == .comma else { return nil }
        return (sentence.lowerBound + 1..<infinitive).reversed().prefix {
            items[$0].isWord || items[$0].shape == .number
        }
        .first { Self.had.contains(items[$0]) }
    }
}
