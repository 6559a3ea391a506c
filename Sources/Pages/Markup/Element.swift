/// A kind of element of HTML or SVG. To call it makes one: `HTML.p(.class("quiet")) { "Nothing." }`.
public struct Element: Sendable {
    let name: String
    /// Whether it has neither content nor an end.
    let isVoid: Bool

    init(_ name: StaticString, isVoid: Bool = false) {
        self.name = String(describing: name)
        self.isVoid = isVoid
    }

    public func callAsFunction(
        _ attributes: Attribute?..., @MarkupBuilder content: () throws -> Markup
    ) rethrows -> Markup {
        Markup(self, attributes, try content())
    }

    /// One without content.
    public func callAsFunction(_ attributes: Attribute?...) -> Markup {
        Markup(self, attributes, Markup())
    }
}

/// An attribute. Its name is a word of this program, and its value is escaped.
public struct Attribute: Sendable {
    let name: String
    /// Nil for one that says by its presence what it says.
    let value: String?

    private init(_ name: StaticString, _ value: String?) {
        self.name = String(describing: name)
        self.value = value
    }

    /// An attribute whose value no program obeys.
    init(_ name: Plain, _ value: String) {
        self.name = name.rawValue
        self.value = value
    }

    /// The names of those: no address and nothing that is run is among them.
    enum Plain: String {
        case charset, content, property, rel, method, datetime, scope, title, tabindex, placeholder, autocomplete, min,
            max, size
        case colspan, headers, hreflang
        case htmlFor = "for"
        case ariaCurrent = "aria-current"
        case ariaHidden = "aria-hidden"
        case ariaKeyShortcuts = "aria-keyshortcuts"
        case ariaDescribedBy = "aria-describedby"
        case ariaInvalid = "aria-invalid"
        case heading = "data-heading"
        case x, y, x1, y1, x2, y2, cx, cy, r, rx, d, width, height, viewBox, xmlns, transform
        case anchor = "text-anchor"
        case preserveAspectRatio
    }

    init(_ name: Plain, _ number: Double) { self.init(name, Self.text(of: number)) }

    init(_ name: Plain, _ number: Int) { self.init(name, String(number)) }

    /// A number of a picture, to a tenth.
    private static func text(of number: Double) -> String {
        let tenths = (number * 10).rounded()
        guard tenths.magnitude < 1e9 else { return "0" }
        let whole = Int(tenths)
        let sign = whole < 0 ? "-" : ""
        let rest = whole.magnitude % 10
        return sign + String(whole.magnitude / 10) + (rest == 0 ? "" : ".\(rest)")
    }

    static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    static func id(_ name: String) -> Attribute { Attribute("id", name) }
    static func flag(_ name: StaticString) -> Attribute { Attribute(name, nil) }
    static func name(_ name: String) -> Attribute { Attribute("name", name) }
    static func value(_ text: String) -> Attribute { Attribute("value", text) }
    static func type(_ word: String) -> Attribute { Attribute("type", word) }
    static func role(_ word: String) -> Attribute { Attribute("role", word) }
    static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    /// The list of what may be chosen in a field.
    static func list(_ id: String) -> Attribute { Attribute("list", id) }
    static func labelled(by id: String) -> Attribute { Attribute("aria-labelledby", id) }
    /// The language of what was said, where its tag is one.
    static func language(_ tag: String?) -> Attribute? {
        guard let tag, !tag.isEmpty, tag.utf8.count <= 35, tag.utf8.allSatisfy({ $0.isTagByte }) else { return nil }
        return Attribute("lang", tag)
    }
    /// Whatever way its text runs, it does not turn what stands around it.
    static let anyDirection = Attribute("dir", "auto")

    static func href(_ reference: Reference) -> Attribute { Attribute("href", reference.text) }
    static func action(_ reference: Reference) -> Attribute { Attribute("action", reference.text) }
    static func href(_ address: WebAddress) -> Attribute { Attribute("href", address.text) }
    /// The address of a program of ours.
    static func source(_ reference: Reference) -> Attribute { Attribute("src", reference.text) }
    /// A place in the same document.
    static func href(inside id: String) -> Attribute { Attribute("href", "#" + id) }
}

extension UInt8 {
    /// Whether it may stand in a tag of a language (BCP 47).
    fileprivate var isTagByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
    }
}

/// An address in the web that a browser may be led to: of HTTP, and of nothing that would be run.
public struct WebAddress: Sendable, Equatable {
    let text: String

    /// Nil for what is none.
    public init?(_ text: String?) {
        guard let text else { return nil }
        let scheme = text.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https", text.dropFirst(scheme.count).hasPrefix("://"),
            text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace })
        else { return nil }
        self.text = text
    }
}
