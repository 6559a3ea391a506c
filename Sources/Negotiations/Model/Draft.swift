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
    /// What it is called for good, by whom it was recorded first and by others; none where the file does not say.
    private(set) var identities: [RecordIdentity] = []
    /// Which version it is; nil where the file does not say.
    private(set) var version: RecordVersion?
    /// Whether it says that the record was removed.
    private(set) var isRemoved = false
    /// Into whom an official was merged who was removed.
    private var heir: RecordIdentity?
    /// The records of other types that stand inside.
    private(set) var parts: [Draft] = []

    /// Makes a draft from named values, as they stand in a file.
    ///
    /// - Throws: ``FieldError`` for the first field that is wrong.
    public init(_ type: RecordType, _ members: [Member]) throws(FieldError) {
        self.type = type
        values = Array(repeating: nil, count: type.fields.count)
        var source = CitationDraft.Builder()
        var lists: [(part: Part, value: RecordValue)] = []
        var columns: [Part.Builder] = []
        for member in members {
            if let index = type.index(of: member.name) {
                values[index] = try type.fields[index].value(from: member.value)
            } else if type.hasTopics, member.name == "topics" {
                topics = try Self.names(in: member.value)
            } else if type.isCitable, member.name == "sources" {
                citations += try CitationDraft.list(from: member.value)
            } else if type.isCitable, try source.take(member) {
                continue
            } else if type.isCitable, member.name == FlatSources.further {
                citations += try CitationDraft.list(from: member.value, field: FlatSources.further)
            } else if let part = type.parts.first(where: { $0.name == member.name }) {
                lists.append((part, member.value))
            } else if let (part, column) = type.partColumn(member.name) {
                if columns.isEmpty { columns = Array(repeating: Part.Builder(), count: type.parts.count) }
                columns[part].take(member.value, of: column)
            } else if member.name == RecordIdentity.member || member.name == RecordIdentity.others {
                identities += try Self.identities(in: member)
            } else if member.name == RecordVersion.member {
                version = try Self.identities(in: member).first.map {
                    RecordVersion(current: $0.text, known: version?.known ?? [])
                }
            } else if member.name == RecordVersion.others {
                let others = try Self.identities(in: member).map(\.text)
                version = version.map { RecordVersion(current: $0.current, known: Set(others)) }
            } else if member.name == RemovedRecord.member {
                isRemoved = try Self.isTrue(member)
            } else if member.name == RemovedRecord.heirMember, type == .official {
                heir = try Self.identities(in: member).first
            } else if !type.isDerived(member.name) {
                throw FieldError(
                    field: member.name,
                    reason: "is not a field of \(type.article) \(type.name) (it has \(type.fieldNames))")
            }
        }
        if let citation = try source.finish() { citations.append(citation) }
        guard !isRemoved else {
            if removed == nil {
                throw FieldError(field: RemovedRecord.member, reason: "goes with an identity and a version")
            }
            return
        }
        for position in type.requiredFields where values[position] == nil {
            let field = type.fields[position]
            // A key alone says who or what is meant, too.
            if let key = type.keyField(of: field), self[key.name] != nil { continue }
            throw FieldError(field: field.name, reason: "is required (this is a record of type \(type.name))")
        }
        if let alternatives = type.alternatives, self[alternatives.key] == nil,
            alternatives.fields.allSatisfy({ self[$0] == nil })
        {
            throw FieldError(field: alternatives.fields[0], reason: alternatives.reason)
        }
        for (position, named) in type.qualifierFields
        where values[position] != nil && named.allSatisfy({ values[$0] == nil }) {
            let field = type.fields[position]
            let what = field.qualifies ?? field.name
            throw FieldError(
                field: field.name, reason: "only tells which \(what) is meant, and the record names no \(what)",
                value: values[position])
        }
        for (first, second) in type.orderedFields { try checkOrder(first, second) }
        for (part, builder) in zip(type.parts, columns) where !builder.elements.isEmpty {
            lists.append((part, .array(builder.elements)))
        }
        for (part, value) in lists { parts += try drafts(of: part, in: value) }
    }

    /// The value of a field, by its name.
    public subscript(_ field: String) -> String? { type.index(of: field).flatMap { values[$0] } }

    /// That another desk removed a record.
    init(_ removed: RemovedRecord) {
        type = removed.type
        values = Array(repeating: nil, count: type.fields.count)
        (identities, version, isRemoved) = (removed.identities, removed.version, true)
        heir = removed.heir
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

    private static func isTrue(_ member: Member) throws(FieldError) -> Bool {
        switch member.value {
        case .bool(let value): return value
        case .null: return false
        default: throw FieldError(field: member.name, reason: "must be true or false")
        }
    }

    private func checkOrder(_ beginning: Int, _ end: Int) throws(FieldError) {
        guard let first = values[beginning], let last = values[end] else { return }
        let field = type.fields[end].name
        do {
            guard try PartialDate(last).isBefore(PartialDate(first)) else { return }
        } catch { throw FieldError(field: field, reason: error.description, value: last) }
        throw FieldError(field: field, reason: "is before \(type.fields[beginning].name) \(first)", value: last)
    }

    /// A list of names: an array of strings, or one string with `;` between them; nil where nothing is said (null, an empty cell).
    private static func names(in value: RecordValue) throws(FieldError) -> [String]? {
        if value == .null || value == .string("") { return nil }
        var names: [String] = []
        switch value {
        case .array(let items):
            for item in items { if let name = try Field.topics.value(from: item) { names.append(name) } }
        case .string(let text) where text.hasPrefix("["):
            return try self.names(in: .array(try JSONText.list(value, field: "topics")))
        case .string(let text):
            for part in text.utf8.split(separator: UInt8(ascii: ";")) {
                if let name = try Field.topics.value(from: .string(String(Substring(part)))) { names.append(name) }
            }
        default: throw FieldError(field: "topics", reason: "must be a list of names")
        }
        return names
    }

    private static func identities(in member: Member) throws(FieldError) -> [RecordIdentity] {
        var identities: [RecordIdentity] = []
        switch member.value {
        case .null, .string(""): break
        case .string(let text): identities.append(try RecordIdentity(text, field: member.name))
        default:
            for element in try JSONText.list(member.value, field: member.name) {
                guard case .string(let text) = element else {
                    throw FieldError(field: member.name, reason: "must be a list of identities")
                }
                identities.append(try RecordIdentity(text, field: member.name))
            }
        }
        return identities
    }

    /// The records inside, each with what it takes from the whole.
    private func drafts(of part: Part, in value: RecordValue) throws(FieldError) -> [Draft] {
        let items = try JSONText.list(value, field: part.name)
        guard let type = RecordType.named(part.type) else { return [] }
        var drafts: [Draft] = []
        for item in items {
            guard case .object(var members) = item else {
                throw FieldError(field: part.name, reason: "must be a list of objects")
            }
            let names = Set(part.links.map(\.field))
            members.removeAll { names.contains($0.name) }
            for (field, source) in part.links {
                if let text = self[source] { members.append(Member(name: field, value: .string(text))) }
            }
            do {
                drafts.append(try Draft(type, members))
            } catch { throw FieldError(field: "\(part.name).\(error.field)", reason: error.reason, value: error.value) }
        }
        return drafts
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

    /// What is wrong with the record that a field names: the hints stand below the reason, each on a line of its own.
    init(field: String, _ error: TrackerError) {
        self.init(field: field, reason: ([error.message] + error.hints).joined(separator: "\n"))
    }

    /// Does what finds the record that a field names.
    ///
    /// - Throws: ``FieldError`` of this field where that is refused.
    static func naming<Result>(_ field: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as TrackerError { throw FieldError(field: field, error) }
    }
}
