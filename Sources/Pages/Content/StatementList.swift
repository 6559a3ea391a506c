import Negotiations

extension PageContext {
    /// A statement as a reader meets it: who, when, the words, where it was reported.
    ///
    /// - Parameter found: what a search looked for.
    func statement(_ statement: Statement, found: Highlighter? = nil) -> Markup {
        HTML.article(.class("statement \(statement.tone ?? "untoned")")) {
            HTML.p(.class("speaker")) {
                speaker(of: statement)
                HTML.span(.class("when")) { date(statement.date) }
                link(.record(.statement, statement.id, name: ""), "#\(statement.id)", class: "number")
            }
            said(statement, found, isWhole: false)
            HTML.p(.class("about")) { circumstances(of: statement) }
            if standsAlone { citations(statement.sources) }
        }
    }

    /// Who said it, with office and party of the day.
    func speaker(of statement: Statement) -> Markup {
        let name = statement.official.map { official($0, key: statement.officialKey) } ?? text(statement.attribution)
        let role = [statement.office.map { text($0) }, statement.party.map { link(to: .party, $0) }].compactMap { $0 }
        return HTML.span {
            HTML.strong { name }
            if !role.isEmpty { ([Markup()] + role).joined(by: Markup(", ")) }
        }
    }

    /// The words, in their own direction and language; what the printed form does not quote stands without the bar of a quotation.
    ///
    /// - Parameter isWhole: whether a long one is shown to its end, and not as far as it is read among others.
    func said(_ statement: Statement, _ found: Highlighter? = nil, isWhole: Bool = true) -> Markup {
        let isIndirect = statement.kind == StatementKind.indirect.rawValue
        let text = MarkedText(statement.text, found, isWhole: isWhole)
        let translation = statement.translation.map { MarkedText($0, found, isWhole: isWhole) }
        return HTML.blockquote(.class(isIndirect ? "said indirect" : "said")) {
            HTML.p(.anyDirection, .language(statement.language)) { text.markup }
            if let translation { HTML.p(.class("translation"), .anyDirection) { translation.markup } }
            if text.isCut || translation?.isCut == true {
                HTML.p(.class("about")) {
                    link(.record(.statement, statement.id, name: ""), "The whole statement")
                }
            }
        }
    }

    /// Whether a document has all of it in one place.
    var standsAlone: Bool { !linking.isServed && !linking.isPublished }

    private func circumstances(of statement: Statement) -> Markup {
        var parts: [Markup] = []
        if let round = statement.round { parts.append(self.round(round, of: statement.negotiation)) }
        if let setting = statement.setting {
            parts.append(
                HTML.span {
                    "to "; text(setting)
                })
        }
        if let kind = statement.kind { parts.append(word(kind)) }
        if let tone = statement.tone { parts.append(word(tone)) }
        parts += statement.topics.map { link(to: .topic, $0) }
        if statement.sources.isEmpty {
            parts.append(HTML.span(.class("word unsourced")) { "unsourced" })
        } else if !standsAlone {
            parts += shortSources(statement.sources)
        }
        return parts.joined(by: HTML.span(.class("dot"), Attribute(.ariaHidden, "true")) { " · " })
    }

    /// Each source once, by its outlet or title.
    private func shortSources(_ citations: [Citation]) -> [Markup] {
        var seen: Set<Int64> = []
        return citations.filter { seen.insert($0.source).inserted }.map { citation in
            let name = citation.outlet ?? citation.title ?? citation.url ?? "source"
            return HTML.cite {
                link(
                    .record(.source, citation.source, name: citation.title ?? citation.outlet ?? citation.url ?? ""),
                    name)
            }
        }
    }
}
