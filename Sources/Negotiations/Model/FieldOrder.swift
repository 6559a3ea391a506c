// In which order a person is asked for the fields of a record.
extension RecordType {
    /// What the commands call a record: `edit-participant`.
    public var noun: String { wording.noun ?? name }

    /// `a round`, `an official`.
    public var nounWithArticle: String { "\(noun.article) \(noun)" }

    /// What a record is called when it was added.
    public var confirmation: Phrase { wording.confirmation ?? summary }

    /// The fields that a command asks for which adds a record: what is taken by its place, what the record belongs to, what is
    /// required, then the others as ``changeableFields`` has them.
    public var neededFields: [Field] {
        let asked = fields.filter { $0.help != nil }
        let required = asked.filter { $0.isRequired && $0.argument == nil && $0.name != owner?.field }
        return asked.filter { $0.argument != nil } + ownership(in: asked) + required
    }

    /// The fields that may be given when a record is added.
    public var furtherFields: [Field] {
        let needed = neededFields
        return changeableFields.filter { !needed.contains($0) }
    }

    /// The fields that a command can change: what is required, what the record belongs to, then the others; key and note at the end.
    public var changeableFields: [Field] {
        let asked = fields.filter { $0.help != nil }
        let owned = ownership(in: asked)
        let required = asked.filter { $0.isRequired && !owned.contains($0) }
        let last = asked.filter { $0.name == "key" } + asked.filter { $0.name == "note" }
        let others = asked.filter { !owned.contains($0) && !required.contains($0) && !last.contains($0) }
        let form = required + owned + others + (hasTopics ? [.topics] : []) + last
        let first = wording.order.compactMap { name in form.first { $0.name == name } }
        return first + form.filter { !first.contains($0) }
    }

    /// The fields that a command can take away: those that a record need not have.
    public var clearableFields: [Field] { changeableFields.filter { !$0.isRequired && $0.kind != .qualifier } }

    /// What a record belongs to, and what tells which one is meant.
    private func ownership(in fields: [Field]) -> [Field] {
        guard let owner else { return [] }
        return fields.filter { $0.name == owner.field } + fields.filter { $0.kind == .qualifier }
    }

    /// What is known of a document that is cited.
    public static let documentFields = RecordType.source.furtherFields.filter { $0.name != "key" }

    /// What a document says of a fact: in which words, and where.
    public static let passageFields = [CitationDraft.wordingField, CitationDraft.placeField]
}
