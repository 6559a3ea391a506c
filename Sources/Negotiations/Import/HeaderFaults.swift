import Text

extension RecordType {
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
    /// What to do about a name that is no field.
    static func advice(_ name: String, _ type: RecordType) -> String {
        let folded = folded(name)
        var names = Dictionary(type.memberNames.map { ($0, $0) }) { first, _ in first }
        for (synonym, fields) in synonyms {
            if let field = fields.first(where: type.memberNames.contains) { names[synonym] = names[synonym] ?? field }
        }
        guard name.isComparable,
            // Slips are rare in the first letter; `gender` means no `ende`.
            case let alike = names.keys.filter({ $0.first == folded.first }).sorted(),
            let near = nearest(to: folded, among: alike, within: folded.nearDistance).first?.word,
            let field = names[near]
        else { return "" }
        return "; did you mean \(near == field ? field : "\(near), which is \(field)")?"
    }

    /// A name as it is typed after an option; nil for one that cannot be typed.
    static func shellWord(_ name: String) -> String? {
        guard name.isComparable, !name.unicodeScalars.contains(where: \.isUnsafeToShow) else { return nil }
        if name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" }) { return name }
        return "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
