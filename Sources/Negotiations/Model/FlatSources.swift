import Formats

/// Sources in the cells of a table: the first one flat, beside the fields of the fact that it reports, and the further ones as a list.
public enum FlatSources {
    /// A column, what its value is called in a source, and its heading where that is another than the source's.
    public static let columns: [(name: String, member: String, title: String?)] = [
        ("outlet", "outlet", nil), ("source_title", "title", "Source title"), ("url", "url", nil),
        ("author", "author", nil), ("published", "published", nil), ("accessed", "accessed", nil),
        ("source_key", "key", "Key of source"), ("content_digest", "content_digest", nil),
        ("wording", "wording", nil), ("place", "place", nil),
    ]

    /// The column of the sources behind the first.
    public static let further = "more_sources"

    /// The names of the columns, in order.
    static let names = columns.map(\.name) + [further]

    /// What the columns of the first source are called in it.
    static let members = Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0.member) })

    /// The cells of a list of sources.
    static func cells(of sources: RecordValue) -> [RecordValue] {
        guard case .array(let all) = sources, case .object(let first)? = all.first else {
            return names.map { _ in .null }
        }
        let further = all.dropFirst()
        return columns.map { column in first.first { $0.name == column.member }?.value ?? .null }
            + [further.isEmpty ? .null : .array(Array(further))]
    }
}
