import Formats
import Testing

@testable import TrackerCommands

private let participants: [(official: String, key: String?)] = [("He Lifeng", "k"), ("Scott Bessent", nil)]

private let card = Card(
    title: "London round",
    entries: [
        Card.Entry("start", label: "Dates", "2025-06-09/2025-06-10"),
        Card.Entry("venue", label: "Venue", RecordValue.null),
        Card.Entry("topics", label: "Topics", ["rare earths", "tariffs"]),
        Card.Entry(
            "names", label: "Also called",
            [RecordValue.object(["name": "伦敦会谈", "until": RecordValue.null, "language": "zh"])]),
        Card.Entry("note", label: "Note", "A long note that will not fit on one line.\nSecond line."),
    ],
    sections: [
        Card.Section(
            "participants", title: "Who took part", participants,
            columns: [
                Column("official", title: "Official") { $0.official },
                Column("key", title: "Key", shown: .notInTable) { $0.key },
                Column("capacity", title: "Capacity") { _ in "head" },
            ]),
        Card.Section(
            "statements", title: "Said", .paragraphs(["# first\u{1B}", "2. second one that is long enough to wrap"])),
        Card.Section("outcomes", title: "Outcomes", [String](), columns: [Column("title", title: "Title") { $0 }]),
        Card.Section("sources", title: "Sources", .entries([Card.Entry("outlet", label: "Outlet", "AP")])),
    ]
)

private func written(_ format: OutputFormat, _ card: Card = card, width: Int? = nil) throws -> String {
    let sink = ByteSink()
    try CardWriter.write(
        card, format: format, terminal: Terminal(isTerminal: width != nil, width: width, usesColor: false), to: sink)
    return String(decoding: sink.bytes, as: UTF8.self)
}

@Suite struct `A card` {
    @Test func `as text has labels, values beside them, and sections`() throws {
        #expect(
            try written(.table, width: 36) == """
                London round
                Dates:        2025-06-09/2025-06-10
                Topics:       rare earths
                              tariffs
                Also called:  name: 伦敦会谈,
                              language: zh
                Note:         A long note that will
                              not fit on one line.
                              Second line.

                Who took part
                  Official       Capacity
                  He Lifeng      head
                  Scott Bessent  head

                Said
                  # first␛

                  2. second one that is long enough
                  to wrap

                Sources
                  Outlet:  AP

                """)
    }

    @Test func `as Markdown has headings, lists and tables`() throws {
        #expect(
            try written(.markdown) == """
                ## London round

                - **Dates:** 2025-06-09/2025-06-10
                - **Topics:**
                  - rare earths
                  - tariffs
                - **Also called:** name: 伦敦会谈, language: zh
                - **Note:** A long note that will not fit on one line.<br>Second line.

                ### Who took part

                | Official | Capacity |
                | --- | --- |
                | He Lifeng | head |
                | Scott Bessent | head |

                ### Said

                - \\# first␛
                - 2\\. second one that is long enough to wrap

                ### Sources

                - **Outlet:** AP

                """)
    }

    @Test func `as NDJSON is one object with all that it holds`() throws {
        #expect(
            try written(.ndjson)
                == #"{"start":"2025-06-09/2025-06-10","venue":null,"topics":["rare earths","tariffs"],"#
                + #""names":[{"name":"伦敦会谈","until":null,"language":"zh"}],"#
                + #""note":"A long note that will not fit on one line.\nSecond line.","#
                + #""participants":[{"official":"He Lifeng","key":"k","capacity":"head"},"#
                + #"{"official":"Scott Bessent","key":null,"capacity":"head"}],"#
                + ##""statements":["# first\u001b","2. second one that is long enough to wrap"],"##
                + #""outcomes":[],"sources":{"outlet":"AP"}}"#
                + "\n")
    }

    @Test func `as JSON is the same object, indented`() throws {
        let chosen = try card.choosing(["outcomes", "topics", "venue"], for: .json)
        #expect(
            try written(.json, chosen) == """
                {
                  "topics": [
                    "rare earths",
                    "tariffs"
                  ],
                  "venue": null,
                  "outcomes": []
                }

                """)
    }

    @Test func `as CSV is a header and a row`() throws {
        let chosen = try card.choosing(["topics", "names", "sources"], for: .json)
        #expect(
            try written(.csv, chosen) == "topics,names,sources\r\n"
                + "rare earths; tariffs,\"[{\"\"name\"\":\"\"伦敦会谈\"\",\"\"until\"\":null,\"\"language\"\":\"\"zh\"\"}]\",\"{\"\"outlet\"\":\"\"AP\"\"}\"\r\n"
        )
    }

    @Test(arguments: [
        (
            ["colour"],
            FieldSelectionError.unknown(
                "colour",
                known: [
                    "start", "venue", "topics", "names", "note", "participants", "statements", "outcomes", "sources",
                ])
        ),
        (["start", "start"], .repeated("start")),
    ])
    func `refuses fields that it does not have`(fields: [String], expected: FieldSelectionError) {
        #expect(throws: expected) { try card.choosing(fields, for: .json) }
    }
}
