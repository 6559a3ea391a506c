import Negotiations

extension PageContext {
    /// A text of any script and direction.
    func text(_ text: String?) -> Markup {
        guard let text, !text.isEmpty else { return Markup() }
        return HTML.bdi { text }
    }

    /// A date as it is written; where it is a day or a month, programs can read it.
    func date(_ text: String?) -> Markup {
        guard let text, !text.isEmpty else { return Markup() }
        let isPlain = text.utf8.count <= 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
        return HTML.time(isPlain ? Attribute(.datetime, text) : nil) { text }
    }

    /// A word of a vocabulary: `pending`, which looks like what it says.
    func word(_ word: String?) -> Markup {
        guard let word, !word.isEmpty else { return Markup() }
        let isKnown = word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
        return HTML.span(.class(isKnown ? "word \(word)" : "word")) { word }
    }

    /// Running text, in its paragraphs.
    func paragraphs(_ text: String?, language: String? = nil) -> Markup {
        guard let text, !text.isEmpty else { return Markup() }
        return HTML.div(.class("words"), .anyDirection, .language(language)) { text }
    }

    /// An address in the web, which leads there where that is safe.
    func address(_ text: String?) -> Markup {
        guard let text, !text.isEmpty else { return Markup() }
        guard let address = WebAddress(text) else { return HTML.bdi(.class("address")) { text } }
        return HTML.a(.href(address), Attribute(.rel, "noopener noreferrer nofollow"), .class("address")) {
            HTML.bdi { text }
        }
    }

    /// What a field of a record says, or what is derived, as its kind is shown.
    func value(of name: String, in record: ShownRecord) -> Markup {
        if name == "topics" {
            return record.topics.map { link(to: .topic, $0) }.joined(by: Markup(", "))
        }
        guard let value = record[name] else {
            return record.count(name).map { text(String($0)) } ?? Markup()
        }
        guard let index = record.type.index(of: name) else { return text(value) }
        switch record.type.fields[index].kind {
        case .date, .bound: return date(value)
        case .word: return word(value)
        case .text: return paragraphs(value, language: record["language"])
        case .line where name == "url": return address(value)
        case .line, .qualifier: return name == "negotiation" ? link(to: .negotiation, value) : text(value)
        case .reference(.negotiation): return link(to: .negotiation, value)
        case .reference(.party): return link(to: .party, value)
        case .reference(.official): return official(value, key: record["official_key"])
        case .reference(.round): return round(value, of: record["negotiation"])
        case .reference(.outcome):
            return link(to: .outcome, value, telling: [record["round"] ?? "", record["negotiation"] ?? ""])
        }
    }
}
