import Formats
import Text

// The members of a record under the names of our fields.
extension FieldNames {
    /// What the names of the latest record of a type mean; most records of a file have the same ones.
    struct Layout {
        let type: RecordType
        let names: [String]
        let meanings: [Meaning]
        /// Which member says what the record is.
        let typePosition: Int?
        /// The members that say each field.
        let positions: [String: [Int]]
        /// What the user says of every record of the type, whether a member may say it too, and the members that a record inside needs of which it tells: where
        /// one of these is empty there is no such record, as where nobody holds an office.
        let constants: [(member: Member, mayBeSaid: Bool, needed: [String])]

        func fits(_ members: [Member]) -> Bool {
            members.count == names.count && zip(members, names).allSatisfy { $0.name == $1 }
        }
    }

    /// What the names of a record mean if it is one of a type.
    private mutating func layout(of members: [Member], in type: RecordType) -> Layout {
        let known = layouts.firstIndex { $0.type === type }
        if let known, layouts[known].fits(members) { return layouts[known] }
        let meanings = meanings(of: members.map(\.name), in: type)
        var positions: [String: [Int]] = [:]
        for (position, meaning) in meanings.enumerated() {
            for field in meaning.fields { positions[field, default: []].append(position) }
        }
        let layout = Layout(
            type: type, names: members.map(\.name), meanings: meanings,
            typePosition: meanings.firstIndex(of: .field("type")), positions: positions,
            constants: mapping.constants.filter { type.accepts($0.name) }.map { constant in
                // Given names make the whole name.
                (
                    constant, positions[constant.name] != nil || constant.name == "name" || constant.name == "surname",
                    needed(beside: constant, in: type)
                )
            })
        if let known { layouts[known] = layout } else { layouts.append(layout) }
        return layout
    }

    /// The members that a record inside needs beside a constant that tells of it: the office, beside the party for which it is held.
    private func needed(beside constant: Member, in type: RecordType) -> [String] {
        guard let part = type.partColumn(constant.name).map({ type.parts[$0.part] }),
            let title = part.elements?.title.first
        else { return [] }
        return part.columns.filter { $0.field == title }.map(\.name).filter { name in
            !mapping.constants.contains { $0.name == name }
        }
    }

    /// The members of a record under the names of our fields, with the constants that it does not give itself.
    mutating func members(_ members: [Member], of type: RecordType) throws(FieldError) -> [Member] {
        var result: [Member] = []
        result.reserveCapacity(members.count + mapping.constants.count)
        let layout = layout(of: members, in: type)
        // A table of records of several types has columns that some of them do not have; their cells are empty.
        let isOneOfSeveral = isOfTable && layout.typePosition != nil
        var given: String?
        for (member, meaning) in zip(members, layout.meanings) {
            if case .reading(.given) = meaning, case .string(let text) = member.value { given = text.trimmed }
            if isOneOfSeveral, member.value == .string("") { continue }
            switch meaning {
            case .passedOver: continue
            case .unknown where isOfTable && member.name.hasPrefix("column "):
                throw FieldError(
                    field: member.name,
                    reason: "has no name in the header; name it, or give --ignore '\(member.name)'")
            case .unknown: throw unknown(member.name, in: type)
            case .reading(let reading):
                for field in reading.fields { try requireAlone(field, member, members, layout, isOneOfSeveral) }
                result += try reading.members(of: member)
            case .field(let field):
                if field == "type" { continue }
                if field != member.name { try requireAlone(field, member, members, layout, isOneOfSeveral) }
                var value = hasSemicolons && field == "topics" ? Self.list(member.value) : member.value
                if isOfTable, type == .official, Self.ofNames.contains(field), Self.isNothing(value) {
                    value = .string("")
                }
                result.append(Member(name: field, value: value))
            }
        }
        if let given, !given.isEmpty { Self.complete(&result, given: given) }
        for (constant, mayBeSaid, needed) in layout.constants {
            let said = result.filter { needed.contains($0.name) }
            if said.contains(where: { $0.value == .null || $0.value == .string("") })
                || !needed.isEmpty && said.isEmpty && isOfOtherProgram
            {
                continue
            }
            guard mayBeSaid, let index = result.firstIndex(where: { $0.name == constant.name }) else {
                result.append(constant)
                continue
            }
            if result[index].value == .null || result[index].value == .string("") { result[index] = constant }
        }
        return result
    }

