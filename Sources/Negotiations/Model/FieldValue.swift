import Formats
import Glibc
import Text

extension Field {
    /// The value as the database is to hold it; nil where nothing was said (null, or an empty string).
    func value(from value: RecordValue) throws(FieldError) -> String? {
        let text: String
        switch value {
        case .null: return nil
        case .string(let string): text = string
        case .number(let number): text = number
        case .bool: throw FieldError(field: name, reason: "must be text, not true or false")
        case .array, .object: throw FieldError(field: name, reason: "must be text, not a list or an object")
        }
        return try self.value(from: text)
    }

    /// The value of a text that is as it should be: printable ASCII without white space at either end, a day where the field is a date.
    ///
    /// Most values are. Nil for all others, of which the full check then tells whether they are right.
    private func plainLine(_ text: String) -> String? {
        guard let first = text.utf8.first, first != 0x20, text.utf8.last != 0x20 else { return nil }
        switch kind {
        case .text, .word: return nil
        case .date, .bound: return CalendarDate.isPlainDay(text.utf8) ? text : nil
        case .qualifier, .reference, .line:
            for byte in text.utf8 where byte < 0x20 || byte > 0x7E { return nil }
            return text
        }
    }

    /// A value that was given on its own, checked as this field.
    func checked(_ text: String?) throws(FieldError) -> String? {
        guard let text else { return nil }
        return try value(from: text)
    }

    private func value(from text: String) throws(FieldError) -> String? {
        if kind != .text, let plain = plainLine(text) { return plain }
        if text.holdsNUL { throw FieldError(field: name, reason: "holds a NUL character", value: text) }
        if text.stacksMarks {
            throw FieldError(
                field: name, reason: "holds more than \(String.mostMarks) combining marks in a row", value: text)
        }
        if kind == .text { return text.trimmed.isEmpty ? nil : text }
        let line = text.trimmed.composed
        if !line.showsAnything { return nil }
        switch kind {
        case .text, .qualifier, .reference, .line:
            if line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
                throw FieldError(field: name, reason: "must be one line without control characters", value: line)
            }
        case .word(let words):
            if !words.contains(line) {
                throw FieldError(field: name, reason: "is not one of \(words.joined(separator: ", "))", value: line)
            }
        case .date, .bound:
            let date: String
            do {
                date = try PartialDate(written: line).text
            } catch { throw FieldError(field: name, reason: error.description, value: line) }
            if kind == .bound, date.utf8.contains(UInt8(ascii: "/")) {
                throw FieldError(
                    field: name, reason: "must be one date, not an interval; write its first day, or its last",
                    value: line)
            }
            return date
        }
        return line
    }
}

extension String {
    /// Whether a NUL character is in it.
    fileprivate var holdsNUL: Bool {
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        }
        return found ?? utf8.contains(0)
    }

    /// Whether there is more in it than white space, marks that stand on nothing, and characters of which nothing is shown.
    fileprivate var showsAnything: Bool {
        unicodeScalars.contains { scalar in
            let properties = scalar.properties
            return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint && scalar != "\u{2800}"
                && properties.generalCategory != .nonspacingMark
        }
    }

    /// How many combining marks may follow each other: no script needs more than a few (Unicode's Stream-Safe Text Format, UAX #15, has
    /// 30), and to bring them in order takes time with the square of their number.
    fileprivate static var mostMarks: Int { 100 }

    /// Whether more of them do.
    fileprivate var stacksMarks: Bool {
        let bits = utf8.withContiguousStorageIfAvailable { bytes in bytes.reduce(0) { $0 | $1 } } ?? 0xFF
        guard bits >= 0x80 else { return false }
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.isCombiningMark ? marks + 1 : 0
            if marks > Self.mostMarks { return true }
        }
        return false
    }

    /// Without the marks that follow more of them than may.
    var withoutStackedMarks: String {
        guard stacksMarks else { return self }
        var marks = 0
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            marks = scalar.isCombiningMark ? marks + 1 : 0
            if marks <= Self.mostMarks { kept.append(scalar) }
        }
        return String(kept)
    }

    /// Without white space at either end.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        // White space is ASCII at or below the space, or not ASCII at all: the usual name needs no look at its characters.
        if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return self }
        guard let begin = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[begin...end])
    }
}

extension Unicode.Scalar {
    fileprivate var isCombiningMark: Bool { value >= 0x300 && properties.canonicalCombiningClass != .notReordered }
}
