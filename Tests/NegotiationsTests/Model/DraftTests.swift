import Formats
import Testing

@testable import Negotiations

@Suite struct DraftTests {
    static let least: [(type: String, fields: [String: String])] = [
        ("negotiation", ["name": "Talks"]), ("party", ["name": "United States"]), ("topic", ["name": "tariffs"]),
        ("official", ["name": "He Lifeng"]), ("name", ["official": "He Lifeng", "text": "何立峰"]),
        ("office", ["official": "He Lifeng", "party": "China", "office": "Vice Premier"]),
        ("round", ["negotiation": "Talks", "name": "London"]),
        ("participation", ["round": "London", "official": "He Lifeng"]), ("source", ["outlet": "AFP"]),
        ("statement", ["date": "2025", "official": "He Lifeng", "text": "Yes."]),
        ("outcome", ["round": "London", "kind": "truce", "title": "Truce"]),
        ("approval", ["outcome": "Truce", "authority": "Beijing"]),
        ("commitment", ["outcome": "Truce", "party": "China", "text": "to buy"]),
        ("text", ["round": "London", "title": "Truce", "text": "Both sides [shall] wait."]),
    ]

    private static func draft(_ type: RecordType, _ fields: [String: String]) throws -> Draft {
        try Draft(type, fields.sorted { $0.key < $1.key }.map { Member(name: $0.key, value: .string($0.value)) })
    }

    @Test func `every type of record is in these tests`() {
        #expect(Self.least.map(\.type) == RecordType.all.map(\.name))
    }

    @Test(arguments: least.map(\.type))
    func `a record needs what is required of it, and nothing else`(_ name: String) throws {
        let type = try #require(RecordType.named(name))
        let fields = try #require(Self.least.first { $0.type == name }).fields
        let draft = try Self.draft(type, fields)
        #expect(draft.topics == nil)
        #expect(draft.citations.isEmpty)
        for field in type.fields { #expect(draft[field.name] == fields[field.name], "\(field.name)") }
        for field in fields.keys.sorted() {
            for empty in ["", " \t\n\u{3000}"] {
                let error = fieldError { try Self.draft(type, fields.merging([field: empty]) { $1 }) }
                #expect(error?.field == field, "without \(field): \(String(describing: error))")
            }
        }
    }

    @Test(arguments: RecordType.all.map(\.name))
    func `an unknown field is named, with those that there are`(_ name: String) throws {
        let type = try #require(RecordType.named(name))
        let error = try #require(
            fieldError { try Draft(type, [Member(name: "speeker", value: .string("x"))]) })
        #expect(error.field == "speeker")
        for field in type.fields { #expect(error.reason.contains(field.name)) }
    }

    @Test func `a statement needs an official or an attribution, and may have both`() throws {
        #expect(
            fieldError { try Draft.of(.statement, ["date": "2025", "text": "Yes."]) }
                == FieldError(field: "official", reason: "a statement needs an official or an attribution"))
        #expect(
            try Draft.of(.statement, ["date": "2025", "text": "Yes.", "attribution": "a US official"])["attribution"]
                == "a US official")
        let both = try Draft.of(
            .statement, ["date": "2025", "text": "Yes.", "official": "Trump", "attribution": "THE PRESIDENT"])
        #expect([both["official"], both["attribution"]] == ["Trump", "THE PRESIDENT"])
    }

    @Test(arguments: ["outlet", "title", "url"])
    func `a source needs one thing by which it can be found`(_ field: String) throws {
        #expect(try Draft.of(.source, [field: .string("x")])[field] == "x")
        #expect(fieldError { try Draft.of(.source, ["author": "A. Writer"]) }?.field == "outlet")
    }

    @Test func `a statement may be read with the fields that an answer adds`() throws {
        let draft = try Draft.of(
            .statement,
            ["id": .number("7"), "office": "President", "date": "2025", "official": "Trump", "text": "Yes."])
        #expect(draft["date"] == "2025")
    }

    @Test(arguments: [
        ("round", "status", RoundStatus.allCases.map(\.rawValue)),
        ("participation", "capacity", Capacity.allCases.map(\.rawValue)),
        ("statement", "kind", StatementKind.allCases.map(\.rawValue)),
        ("statement", "tone", Tone.allCases.map(\.rawValue)),
        ("outcome", "status", OutcomeStatus.allCases.map(\.rawValue)),
        ("approval", "status", ApprovalStatus.allCases.map(\.rawValue)),
        ("commitment", "status", CommitmentStatus.allCases.map(\.rawValue)),
        ("name", "kind", NameKind.allCases.map(\.rawValue)), ("text", "kind", TextKind.allCases.map(\.rawValue)),
    ])
    func `a word is of its vocabulary`(_ name: String, _ field: String, _ words: [String]) throws {
        let type = try #require(RecordType.named(name))
        let least = try #require(Self.least.first { $0.type == name }).fields
        for word in words {
            #expect(try Self.draft(type, least.merging([field: " \(word) "]) { $1 })[field] == word)
        }
        for word in ["done", words[0].uppercased(), words[0] + "s", "0"] {
            #expect(
                fieldError { try Self.draft(type, least.merging([field: word]) { $1 }) }
                    == FieldError(field: field, reason: "is not one of \(words.joined(separator: ", "))", value: word))
        }
    }

    @Test func `the vocabularies are those of the field`() {
        #expect(RoundStatus.words == ["planned", "ongoing", "concluded", "cancelled"])
        #expect(Capacity.words == ["head", "member", "host", "observer"])
        #expect(StatementKind.words == ["direct", "mixed", "indirect"])
        #expect(Tone.words == ["positive", "neutral", "negative"])
        #expect(
            OutcomeStatus.words == ["proposed", "pending", "agreed", "in-force", "expired", "collapsed", "none"])
        #expect(ApprovalStatus.words == ["pending", "given", "refused"])
        #expect(CommitmentStatus.words == ["open", "met", "missed", "lapsed"])
    }
}
