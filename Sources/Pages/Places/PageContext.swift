import Negotiations

/// What all parts of a page know: how to refer to others, what day it is.
public struct PageContext: Sendable {
    public let linking: Linking
    public let directory: RecordDirectory
    public let today: Day
    /// Where published pages will be reached; nil where that is not known.
    let base: WebAddress?
    /// What pages say of the record to the public.
    let notice: PublicNotice
    /// What whoever looks may do.
    public var access = Access.reading
    /// The last revision that is shown, and when it was made.
    var revision: (id: Int64, at: String)? { directory.shown }

    public init(
        linking: Linking, directory: RecordDirectory, today: Day, base: WebAddress? = nil,
        notice: PublicNotice = PublicNotice()
    ) {
        self.notice = notice
        self.linking = linking
        self.directory = directory
        self.today = today
        self.base = base
    }

    /// Where a published page is reached; nil where that is not known.
    func address(of place: Address, _ query: [(name: String, value: String)]) -> WebAddress? {
        guard let base, let file = Linking.published(depth: 0).reference(to: place, query) else { return nil }
        return WebAddress(base.text + (file.text == "index.html" ? "" : file.text))
    }

    /// Words that lead to a page, or stand alone where there is none.
    func link(
        _ address: Address?, _ text: String, asking query: [(name: String, value: String)] = [],
        class name: String? = nil, id: String? = nil
    ) -> Markup { linking.link(address, text, asking: query, class: name, id: id) }

    /// A name that a record refers to, which leads to the page of what it names.
    ///
    /// - Parameter telling: what else tells which is meant.
    func link(to type: RecordType, _ name: String, telling: [String] = []) -> Markup {
        let number = directory.number(of: type, [name] + telling)
        return link(number.map { .record(type, $0, name: name) }, name)
    }

    func official(_ name: String, key: String?) -> Markup { link(to: .official, name, telling: [key ?? ""]) }

    func round(_ name: String, of negotiation: String?) -> Markup {
        link(to: .round, name, telling: [negotiation ?? ""])
    }

    /// A record that leads to its own page.
    func link(to record: ShownRecord, _ text: String) -> Markup {
        guard Address.shown.contains(record.type) else { return HTML.bdi { text } }
        return link(.record(record.type, record.id, name: record.name), text)
    }
}

extension Linking {
    /// Words that lead to a page, or stand alone where there is none.
    func link(
        _ address: Address?, _ text: String, asking query: [(name: String, value: String)] = [],
        class name: String? = nil, id: String? = nil
    ) -> Markup {
        let words = HTML.bdi { text }
        guard let reference = address.flatMap({ reference(to: $0, query) }) else { return words }
        return HTML.a(.href(reference), name.map { .class($0) }, id.map { .id($0) }) { words }
    }
}

/// What whoever looks at a page may do.
public enum Access: Sendable {
    /// The server only shows.
    case reading
    /// To write, one signs in first.
    case signedOut
    /// Write.
    ///
    /// - Parameters:
    ///   - signsIn: whether the person has signed in here, and is not named by a web server in front.
    ///   - notice: what came of the last change.
    case writing(name: String, signsIn: Bool, notice: [String])

    var mayWrite: Bool {
        if case .writing = self { true } else { false }
    }

    /// What came of the last change.
    public var notice: [String] {
        if case .writing(_, _, let notice) = self { notice } else { [] }
    }
}

extension PageContext {
    /// Ways to forms about what a page shows; nothing for whoever may only read.
    ///
    /// - Parameter forms: commands, with what they are about and what people read.
    func forms(_ forms: [(command: String, about: [(name: String, value: String)], title: String)]) -> Markup {
        guard access.mayWrite, !forms.isEmpty else { return Markup() }
        return HTML.p(.class("actions")) {
            forms.map { form in link(.form(form.command), form.title, asking: form.about) }
                .joined(by: HTML.span(.class("dot"), Attribute(.ariaHidden, "true")) { " · " })
        }
    }

    /// Ways to change a record, to cite a source for it and to remove it.
    func forms(about type: RecordType, _ number: Int64) -> Markup {
        guard access.mayWrite else { return Markup() }
        let record = "id:\(number)"
        var forms: [(String, [(name: String, value: String)], String)] = []
        if !type.changeableFields.isEmpty { forms.append(("edit-\(type.noun)", [(type.noun, record)], "Edit")) }
        if type.isCitable { forms.append(("add-citation", [(type.name, record)], "Add a source")) }
        forms.append(("remove-\(type.noun)", [(type.noun, record)], "Remove"))
        return self.forms(forms)
    }
}

extension ShownRecord {
    /// What it is called, by the first field of its title that says something; versions of a text by their version too.
    var name: String {
        if type == .text { return heading }
        return ["name", "title", "outlet", "url", "text"].lazy.compactMap { self[$0] }.first { !$0.isEmpty }
            ?? "\(type.name) \(id)"
    }
}
