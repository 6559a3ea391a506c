import Formats

/// A piece of HTML or SVG.
///
/// Only text, which is always escaped, and ``Element`` make one: nothing that was recorded can become markup.
public struct Markup: Sendable, Equatable {
    package private(set) var bytes: [UInt8] = []

    public init() {}

    /// Text, as it reads: what would be obeyed or would turn the order of text around is made visible.
    public init(_ text: String) { Self.append(text, to: &bytes) }

    /// Pieces behind each other.
    public init(_ pieces: some Collection<Markup>) {
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
        for piece in pieces { bytes += piece.bytes }
    }

    /// An element: its name and attributes are words of this program.
    init(_ element: Element, _ attributes: [Attribute?], _ content: Markup) {
        var size = element.name.utf8.count * 2 + 5 + content.bytes.count
        for case let attribute? in attributes {
            size += attribute.name.utf8.count + (attribute.value?.utf8.count ?? 0) + 4
        }
        bytes.reserveCapacity(size)
        bytes.append(UInt8(ascii: "<"))
        bytes += element.name.utf8
        for case let attribute? in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += attribute.name.utf8
            guard let value = attribute.value else { continue }
            bytes += "=\"".utf8
            Self.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
        if element.isVoid { return }
        bytes += content.bytes
        bytes += "</".utf8
        bytes += element.name.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    /// The text of a style sheet of this program, where a document stands alone.
    init(styleSheet: StaticString) { styleSheet.withUTF8Buffer { bytes += $0 } }

    /// The same, of a style sheet in a file of this program.
    init(styleSheet: [UInt8]) { bytes = styleSheet }

    /// Data inside a `script` element, which nothing in it can end: what would be obeyed there is escaped as JSON escapes it.
    init(json value: RecordValue) {
        var json: [UInt8] = []
        JSONWriter.append(value, escapesUnsafe: true, to: &json)
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                JSONWriter.appendEscaped(Unicode.Scalar(byte), to: &bytes)
            default: bytes.append(byte)
            }
        }
    }

    public var isEmpty: Bool { bytes.isEmpty }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        // The beginning that is to be escaped nowhere: mostly all of it.
        let plain = text.withUTF8 { utf8 in
            let plain = utf8.prefix { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A) && !isSpecial($0) }
            bytes += plain
            return plain.count
        }
        if plain == text.utf8.count { return }
        for scalar in text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: plain)...] {
            switch scalar {
            case "\u{20}"..."\u{7E}" where !isSpecial(UInt8(truncatingIfNeeded: scalar.value)):
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "'": bytes += "&#39;".utf8
            case "\n", "\t": bytes.append(UInt8(scalar.value))
            case "\r": bytes.append(0x20)
            // Marks that say which way a text runs have their place in it, and end with the element that isolates it.
            case "\u{61C}", "\u{200E}", "\u{200F}": bytes += String(scalar).utf8
            case _ where scalar.value < 0x20: append(scalar.value + 0x2400, to: &bytes)
            case "\u{7F}": append(0x2421, to: &bytes)
            case _ where scalar.isUnsafeToShow || scalar.properties.isNoncharacterCodePoint:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                bytes += "&lt;U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)&gt;".utf8
            default: bytes += UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
            }
        }
    }

    private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        if let picture = Unicode.Scalar(scalar) { bytes += String(picture).utf8 }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}

/// Puts pieces behind each other, as they stand in braces.
@resultBuilder
public enum MarkupBuilder {
    public static func buildExpression(_ piece: Markup) -> Markup { piece }
    public static func buildExpression(_ piece: Markup?) -> Markup { piece ?? Markup() }
    public static func buildExpression(_ text: String) -> Markup { Markup(text) }
    public static func buildExpression(_ text: String?) -> Markup { text.map { Markup($0) } ?? Markup() }
    public static func buildExpression(_ pieces: [Markup]) -> Markup { Markup(pieces) }
    public static func buildBlock(_ piece: Markup) -> Markup { piece }
    public static func buildBlock(_ pieces: Markup...) -> Markup { Markup(pieces) }
    public static func buildOptional(_ piece: Markup?) -> Markup { piece ?? Markup() }
    public static func buildEither(first piece: Markup) -> Markup { piece }
    public static func buildEither(second piece: Markup) -> Markup { piece }
    public static func buildArray(_ pieces: [Markup]) -> Markup { Markup(pieces) }
}

extension [Markup] {
    /// Pieces with others between them.
    func joined(by separator: Markup) -> Markup {
        Markup(enumerated().flatMap { $0.offset == 0 ? [$0.element] : [separator, $0.element] })
    }
}
