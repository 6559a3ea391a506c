import Formats

/// The members of a record as they become a draft.
struct DraftReading {
    private let type: RecordType
    private(set) var values: [String?]
    private(set) var topics: [String]?
    private(set) var citations: [CitationDraft] = []
    private(set) var identities: [RecordIdentity] = []
    private(set) var version: RecordVersion?
    private(set) var isRemoved = false
    private(set) var heir: RecordIdentity?
    private(set) var parts: [Draft] = []

    init(_ type: RecordType) {
        self.type = type
        values = Array(repeating: nil, count: type.fields.count)
    }

    /// Reads all members and checks them together.
    mutating func read(_ members: [Member]) throws(FieldError) {
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
        guard !isRemoved else { return }
        try checkTogether()
        for (part, builder) in zip(type.parts, columns) where !builder.elements.isEmpty {
            lists.append((part, .array(builder.elements)))
        }
        for (part, value) in lists { parts += try drafts(of: part, in: value) }
    }

    /// Checks what no field tells alone.
    private func checkTogether() throws(FieldError) {
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
    }

    /// The value of a field, by its name.
    private subscript(_ field: String) -> String? { type.index(of: field).flatMap { values[$0] } }

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
