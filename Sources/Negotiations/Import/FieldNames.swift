import Formats
import Text

/// Finds which field of a record each name in a file is.
///
/// In this order: what is to be passed over, what the user says a name is, the field of that name, the same without regard to case,
/// spaces and hyphens, and what the name commonly means.
struct FieldNames {
    /// What a name turned out to be.
    enum Meaning: Equatable {
        case field(String)
        /// What the cells say is read, and is that of several fields.
        case reading(CellReading)
        case passedOver
        case unknown

        var fields: [String] {
            switch self {
            case .field(let field): [field]
            case .reading(let reading): reading.fields
            case .passedOver, .unknown: []
            }
        }
    }

    let mapping: FieldMapping
    /// Whether the records are rows of a table, which have all its columns.
    var isOfTable = false
    /// Whether its cells are parted by semicolons, so that lists inside them are parted by commas.
    var hasSemicolons = false
    /// Whether the table is a sheet of a spreadsheet.
    var isOfSheet = false
    /// The names of which a person said what they mean and that were met, folded.
    private var met: Set<String> = []
    private var meanings: [String: [String: Meaning]] = [:]
    private var layouts: [Layout] = []

    /// What the names of the latest record of a type mean; most records of a file have the same ones.
    private struct Layout {
        let type: RecordType
        let names: [String]
        let meanings: [Meaning]
        /// Which member says what the record is.
        let typePosition: Int?
        /// The members that say each field.
        let positions: [String: [Int]]
        /// What the user says of every record of the type, and whether a member may say it too.
        let constants: [(member: Member, mayBeSaid: Bool)]

        func fits(_ members: [Member]) -> Bool {
            members.count == names.count && zip(members, names).allSatisfy { $0.name == $1 }
        }
    }

    init(_ mapping: FieldMapping) { self.mapping = mapping }

    /// What a name means in records of a type.
    mutating func meaning(of name: String, in type: RecordType) -> Meaning {
        if let known = meanings[type.name]?[name] { return known }
        let found = found(name, in: type)
        // Names come from the file: their number is bounded here, as memory must be.
        if meanings[type.name, default: [:]].count < 4096 { meanings[type.name, default: [:]][name] = found }
        return found
    }

    /// The names of which a person said what they mean, and that no record has, each with the option.
    var unmet: [String] {
        mapping.names.filter { !met.contains(FieldNames.folded($0.name)) }.map {
            "“\($0.name.beginning)” (\($0.option))"
        }
    }

    /// What the columns of a table mean together: of what a name commonly means, what no other column says.
    mutating func meanings(of names: [String], in type: RecordType) -> [Meaning] {
        var meanings = names.map { meaning(of: $0, in: type) }
        guard isOfTable else { return meanings }
        var said: [String: Int] = [:]
        for meaning in meanings { for field in meaning.fields { said[field, default: 0] += 1 } }
        for (place, name) in names.enumerated() {
            let folded = Self.folded(name)
            // In Spanish a name is that of a person, and beside surnames the given one.
            if folded == "nombre", type == .official, meanings[place] == .field("name"), said["surname"] != nil {
                meanings[place] = .reading(.given)
                continue
            }
            guard case .field(let field) = meanings[place], said[field] ?? 0 > 1, !type.accepts(name),
                !type.accepts(folded), mapping.renamed[folded] == nil,
                let other = Self.synonyms[folded]?.first(where: { said[$0] == nil && type.memberNames.contains($0) })
            else { continue }
            meanings[place] = .field(other)
            said[field] = (said[field] ?? 1) - 1
            said[other] = 1
        }
        return meanings
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
                (constant, positions[constant.name] != nil || constant.name == "name" || constant.name == "surname")
            })
        if let known { layouts[known] = layout } else { layouts.append(layout) }
        return layout
    }

    private mutating func found(_ name: String, in type: RecordType) -> Meaning {
        let meaning = usualMeaning(of: name, in: type)
        return isOfTable && meaning == .field("end") ? .reading(.end) : meaning
    }

    private mutating func usualMeaning(of name: String, in type: RecordType) -> Meaning {
        let folded = Self.folded(name)
        if mapping.ignored.contains(folded) || mapping.renamed[folded] != nil { met.insert(folded) }
        if mapping.ignored.contains(folded) { return .passedOver }
        if let field = mapping.renamed[folded] {
            return field == "type" || type.accepts(field) ? .field(field) : .unknown
        }
        if name == "type" || type.accepts(name) { return .field(name) }
        if folded == "type" || type.accepts(folded) { return .field(folded) }
        // A column of officials is their names where the records are officials.
        if folded == type.name, type.accepts("name") { return .field("name") }
        if let field = Self.synonyms[folded]?.first(where: type.memberNames.contains) { return .field(field) }
        if let reading = Self.readings[folded], reading.fits(type) { return .reading(reading) }
        return .unknown
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
        for (constant, mayBeSaid) in layout.constants {
            if saysOfNothing(constant, result, type) { continue }
            guard mayBeSaid, let index = result.firstIndex(where: { $0.name == constant.name }) else {
                result.append(constant)
                continue
            }
            if result[index].value == .null || result[index].value == .string("") { result[index] = constant }
        }
        return result
    }

    /// Whether a constant tells of a record inside that the row does not have, since what it needs besides is empty: for whom an office is held
    /// that nobody holds.
    private func saysOfNothing(_ constant: Member, _ members: [Member], _ type: RecordType) -> Bool {
        guard let part = type.partColumn(constant.name).map({ type.parts[$0.part] }), let elements = part.elements
        else { return false }
        return members.contains { member in
            guard member.name != constant.name, member.value == .null || member.value == .string(""),
                let column = part.columns.first(where: { $0.name == member.name }),
                !mapping.constants.contains(where: { $0.name == member.name })
            else { return false }
            return elements.title.first == column.field
        }
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

    func unknown(_ name: String, in type: RecordType) -> FieldError {
        FieldError(
            field: name,
            reason:
                "is not a field of \(type.article) \(type.name) (it has \(type.fieldNames))\(Self.advice(name, type))")
    }

    /// What to do about a name that is no field.
    static func advice(_ name: String, _ type: RecordType) -> String {
        let folded = folded(name)
        var names = Dictionary(type.memberNames.map { ($0, $0) }) { first, _ in first }
        for (synonym, fields) in synonyms {
            if let field = fields.first(where: type.memberNames.contains) { names[synonym] = names[synonym] ?? field }
        }
        guard name.isComparable,
            let near = nearest(to: folded, among: names.keys.sorted(), within: folded.nearDistance).first?.word,
            let field = names[near]
        else { return "" }
        return "; did you mean \(near == field ? field : "\(near), which is \(field)")?"
    }

    /// In lower case, with `_` for spaces, hyphens and points.
    static func folded(_ name: String) -> String {
        var folded = ""
        for character in name.trimmed.composed.lowercased() {
            folded.append(character.isWhitespace || character == "-" || character == "." ? "_" : character)
        }
        return folded
    }
}

