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
        case passedOver
        case unknown
    }

    let mapping: FieldMapping
    /// Whether the records are rows of a table, which have all its columns.
    var isOfTable = false
    private var meanings: [String: [String: Meaning]] = [:]
    private var layouts: [Layout] = []

    /// What the names of the latest record of a type mean; most records of a file have the same ones.
    private struct Layout {
        let type: RecordType
        let names: [String]
        let meanings: [Meaning]
        /// Which member says what the record is.
        let typePosition: Int?

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

    /// What the names of a record mean if it is one of a type.
    private mutating func layout(of members: [Member], in type: RecordType) -> Layout {
        let known = layouts.firstIndex { $0.type === type }
        if let known, layouts[known].fits(members) { return layouts[known] }
        let meanings = members.map { meaning(of: $0.name, in: type) }
        let layout = Layout(
            type: type, names: members.map(\.name), meanings: meanings,
            typePosition: meanings.firstIndex(of: .field("type")))
        if let known { layouts[known] = layout } else { layouts.append(layout) }
        return layout
    }

    private func found(_ name: String, in type: RecordType) -> Meaning {
        let folded = Self.folded(name)
        if mapping.ignored.contains(folded) { return .passedOver }
        if let field = mapping.renamed[folded] {
            return field == "type" || type.accepts(field) ? .field(field) : .unknown
        }
        if name == "type" || type.accepts(name) { return .field(name) }
        if folded == "type" || type.accepts(folded) { return .field(folded) }
        // A column of officials is their names where the records are officials.
        if folded == type.name, type.accepts("name") { return .field("name") }
        if let field = Self.synonyms[folded]?.first(where: type.memberNames.contains) { return .field(field) }
        return .unknown
    }

    /// The members of a record under the names of our fields, with the constants that it does not give itself.
    mutating func members(_ members: [Member], of type: RecordType) throws(FieldError) -> [Member] {
        var result: [Member] = []
        result.reserveCapacity(members.count + mapping.constants.count)
        let layout = layout(of: members, in: type)
        // A table of records of several types has columns that some of them do not have; their cells are empty.
        let isOneOfSeveral = isOfTable && layout.typePosition != nil
        for (member, meaning) in zip(members, layout.meanings) {
            if isOneOfSeveral, member.value == .string("") { continue }
            switch meaning {
            case .passedOver: continue
            case .unknown where isOfTable && member.name.hasPrefix("column "):
                throw FieldError(
                    field: member.name,
                    reason: "has no name in the header; name it, or give --ignore '\(member.name)'")
            case .unknown: throw unknown(member.name, in: type)
            case .field(let field):
                if field == "type" { continue }
                if field != member.name,
                    let other = members.first(where: {
                        $0.name != member.name && !(isOneOfSeveral && $0.value == .string(""))
                            && self.meaning(of: $0.name, in: type) == .field(field)
                    })
                {
                    throw FieldError(
                        field: member.name,
                        reason: "means \(field), and so does “\(other.name)”; ignore one with --ignore")
                }
                result.append(field == member.name ? member : Member(name: field, value: member.value))
            }
        }
        for constant in mapping.constants where type.accepts(constant.name) {
            guard let index = result.firstIndex(where: { $0.name == constant.name }) else {
                result.append(constant)
                continue
            }
            if result[index].value == .null || result[index].value == .string("") { result[index] = constant }
        }
        return result
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

    /// What names in other people's files commonly mean, folded; the first field that the type has counts.
    static let synonyms: [String: [String]] = {
        let meanings: [(field: String, names: String)] = [
            ("official", "speaker person who said_by spokesperson official_name speaker_name delegate member"),
            ("attribution", "label printed_name attributed_to speaker_label"),
            ("text", "quote quotation content body statement said words remark remarks utterance message"),
            ("date", "day when said_on date_said statement_date timestamp datetime time"),
            ("setting", "venue context occasion audience said_to"), ("venue", "location"),
            ("kind", "quote_type statement_kind"), ("tone", "sentiment stance"),
            ("topics", "topic subject subjects tag tags issue issues theme themes"),
            ("party", "country countrylabel delegation side on_behalf_of behalf state"),
            ("country", "nation country_code"),
            ("round", "meeting round_name"), ("negotiation", "process talks"),
            ("outlet", "source source_outlet publisher publication newspaper media source_name"),
            ("source_title", "headline article_title article source_headline"), ("title", "headline name"),
            ("url", "link source_url href uri source_link"),
            ("published", "published_at publication_date pub_date pubdate"),
            ("accessed", "accessed_at retrieved retrieved_at"), ("author", "byline reporter journalist"),
            ("place", "paragraph page position_in_source"), ("wording", "as_printed"),
            ("language", "lang locale"), ("translation", "text_en english translated"),
            ("key", "guid uid external_id identifier uuid"),
            ("name", "full_name person title personlabel"),
            ("aliases", "alias other_names also_known_as aka alternative_names"),
            ("native_name", "native native_script original_name original_script local_name name_in_native_script"),
            ("surname", "last_name family_name"),
            ("code", "abbreviation iso iso_code"), ("note", "notes comment comments"),
            ("office", "title position job job_title post role office_held positionlabel"), ("capacity", "role"),
            ("start", "start_date begin begins from since"), ("end", "end_date ends to until"),
            ("joined", "joined_on"), ("left", "left_on"), ("due", "deadline due_date"),
            ("expires", "expiry expires_on"), ("effective", "effective_date in_force"), ("authority", "body approver"),
            ("status", "state"),
        ]
        var synonyms: [String: [String]] = [:]
        for (field, names) in meanings {
            for name in names.split(separator: " ") { synonyms[String(name), default: []].append(field) }
        }
        return synonyms
    }()
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
        for column in header {
            switch names.meaning(of: column, in: self) {
            case .passedOver: continue
            case .unknown:
                let word = FieldNames.shellWord(column)
                // The fields are listed once.
                let list = faults.isEmpty ? "; the fields are \(fieldNames)" : ""
                // What is not shown needs no suggestions.
                let advice = faults.count < ImportError.shown ? FieldNames.advice(column, self) : ""
                let isOneColumn = header.count == 1 && column.contains { ",;\t|".contains($0) }
                let division = isOneColumn ? "; if it is several columns, give --delimiter" : ""
                let joint = column.hasPrefix("-") ? "=" : " "
                let way = word.map { " (use --map\(joint)\($0)=FIELD or --ignore\(joint)\($0)\(list))" } ?? ""
                faults.append(
                    FieldError(
                        field: column, reason: "no field of \(article) \(name) is called so\(advice)\(way)\(division)"))
            case .field(let field):
                if let other = known.updateValue(column, forKey: field) {
                    faults.append(
                        FieldError(
                            field: column,
                            reason: "means \(field), and so does “\(other)”; ignore one of them with --ignore"))
                }
            }
        }
        let given = Set(known.keys).union(names.mapping.constants.map(\.name))
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
