import Formats

/// The dates of a file, which are written in a way of its own, in the form that is stored.
struct WrittenDates {
    let format: DateFormat

    /// The names of all fields that hold a date, in a record or in a source of it.
    private static let names = Set(
        RecordType.all.flatMap { $0.fields.filter { $0.kind == .date || $0.kind == .bound }.map(\.name) })

    /// The members of a record with their dates as they are stored. What is no date is left, for the draft to refuse.
    func stored(_ members: [Member]) -> [Member] {
        members.map { member in
            switch member.value {
            case .string(let text) where Self.names.contains(member.name):
                Member(
                    name: member.name,
                    value: .string((try? PartialDate(written: text.trimmed, format: format))?.text ?? text))
            case .number(let text) where Self.names.contains(member.name):
                Member(
                    name: member.name, value: .string((try? PartialDate(written: text, format: format))?.text ?? text))
            case .array(let items):
                Member(
                    name: member.name,
                    value: .array(
                        items.map { item in
                            if case .object(let inner) = item { .object(stored(inner)) } else { item }
                        }))
            default: member
            }
        }
    }

    /// Each date of a record that is written as text.
    static func forEach(of members: [Member], _ body: (_ field: String, _ text: String) -> Void) {
        for member in members {
            switch member.value {
            case .string(let text): if names.contains(member.name) { body(member.name, text.trimmed) }
            case .array(let items):
                for case .object(let inner) in items { forEach(of: inner, body) }
            default: break
            }
        }
    }
}

/// What the dates of a whole file tell of their order.
struct DateSurvey {
    private struct Finding {
        let line: Int
        let field: String
        let text: String
    }

    private var first: [DateFormat: Finding] = [:]
    private var ambiguous: Finding?

    mutating func take(_ members: [Member], line: Int) {
        WrittenDates.forEach(of: members) { field, text in
            guard (try? PartialDate(text)) == nil, let order = WrittenDate(text)?.order else { return }
            let finding = Finding(line: line, field: field, text: text)
            switch order {
            case .only(let format): first[format] = first[format] ?? finding
            case .ambiguous: ambiguous = ambiguous ?? finding
            }
        }
    }

    /// The order in which the numbers of all dates stand; nil where none of them depends on it.
    func format() throws(ImportProblem) -> DateFormat? {
        if let day = first[.dmy], let month = first[.mdy] {
            throw ImportProblem(
                line: month.line, field: month.field,
                reason:
                    "has the month first, and “\(day.text)” in line \(day.line) the day; write one of them otherwise",
                value: month.text)
        }
        if let format = first.keys.first { return format }
        guard let ambiguous else { return nil }
        throw ImportProblem(
            line: ambiguous.line, field: ambiguous.field,
            reason: "can be two days, and no other date of the file tells; give --date-format dmy or mdy",
            value: ambiguous.text)
    }
}
