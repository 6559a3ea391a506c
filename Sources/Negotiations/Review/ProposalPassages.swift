import SQLite

extension Transaction {
    /// Where the words of proposals stand, the first that was found first.
    func passages(of proposals: [Int64]) throws -> [Int64: [Passage]] {
        let paragraphs = try paragraphs(of: proposals)
        var passages: [Int64: [Passage]] = [:]
        try forEach(
            """
            SELECT passage.proposal_id, source.id, source.outlet, source.title, source.url, source.published,
                passage.document_id, passage.place, passage.first_offset, passage.end_offset, passage.speaker_first,
                passage.speaker_end, passage.paragraph_first, passage.paragraph_end
            FROM passage JOIN source ON source.id = passage.source_id
            WHERE passage.proposal_id IN \(set: proposals) ORDER BY passage.id
            """
        ) { row in
            let (
                proposal, source, outlet, title, url, published, document, place, first, end, speakerFirst, speakerEnd,
                paragraphFirst, paragraphEnd
            ):
                (
                    Int64, Int64, String?, String?, String?, String?, Int64, String, Int, Int, Int?, Int?, Int, Int
                ) = try row.columns()
            let range = paragraphFirst..<max(paragraphFirst, paragraphEnd)
            passages[proposal, default: []].append(
                Passage(
                    source: source, outlet: outlet, title: title, url: url, published: published, document: document,
                    place: place, paragraph: paragraphs[Paragraph(document: document, range: range)] ?? "",
                    range: first..<max(first, end),
                    speakerRange: speakerFirst.flatMap { first in speakerEnd.map { first..<max(first, $0) } },
                    paragraphRange: range))
        }
        return passages
    }

    /// The paragraphs in which the words of proposals stand, each once: one can hold thousands of quotations.
    private func paragraphs(of proposals: [Int64]) throws -> [Paragraph: String] {
        var paragraphs: [Paragraph: String] = [:]
        try forEach(
            """
            SELECT place.document_id, place.paragraph_first, place.paragraph_end,
                substr(document.text, place.paragraph_first + 1, place.paragraph_end - place.paragraph_first)
            FROM (SELECT DISTINCT document_id, paragraph_first, paragraph_end FROM passage
                    WHERE proposal_id IN \(set: proposals)) AS place
                JOIN document ON document.id = place.document_id
            """
        ) { row in
            let (document, first, end, text): (Int64, Int, Int, String) = try row.columns()
            paragraphs[Paragraph(document: document, range: first..<max(first, end))] = text
        }
        return paragraphs
    }
}

/// A place in a document.
private struct Paragraph: Hashable {
    let document: Int64
    let range: Range<Int>
}
