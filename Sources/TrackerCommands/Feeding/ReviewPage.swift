import Negotiations

/// One proposal as a person at a terminal sees it: its paragraph, what would be recorded, and whom to choose from.
struct ReviewPage {
    let proposal: Proposal
    /// The paragraphs beside its own.
    let beside: Surroundings?
    /// How many are left, this one included.
    let remaining: Int
    let terminal: Terminal

    func append(to bytes: inout [UInt8]) {
        let place = Passage.summary(of: proposal.passages)
        let heading = "Proposal \(proposal.id), \(remaining) open · \(place)"
        bytes.append(0x0A)
        for line in TextWrapping.lines(of: SafeText.line(heading), width: terminal.width) {
            bytes.append(text: (terminal.usesColor ? Style.bold(line.text) : line.text) + "\n")
        }
        bytes.append(0x0A)
        append(beside?.before, to: &bytes)
        for line in paragraph { bytes.append(text: "  " + line + "\n") }
        append(beside?.after, to: &bytes)
        CardLayout(terminal: terminal).append(Card(title: "", entries: entries), to: &bytes)
    }

    /// A paragraph beside that of the words, in three lines at most.
    private func append(_ paragraph: String?, to bytes: inout [UInt8]) {
        guard let paragraph else { return }
        let lines = TextWrapping.lines(
            of: SafeText.paragraph(paragraph), width: terminal.width.map { max(ColumnWidths.least, $0 - 4) })
        for line in lines.prefix(3) {
            bytes.append(text: "  " + (terminal.usesColor ? Style.dim(line.text) : line.text) + "\n")
        }
        if lines.count > 3 { bytes.append(text: "  …\n") }
    }

    private var entries: [Card.Entry] {
        var entries = [
            Card.Entry("text", label: "Text", "\(proposal.text) (\(proposal.kind.rawValue))"),
            Card.Entry("who", label: "Who", who),
            Card.Entry("party", label: "For", proposal.party),
            Card.Entry("date", label: "When", date),
            Card.Entry("due", label: "Due", due),
            Card.Entry("round", label: "Round", proposal.round),
            Card.Entry("outcome", label: "Outcome", proposal.outcome),
            Card.Entry("setting", label: "To", proposal.setting),
            Card.Entry("topics", label: "Topics", proposal.topics),
        ]
        for (number, candidate) in proposal.candidates.prefix(9).enumerated() {
            entries.append(Card.Entry("candidate", label: "  \(number + 1)", candidate.description))
        }
        return entries
    }

    /// When a commitment is due.
    private var due: String? {
        guard proposal.kind == .commitment else { return nil }
        return proposal.due ?? "no day is told; give one with e, u"
    }

    private var who: String {
        let printed = proposal.speaker.map { "“\($0)”" } ?? "the article does not show clearly who"
        let inferred = proposal.isSpeakerInferred ? inference : ""
        if proposal.kind.isAgreement { return "\(printed)\(inferred)" }
        if let official = proposal.official { return "\(official) (printed \(printed)\(inferred))" }
        if let attribution = proposal.attribution { return "“\(attribution)”, kept as printed" }
        switch proposal.question {
        case .ambiguous: return "? \(printed) fits several:"
        case .unknown: return "? \(printed) is nobody recorded" + (proposal.candidates.isEmpty ? "" : "; perhaps:")
        default: return "? \(printed)" + (proposal.candidates.isEmpty ? "" : "; its paragraph names:")
        }
    }

    /// What a speaker rests on who is not named beside the words.
    private var inference: String {
        guard let words = beside?.speakerWords, words != proposal.speaker else {
            return ", named before"
        }
        return ", for “\(words)” there"
    }

    private var date: String {
        guard let date = proposal.date else { return "? not known; give it with e, d" }
        let words = proposal.dateWords.map { "“\($0)”" }
        return switch proposal.dateBasis {
        case .told?: words.map { "\(date) (\($0))" } ?? date
        case .occasion?: "\(date) (the same occasion\(words.map { ", \($0)" } ?? ""))"
        case .article?: "\(date) (the article's day\(words.map { ", \($0)" } ?? ""))"
        case .dateline?: "\(date) (the head of the article\(words.map { ", \($0)" } ?? ""))"
        case .publication?: "\(date) (when it was published: the article tells no day)"
        case nil: date
        }
    }

    /// The paragraph in lines, with the words of the quotation in bold or, where there is no style, in brackets.
    private var paragraph: [String] {
        guard let passage = proposal.passages.first else { return [] }
        func line(_ text: String) -> String {
            SafeText.paragraph(text.split(whereSeparator: \.isNewline).joined(separator: " "))
        }
        let (before, words, after) = passage.parts
        let (opening, closing) = terminal.usesColor ? (Self.sentinel, Self.sentinel) : ("[", "]")
        let whole = line(before) + opening + line(words) + closing + line(after)
        var isBold = false
        return TextWrapping.lines(of: whole, width: terminal.width.map { max(ColumnWidths.least, $0 - 4) }).map {
            line in
            guard terminal.usesColor else { return line.text }
            var styled = ""
            for (number, part) in line.text.split(separator: Self.sentinel, omittingEmptySubsequences: false)
                .enumerated()
            {
                if number > 0 { isBold.toggle() }
                styled += isBold && !part.isEmpty ? Style.bold(String(part)) : String(part)
            }
            return styled
        }
    }

    /// Takes no column, and does not occur in safe text.
    private static let sentinel = "\u{2060}"
}
