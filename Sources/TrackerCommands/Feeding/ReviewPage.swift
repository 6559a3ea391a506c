import Negotiations

/// One proposal as a person at a terminal sees it: its paragraph, what would be recorded, and whom to choose from.
struct ReviewPage {
    let proposal: Proposal
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
        for line in paragraph { bytes.append(text: "  " + line + "\n") }
        CardLayout(terminal: terminal).append(Card(title: "", entries: entries), to: &bytes)
    }

    private var entries: [Card.Entry] {
        var entries = [
            Card.Entry("text", label: "Text", "\(proposal.text) (\(proposal.kind.rawValue))"),
            Card.Entry("who", label: "Who", who),
            Card.Entry("date", label: "When", date),
            Card.Entry("round", label: "Round", proposal.round),
            Card.Entry("setting", label: "To", proposal.setting),
            Card.Entry("topics", label: "Topics", proposal.topics),
        ]
        for (number, candidate) in proposal.candidates.prefix(9).enumerated() {
            entries.append(Card.Entry("candidate", label: "  \(number + 1)", candidate.description))
        }
        return entries
    }

    private var who: String {
        let printed = proposal.speaker.map { "“\($0)”" } ?? "the article does not show clearly who"
        let inferred = proposal.isSpeakerInferred ? ", inferred" : ""
        if let official = proposal.official { return "\(official) (printed \(printed)\(inferred))" }
        if let attribution = proposal.attribution { return "“\(attribution)”, kept as printed" }
        switch proposal.question {
        case .ambiguous: return "? \(printed) fits several:"
        case .unknown: return "? \(printed) is nobody recorded" + (proposal.candidates.isEmpty ? "" : "; perhaps:")
        default: return "? \(printed)" + (proposal.candidates.isEmpty ? "" : "; its paragraph names:")
        }
    }

    private var date: String {
        guard let date = proposal.date else { return "? not known; give it with e, d" }
        return proposal.isDateInferred ? "\(date) (concluded from the article's dates)" : date
    }

    /// The paragraph in lines, with the words of the quotation in bold or, where there is no style, in brackets.
    private var paragraph: [String] {
        guard let passage = proposal.passages.first else { return [] }
        let scalars = Array(passage.paragraph.unicodeScalars)
        let first = min(max(0, passage.range.lowerBound - passage.paragraphRange.lowerBound), scalars.count)
        let end = min(max(first, passage.range.upperBound - passage.paragraphRange.lowerBound), scalars.count)
        func text(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return SafeText.paragraph(String(view).split(whereSeparator: \.isNewline).joined(separator: " "))
        }
        let (opening, closing) = terminal.usesColor ? (Self.sentinel, Self.sentinel) : ("[", "]")
        let whole = text(0..<first) + opening + text(first..<end) + closing + text(end..<scalars.count)
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
