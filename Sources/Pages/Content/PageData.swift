import Negotiations

/// The data of a page, as the commands whose answers it is.
///
/// It is known without the page: who asks for data waits for no page.
struct PageData {
    /// The words of a command line, without the program's name, that answers what the page shows; nil where none does.
    var command: [String]?
    /// Options by which the same is exported for calendars and feed readers; nil where it is not.
    var exported: [String]?

    /// The command that answers it in a format; nil where none does.
    func command(as format: DataFormat) -> [String]? {
        switch format {
        case .ics, .atom: exported.map { ["export", "--format=\(format.name)"] + $0 }
        // What no command answers by itself is all records together.
        case .ndjson where command == nil: exported.map { ["export", "--format=ndjson"] + $0 }
        default: command.map { [$0[0], "--format=\(format.name)"] + $0.dropFirst() }
        }
    }

    /// No command answers it.
    static let none = PageData()
    /// All records.
    static let everything = PageData(exported: [])
    static let due = PageData(command: ["due", "--within=90d"])

    static func list(of type: RecordType, narrowedBy query: [(name: String, value: String)]) -> PageData {
        PageData(command: ["list-\(type.plural)"] + query.map { "--\($0.name)=\($0.value)" })
    }

    /// By the number alone: another statement can have it as its key.
    static func statement(_ number: Int64) -> PageData { PageData(command: ["show-statement", "id:\(number)"]) }

    static func record(_ record: ShownRecord) -> PageData {
        let query = record.statementQuery
        return PageData(
            command: record.type.wording.showing == nil
                ? query.map { ["query", "--\($0.name)=\($0.value)"] }
                : ["show-\(record.type.noun)", "id:\(record.id)"],
            exported: record.type == .round
                ? ["--round=\(record.name)", "--negotiation=\(record.required("negotiation"))"]
                : query.map { ["--\($0.name)=\($0.value)"] })
    }

    static func statements(_ chosen: AskedStatements, page: Int, _ context: PageContext) -> PageData {
        PageData(
            command: ["query"] + context.part(Page.pageSize, page) + chosen.options, exported: chosen.options)
    }

    static func timeline(_ chosen: AskedStatements, page: Int, _ context: PageContext) -> PageData {
        PageData(
            command: ["timeline"] + context.part(Page.eventCount(in: context), page) + chosen.options,
            exported: chosen.options)
    }

    static func statistics(_ chosen: AskedStatements) -> PageData {
        PageData(command: ["stats", "--by=month"] + chosen.options)
    }

    static func attendance(_ negotiation: String?) -> PageData {
        PageData(command: ["attendance"] + (negotiation.map { ["--negotiation=\($0)"] } ?? []))
    }

    static func positions(_ question: PositionQuestion) -> PageData {
        let filter =
            question.filter.parties.map { "--party=\($0)" } + question.filter.officials.map { "--official=\($0)" }
        return PageData(
            command: question.topic.isEmpty
                ? nil : ["positions", "--topic=\(question.topic)", "--by=\(question.period.rawValue)"] + filter)
    }

    static func comparison(of rounds: [ShownRecord]) -> PageData {
        guard rounds.count > 1 else { return .none }
        return PageData(
            command: ["compare"] + rounds.map { "--negotiation=\($0.required("negotiation"))" } + ["--"]
                + rounds.map(\.name))
    }

    static func news(since: String) -> PageData {
        PageData(command: ["news", "--since=\(since)", "--limit=\(Page.mostNews)"])
    }

    /// Without the commands and the files that they name, which are of the machine where they were run.
    static func changes(before: Int64?) -> PageData {
        PageData(
            command: ["log", "--limit=50", "--fields=revision,at,who,added,changed,removed,records"]
                + (before.map { ["--until=\(max(0, $0 - 1))"] } ?? []))
    }

    static func revision(_ number: Int64) -> PageData { PageData(command: ["log", "--", String(number)]) }

    static func review(_ query: [(name: String, value: String)]) -> PageData {
        PageData(command: ["review", "--list"] + query.map { "--source=\($0.value)" })
    }

    static func proposal(_ number: Int64) -> PageData {
        PageData(command: ["review", "--list", "--", String(number)])
    }
}

extension Page {
    /// The formats in which its data is answered.
    var formats: [DataFormat] {
        DataFormat.allCases.filter { data.command(as: $0) != nil && ($0 != .ics || hasRounds) }
    }
}

extension ShownRecord {
    /// How an address asks for the statements that belong to it and have no page of their own there; nil where there are none.
    var statementQuery: (name: String, value: String)? {
        switch type {
        case .negotiation: ("negotiation", name)
        case .party: ("party", name)
        case .topic: ("topic", name)
        case .official: ("official", self["key"] ?? name)
        default: nil
        }
    }
}
