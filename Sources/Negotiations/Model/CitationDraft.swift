import Formats

/// A source as it is cited for a fact: the document, and what it says where.
public struct CitationDraft: Sendable {
    /// The document.
    public let source: Draft
    /// The words as printed, where they differ from the fact's own.
    public let wording: String?
    /// Where in the document.
    public let place: String?

    static let wordingField = Field("wording", .text, help: "Wording as printed, if it differs.")
    static let placeField = Field("place", .line, help: "Location in the source: paragraph 3.", valueName: "PLACE")

    init(source: Draft, wording: String?, place: String?) {
        self.source = source
        self.wording = wording
        self.place = place
    }

    /// Reads the `sources` of a record: an array of objects, or the same as JSON in a string (a cell of a table).
    static func list(from value: RecordValue, field: String = "sources") throws(FieldError) -> [CitationDraft] {
        var citations: [CitationDraft] = []
        for item in try JSONText.list(value, field: field) {
            guard case .object(let members) = item else {
                throw FieldError(field: field, reason: "must be a list of objects")
            }
            citations.append(try CitationDraft(members))
        }
        return citations
    }

    /// Reads one source with its wording and place.
    private init(_ members: [Member]) throws(FieldError) {
        var wording: String?
        var place: String?
        var rest: [Member] = []
        rest.reserveCapacity(members.count)
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

    /// The element of `sources` that it is, as an export has it.
    var value: RecordValue {
        let fields = RecordType.source.columns.map { ($0.name, source[$0.name]) }
        return .object(
            (fields + [("wording", wording), ("place", place)]).compactMap { name, value in
                value.map { Member(name: name, value: .string($0)) }
            } + RecordIdentity.members(source.identities.map(\.text), nil))
    }

    /// Gathers a single source that stands flat among a record's own fields: `outlet`, `source_title`, `url`, …
    struct Builder {
        private var members: [Member] = []

        /// Takes the member where it is part of a source.
        mutating func take(_ member: Member) throws(FieldError) -> Bool {
            guard let name = FlatSources.members[member.name] else { return false }
            if member.value != .null, member.value != .string("") {
                if members.isEmpty { members.reserveCapacity(FlatSources.names.count) }
                members.append(Member(name: name, value: member.value))
            }
            return true
        }

        func finish() throws(FieldError) -> CitationDraft? { members.isEmpty ? nil : try CitationDraft(members) }
    }
}

extension JSONText {
    /// The elements of a list that stands as a JSON array, or as the text of one (a cell of a table).
    static func list(_ value: RecordValue, field: String) throws(FieldError) -> [RecordValue] {
        switch value {
        case .null: return []
        case .array(let items): return items
        case .string(let text):
            if text.trimmed.isEmpty { return [] }
            if let items = array(in: text) { return items }
            throw FieldError(field: field, reason: "is not a JSON array", value: text)
        default: throw FieldError(field: field, reason: "must be a list")
        }
    }
}
