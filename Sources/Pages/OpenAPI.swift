import Formats
import Negotiations

/// What a server answers as data, described for programs (OpenAPI 3.0.3): addresses, what may be asked, and what comes back.
enum OpenAPI {
    static let document: [UInt8] = {
        var bytes: [UInt8] = []
        JSONWriter.append(description, indent: 1, to: &bytes)
        return bytes + [0x0A]
    }()

    private static var description: RecordValue {
        object([
            ("openapi", .string("3.0.3")),
            (
                "info",
                object([
                    ("title", .string("Tracker")),
                    (
                        "description",
                        .string(
                            "International negotiations: who said what, when, where it was reported, and what was agreed. Everything is read by GET; each address is that of a page with the end of a format behind it."
                        )
                    ),
                    ("version", .string("1")),
                ])
            ),
            ("paths", object(paths)),
            ("components", object([("schemas", object(schemas))])),
        ])
    }

    private static var paths: [(String, RecordValue)] {
        var paths: [(String, RecordValue)] = []
        func add(
            _ path: String, _ summary: String, _ parameters: [RecordValue], _ formats: [DataFormat],
            json: RecordValue, isOne: Bool = false
        ) {
            for format in formats {
                paths.append(
                    (
                        "\(path).\(format.rawValue)",
                        operation(
                            summary, parameters + [asOf], format, format == .json ? json : text, isOne: isOne)
                    ))
            }
        }
        let tables: [DataFormat] = [.json, .ndjson, .csv, .md]
        for type in Address.listed {
            let filters = type.listFilters.map { filter in
                parameter(filter.field.name, filter.help, isRepeated: true)
            }
            add("/\(type.plural)", "All \(type.plural).", filters, tables, json: list(of: reference(type)))
        }
        for type in Address.shown where type != .text {
            if type.wording.showing != nil || type == .statement {
                add(
                    "/\(type.plural)/{number}", "One \(type.name).", [number],
                    tables + (type == .round ? [.atom, .ics] : []), json: reference(type), isOne: true)
            } else {
                add(
                    "/\(type.plural)/{number}", "The statements of one \(type.name).", [number],
                    tables + [.atom, .ics], json: list(of: reference(.statement)))
            }
        }
        let statements = AskedStatements.names.map { parameter($0, statementHelp[$0] ?? "", isRepeated: true) }
        add(
            "/statements", "Statements that are chosen, the latest first, \(Page.pageSize) a page.",
            statements + [page], tables + [.atom, .ics], json: list(of: reference(.statement)))
        add(
            "/timeline", "What happened, the oldest first.", statements + [page], tables + [.atom, .ics],
            json: list(of: anything))
        add(
            "/statistics", "How many statements were made in each month.", statements, tables, json: list(of: anything))
        add("/due", "What is due within 90 days.", [], tables, json: list(of: anything))
        add(
            "/changes", "Revisions, the latest first.", [parameter("before", "Only before this revision.")], tables,
            json: list(of: anything))
        add("/changes/{number}", "What a revision changed.", [number], tables, json: list(of: anything))
        add(
            "/news", "What is new.", [parameter("since", "A day, or a time back: 7d.")], tables,
            json: list(of: anything))
        add(
            "/attendance", "Who took part in which rounds.", [parameter("negotiation", "Negotiation, by name.")],
            tables,
            json: list(of: anything))
        add(
            "/positions", "What sides said on a topic, round by round.",
            [
                parameter("topic", "Topic, by name."), parameter("by", "round or month."),
                parameter("party", "For whom.", isRepeated: true), parameter("official", "Speaker.", isRepeated: true),
            ], tables, json: list(of: anything))
        add(
            "/compare", "What rounds have in common and in what they differ.",
            [parameter("round", "Numbers of rounds, two at least.", isRepeated: true, example: ["1", "2"])], tables,
            json: anything)
        add("/index", "Everything.", [], [.ics, .atom, .ndjson], json: anything)
        return paths
    }

    private static let statementHelp = [
        "q": "Words that were said.", "official": "Speaker, by name.", "party": "For whom.",
        "negotiation": "Negotiation, by name.", "round": "Round, by name.", "topic": "Topic, by name.",
        "kind": "direct, mixed or indirect.", "tone": "positive, neutral or negative.",
        "setting": "To whom or where.", "language": "Language, by its tag.", "outlet": "Outlet of a source.",
        "related": "Only those that say nearly the same as this statement, by its number or key.",
        "unsourced": "Anything: only those without a source.", "since": "First day.", "until": "Last day.",
    ]

    private static func operation(
        _ summary: String, _ parameters: [RecordValue], _ format: DataFormat, _ schema: RecordValue, isOne: Bool
    ) -> RecordValue {
        let type = format.contentType.prefix { $0 != ";" }
        func answer(_ description: String, _ type: String, _ schema: RecordValue) -> RecordValue {
            object([
                ("description", .string(description)), ("content", object([(type, object([("schema", schema)]))])),
            ])
        }
        let page = "text/html"
        return object([
            (
                "get",
                object([
                    ("summary", .string(summary)), ("parameters", .array(parameters)),
                    (
                        "responses",
                        object([
                            ("200", answer("The data.", String(type), schema)),
                            ("400", answer("This cannot be asked; the page says why.", page, text)),
                            ("404", answer("There is no such record.", page, text)),
                            ("503", answer("Busy, or too much at once.", page, text)),
                        ])
                    ),
                ])
            )
        ])
    }

    // MARK: Schemas

    private static var schemas: [(String, RecordValue)] {
        (Address.listed + [.statement]).map { type in
            let fields = type.fields.map { field in
                (field.name, object([("type", .string("string")), ("nullable", .bool(true))]))
            }
            return (
                type.name,
                object([
                    ("type", .string("object")),
                    ("properties", object([("id", object([("type", .string("integer"))]))] + fields)),
                ])
            )
        }
    }

    private static let text = object([("type", .string("string"))])
    private static let anything = object([("type", .string("object"))])

    private static func reference(_ type: RecordType) -> RecordValue {
        object([("$ref", .string("#/components/schemas/\(type.name)"))])
    }

    private static func list(of element: RecordValue) -> RecordValue {
        object([("type", .string("array")), ("items", element)])
    }

    private static let asOf = parameter(
        "as-of", "A revision, the end of a day, or an instant: the record as it was then.")
    private static let page = parameter("page", "Which page, from 1.")
    private static let number = object([
        ("name", .string("number")), ("in", .string("path")), ("required", .bool(true)),
        ("description", .string("The number of the record, or its name.")),
        ("schema", object([("type", .string("string"))])),
        ("example", .string("1")),
    ])

    private static func parameter(
        _ name: String, _ help: String, isRepeated: Bool = false, example: [String] = []
    ) -> RecordValue {
        object(
            [
                ("name", .string(name)), ("in", .string("query")), ("description", .string(help)),
                ("schema", isRepeated ? list(of: text) : text),
            ] + (example.isEmpty ? [] : [("required", .bool(true)), ("example", .array(example.map { .string($0) }))]))
    }

    private static func object(_ members: [(String, RecordValue)]) -> RecordValue {
        .object(members.map { Member(name: $0.0, value: $0.1) })
    }
}
