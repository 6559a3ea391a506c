import Formats

/// A record as somebody gives it, checked field by field: what is required is there, dates are dates, words are of their vocabulary.
/// Names that refer to other records are still names. Options of a command and lines of a file become the same drafts.
public struct Draft: Sendable {
    public let type: RecordType
    /// One value for each field of the type; nil where none was given.
    public private(set) var values: [String?]
    /// The topics that were given; nil where none were mentioned at all.
    public private(set) var topics: [String]?
    /// The sources that were given.
    public private(set) var citations: [CitationDraft] = []

    /// Makes a draft from named values, as they stand in a file.
    ///
    /// - Throws: ``FieldError`` for the first field that is wrong.
    public init(_ type: RecordType, _ members: [Member]) throws(FieldError) {
        self.type = type
        values = Array(repeating: nil, count: type.fields.count)
        var source = CitationDraft.Builder()
        for member in members {
            if let index = type.index(of: member.name) {
                values[index] = try type.fields[index].value(from: member.value)
            } else if type.hasTopics, member.name == "topics" {
                topics = try Self.names(in: member.value)
            } else if type.isCitable, member.name == "sources" {
                citations += try CitationDraft.list(from: member.value)
            } else if type.isCitable, try source.take(member) {
                continue
            } else if !type.derivedFields.contains(member.name) {
                throw FieldError(field: member.name, reason: Self.unknownField(member.name, of: type))
            }
        }
        if let citation = try source.finish() { citations.append(citation) }
        for (field, value) in zip(type.fields, values) where value == nil && field.isRequired {
            throw FieldError(field: field.name, reason: "is required in a \(type.name)")
        }
        if type == .statement, self["official"] == nil, self["attribution"] == nil {
            throw FieldError(field: "official", reason: "a statement needs an official or an attribution")
        }
        if type == .source, self["outlet"] == nil, self["title"] == nil, self["url"] == nil {
            throw FieldError(field: "outlet", reason: "a source needs an outlet, a title or a URL")
        }
        try checkOrder("start", "end")
        try checkOrder("joined", "left")
    }

    /// The value of a field, by its name.
    public subscript(_ field: String) -> String? { type.index(of: field).flatMap { values[$0] } }

    private func checkOrder(_ first: String, _ second: String) throws(FieldError) {
        guard let first = self[first], let last = self[second] else { return }
        do {
            guard try PartialDate(last).isBefore(PartialDate(first)) else { return }
        } catch { throw FieldError(field: second, reason: error.description, value: last) }
        throw FieldError(field: second, reason: "is before \(first)", value: last)
    }

    /// A list of names: an array of strings, or one string with `;` between them.
    private static func names(in value: Formats.Value) throws(FieldError) -> [String] {
        let field = Field("topics", .line)
        var names: [String] = []
        switch value {
        case .null: break
        case .array(let items): for item in items { if let name = try field.value(from: item) { names.append(name) } }
        case .string(let text) where text.hasPrefix("["):
            guard let array = JSONText.array(in: text) else {
                throw FieldError(field: "topics", reason: "is not a JSON array", value: text)
            }
            return try names + self.names(in: .array(array))
        case .string(let text):
            for part in text.split(separator: ";") {
                if let name = try field.value(from: .string(String(part))) { names.append(name) }
            }
        default: throw FieldError(field: "topics", reason: "must be a list of names")
        }
        return names
    }

    private static func unknownField(_ name: String, of type: RecordType) -> String {
        let known = type.fields.map(\.name) + (type.hasTopics ? ["topics"] : []) + (type.isCitable ? ["sources"] : [])
        return "is not a field of a \(type.name) (it has \(known.joined(separator: ", ")))"
    }
}

/// What is wrong with one field of a record.
public struct FieldError: Error, Sendable, Equatable {
    public let field: String
    public let reason: String
    /// The value as it was given.
    public let value: String?

    public init(field: String, reason: String, value: String? = nil) {
        self.field = field
        self.reason = reason
        self.value = value
    }
}
