import Arguments

/// What a source is known by.
struct DocumentOptions: RecordOptions {
    @Option(help: "Who published the source.", valueName: "NAME") var outlet: String?
    @Option(help: "The headline of the source.", valueName: "TITLE") var sourceTitle: String?
    @Option(help: "The address of the source.", valueName: "URL") var url: String?
    @Option(help: "Who wrote the source.", valueName: "NAME") var author: String?
    @Option(help: "When the source was published.", valueName: "DATE") var published: String?
    @Option(help: "When you looked at the source.", valueName: "DATE") var accessed: String?

    /// Whether anything tells which document it is.
    var namesDocument: Bool { outlet != nil || sourceTitle != nil || url != nil }

    /// The fields of the source itself.
    func set(in fields: inout DraftFields) { set(in: &fields, title: "title") }

    /// - Parameter title: the field of the headline: `title` of a source, `source_title` of a fact.
    fileprivate func set(in fields: inout DraftFields, title: String) {
        fields.set("outlet", outlet)
        fields.set(title, sourceTitle)
        fields.set("url", url)
        fields.set("author", author)
        fields.set("published", published)
        fields.set("accessed", accessed)
    }
}

/// Where a fact was reported.
struct SourceOptions: RecordOptions {
    @OptionGroup var document: DocumentOptions
    @Option(help: "The words as printed, where they differ.", valueName: "TEXT") var wording: String?
    @Option(help: "Where in the source: paragraph 3.", valueName: "PLACE") var place: String?

    func set(in fields: inout DraftFields) {
        document.set(in: &fields, title: "source_title")
        fields.set("wording", wording)
        fields.set("place", place)
    }
}
