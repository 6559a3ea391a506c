import Negotiations

/// One record whole: what its fields say, the lists inside it, and its sources.
struct RecordCard {
    let record: ShownRecord
    let context: PageContext
    /// Fields and lists that the page shows otherwise.
    var left: Set<String> = []

    var markup: Markup {
        Markup([fields] + record.type.lists.filter { !left.contains($0.part.name) }.map(list) + [sources])
    }

    /// What the fields say.
    var fields: Markup {
        let shown = record.type.cardNames.filter { name in
            // The heading says its name; keys tell other programs.
            !left.contains(name) && !name.hasSuffix("key") && record.type.titleColumn != name
                && !(record.type.derived.first { $0.name == name }?.isNumber ?? false)
        }
        let said = shown.map { (title(of: $0), context.value(of: $0, in: record)) }.filter { !$0.1.isEmpty }
        guard !said.isEmpty else { return Markup() }
        return HTML.dl(.class("fields")) {
            said.map { title, value in
                HTML.div {
                    HTML.dt { title }
                    HTML.dd { value }
                }
            }
        }
    }

    private func title(of name: String) -> String {
        record.type.fields.first { $0.name == name }?.title ?? record.type.derived.first { $0.name == name }?.title
            ?? "Topics"
    }

    private func list(_ part: Part, of type: RecordType) -> Markup {
        let elements = record.list(part.name)
        guard !elements.isEmpty else { return Markup() }
        return Section(part.title) {
            RecordTable(type, inside: part, in: context).markup(elements, caption: .section(part.title))
        }.markup
    }

    private var sources: Markup { context.sources(record.sources) }
}

/// A part of a page under a heading.
struct Section {
    let title: String
    let content: Markup

    init(_ title: String, @MarkupBuilder _ content: () throws -> Markup) rethrows {
        self.title = title
        self.content = try content()
    }

    var markup: Markup {
        guard !content.isEmpty else { return Markup() }
        return HTML.section {
            HTML.h2 { title }
            content
        }
    }
}

extension PageContext {
    /// What is cited for a fact; nothing where nothing is.
    func sources(_ citations: [Citation]) -> Markup {
        guard !citations.isEmpty else { return Markup() }
        return Section("Sources") { self.citations(citations) }.markup
    }

    /// The same without a heading.
    func citations(_ citations: [Citation]) -> Markup {
        guard !citations.isEmpty else { return Markup() }
        return HTML.ol(.class("sources")) { citations.map { citation in HTML.li { self.citation(citation) } } }
    }

    /// A source with what it says of a fact.
    func citation(_ citation: Citation) -> Markup {
        let name = citation.title ?? citation.outlet ?? citation.url ?? "Source \(citation.source)"
        let outlet = citation.title == nil ? nil : citation.outlet
        return Markup([
            HTML.cite { link(.record(.source, citation.source, name: name), name) },
            Markup(
                [outlet, citation.author, citation.published, citation.place].compactMap { $0 }.map { part in
                    Markup([Markup(", "), text(part)])
                }),
            citation.url != nil && citation.url != name ? Markup([Markup(" "), address(citation.url)]) : Markup(),
            citation.wording.map { wording in
                HTML.blockquote(.class("printed"), .anyDirection) { wording }
            } ?? Markup(),
        ])
    }
}
