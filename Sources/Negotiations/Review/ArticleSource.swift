import SQLite
import Text

// Which source an article is. Feeds give a new article the guid of an older one, or one guid to all; then the address tells.
extension Transaction {
    /// The source of an article; without the key where another article has that.
    ///
    /// What moved to another address is the same article where its title or its text is.
    func source(of article: ArticleDraft) throws -> Draft {
        let draft = article.source
        guard let key = draft["key"] else { return draft }
        guard let address = draft["url"] else { return article.hasSharedKey ? try draft.withoutKey() : draft }
        guard let id = try value("SELECT id FROM source WHERE key = \(key)", as: Int64.self) else {
            // A guid can be the address, from which the link has come to differ.
            if try isAddress(key) { return try draft.withoutKey(at: key) }
            return try article.hasSharedKey || isAddress(address) ? draft.withoutKey() : draft
        }
        let addresses = try words("url", ofSource: id)
        if addresses.isEmpty || addresses.contains(address) { return draft }
        let isMoved = try !article.hasSharedKey && (hasTitle(draft["title"], source: id) || hasText(of: article, id))
        return isMoved ? draft : try draft.withoutKey()
    }

    /// Whether a source without a key has an address.
    private func isAddress(_ text: String) throws -> Bool {
        try value("SELECT EXISTS (SELECT 1 FROM source WHERE key IS NULL AND url = \(text))", as: Bool.self) ?? false
    }

    /// What a source says, or said, in a column.
    private func words(_ column: String, ofSource id: Int64) throws -> Set<String> {
        let column: SQL = "\(identifier: column)"
        return Set(
            try all(
                """
                SELECT \(column) FROM source WHERE id = \(id) AND \(column) IS NOT NULL
                UNION SELECT \(column) FROM source_history WHERE id = \(id) AND \(column) IS NOT NULL
                """
            ) { row in try row.column(0, as: String.self) })
    }

    private func hasTitle(_ title: String?, source id: Int64) throws -> Bool {
        guard let title else { return false }
        let folded = Folding.folded(title)
        return try words("title", ofSource: id).contains { Folding.folded($0) == folded }
    }

    private func hasText(of article: ArticleDraft, _ id: Int64) throws -> Bool {
        try value(
            """
            SELECT EXISTS (
                SELECT 1 FROM passage JOIN document ON document.id = passage.document_id
                WHERE passage.source_id = \(id) AND document.sha256 = \(article.sha256))
            """, as: Bool.self) ?? false
    }

    /// Whether a source backs a fact.
    func isCited(_ source: Int64) throws -> Bool {
        try value("SELECT EXISTS (SELECT 1 FROM citation WHERE source_id = \(source))", as: Bool.self) ?? false
    }
}

extension Draft {
    /// - Parameter address: its address; nil where that is as it was.
    fileprivate func withoutKey(at address: String? = nil) throws -> Draft {
        try Draft(
            type,
            members { field, value in field.name == "url" ? address ?? value : value }.filter {
                $0.name != "type" && $0.name != "key"
            })
    }
}
