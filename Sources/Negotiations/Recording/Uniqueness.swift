/// What may be there only once, and how to say that it already exists.
struct Uniqueness: Sendable {
    /// The field to change.
    let field: String
    /// Makes the sentence of what was given for the fields.
    let sentence: @Sendable ((String) -> String?) -> String

    /// By what SQLite calls them: columns, or an index.
    static let all: [String: Uniqueness] = RecordType.all.reduce(into: [:]) { all, type in
        all.merge(type.uniqueness) { first, _ in first }
    }

    /// What may be there only once of every type of record that is made so: its identity, its key, its topics, its citations.
    ///
    /// - Parameter conflict: what to say of the identity.
    static func common(to type: RecordType, _ conflict: Uniqueness?) -> [String: Uniqueness] {
        var all: [String: Uniqueness] = [:]
        let name = type.name
        let identity = type.identityColumns.map { type.columns[$0] }
        if let last = identity.last {
            // NULLs are never the same to SQLite, so where a column may be NULL the identity is an index of expressions.
            let isExact = identity.allSatisfy { $0.isRequired || $0.standard != nil }
            let columns = identity.map { "\(name).\($0.column ?? $0.name)" }.joined(separator: ", ")
            all[isExact ? columns : "index '\(name)_identity'"] =
                conflict ?? Uniqueness(field: last.name) { _ in "such \(name.article) \(name) already exists" }
        }
        if type.hasKey {
            all["\(name).key"] = Uniqueness(field: "key") {
                "another \(name) has \(quoted("key", $0, else: "this key", as: "the key "))"
            }
        }
        if type.hasTopics {
            all["\(name)_topic.\(name)_id, \(name)_topic.topic_id"] = Uniqueness(field: "topics") { _ in
                "the \(name) already has this topic"
            }
        }
        if type.isCitable {
            all["index 'citation_\(name)'"] = Uniqueness(field: "sources") { _ in
                "the source is already cited for this \(name), with the same words and place"
            }
        }
        return all
    }

    static func named(_ type: String) -> Uniqueness {
        Uniqueness(field: "name") { "a \(type) named \($0("name") ?? "so") already exists" }
    }

    static func quoted(
        _ field: String, _ given: (String) -> String?, else fallback: String, as noun: String = ""
    ) -> String {
        given(field).map { "\(noun)“\($0)”" } ?? fallback
    }
}
