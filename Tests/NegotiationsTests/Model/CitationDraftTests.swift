import Formats
import Testing

@testable import Negotiations

@Suite struct CitationDraftTests {
    private static func statement(_ more: [Member]) throws -> Draft {
        try Draft(
            .statement,
            [("date", "2025"), ("official", "Trump"), ("text", "Yes.")].map { Member(name: $0.0, value: .string($0.1)) }
                + more)
    }

    private static func summary(_ draft: Draft) -> [[String?]] {
        draft.citations.map {
            [$0.source["outlet"], $0.source["title"], $0.source["url"], $0.source["published"], $0.wording, $0.place]
        }
    }

    @Test func `sources are a list of objects`() throws {
        let sources: RecordValue = .array([
            .object([
                Member(name: "outlet", value: .string("AFP")), Member(name: "title", value: .string("Talks")),
                Member(name: "url", value: .string("https://example.org")),
                Member(name: "published", value: .string("2025-06-11~")),
                Member(name: "wording", value: .string("“Yes”")),
                Member(name: "place", value: .string("paragraph 3")),
            ]), .object([Member(name: "title", value: .string("Other")), Member(name: "outlet", value: .null)]),
        ])
        #expect(
            Self.summary(try Self.statement([Member(name: "sources", value: sources)])) == [
                ["AFP", "Talks", "https://example.org", "2025-06-11~", "“Yes”", "paragraph 3"],
                [nil, "Other", nil, nil, nil, nil],
            ])
    }

    @Test func `a single source may stand among the fields of its record`() throws {
        let draft = try Self.statement(
            [("outlet", "AFP"), ("source_title", "Talks"), ("url", ""), ("published", "2025"), ("wording", "“Yes”")].map
            {
                Member(name: $0.0, value: .string($0.1))
            })
        #expect(Self.summary(draft) == [["AFP", "Talks", nil, "2025", "“Yes”", nil]])
    }

    @Test func `a cell of a table holds sources as JSON`() throws {
        let draft = try Self.statement([Member(name: "sources", value: .string(#"[{"outlet":"AFP"},{"url":"u"}]"#))])
        #expect(Self.summary(draft) == [["AFP", nil, nil, nil, nil, nil], [nil, nil, "u", nil, nil, nil]])
        #expect(try Self.statement([Member(name: "sources", value: .string(" "))]).citations.isEmpty)
    }

    @Test(arguments: [
        (RecordValue.string("AFP"), "sources"), (.string("{}"), "sources"), (.bool(false), "sources"),
        (.array([.string("AFP")]), "sources"), (.array([.object([])]), "sources.outlet"),
        (.array([.object([Member(name: "outlat", value: .string("AFP"))])]), "sources.outlat"),
        (
            .array([
                .object([
                    Member(name: "outlet", value: .string("AFP")), Member(name: "published", value: .string("June")),
                ])
            ]), "sources.published"
        ), (.array([.object([Member(name: "wording", value: .string("“Yes”"))])]), "sources.outlet"),
    ])
    func `what is no source is refused where it stands`(_ value: RecordValue, _ field: String) {
        #expect(fieldError { try Self.statement([Member(name: "sources", value: value)]) }?.field == field)
    }

    @Test func `a wording without a source is refused`() {
        #expect(fieldError { try Self.statement([Member(name: "wording", value: .string("“Yes”"))]) } != nil)
    }
}
