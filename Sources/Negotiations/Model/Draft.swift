import Formats

/// A record as somebody gives it, checked field by field: what is required is there, dates are dates, words are of their vocabulary.
/// Names that refer to other records are still names. Options of a command and lines of a file become the same drafts.
public final class Draft: Sendable {
    public let type: RecordType
    /// One value for each field of the type; nil where none was given.
    public let values: [String?]
    /// The topics that were given; nil where none were mentioned at all.
    public let topics: [String]?
    /// The sources that were given.
    public let citations: [CitationDraft]
    /// What it is called for good, by whom it was recorded first and by others; none where the file does not say.
    let identities: [RecordIdentity]
    /// Which version it is; nil where the file does not say.
    let version: RecordVersion?
    /// Whether it says that the record was removed.
    let isRemoved: Bool
    /// Into whom an official was merged who was removed.
    private let heir: RecordIdentity?
    /// The records of other types that stand inside.
    let parts: [Draft]

    /// Makes a draft from named values, as they stand in a file.
    ///
    /// - Throws: ``FieldError`` for the first field that is wrong.
    public init(_ type: RecordType, _ members: [Member]) throws(FieldError) {
        var reading = DraftReading(type)
        try reading.read(members)
        self.type = type
        values = reading.values
        topics = reading.topics
        citations = reading.citations
        identities = reading.identities
        version = reading.version
        isRemoved = reading.isRemoved
        heir = reading.heir
        parts = reading.parts
        if isRemoved, removed == nil {
            throw FieldError(field: RemovedRecord.member, reason: "goes with an identity and a version")
        }
    }

    /// The value of a field, by its name.
    public subscript(_ field: String) -> String? { type.index(of: field).flatMap { values[$0] } }

    /// What another draft says, of an official who is called otherwise.
    ///
    /// - Parameter names: what else the official is called.
    init(_ other: Draft, called name: String, surname: String?, names: [Draft] = []) {
        type = other.type
        let changed = ["name": name, "surname": surname]
        values = zip(other.type.fields, other.values).map { field, value in changed[field.name] ?? value }
        (topics, citations) = (other.topics, other.citations)
        (identities, version, isRemoved, heir) = (other.identities, other.version, other.isRemoved, other.heir)
        parts = (other.parts + names).map { Draft($0, ofOfficialCalled: name) }
    }

    private init(_ part: Draft, ofOfficialCalled name: String) {
        type = part.type
        values = zip(part.type.fields, part.values).map { field, value in field.name == "official" ? name : value }
        (topics, citations) = (part.topics, part.citations)
        (identities, version, isRemoved, heir) = (part.identities, part.version, part.isRemoved, part.heir)
        parts = part.parts
    }

    /// That another desk removed a record.
    init(_ removed: RemovedRecord) {
        type = removed.type
        values = Array(repeating: nil, count: type.fields.count)
        (identities, version, isRemoved) = (removed.identities, removed.version, true)
        heir = removed.heir
        (topics, citations, parts) = (nil, [], [])
    }

    /// Whether it says which version another desk has of the record.
    var isExchanged: Bool { version != nil }

    /// What a file says of it: the opposite of reading one.
    ///
    /// - Parameter name: what stands for the value of a field.
    func members(_ name: (Field, String) throws -> String) rethrows -> [Member] {
        var members = [Member(name: "type", value: .string(type.name))]
        if let removed { members += removed.members }
        members += RecordIdentity.members(identities.map(\.text), version)
        for (field, value) in zip(type.fields, values) {
            if let value { members.append(Member(name: field.name, value: .string(try name(field, value)))) }
        }
        if let topics { members.append(Member(name: "topics", value: .array(topics.map(RecordValue.string)))) }
        if !citations.isEmpty { members.append(Member(name: "sources", value: .array(citations.map(\.value)))) }
        return members
    }

    /// The record that another desk has removed, where it says so.
    var removed: RemovedRecord? {
        guard isRemoved, !identities.isEmpty, let version else { return nil }
        return RemovedRecord(type: type, identities: identities, version: version, heir: heir)
    }
}
