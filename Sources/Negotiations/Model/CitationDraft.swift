import Formats

/// A source as it is cited for a fact: the document, and what it says where.
public struct CitationDraft: Sendable {
    /// The document.
    public let source: Draft
    /// The words as printed, where they differ from the fact's own.
    public let wording: String?
    /// Where in the document.
    public let place: String?

    private static let wordingField = Field("wording", .text)
    private static let placeField = Field("place", .line)

    init(source: Draft, wording: String?, place: String?) {
        self.source = source
        self.wording = wording
        self.place = place
    }

    /// Reads the `sources` of a record: an array of objects, or the same as JSON in a string (a cell of a table).
    static func list(from value: Formats.Value) throws(FieldError) -> [CitationDraft] {
        switch value {
        case .null: return []
        case .string(let text):
            if text.trimmed.isEmpty { return [] }
            guard let array = JSONText.array(in: text) else {
                throw FieldError(field: "sources", reason: "is not a JSON array of sources", value: text)
            }
            return try list(from: .array(array))
        case .array(let items):
            var citations: [CitationDraft] = []
            for item in items {
                guard case .object(let members) = item else {
                    throw FieldError(field: "sources", reason: "must be a list of objects")
                }
                citations.append(try CitationDraft(members))
            }
            return citations
        default: throw FieldError(field: "sources", reason: "must be a list of objects")
        }
    }

    private init(_ members: [Member]) throws(FieldError) {
        var wording: String?
        var place: String?
        var rest: [Member] = []
        for member in members {
            switch member.name {
            case "wording": wording = try Self.wordingField.value(from: member.value)
            case "place": place = try Self.placeField.value(from: member.value)
            default: rest.append(member)
            }
        }
        do {
            self.init(source: try Draft(.source, rest), wording: wording, place: place)
        } catch { throw FieldError(field: "sources.\(error.field)", reason: error.reason, value: error.value) }
    }

    /// Gathers a single source that stands flat among a record's own fields: `outlet`, `source_title`, `url`, …
    struct Builder {
        /// Names among a record's fields, and what they are called in a source.
        static let names = [
            "outlet": "outlet", "source_title": "title", "url": "url", "author": "author", "published": "published",
            "accessed": "accessed", "source_key": "key", "wording": "wording", "place": "place",
        ]

        private var members: [Member] = []

        /// Takes the member where it is part of a source.
        mutating func take(_ member: Member) throws(FieldError) -> Bool {
            guard let name = Self.names[member.name] else { return false }
            if member.value != .null, member.value != .string("") {
                members.append(Member(name: name, value: member.value))
            }
            return true
        }

        func finish() throws(FieldError) -> CitationDraft? { members.isEmpty ? nil : try CitationDraft(members) }
    }
}
