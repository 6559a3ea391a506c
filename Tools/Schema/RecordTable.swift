import Negotiations

extension Table {
    /// The table of a type of record: a column for each of its fields, and an index for what makes two records the same.
    ///
    /// - Parameters:
    ///   - meaning: what a row is.
    ///   - meanings: what a column holds, by its field's name, where the help of its option is not enough.
    ///   - keyIndex: whether the key is unique by an index of its own, which an import can do without for a while.
    ///   - notEmpty: fields that need not be given and that are not empty where they are.
    ///   - takenAlong: the field that refers to a record with which this one is removed.
    ///   - span: the columns between which it lies in time; nil where it has none.
    ///   - computed: columns that the program computes.
    init(
        _ type: RecordType, _ meaning: String, meanings: [String: String] = [:], keyIndex: Bool = false,
        notEmpty: Set<String> = [], takenAlong: String? = nil, span: Span? = nil, computed: [Column] = [],
        constraints: [Constraint] = [],
        indexes: [Index] = [], clearedByOthers: [String] = [], derived: [String] = []
    ) {
        let identity = UniqueIndexes(of: type)
        var columns: [Column] = []
        var dates: [Constraint] = []
        var orders: [Constraint] = []
        var lines: [Column] = []
        for field in type.columns {
            guard let name = field.column else { continue }
            let isUnique = field.name == "key" ? !keyIndex : identity.unique.contains(field.name)
            let column = Column(
                field, named: name, isUnique: isUnique, isNotEmpty: notEmpty.contains(field.name),
                isTakenAlong: field.name == takenAlong, meanings[field.name])
            columns.append(column)
            switch field.kind {
            case .date, .bound:
                let date = DateColumns(name, takesIntervals: field.kind == .date, isMostlyDays: type == .statement)
                dates.append(Constraint("\(name)_is_a_date", "\n        \(date.check)\n    "))
                // What a span says of its own ends follows from its days.
                if span?.end.column != name, let first = type.columnNotAfter(field) {
                    orders.append(.order(first, date))
                }
            case .line: lines.append(column)
            case .text, .word, .reference, .qualifier: break
            }
        }
        columns += computed
        if let span { columns += span.columns }
        var rules = dates
        rules += (span?.constraints ?? []) + orders
        rules += constraints
        if let needed = type.alternatives { rules.append(Constraint(needed, of: type)) }
        rules += Constraint.withoutNUL(lines)
        self.init(
            type.table, meaning, columns, constraints: rules,
            indexes: identity.indexes + indexes, clearedByOthers: clearedByOthers, derived: derived)
    }

    /// The columns from which `earliest` and `latest` follow.
    struct Span {
        let start: DateColumns
        let end: DateColumns

        /// A record that lies on one date.
        static func on(_ column: String, isMostlyDays: Bool = false) -> Span {
            let date = DateColumns(column, takesIntervals: true, isMostlyDays: isMostlyDays)
            return Span(start: date, end: date)
        }

        static let bounds = Span(
            start: DateColumns("start_date", takesIntervals: false), end: DateColumns("end_date", takesIntervals: false)
        )

        var columns: [Column] {
            [
                Column(
                    "earliest", "TEXT", "GENERATED ALWAYS AS (\n        \(start.earliest)\n    ) STORED",
                    isComputed: true,
                    "the first day that \(start.column) can mean"),
                Column(
                    "latest", "TEXT", "GENERATED ALWAYS AS (\n        \(end.latest)\n    ) STORED", isComputed: true,
                    "the last day that \(end.column) can mean"),
            ]
        }

        var constraints: [Constraint] {
            start.column == end.column
                ? [] : [Constraint("\(end.column)_not_before_\(start.column)", "earliest <= latest")]
        }
    }
}

/// What the schema does so that no two records are the same.
private struct UniqueIndexes {
    /// Fields of which no two records have the same value.
    var unique: Set<String> = []
    var indexes: [Index] = []

