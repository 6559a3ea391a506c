import Negotiations

/// The text of an article, in which the words that were proposed as records are marked and lead to what they became.
struct ArticlePassages {
    let text: SourceText
    let context: PageContext

    /// How many Unicode scalars are shown.
    private static let most = 200_000

    var markup: Markup {
        let scalars = Array(text.text.unicodeScalars.prefix(Self.most + 1))
        let end = min(scalars.count, Self.most)
        var paragraphs: [Markup] = []
        var start = 0
        for position in 0...end where position == end || scalars[position].isNewline {
            let paragraph = paragraph(scalars, start..<position)
            if !paragraph.isEmpty { paragraphs.append(HTML.p(.anyDirection) { paragraph }) }
            start = position + 1
        }
        return HTML.div(.class("article-text")) {
            paragraphs
            if scalars.count > end { HTML.p(.class("none")) { "The text goes on." } }
        }
    }

    private func paragraph(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Markup {
        func words(_ part: Range<Int>) -> String {
            var words = ""
            words.unicodeScalars.append(contentsOf: scalars[part])
            return words
        }
        guard scalars[range].contains(where: { !$0.properties.isWhitespace }) else { return Markup() }
        var pieces: [Markup] = []
        var position = range.lowerBound
        for place in text.passages {
            let part = place.range.clamped(to: range)
            // What stands inside another passage is marked with it.
            guard !part.isEmpty, part.lowerBound >= position else { continue }
            pieces.append(Markup(words(position..<part.lowerBound)))
            pieces.append(marked(words(part), place))
            position = part.upperBound
        }
        pieces.append(Markup(words(position..<range.upperBound)))
        return Markup(pieces)
    }

    private func marked(_ words: String, _ place: SourceText.Place) -> Markup {
        let address = place.record.map { Address.record($0.type, $0.id, name: "") } ?? .proposal(place.proposal)
        let record = context.linking.reference(to: address)
        return HTML.mark(.class(place.status.rawValue), Attribute(.title, title(of: place))) {
            if let record { HTML.a(.href(record)) { words } } else { Markup(words) }
        }
    }

    private func title(of place: SourceText.Place) -> String {
        if let record = place.record { return "\(record.type.name) \(record.id)" }
        return "\(place.status.rawValue) proposal \(place.proposal)"
    }
}

extension Unicode.Scalar {
    fileprivate var isNewline: Bool { Character(self).isNewline }
}
