import Formats
import Negotiations

/// A source of a statement, as a reference.
struct Reference {
    let statement: Statement
    let citation: Citation
    /// Which of the statement's sources it is, from 1.
    let number: Int

    /// Full names of people who are recorded, taken apart.
    var knownNames: [String: NameParts] = [:]

    var authors: [ReferenceAuthor] { citation.author.map { ReferenceAuthor.list($0, knownNames) } ?? [] }
    var published: ReferenceDate? { citation.published.map(ReferenceDate.init) }
    var accessed: ReferenceDate? { citation.accessed.map(ReferenceDate.init) }
    var speaker: String { statement.official ?? statement.attribution ?? "" }
    var key: String { "tracker-\(statement.id)-\(number)" }
    /// What was said when, and where in the source it stands.
    var note: String {
        ["\(speaker), \(statement.date)", citation.place].compactMap { $0 }.joined(separator: ", ")
    }
}

extension Reference {
    /// `Howard Lutnick, quoted in Ann Example, “Title,” AFP, June 10, 2025, paragraph 3, https://example.org (accessed June 11, 2025).`
    var chicago: String {
        let accessed = accessed.map { " (accessed \($0.monthFirst))" } ?? ""
        let parts = [
            authors.isEmpty ? nil : ReferenceAuthor.spoken(authors), citation.title.map(Self.quoted), citation.outlet,
            published?.monthFirst, citation.place, citation.url,
        ].compactMap { $0 }
        // A title ends with a mark of its own.
        let list = parts.reduce("") { text, part in
            text.isEmpty ? part : text + (text.hasSuffix("”") ? " " : ", ") + part
        }
        // Words of the source's own are no quotation.
        return Self.closed("\(speaker), \(statement.kind == "indirect" ? "cited" : "quoted") in \(list)\(accessed)")
    }

    /// `Example, A. (2025, June 10). Title. AFP. Retrieved June 11, 2025, from https://example.org`
    var apa: String {
        let date = "(\(published?.yearFirst ?? "n.d."))."
        // What has no title is described in brackets.
        let title = Self.closed(
            citation.title ?? "[Statement by \(speaker), \(ReferenceDate(statement.date).monthFirst)]")
        let retrieved = accessed.map { "Retrieved \($0.monthFirst)" }
        let address =
            citation.url.map { url in retrieved.map { "\($0), from \(url)" } ?? url } ?? retrieved.map(Self.closed)
        let isByOutlet = authors.isEmpty && citation.outlet != nil
        let author = authors.isEmpty ? citation.outlet : ReferenceAuthor.initialled(authors)
        let head = author.map { [Self.closed($0), date, title] } ?? [title, date]
        let outlet = isByOutlet ? nil : citation.outlet.map(Self.closed)
        return (head + [outlet, address].compactMap { $0 }).joined(separator: " ")
    }

    /// A title in its marks, with marks inside it as inner ones.
    private static func quoted(_ title: String) -> String {
        var isOpen = false
        let inner = String(
            title.map { character -> Character in
                switch character {
                case "“", "„": return "‘"
                case "”": return "’"
                case "\"":
                    isOpen.toggle()
                    return isOpen ? "‘" : "’"
                default: return character
                }
            })
        return "“\(inner)\(inner.last.map { "?!.".contains($0) } == true ? "" : ",")”"
    }

    /// With the stop that ends it, where it has none of its own.
    private static func closed(_ text: String) -> String {
        text.last.map { ".?!".contains($0) } == true ? text : text + "."
    }
}

extension Reference {
    /// The reference as CSL-JSON, which Zotero, pandoc and citeproc read.
    var csl: RecordValue {
        var members: [Member] = [
            Member(name: "id", value: .string(key)),
            Member(
                name: "type",
                value: .string(
                    citation.outlet != nil ? "article-newspaper" : citation.url != nil ? "webpage" : "document")),
        ]
        func add(_ name: String, _ value: RecordValue?) {
            if let value { members.append(Member(name: name, value: value)) }
        }
        add("title", citation.title.map(RecordValue.string))
        add("author", authors.isEmpty ? nil : .array(authors.map(\.csl)))
        add("container-title", citation.outlet.map(RecordValue.string))
        add("issued", published?.csl)
        add("accessed", accessed?.csl)
        add("URL", citation.url.map(RecordValue.string))
        add("note", .string(note))
        return .object(members)
    }
}

extension ReferenceAuthor {
    fileprivate var csl: RecordValue {
        switch self {
        case .whole(let name): .object(["literal": name])
        case .person(let given, let family, nil, _): .object(["family": family, "given": given])
        case .person(let given, let family, let suffix?, _):
            .object(["family": family, "given": given, "suffix": suffix])
        }
    }
}
