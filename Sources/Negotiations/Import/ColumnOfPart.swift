import Formats

extension FieldNames {
    /// What is wrong with a record that columns of a table make inside another, an office of an official, in words of these columns: whoever made the table
    /// wrote no such record.
    mutating func inWordsOfColumns(_ error: FieldError, _ members: [Member], of type: RecordType) -> FieldError {
        let steps = error.field.split(separator: ".", maxSplits: 1).map(String.init)
        guard isOfTable, steps.count == 2, let part = type.parts.first(where: { $0.name == steps[0] }),
            let elements = part.elements
        else { return error }
        let meanings = meanings(of: members.map(\.name), in: type)
        func columns(of field: String) -> [Member] {
            zip(members, meanings).filter { _, meaning in
                meaning == .field(field) || meaning == .reading(.nationality) && field == "party"
                    || meaning == .reading(.end) && field == "end"
            }.map(\.0)
        }
        let column = columns(of: steps[1]).first?.name
        guard let position = elements.index(of: steps[1]), elements.requiredFields.contains(position),
            error.value == nil
        else { return FieldError(field: column ?? error.field, reason: error.reason, value: error.value) }
        let given = part.columns.filter { !$0.isList }.flatMap { columns(of: $0.name) }.first {
            $0.value != .string("") && $0.value != .null
        }
        let what = "\(elements.article) \(elements.name)"
        guard let column else {
            let way = given.flatMap { Self.shellWord($0.name) }.map { ", or leave this column out with --ignore \($0)" }
            return FieldError(
                field: given?.name ?? error.field,
                reason: "goes with \(what), and no column says \(steps[1] == "party" ? "for which party" : "which");"
                    + " add a column, give one for all with --set \(steps[1])=…\(way ?? "")")
        }
        let others = given.map { " where “\($0.name)” is filled in" } ?? ""
        let needed = part.columns.filter { column in
            elements.index(of: column.field).map(elements.requiredFields.contains) ?? false && !column.isList
        }.map { "“\(columns(of: $0.name).first?.name ?? $0.name)”" }
        return FieldError(
            field: column,
            reason:
                "is empty\(others): \(what) needs \(needed.joined(separator: " and ")); fill in both, or leave all of it empty"
        )
    }
}