    /// What officials are called otherwise.
    private static let ofNames: Set = ["surname", "aliases", "native_name"]

    /// Whether a cell says that there is nothing: `-`, `N/A`.
    private static func isNothing(_ value: RecordValue) -> Bool {
        guard case .string(let text) = value else { return false }
        return !text.contains { $0.isLetter || $0.isNumber } || ["n/a", "n.a."].contains(text.trimmed.lowercased())
    }

    /// A list with commas between its parts; another value as it is.
    private static func list(_ value: RecordValue) -> RecordValue {
        guard case .string(let text) = value, text.contains(","), !text.contains(";"), !text.hasPrefix("[") else {
            return value
        }
        return .array(
            text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }.map(RecordValue.string))
    }

    /// Makes the whole name of an official of given names and a surname.
    private static func complete(_ members: inout [Member], given: String) {
        guard let place = members.firstIndex(where: { $0.name == "surname" || $0.name == "name" }),
            case .string(let family) = members[place].value, !family.allSatisfy(\.isWhitespace)
        else { return }
        members.removeAll { $0.name == "name" }
        members.append(Member(name: "name", value: .string("\(given) \(family.trimmed)")))
        if !members.contains(where: { $0.name == "surname" }) {
            members.append(Member(name: "surname", value: .string(family)))
        }
    }

    /// The members of a record, where a cell of a column of addresses has a text that leads to one, with that address.
    mutating func withLinks(_ record: Record, in type: RecordType) -> [Member] {
        guard !record.links.isEmpty else { return record.members }
        return record.members.map { member in
            guard let link = record.links[member.name], meaning(of: member.name, in: type) == .field("url"),
                case .string(let text) = member.value, !text.contains("://")
            else { return member }
            return Member(name: member.name, value: .string(link))
        }
    }

    /// Refuses two members of a record that mean one field.
    private func requireAlone(
        _ field: String, _ member: Member, _ members: [Member], _ layout: Layout, _ isOneOfSeveral: Bool
    ) throws(FieldError) {
        for position in layout.positions[field] ?? [] {
            let other = members[position]
            guard other.name != member.name, !(isOneOfSeveral && other.value == .string("")) else { continue }
            throw FieldError(
                field: member.name, reason: "means \(field), and so does “\(other.name)”; ignore one with --ignore")
        }
    }

    /// The type that a record says it has: the first member that means `type`.
    mutating func typeMember(_ members: [Member], standard: RecordType) -> Member? {
        layout(of: members, in: standard).typePosition.map { members[$0] }
            ?? mapping.constants.first { $0.name == "type" }
    }

    /// The line of a field in a record that takes several, by the places of its members.
    mutating func lines(of record: Record, of type: RecordType) -> [String: Int] {
        guard !record.places.isEmpty else { return [:] }
        var lines: [String: Int] = [:]
        for (path, places) in record.places {
            let steps = path.split(separator: ".", maxSplits: 1)
            guard let first = steps.first, let line = places.first, !path.hasSuffix("[]") else { continue }
            for field in meaning(of: String(first), in: type).fields {
                if steps.count == 1 {
                    lines[field] = line
                } else if places.count == 1 {
                    lines["\(field).\(steps[1])"] = line
                }
            }
        }
        return lines
    }

    func unknown(_ name: String, in type: RecordType) -> FieldError {
        FieldError(
            field: name,
            reason:
                "is not a field of \(type.article) \(type.name) (it has \(type.fieldNames))\(Self.advice(name, type))")
    }
}
