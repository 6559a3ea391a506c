import Negotiations

// What the page of a record shows besides the record: what refers to it, and what can be added to it.
extension Page {
    /// What can be added to a record from its page: commands, with what they know already.
    static func additions(
        to record: ShownRecord
    ) -> [(command: String, about: [(name: String, value: String)], title: String)] {
        switch record.type {
        case .negotiation: return [("add-round", [("negotiation", record.name)], "Add a round")]
        case .round:
            let round = [("round", record.name), ("negotiation", record.required("negotiation"))]
            return [
                ("add-statement", round, "Add a statement"), ("add-participation", round, "Add a participant"),
                ("add-outcome", round, "Add an outcome"), ("add-text", round, "Add a text"),
            ]
        case .outcome:
            let outcome = [("outcome", "id:\(record.id)")]
            return [("add-approval", outcome, "Add an approval"), ("add-commitment", outcome, "Add a commitment")]
        case .official:
            let official = [("official", "id:\(record.id)")]
            return [
                ("add-office", official, "Add an office"), ("add-name", official, "Add a name"),
                ("add-statement", official, "Add a statement"),
            ]
        default: return []
        }
    }

    /// The texts that belong to an outcome.
    static func texts(
        belongingTo outcome: ShownRecord, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Markup {
        let round = ["round": [outcome.required("round")], "negotiation": [outcome.required("negotiation")]]
        // Two outcomes of one round may have one title, and differ by their keys.
        let texts = try questions.records(of: .text, matching: round).filter {
            $0["outcome"] == outcome.name && $0["outcome_key"] == outcome["key"]
        }
        return context.section("Texts", texts, of: .text, without: ["round"])
    }

    /// The versions of a text beside one.
    static func otherVersions(
        of text: ShownRecord, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Markup {
        let same = ["title": [text.required("title")], "negotiation": [text.required("negotiation")]]
        let versions = try questions.records(of: .text, matching: same).filter { $0.id != text.id }
        return context.section("Other versions", versions, of: .text)
    }

    static func attendances(_ attendances: [Attendance], _ context: PageContext) -> Markup {
        Section("Rounds") {
            if !attendances.isEmpty {
                Table(
                    columns: [
                        TableColumn<Attendance>("Round", isHeading: true) {
                            context.round($0.round, of: $0.negotiation)
                        },
                        TableColumn("Negotiation") { context.link(to: .negotiation, $0.negotiation) },
                        TableColumn("Start") { context.date($0.start) },
                        TableColumn("End") { context.date($0.end) },
                        TableColumn("For") { $0.party.map { context.link(to: .party, $0) } ?? Markup() },
                        TableColumn("Capacity") { context.word($0.capacity) },
                    ], caption: .section("Rounds")
                ).markup(attendances)
            }
        }.markup
    }

    /// What the source says, where it was read as an article. It is another's, and so not published.
    static func article(
        _ source: Int64, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Markup {
        guard context.linking.isServed, let text = try questions.texts(ofSource: source).first else { return Markup() }
        return Section("Text") {
            HTML.p(.class("quiet")) { "What was recorded from it, or proposed, is marked." }
            ArticlePassages(text: text, context: context).markup
        }.markup
    }

    static func facts(_ facts: [CitedFact], _ context: PageContext) -> Markup {
        Section("Cited for") {
            if !facts.isEmpty {
                Table(
                    columns: [
                        TableColumn<CitedFact>("What", isHeading: true) { fact in
                            let type = RecordType.named(fact.type).flatMap { Address.shown.contains($0) ? $0 : nil }
                            return context.link(
                                type.map { .record($0, fact.id, name: $0 == .statement ? "" : fact.summary) },
                                fact.summary)
                        },
                        TableColumn("Fact") { context.text($0.type) },
                        TableColumn("Wording") { context.text($0.wording) },
                        TableColumn("Place") { context.text($0.place) },
                    ], caption: .section("Cited for")
                ).markup(facts)
            }
        }.markup
    }
}

extension PageContext {
    /// Records as a table under a heading; nothing where there are none.
    func section(
        _ title: String, _ records: [ShownRecord], of type: RecordType, without left: Set<String> = []
    ) -> Markup {
        Section(title) {
            if !records.isEmpty {
                RecordTable(type, without: left, in: self).markup(records, caption: .section(title))
            }
        }.markup
    }
}
