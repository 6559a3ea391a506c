import Formats
import Testing

@testable import Negotiations

@Suite struct DraftValueTests {
    private static func statement(_ field: String, _ value: RecordValue) throws -> Draft {
        let all: KeyValuePairs<String, RecordValue> = ["date": "2025", "official": "Trump", "text": "Yes."]
        return try Draft(
            .statement,
            all.filter { $0.key != field }.map { Member(name: $0.key, value: $0.value) }
                + [Member(name: field, value: value)])
    }

    @Test func `null is the same as nothing said`() throws {
        #expect(try Self.statement("setting", .null)["setting"] == nil)
        #expect(fieldError { try Self.statement("text", .null) }?.field == "text")
    }

    @Test func `a number is its digits`() throws {
        #expect(try Self.statement("key", .number("12345678901234567890"))["key"] == "12345678901234567890")
        #expect(try Self.statement("date", .number("2025"))["date"] == "2025")
    }

    @Test(arguments: [
        (RecordValue.bool(true), "must be text, not true or false"),
        (.array([.string("x")]), "must be text, not a list or an object"),
        (.object([]), "must be text, not a list or an object"),
    ])
    func `a value of another shape is refused`(_ value: RecordValue, _ reason: String) {
        #expect(fieldError { try Self.statement("setting", value) } == FieldError(field: "setting", reason: reason))
    }

    @Test func `a text is kept to the letter and a line loses the space around it`() throws {
        #expect(try Self.statement("text", "  a\r\n\tb \n")["text"] == "  a\r\n\tb \n")
        #expect(try Self.statement("setting", "\u{3000} to reporters\u{A0}\n")["setting"] == "to reporters")
    }

    @Test(arguments: ["a\nb", "a\tb", "a\u{7}b", "a\u{85}b", "a\u{7F}b"])
    func `a line holds no control characters`(_ text: String) {
        #expect(fieldError { try Self.statement("setting", .string(text)) }?.field == "setting")
    }

    @Test(arguments: ["text", "setting", "date", "official", "kind", "translation"])
    func `nothing holds a NUL character`(_ field: String) {
        #expect(
            fieldError { try Self.statement(field, "a\u{0}b") }
                == FieldError(field: field, reason: "holds a NUL character", value: "a\u{0}b"))
    }

    @Test(arguments: DateCases.accepted.filter { $0.isInterval })
    func `what bounds something is one date`(_ date: DateCases.Accepted) throws {
        #expect(try Self.statement("date", .string(date.text))["date"] == date.text)
        #expect(
            fieldError { try Draft.of(.round, ["negotiation": "T", "name": "L", "start": .string(date.text)]) }
                == FieldError(
                    field: "start", reason: "must be one date, not an interval; write its first day, or its last",
                    value: date.text))
    }

    @Test(arguments: [("round", "start", "end"), ("participation", "joined", "left")])
    func `an end lies not before its start`(_ name: String, _ start: String, _ end: String) throws {
        let type = try #require(RecordType.named(name))
        let least: [Member] = type.fields.filter(\.isRequired).map { Member(name: $0.name, value: .string("x")) }
        func draft(_ first: String, _ last: String) throws -> Draft {
            try Draft(
                type, least + [Member(name: start, value: .string(first)), Member(name: end, value: .string(last))])
        }
        #expect(fieldError { try draft("2025-06-10", "2025-06-09") }?.field == end)
        #expect(fieldError { try draft("2025", "2024-12") }?.field == end)
        for (first, last) in [("2025-06-10", "2025-06-10"), ("2025", "2025-01"), ("2025-06-10", "2025")] {
            #expect(try draft(first, last)[end] == last)
        }
    }

    @Test(arguments: [
        (RecordValue.null, [] as [String]?), (.array([]), []),
        (.array([.string("tariffs"), .string(" rare earths ")]), ["tariffs", "rare earths"]),
        (.string("tariffs; rare earths;"), ["tariffs", "rare earths"]), (.string(""), []), (.bool(true), nil),
        (.array([.array([])]), nil), (.array([.string("a\nb")]), nil),
    ])
    func `topics are a list, or a line with semicolons`(_ value: RecordValue, _ topics: [String]?) {
        let draft = try? Self.statement("topics", value)
        // Null says nothing, an empty list says that there are none; to a new record it is the same.
        #expect(draft.map { $0.topics ?? [] } == topics)
    }

    @Test(arguments: ["text", "attribution"])
    func `combining marks do not stand on each other without end`(field: String) throws {
        func draft(_ marks: Int) throws -> Draft {
            let stacked = "a" + String(repeating: "\u{301}\u{323}", count: marks / 2)
            return try Draft(
                .statement,
                ["date": "2025", "attribution": "x", "text": "y"].merging([field: stacked]) { $1 }.map {
                    Member(name: $0.key, value: .string($0.value))
                })
        }
        #expect(try draft(100)[field] != nil)
        #expect {
            try draft(102)
        } throws: { error in
            (error as? FieldError)?.field == field
                && (error as? FieldError)?.reason == "holds more than 100 combining marks in a row"
        }
    }
}
