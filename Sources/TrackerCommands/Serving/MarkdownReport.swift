import Formats
import Negotiations
import Pages

/// A report in Markdown: what commands answer of its records, one below the other, under a picture that is in the text.
enum MarkdownReport {
    static func text(
        of record: ShownRecord, _ questions: borrowing Questions, _ pages: PageContext
    ) throws -> [UInt8] {
        var text: [UInt8] = []
        text.append(text: "# \(MarkdownText.escaped(record.heading))\n\n")
        if let picture = try Report.picture(of: record, questions, pages) {
            let address = PercentEncoding.encode(String(decoding: picture, as: UTF8.self))
            text.append(text: "![Timeline](data:image/svg+xml,\(address))\n")
        }
        let rounds = try Report.rounds(of: record, questions)
        if record.type == .negotiation {
            text.append(0x0A)
            MarkdownCardLayout.append(Card(of: record), to: &text)
            try append("Rounds", rounds, RecordType.round.columnsOfList(), to: &text)
            let outcomes = try outcomes(of: record, questions)
            try append("Outcomes", outcomes, RecordType.outcome.columnsOfList(), to: &text)
        }
        for round in rounds {
            text.append(0x0A)
            MarkdownCardLayout.append(Card(of: round), to: &text)
            for outcome in round.list("outcomes") {
                append(Card(of: try questions.record(of: .outcome, number: outcome.id)), to: &text)
            }
            for shown in try Report.texts(of: round, questions) { append(Card(ofText: shown), to: &text) }
            try questions.forEachStatement(matching: Report.filter(round), order: .date) { statement, _ in
                append(Card(of: statement), to: &text)
            }
        }
        return text
    }

    private static func append(_ card: Card, to text: inout [UInt8]) {
        text.append(0x0A)
        MarkdownCardLayout.append(card, depth: 3, to: &text)
    }

    private static func outcomes(of record: ShownRecord, _ questions: borrowing Questions) throws -> [ShownRecord] {
        var outcomes: [ShownRecord] = []
        try questions.forEachRecord(of: .outcome, matching: ["negotiation": [record.required("name")]]) {
            outcomes.append($0)
        }
        return outcomes
    }

    /// A heading and a table below it; nothing where there are no rows.
    private static func append<Row>(
        _ title: String, _ rows: [Row], _ columns: [Column<Row>], depth: Int = 2, to text: inout [UInt8]
    ) throws {
        guard !rows.isEmpty else { return }
        text.append(text: "\n\(String(repeating: "#", count: depth)) \(title)\n\n")
        var table: [UInt8] = []
        let sink = ByteSink(capacity: 1 << 16) { piece in
            table += piece
            return (piece.count, 0)
        }
        var writer = try ResultWriter(format: .markdown, columns: columns, terminal: .pipe, sink: sink)
        for row in rows { try writer.write(row) }
        try writer.finish()
        text += table
    }
}
