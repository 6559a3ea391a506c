import Arguments
import Formats
import Negotiations

/// How a reference is written.
enum ReferenceStyle: String, CaseIterable, ExpressibleByArgument {
    case chicago, apa, bibtex
    case cslJSON = "csl-json"
}

struct Cite: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite", abstract: "Write a reference to the sources of a statement, for a footnote.",
        discussion: """
            One reference for each source, with the day it was accessed where that is known. chicago is a note (Chicago Manual of Style), apa an entry of a list of references (APA, 7th edition), bibtex and csl-json are for programs that manage references.
            """,
        examples: [Example("tracker cite 3"), Example("tracker cite 3 --style bibtex >> references.bib")])

    @Argument(help: "Statement number, as shown by query.", valueName: "NUMBER") var id: Int64
    @Option(help: "Style.") var style: ReferenceStyle = .chicago
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        guard let statement = try tracker.ask({ questions in try questions.statement(id) }) else {
            throw TrackerError(.badData, "there is no statement \(id)", hints: ["tracker query shows their numbers."])
        }
        guard !statement.sources.isEmpty else {
            throw TrackerError(
                .badData, "statement \(id) has no source to refer to",
                hints: ["Add one with tracker add-citation --statement \(id) --outlet NAME --url URL."])
        }
        let references = statement.sources.enumerated().map { position, citation in
            Reference(statement: statement, citation: citation, number: position + 1)
        }
        switch style {
        case .chicago: for reference in references { try context.say(reference.chicago) }
        case .apa: for reference in references { try context.say(reference.apa) }
        case .bibtex: for line in references.flatMap(\.bibTeX) { try context.say(line) }
        case .cslJSON:
            try context.output.write { bytes in
                JSONWriter.append(.array(references.map(\.csl)), indent: 2, escapesUnsafe: true, to: &bytes)
                bytes.append(UInt8(ascii: "\n"))
            }
        }
    }
}

/// A source of a statement, as a reference.
private struct Reference {
    let statement: Statement
    let citation: Citation
    let number: Int

    private var speaker: String { statement.official ?? statement.attribution ?? "" }

    /// `Howard Lutnick, quoted in Ann Example, “Title,” AFP, June 10, 2025, paragraph 3, https://example.org (accessed June 11, 2025).`
    var chicago: String {
        let accessed = citation.accessed.map { " (accessed \(Self.american($0)))" } ?? ""
        let parts = [
            citation.author, citation.title.map { "“\($0),”" }, citation.outlet,
            citation.published.map(Self.american), citation.place, citation.url,
        ].compactMap { $0 }
        // A title ends with its own comma.
        let list = parts.reduce("") { text, part in
            text.isEmpty ? part : text + (text.hasSuffix(",”") ? " " : ", ") + part
        }
        return "\(speaker), quoted in \(list)\(accessed)."
    }

    /// `Example, A. (2025, June 10). Title. AFP. Retrieved June 11, 2025, from https://example.org`
    var apa: String {
        let author = citation.author.map(Self.initials) ?? citation.outlet ?? citation.title ?? citation.url ?? ""
        let date = citation.published.map(Self.yearFirst) ?? "n.d."
        let outlet = citation.author == nil ? nil : citation.outlet
        var parts = ["\(author) (\(date))."]
        if citation.author != nil || citation.outlet != nil, let title = citation.title { parts.append("\(title).") }
        if let outlet { parts.append("\(outlet).") }
        if let url = citation.url {
            parts.append(citation.accessed.map { "Retrieved \(Self.american($0)), from \(url)" } ?? url)
        }
        return parts.joined(separator: " ")
    }