extension RecordType {
    /// Every name that a member of a record can have.
    var memberNames: [String] {
        fields.map(\.name) + parts.flatMap { [$0.name] + $0.columns.map(\.name) } + (hasTopics ? ["topics"] : [])
            + (isCitable ? ["sources"] + FlatSources.names : [])
    }

    /// What is wrong with the header of a table of such records, in the order of its columns; nothing where it can be read.
    func faults(inHeader header: [String], names: inout FieldNames) -> [FieldError] {
        var faults: [FieldError] = []
        var known: [String: String] = [:]
        func take(_ fields: [String], of column: String) {
            for field in fields {
                guard let other = known.updateValue(column, forKey: field) else { continue }
                faults.append(
                    FieldError(
                        field: column,
                        reason: "means \(field), and so does “\(other)”; ignore one of them with --ignore"))
            }
        }
        for (column, meaning) in zip(header, names.meanings(of: header, in: self)) {
            switch meaning {
            case .passedOver: continue
            case .unknown:
                let word = FieldNames.shellWord(column)
                // The fields are listed once.
                let list = faults.isEmpty ? "; the fields are \(fieldNames)" : ""
                // What is not shown needs no suggestions.
                let advice = faults.count < ImportError.shown ? FieldNames.advice(column, self) : ""
                let isOneColumn = !names.isOfSheet && column.contains { ",;\t|".contains($0) }
                let division =
                    header.count > 1
                    ? ""
                    : isOneColumn
                        ? "; if it is several columns, give --delimiter"
                        : "; if it is a title, remove what stands above the names of the columns"
                let joint = column.hasPrefix("-") ? "=" : " "
                let way = word.map { " (use --map\(joint)\($0)=FIELD or --ignore\(joint)\($0)\(list))" } ?? ""
                faults.append(
                    FieldError(
                        field: column, reason: "no field of \(article) \(name) is called so\(advice)\(way)\(division)"))
            case .field(let field): take([field], of: column)
            case .reading(let reading): take(reading.fields, of: column)
            }
        }
        var given = Set(known.keys).union(names.mapping.constants.map(\.name))
        if given.contains("surname"), names.meanings(of: header, in: self).contains(.reading(.given)) {
            given.insert("name")
        }
        var missing = fields.filter { field in
            field.isRequired && !given.contains(field.name)
                && !(keyField(of: field).map { given.contains($0.name) } ?? false)
        }
        .map(\.name)
        if let needed = alternatives, given.isDisjoint(with: needed.fields + [needed.key]) {
            missing.append("\(needed.fields[0]) (or \(needed.fields.dropFirst().joined(separator: " or ")))")
        }
        if !missing.isEmpty {
            faults.append(
                FieldError(
                    field: "header",
                    reason:
                        "\(article) \(name) needs \(missing.joined(separator: ", ")), and no column has this name (choose one with --map COLUMN=FIELD, or give one value for all with --set FIELD=VALUE)"
                ))
        }
        return faults
    }
}

extension FieldNames {
    /// A name as it is typed after an option; nil for one that cannot be typed.
    static func shellWord(_ name: String) -> String? {
        guard name.isComparable, !name.unicodeScalars.contains(where: \.isUnsafeToShow) else { return nil }
        if name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" }) { return name }
        return "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
