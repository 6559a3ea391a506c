// Labels of the turns of a transcript: "Q:", "Jane Example:", "Mr. EXAMPLE."
extension PageLayout {
    private static let question = WordSet("q question frage pregunta pergunta domanda")
    private static let answer = WordSet("a answer antwort respuesta réponse resposta risposta")
    private static let questionLetters = WordSet("q. p. d. f.")
    private static let answerLetters = WordSet("a. r.")

    /// "Q:", "Q (An Agency):", "A:"
    func transcriptRole(_ items: ArraySlice<Token>) -> ParagraphRole? {
        guard let first = items.first, first.isWord, items.count > 2 else { return nil }
        if isNumberedQuestion(first), isLabelled(items) { return .question }
        var next = items.startIndex + 1
        if items[next].shape == .open {
            while next < items.endIndex, items[next].shape != .close, next - items.startIndex < 10 { next += 1 }
            next += 1
        }
        if next < items.endIndex, items[next].shape == .fullStop, items.count > next - items.startIndex + 1 {
            return nil
        }
        guard next < items.endIndex, items[next].shape == .colon else { return nil }
        if Self.question.contains(first) { return .question }
        return Self.answer.contains(first) ? .answer : nil
    }

    /// "Pregunta. ¿…?", "Respuesta. …", and then "P. …", "R. …": an interview that a question opens.
    mutating func interviewRole(_ items: ArraySlice<Token>) -> ParagraphRole? {
        guard let first = items.first, first.isCapitalised, let end = stopLabelEnd(items) else { return nil }
        let (isQuestion, isAnswer) =
            first.hasStop
            ? (Self.questionLetters.contains(first), Self.answerLetters.contains(first))
            : (Self.question.contains(first), Self.answer.contains(first))
        if isQuestion, isInterview || items[end...].last?.shape == .question {
            isInterview = true
            return .question
        }
        return isAnswer && isInterview ? .answer : nil
    }

    /// The end of a label of one word or letter that a stop ends.
    func stopLabelEnd(_ items: ArraySlice<Token>) -> Int? {
        guard let first = items.first, first.isWord, items.count > 2 else { return nil }
        if first.hasStop, first.end - first.start == 2 { return items.startIndex }
        let isLabel = Self.question.contains(first) || Self.answer.contains(first)
        return isLabel && items[items.startIndex + 1].shape == .fullStop ? items.startIndex + 1 : nil
    }

    /// "Q12 Jane Example: …", in the evidence that a committee hears.
    private func isNumberedQuestion(_ item: Token) -> Bool {
        item.end - item.start > 1 && scalars[item.start] == "Q"
            && scalars[item.start + 1..<item.end].allSatisfy { ScalarKind($0) == .digit }
    }

    /// "Jane Example: …", "JANE EXAMPLE, HOST: …": a short name, maybe with an office, and a colon.
    func isLabelled(_ items: ArraySlice<Token>) -> Bool {
        if boundLabelEnd(items) != nil { return true }
        var isInBracket = false
        var isBehindComma = false
        // "The Minister of State for Ports (Jane Example): …"
        let isOffice = items.prefix(Self.longestOffice).contains { $0.shape == .open }
        for (number, item) in items.prefix(Self.longestLabel).enumerated() {
            if item.shape == .colon, !isInBracket { return number > 0 && items.count > number + 2 }
            // "Journalist (The Gazette): …"
            if item.shape == .open, number > 0 { isInBracket = true }
            if item.shape == .comma, !isInBracket, !isBehindComma, number > 0 {
                isBehindComma = true
                continue
            }
            let isLong = isOffice || isBehindComma
            guard
                isInBracket || item.isWord && item.isCapitalised && number < (isLong ? Self.longestOffice : 5)
                    || isLong && number > 1 && Self.joining.contains(item)
            else { return false }
            if item.shape == .close {
                // "Jane Example (Saltmere North) (Reform): …"
                let next = items.dropFirst(number + 1).first
                guard next?.shape == .colon || next?.shape == .open else { return false }
                isInBracket = false
            }
        }
        return false
    }

    /// "Mr. EXAMPLE. I thank the Chair.", "The CHAIRMAN. Order.": the stop behind a title and a name in capitals, as bound records have them.
    func boundLabelEnd(_ items: ArraySlice<Token>) -> Int? {
        guard let first = items.first, first.isWord, first.isCapitalised,
            first.classes.contains(.title) || ReportingFrameFinder.articles.contains(first)
        else { return nil }
        var index = items.startIndex + 1
        while index < items.endIndex, index - items.startIndex < 5, items[index].isWord,
            items[index].end - items[index].start > 2,
            scalars[items[index].start..<items[index].end].allSatisfy({
                ScalarKind($0) == .capital || ScalarKind($0) == .hyphen || ScalarKind($0) == .apostrophe
            })
        {
            index += 1
        }
        guard index > items.startIndex + 1, index + 2 < items.endIndex, items[index].shape == .fullStop else {
            return nil
        }
        return index
    }

    private static let joining = WordSet("of for and the")
    private static let longestOffice = 10
    private static let longestLabel = 18
}
