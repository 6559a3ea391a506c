import Formats
import SQLite

extension Transaction {
    /// Writes records as JSON-LD in the words of schema.org. What a record says is split over nodes with the same `@id`, which a reader puts together:
    /// a person's node, one more for each of the person's offices, names and rounds.
    func exportLinkedData(_ selection: ExportSelection, _ write: ([UInt8]) throws -> Void) throws {
        // The vocabulary is named and no context fetched, so that the file is read without a network.
        try write(Array(#"{"@context":{"@vocab":"https://schema.org/"},"@graph":["#.utf8))
        var isFirst = true
        let identities = try StableIdentities(from: self)
        var identified = selection
        identified.hasIdentities = true
        try exportRecords(identified, write) { record, bytes in
            guard let node = LinkedNode(record, identities).value else { return }
            bytes += Array((isFirst ? "\n" : ",\n").utf8)
            isFirst = false
            JSONWriter.append(node, to: &bytes)
        }
        try write(Array("\n]}\n".utf8))
    }
}

/// A record as a node of JSON-LD.
struct LinkedNode {
    let record: ExportedRecord
    private let identities: StableIdentities

    init(_ record: ExportedRecord, _ identities: StableIdentities) {
        self.record = record
        self.identities = identities
    }

    var value: RecordValue? {
        switch record.type {
        case .negotiation: node("EventSeries", [("name", text("name")), ("description", text("note"))])
        case .party:
            node(
                "Organization",
                [("name", text("name")), ("alternateName", text("code")), ("description", text("note"))])
        case .topic: node("DefinedTerm", [("name", text("name"))])
        case .official:
            node(
                "Person",
                [("name", text("name")), ("familyName", text("surname")), ("description", text("note"))])
        case .name: more(of: identities.official(of: record), [("alternateName", text("text"))])
        case .office: more(of: identities.official(of: record), [("affiliation", office)])
        case .round: event
        case .participation: more(of: identities.round(of: record), [("attendee", participation)])
        case .source: source { record[$0] }
        case .statement: quotation
        case .outcome:
            node(
                "CreativeWork",
                [
                    ("name", text("title")), ("genre", text("kind")), ("text", text("text")),
                    ("creativeWorkStatus", text("status")), ("dateCreated", date("date")),
                    ("datePublished", date("effective")), ("expires", date("expires")), ("description", text("note")),
                    ("recordedAt", reference(identities.round(of: record))), ("citation", sources),
                ])
        case .approval:
            action("AuthorizeAction", agent: organization("authority"), done: "given", failed: ["refused"], end: "date")
        case .commitment:
            action(
                "Action", agent: reference(identities.party(of: record)), done: "met", failed: ["missed", "lapsed"],
                end: "due")
        case .text:
            node(
                "CreativeWork",
                [
                    ("name", text("title")), ("version", text("edition")), ("creativeWorkStatus", text("kind")),
                    ("dateCreated", date("date")), ("text", text("text")), ("inLanguage", text("language")),
                    ("author", reference(identities.party(of: record))),
                    ("recordedAt", reference(identities.round(of: record))),
                    ("isPartOf", reference(identities.outcome(of: record))), ("description", text("note")),
                    ("citation", sources),
                ])
        default: nil
        }
    }

    private typealias Property = (name: String, value: RecordValue?)

    private var event: RecordValue {
        let address = Self.object(
            "PostalAddress", [("addressLocality", text("city")), ("addressCountry", text("country"))])
        let hasPlace = ["venue", "city", "country"].contains { record[$0] != nil }
        let series = record["negotiation"].map { identities.urn(of: .negotiation, $0) }
        return node(
            "Event",
            [
                ("name", text("name")), ("startDate", date("start")), ("endDate", date("end")),
                (
                    "eventStatus",
                    record["status"].map {
                        Self.reference(to: "https://schema.org/Event" + ($0 == "cancelled" ? "Cancelled" : "Scheduled"))
                    }
                ),
                (
                    "location",
                    hasPlace ? Self.object("Place", [("name", text("venue")), ("address", address)]) : nil
                ),
                ("superEvent", reference(series)), ("about", topics), ("description", text("note")),
                ("citation", sources),
            ])
    }

    private var office: RecordValue {
        Self.object(
            "OrganizationRole",
            [
                ("roleName", text("office")), ("affiliation", reference(identities.party(of: record))),
                ("startDate", date("start")), ("endDate", date("end")),
            ])
    }

    private var participation: RecordValue {
        Self.object(
            "Role",
            [
                ("roleName", text("capacity")), ("attendee", reference(identities.official(of: record))),
                ("startDate", date("joined")), ("endDate", date("left")), ("description", text("note")),
            ])
    }

    private var quotation: RecordValue {
        let translation = record["translation"].map { text in
            Self.object("Quotation", [("text", .string(text))])
        }
        return node(
            "Quotation",
            [
                ("text", text("text")), ("dateCreated", date("date")),
                ("spokenByCharacter", reference(identities.official(of: record))), ("creditText", text("attribution")),
                ("sponsor", reference(identities.party(of: record))), ("genre", text("kind")),
                ("inLanguage", text("language")),
                ("workTranslation", translation), ("locationCreated", place("setting")), ("about", topics),
                ("recordedAt", reference(identities.round(of: record))), ("citation", sources),
            ])
    }

    private func action(_ type: String, agent: RecordValue?, done: String, failed: [String], end: String) -> RecordValue
    {
        let status = record["status"].map { status in
            let word = status == done ? "Completed" : failed.contains(status) ? "Failed" : "Potential"
            return Self.reference(to: "https://schema.org/\(word)ActionStatus")
        }
        return node(
            type,
            [
                ("agent", agent), ("object", reference(identities.outcome(of: record))),
                ("description", text("text") ?? text("note")),
                ("actionStatus", status), ("endTime", date(end)), ("citation", sources),
            ])
    }

    /// A source, under the same name wherever it is cited.
    private func source(_ field: (String) -> String?) -> RecordValue {
        func text(_ name: String) -> RecordValue? { field(name).map(RecordValue.string) }
        func date(_ name: String) -> RecordValue? { field(name).map(Self.date) }
        let outlet = field("outlet").map { Self.object("Organization", [("name", .string($0))]) }
        return Self.object(
            "Article", id: identities.urn(ofSource: field),
            [
                ("headline", text("title")), ("publisher", outlet), ("url", text("url")), ("author", text("author")),
                ("datePublished", date("published")),
            ])
    }

    private var sources: RecordValue? {
        let sources = record.list("sources").compactMap { source in
            if case .object(let members) = source { self.source { members.text($0) } } else { nil as RecordValue? }
        }
        return sources.isEmpty ? nil : .array(sources)
    }

    private var topics: RecordValue? {
        let topics = record.topics.map { Self.reference(to: identities.urn(of: .topic, $0)) }
        return topics.isEmpty ? nil : .array(topics)
    }

    private func text(_ name: String) -> RecordValue? { record[name].map(RecordValue.string) }
    private func date(_ name: String) -> RecordValue? { record[name].map(Self.date) }

    /// A date of ISO 8601, as schema.org has them; a form that only EDTF has is a literal of that type, which says so.
    static func date(_ text: String) -> RecordValue {
        // Months have numbers up to 12, seasons from 21.
        let isSeason = text.utf8.count == 7 && text.dropFirst(5) > "12"
        guard isSeason || text.contains(where: { "/?~%X".contains($0) }) else { return .string(text) }
        return .object([
            Member(name: "@type", value: .string("http://id.loc.gov/datatypes/edtf/EDTF-level1")),
            Member(name: "@value", value: .string(text)),
        ])
    }
    private func organization(_ name: String) -> RecordValue? {
        text(name).map { Self.object("Organization", [("name", $0)]) }
    }
    private func place(_ name: String) -> RecordValue? { text(name).map { Self.object("Place", [("name", $0)]) } }
    private func reference(_ id: String?) -> RecordValue? { id.map(Self.reference) }
    private static func reference(to id: String) -> RecordValue { .object([Member(name: "@id", value: .string(id))]) }

    private func node(_ type: String, _ properties: [Property]) -> RecordValue {
        Self.object(type, id: record.urn, properties)
    }

    /// Further properties of another node.
    private func more(of id: String?, _ properties: [Property]) -> RecordValue? {
        id.map { Self.object(nil, id: $0, properties) }
    }

    private static func object(_ type: String?, id: String? = nil, _ properties: [Property]) -> RecordValue {
        let head: [Property] = [("@type", type.map(RecordValue.string)), ("@id", id.map(RecordValue.string))]
        return .object((head + properties).compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }
}
