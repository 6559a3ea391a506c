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
    /// Whether the record is of another program's document, in which each office is one of its own.
    var isOfOtherProgram = false
    /// The names of which a person said what they mean and that were met, folded.
    private var met: Set<String> = []
    private var meanings: [String: [String: Meaning]] = [:]
    var layouts: [Layout] = []

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
}