    init(of type: RecordType) {
        let fields = type.identity.fields.compactMap { name in type.columns.first { $0.name == name } }
        if type.identity == .nameOrCode { unique = Set(type.fields.filter { $0.naming != nil }.map(\.name)) }
        if case .name(_, isShared: true) = type.identity { return }
        if fields.count == 1 {
            unique = Set(fields.map(\.name))
        } else if !fields.isEmpty {
            let terms = fields.map { field in
                let name = field.column ?? field.name
                return field.isRequired || field.standard != nil ? name : "ifnull(\(name), '')"
            }
            let isBesideKey = type.hasKey && !type.identity.standsBesideKey
            indexes = [
                Index(
                    "identity", terms.joined(separator: ", "), where: isBesideKey ? "key IS NULL" : nil, isUnique: true)
            ]
        }
    }
}

extension RecordType {
    /// The column of the date that one must not be before.
    fileprivate func columnNotAfter(_ field: Field) -> String? {
        field.notBefore.flatMap { index(of: $0.field) }.flatMap { fields[$0].column }
    }
}

extension Constraint {
    /// A date is not before another, as far as both are known.
    static func order(_ first: String, _ second: DateColumns) -> Constraint {
        // LEFT is a word of SQL.
        let (start, end) = (
            DateColumns("\"\(first)\"", takesIntervals: false),
            DateColumns("\"\(second.column)\"", takesIntervals: false)
        )
        return Constraint(
            "\(second.column)_not_before_\(first)",
            "\n        \(start.column) IS NULL OR \(end.column) IS NULL OR \(start.earliest) <= \(end.latest)\n    ")
    }

    /// One of some fields has a value.
    init(_ needed: Alternatives, of type: RecordType) {
        let columns = type.columns.filter { needed.fields.contains($0.name) }.compactMap(\.column)
        self.init(needed.rule, columns.map { "\($0) IS NOT NULL" }.joined(separator: " OR "))
    }

    /// SQLite's functions stop at a NUL, so that a line with one would be another than it seems.
    static func withoutNUL(_ lines: [Column]) -> [Constraint] {
        guard !lines.isEmpty else { return [] }
        let conditions = lines.map { line in
            line.rule.contains("NOT NULL")
                ? "instr(\(line.name), char(0)) = 0" : "(\(line.name) IS NULL OR instr(\(line.name), char(0)) = 0)"
        }
        return [Constraint("line_without_nul", conditions.joined(separator: " AND "))]
    }
}

extension Column {
    fileprivate init(
        _ field: Field, named name: String, isUnique: Bool, isNotEmpty: Bool, isTakenAlong: Bool, _ meaning: String?
    ) {
        var rules = field.isRequired || field.standard != nil ? ["NOT NULL"] : []
        if let standard = field.standard { rules.append("DEFAULT '\(standard)'") }
        if isUnique { rules.append("UNIQUE") }
        let meaning = meaning ?? Self.meaning(of: field)
        switch field.kind {
        case .reference(let reference):
            self.init(
                name, "INTEGER", rules.joined(separator: " "),
                reference: (reference.rawValue, isTakenAlong ? .takesThisAlong : .isRefused), meaning)
            return
        case .word(let words):
            let condition = words.map { "\(name) = '\($0)'" }.joined(separator: " OR ")
            rules.append("CONSTRAINT \(name)_word CHECK (\(condition))")
        case .text, .line:
            if let naming = field.naming {
                let collation = naming == .exact ? "" : "COLLATE NOCASE "
                rules.append(
                    "\(collation)CONSTRAINT \(name)_is_a_name CHECK (\(name) <> '' AND \(name) = trim(\(name)))")
            } else if field.isRequired || isNotEmpty {
                rules.append("CONSTRAINT \(name)_not_empty CHECK (\(name) <> '')")
            }
        case .date, .bound, .qualifier: break
        }
        self.init(
            name, "TEXT", rules.joined(separator: " "), isFolded: field.naming == .caseless, meaning)
    }

    /// The help of the field's option as the end of a line, with the words that it can be.
    private static func meaning(of field: Field) -> String {
        var text = field.help ?? field.name
        if text.hasSuffix(".") { text.removeLast() }
        let words = field.words
        if let last = words.last { text += ": \(words.dropLast().joined(separator: ", ")) or \(last)" }
        // A word of capitals, such as URL, keeps them.
        let isWord = text.dropFirst().first?.isLowercase ?? true
        return isWord ? text.prefix(1).lowercased() + text.dropFirst() : text
    }
}
