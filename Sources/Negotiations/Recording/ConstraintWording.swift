import SQLite

/// What the schema's refusals mean, in the words of the one whose record was refused.
public enum ConstraintWording {
    /// - Parameters:
    ///   - error: a failed constraint, of which SQLite tells the name or the columns.
    ///   - given: what was given for a field of the refused record, by the field's name.
    public static func text(for error: DatabaseError, _ given: (String) -> String? = { _ in nil }) -> String {
        refusal(for: error, given)?.reason ?? "the database refuses this: \(error.message)"
    }

    /// The field that is at fault and why; nil for a constraint that no record of a user can break.
    ///
    /// - Parameter type: the type of the refused record, where it is known.
    static func refusal(
        for error: DatabaseError, of type: RecordType? = nil, _ given: (String) -> String? = { _ in nil }
    ) -> (field: String?, reason: String)? {
        let detail = error.message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? error.message
        return switch error.code {
        case .uniqueConstraint, .primaryKeyConstraint, .rowIDConstraint:
            (type?.uniqueness[detail] ?? Uniqueness.all[detail]).map { ($0.field, $0.sentence(given)) }
        case .checkConstraint: check(detail)
        case .notNullConstraint: (detail.split(separator: ".").last.map { field(of: String($0)) }, "is missing")
        case .foreignKeyConstraint:
            (nil, "it refers to a record that does not exist, or another record refers to it")
        case .triggerConstraint: (nil, trigger(error.message))
        case .dataTypeConstraint: (nil, "a value is of the wrong kind: \(error.message)")
        default: nil
        }
    }

    private static func check(_ name: String) -> (field: String?, reason: String)? {
        if let known = checks[name] { return known }
        for case let needed? in RecordType.all.map(\.alternatives) where needed.rule == name {
            return (needed.fields[0], needed.reason)
        }
        for type in RecordType.all {
            for (first, second) in type.orderedFields {
                let (first, second) = (type.fields[first], type.fields[second])
                guard let (start, end) = first.column.flatMap({ start in second.column.map { (start, $0) } }),
                    name == "\(end)_not_before_\(start)", let rule = second.notBefore
                else { continue }
                return (second.name, rule.reason)
            }
        }
        for (ending, reason) in endings where name.hasSuffix(ending) {
            return (field(of: String(name.dropLast(ending.count))), reason)
        }
        return nil
    }

    private static let checks: [String: (field: String?, reason: String)] = [
        "citation_has_one_fact": (nil, "a citation is for exactly one fact"),
        "line_without_nul": (nil, "a name, a key, a date or another line holds a NUL character"),
    ]

    private static let endings = [
        ("_is_a_date", "is not a date"), ("_word", "is not a word of its vocabulary"), ("_not_empty", "is empty"),
        ("_is_a_name", "is empty, or begins or ends with a space"),
    ]

    /// Fields that have the name of a column but for its ending: end_date, negotiation_id.
    private static func field(of column: String) -> String {
        for ending in ["_date", "_id"] where column.hasSuffix(ending) { return String(column.dropLast(ending.count)) }
        return column
    }

    // The triggers speak plainly already, but for the names of tables.
    private static func trigger(_ message: String) -> String {
        guard let range = message.firstRange(of: " is referred to by a row of ") else { return message }
        let owner = message[range.upperBound...].split(separator: "_").first ?? ""
        return "\(message[..<range.lowerBound]) cannot be removed: a \(owner) refers to it"
    }
}

extension ResolvedRow {
    /// Runs what writes the row.
    ///
    /// - Parameter changes: what was asked for, where the row is there already: then the field at fault is one of these.
    /// - Throws: ``FieldError`` where the schema refuses it, with what it refers to by the names of the records.
    func explainingRefusals<Result>(
        of changes: Changes? = nil, in transaction: borrowing Transaction, _ body: () throws -> Result
    ) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            guard ConstraintWording.refusal(for: error, of: type) != nil else { throw error }
            let names = try transaction.names(referredToBy: self)
            guard let refusal = ConstraintWording.refusal(for: error, of: type, { names[$0] ?? draft[$0] }) else {
                throw error
            }
            let field = refusal.field ?? type.name
            let changed = type.identity.fields.filter { changes?.touch($0) ?? false }
            let isChanged = changes?.touch(field) ?? true
            throw FieldError(field: isChanged ? field : changed.last ?? field, reason: refusal.reason)
        }
    }
}

extension Transaction {
    /// What the records are called that a row refers to, by the fields that do so.
    fileprivate func names(referredToBy row: ResolvedRow) throws -> [String: String] {
        var names: [String: String] = [:]
        for (field, value) in zip(row.type.columns, row.values) {
            guard let reference = field.reference, case .integer(let id) = value else { continue }
            let column: SQL = reference == .outcome ? "title" : "name"
            names[field.name] = try self.value(
                "SELECT \(column) FROM \(identifier: reference.rawValue) WHERE id = \(id)", as: String.self)
        }
        return names
    }
}
