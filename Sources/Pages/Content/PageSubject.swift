import Formats
import Negotiations

/// What a page is about, for programs that read pages: in the words of schema.org.
struct PageSubject {
    private let type: String
    private let name: String
    /// What it says, in a sentence or two.
    let description: String?
    /// Whether it is something that was said or agreed, and no place to start from.
    let isArticle: Bool
    private let properties: [(name: String, value: RecordValue?)]

    /// How many characters stand in a description.
    private static let most = 200

    init(_ statement: Statement) {
        let speaker = statement.official ?? statement.attribution ?? ""
        type = "Quotation"
        name = "\(speaker), \(statement.date)"
        description = Self.shortened(statement.translation ?? statement.text)
        isArticle = true
        properties = [
            ("text", .string(statement.text)), ("inLanguage", statement.language.map(RecordValue.string)),
            ("dateCreated", Self.day(statement.date)),
            ("spokenByCharacter", statement.official.map { Self.thing("Person", $0) }),
            ("creditText", statement.attribution.map(RecordValue.string)),
        ]
    }

    /// Nil for records of which programs have no notion.
    init?(_ record: ShownRecord) {
        let note = record["note"].map(Self.shortened)
        switch record.type {
        case .round:
            type = "Event"
            let place = record["city"] ?? record["venue"] ?? record["country"]
            properties = [
                ("startDate", record["start"].flatMap(Self.day)), ("endDate", record["end"].flatMap(Self.day)),
                ("location", place.map { Self.thing("Place", $0) }),
                ("superEvent", record["negotiation"].map { Self.thing("EventSeries", $0) }),
            ]
            let days = [record["start"], record["end"]].compactMap { $0 }.joined(separator: " to ")
            description = note ?? Self.shortened([record.heading, days].filter { !$0.isEmpty }.joined(separator: ", "))
        case .negotiation:
            type = "EventSeries"
            properties = []
            description = note
        case .official:
            type = "Person"
            properties = [("familyName", record["surname"].map(RecordValue.string))]
            description = note
        case .party:
            type = "Organization"
            properties = []
            description = note
        case .outcome:
            type = "CreativeWork"
            properties = [
                ("dateCreated", record["date"].flatMap(Self.day)), ("genre", record["kind"].map(RecordValue.string)),
            ]
            description = record["text"].map(Self.shortened) ?? note
        default: return nil
        }
        name = record.name
        isArticle = record.type == .outcome
    }

    /// The same as JSON-LD.
    ///
    /// - Parameter address: of the page; nil where it is not known.
    func linkedData(at address: WebAddress?) -> RecordValue {
        let head: [(String, RecordValue?)] = [
            ("@context", .string("https://schema.org")), ("@type", .string(type)), ("name", .string(name)),
            ("url", (address?.text).map(RecordValue.string)),
            ("description", isArticle ? nil : description.map(RecordValue.string)),
        ]
        return .object(
            (head + properties.map { ($0.name, $0.value) }).compactMap { name, value in
                value.map { Member(name: name, value: $0) }
            })
    }

    private static func thing(_ type: String, _ name: String) -> RecordValue {
        .object([Member(name: "@type", value: .string(type)), Member(name: "name", value: .string(name))])
    }

    /// A day that is known to the day; schema.org has no others.
    private static func day(_ date: String) -> RecordValue? {
        let day = date.prefix(10)
        let isKnown = day.utf8.count == 10 && !date.contains { "/?~%".contains($0) } && !day.contains("X")
        return isKnown ? .string(date) : nil
    }

    private static func shortened(_ text: String) -> String {
        text.count > most ? text.prefix(most - 1).split(separator: " ").dropLast().joined(separator: " ") + " …" : text
    }
}