    /// The lines of an entry.
    var bibTeX: [String] {
        let year = citation.published.map { String($0.prefix(4)) }
        let fields: [(String, String?)] = [
            ("author", citation.author ?? citation.outlet.map { "{\($0)}" }), ("title", citation.title),
            ("howpublished", citation.author == nil ? nil : citation.outlet), ("year", year),
            ("date", citation.published.flatMap(Self.day)), ("url", citation.url),
            ("urldate", citation.accessed.flatMap(Self.day)),
            ("note", "\(speaker), \(statement.date)\(citation.place.map { ", \($0)" } ?? "")"),
        ]
        let lines = fields.compactMap { name, value -> String? in
            value.map { "  \(name) = {\(name == "url" ? Self.encoded($0) : Self.escaped($0))}," }
        }
        return ["@misc{tracker-\(statement.id)-\(number),"] + lines + ["}"]
    }

    var csl: RecordValue {
        var members: [Member] = [
            Member(name: "id", value: .string("tracker-\(statement.id)-\(number)")),
            Member(name: "type", value: .string("article-newspaper")),
        ]
        func add(_ name: String, _ value: RecordValue?) {
            if let value { members.append(Member(name: name, value: value)) }
        }
        add("title", citation.title.map(RecordValue.string))
        add("author", citation.author.map { .array([.object(["literal": $0])]) })
        add("container-title", citation.outlet.map(RecordValue.string))
        add("issued", citation.published.flatMap(Self.dateParts))
        add("accessed", citation.accessed.flatMap(Self.dateParts))
        add("URL", citation.url.map(RecordValue.string))
        add("locator", citation.place.map(RecordValue.string))
        add("note", .string("\(speaker), \(statement.date)"))
        return .object(members)
    }
}

// Dates and names as styles write them.
extension Reference {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// Year, month and day, as far as a date says them.
    private static func parts(of date: String) -> (year: String, month: Int?, day: Int?) {
        let plain = date.prefix { $0.isNumber || $0 == "-" }.split(separator: "-")
        return (
            plain.first.map(String.init) ?? date, plain.count > 1 ? Int(plain[1]) : nil,
            plain.count > 2 ? Int(plain[2]) : nil
        )
    }

    private static func month(_ number: Int) -> String { months.indices.contains(number - 1) ? months[number - 1] : "" }

    /// `June 10, 2025`.
    private static func american(_ date: String) -> String {
        let (year, month, day) = parts(of: date)
        guard let month else { return year }
        return day.map { "\(Self.month(month)) \($0), \(year)" } ?? "\(Self.month(month)) \(year)"
    }

    /// `2025, June 10`.
    private static func yearFirst(_ date: String) -> String {
        let (year, month, day) = parts(of: date)
        guard let month else { return year }
        return "\(year), \(Self.month(month))" + (day.map { " \($0)" } ?? "")
    }

    /// `2025-06-10`; nil where no day is known.
    private static func day(_ date: String) -> String? { parts(of: date).day == nil ? nil : String(date.prefix(10)) }

    private static func dateParts(_ date: String) -> RecordValue? {
        let (year, month, day) = parts(of: date)
        guard let year = Int(year) else { return nil }
        let numbers = [year, month, day].compactMap { $0 }.map { RecordValue.number(String($0)) }
        return .object(["date-parts": RecordValue.array([.array(numbers)])])
    }

    /// `Example, A. B.`
    private static func initials(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard words.count > 1, let last = words.last else { return name }
        return "\(last), " + words.dropLast().compactMap(\.first).map { "\($0)." }.joined(separator: " ")
    }

    private static func encoded(_ url: String) -> String {
        url.map { $0 == "{" ? "%7B" : $0 == "}" ? "%7D" : String($0) }.joined()
    }

    /// What TeX would take for its own.
    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "&", "%", "$", "#", "_": "\\\(character)"
            case "\\": "\\textbackslash{}"
            // Braces count for BibTeX even behind a backslash.
            case "{": "\\textbraceleft "
            case "}": "\\textbraceright "
            case "~": "\\textasciitilde{}"
            case "^": "\\textasciicircum{}"
            default: String(character)
            }
        }.joined()
    }
}
