import SQLite

extension Transaction {
    /// Which topics and sources records gained or lost since a revision, and which citations are others, by table and number of the record.
    ///
    /// - Parameter records: the places of their tables among all, and their numbers.
    func attachedChanges(
        since revision: Int64, of records: [(table: Int, id: Int64)], among tables: [FactTable]
    ) throws -> [Int: [Int64: [FieldChange]]] {
        try Dictionary(grouping: records, by: \.table).reduce(into: [:]) { all, group in
            for attached in tables where attached.isAttached {
                guard
                    let owner = attached.references.first(where: { $0.isOwned && $0.table == tables[group.key].name }),
                    let other = attached.references.first(where: { !$0.isOwned }),
                    let referred = tables.first(where: { $0.name == other.table })
                else { continue }
                let links = try self.all(
                    attached.changedLinks(owner.column, other.column, of: group.value.map(\.id), since: revision)
                ) { row in try row.columns() as (Int64, Int64?, Int64?) }
                let ids = Array(Set(links.flatMap { [$0.1, $0.2] }.compactMap { $0 }))
                let titles = Dictionary(
                    uniqueKeysWithValues: zip(ids, try self.titles(of: ids.map { (referred, $0) }, among: tables)))
                for (id, before, after) in links {
                    all[group.key, default: [:]][id, default: []].append(
                        FieldChange(
                            record: attached.name, id: nil, title: "",
                            action: before == nil ? .added : after == nil ? .removed : .changed, field: referred.name,
                            before: before.flatMap { titles[$0]?.joined(separator: ", ") },
                            after: after.flatMap { titles[$0]?.joined(separator: ", ") }))
                }
            }
        }
    }
}

extension FactTable {
    /// Whether its rows have no title of their own and belong to other records: links to topics, citations.
    var isAttached: Bool { RecordType.named(name) == nil && name != "proposal" }

    /// Of links: whose each is, and to what it led after a revision and leads now; nil where it was not, or is no more.
    fileprivate func changedLinks(_ owner: String, _ other: String, of ids: [Int64], since revision: Int64) -> SQL {
        let (owner, other): (SQL, SQL) = ("\(identifier: owner)", "\(identifier: other)")
        let wasThere: SQL = "+before.revision <= \(revision) AND +before.superseded > \(revision)"
        let content = columns.filter { $0 != "id" && !Self.computed.contains($0) }
        let isAnother: SQL = content.map { column in
            SQL("link.\(identifier: column) IS NOT before.\(identifier: column)")
        }.joined(separator: " OR ")
        return """
            SELECT link.\(owner), before.\(other), link.\(other)
            FROM \(identifier: name) AS link LEFT JOIN \(identifier: history) AS before
                ON \(isSame("before", "link")) AND \(wasThere)
            WHERE link.\(owner) IN \(set: ids) AND +link.revision > \(revision) AND (\(isAnother))
            UNION ALL
            SELECT before.\(owner), before.\(other), NULL FROM \(identifier: history) AS before
            WHERE before.\(owner) IN \(set: ids) AND \(wasThere)
                AND NOT EXISTS (SELECT 1 FROM \(identifier: name) AS link WHERE \(isSame("link", "before")))
            """
    }
}
