import Formats
import SQLite

extension Transaction {
    /// How many statements a feed has: what is older was fetched before.
    private static let mostEntries = 100

    /// Writes the statements of a selection that were recorded last as Atom (RFC 4287), the newest first.
    func exportNews(_ selection: ExportSelection, _ write: ([UInt8]) throws -> Void) throws {
        var entries: [UInt8] = []
        var latest: String?
        if let condition = try exportCondition(of: .statement, in: selection) {
            let newest: SQL =
                "record.id IN (SELECT record.id FROM statement AS record WHERE \(condition) ORDER BY record.id DESC LIMIT \(Self.mostEntries))"
            var records: [ExportedRecord] = []
            try forEachExported(
                RecordType.statement.exportQuery(where: newest, and: [.changed]), of: .statement, hasIdentities: true
            ) { records.append($0) }
            for record in records.sorted(by: { $0.id > $1.id }) {
                latest = max(latest ?? "", record.changed ?? "")
                append(record, page: selection.page?(record.id), to: &entries)
            }
        }
        // The first revision of a database is its alone.
        let birth = try value("SELECT at FROM revision ORDER BY id LIMIT 1", as: String.self)
        var feed = Array(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n".utf8)
        XMLWriter.append(
            "id", text: StableIdentity.urn(["statements", birth] + (selection.question.map { [$0] } ?? [])), to: &feed)
        XMLWriter.append("title", text: selection.question ?? "Statements", to: &feed)
        XMLWriter.append("updated", text: latest ?? birth ?? "1970-01-01T00:00:00Z", to: &feed)
        XMLWriter.append("generator", text: "Tracker", to: &feed)
        try write(feed + entries + Array("</feed>\n".utf8))
    }

    /// Where it was reported, as lists say it.
    private func reports(of statement: ExportedRecord) -> String {
        Citation.reports(
            statement.list("sources").compactMap { source in
                guard case .object(let members) = source else { return nil }
                return Citation(
                    source: 0, outlet: members.text("outlet"), title: members.text("title"), url: members.text("url"),
                    author: nil, published: members.text("published"), accessed: nil, key: nil, wording: nil,
                    place: members.text("place"))
            })
    }

    private func append(_ statement: ExportedRecord, page: String?, to bytes: inout [UInt8]) {
        let speaker = statement["official"] ?? statement["attribution"] ?? "unknown"
        bytes += Array("<entry>\n".utf8)
        XMLWriter.append("id", text: statement.urn, to: &bytes)
        XMLWriter.append("title", text: "\(speaker), \(statement["date"] ?? "undated")", to: &bytes)
        XMLWriter.append("updated", text: statement.changed ?? "1970-01-01T00:00:00Z", to: &bytes)
        bytes += Array("<author>\n".utf8)
        XMLWriter.append("name", text: speaker, to: &bytes)
        bytes += Array("</author>\n".utf8)
        if let page {
            XMLWriter.append("link", [("rel", "alternate"), ("type", "text/html"), ("href", page)], to: &bytes)
        }
        for topic in statement.topics { XMLWriter.append("category", [("term", topic)], to: &bytes) }
        for source in statement.list("sources") {
            guard case .object(let members) = source, let address = members.text("url") else { continue }
            XMLWriter.append("link", [("rel", "via"), ("href", address)], to: &bytes)
        }
        XMLWriter.append(
            "content", [("type", "text")], text: "\(statement["text"] ?? "") (\(reports(of: statement)))", to: &bytes)
        bytes += Array("</entry>\n".utf8)
    }
}
