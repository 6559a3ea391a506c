import Text

extension Questions {
    /// How many statements another program wrote whose words SQLite does not find by itself (``SearchForm``), of the first few thousand that it wrote: they
    /// are found in every script after the next write of ours. Of the past nothing is unread.
    public func countOfUnreadWords() throws -> Int {
        guard try transaction.asOf() == nil else { return 0 }
        var count = 0
        try transaction.forEach(
            """
            SELECT text, text_form, translation, translation_form FROM statement WHERE digest IS NULL
            LIMIT \(Self.mostUnread)
            """
        ) { row in
            let (text, form, translation, otherForm) = (
                try row.repairedText(0), try row.column(1, as: String?.self), try row.column(2, as: String?.self),
                try row.column(3, as: String?.self)
            )
            if SearchForm.of(text) != form || translation.flatMap(SearchForm.of) != otherForm { count += 1 }
        }
        return count
    }

    private static var mostUnread: Int { 10_000 }
}
