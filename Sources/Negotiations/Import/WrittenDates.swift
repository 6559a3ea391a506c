import Calendar
import Formats

/// The dates of a file, which are written in a way of its own, in the form that is stored.
struct WrittenDates {
    let format: DateFormat
    /// Whether numbers of days count from 1904.
    var epoch1904 = false
    /// Whether they stand in a spreadsheet, whose cells say themselves which numbers are days: 2025 is a year.
    var isOfSheet = false

    /// The names of all fields that hold a date, in a record or in a source of it.
    static let names = Set(
        RecordType.all.flatMap { $0.fields.filter { $0.kind == .date || $0.kind == .bound }.map(\.name) })

    /// The members of a record with their dates as they are stored.
    ///
    /// - Throws: ``FieldError`` for what is no date in the way that the file has: it may be one in another, which then is that of the others too.
    func stored(_ members: [Member]) throws(FieldError) -> [Member] {
        var stored: [Member] = []
        for member in members {
            let value: RecordValue
            switch member.value {
            case .string(let text), .number(let text):
                guard Self.names.contains(member.name), !text.trimmed.isEmpty else {
                    value = member.value
                    break
                }
                do {
                    let format = isOfSheet && SpreadsheetDay.isYear(text.trimmed) ? nil : format
                    value = .string(try PartialDate(written: text.trimmed, format: format, epoch1904: epoch1904).text)
                } catch { throw FieldError(field: member.name, reason: error.description, value: text) }
            case .array(let items):
                var inner: [RecordValue] = []
                for item in items {
                    guard case .object(let object) = item else {
                        inner.append(item)
                        continue
                    }
                    do {
                        inner.append(.object(try self.stored(object)))
                    } catch {
                        throw FieldError(
                            field: "\(member.name).\(error.field)", reason: error.reason, value: error.value)
                    }
                }
                value = .array(inner)
            default: value = member.value
            }
            stored.append(Member(name: member.name, value: value))
        }
        return stored
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
