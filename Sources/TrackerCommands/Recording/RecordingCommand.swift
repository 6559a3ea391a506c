import Arguments
import Formats
import Negotiations

/// Gathers the fields of a draft from options.
struct DraftFields {
    private(set) var members: [Member] = []

    mutating func set(_ name: String, _ value: String?) {
        if let value { members.append(Member(name: name, value: .string(value))) }
    }

    mutating func set(_ name: String, _ word: (some RawRepresentable<String>)?) { set(name, word?.rawValue) }

    /// Topics; none mentioned is not the same as none.
    mutating func set(_ name: String, _ list: [String]) {
        if !list.isEmpty { members.append(Member(name: name, value: .strings(list))) }
    }

    mutating func set(_ source: SourceOptions) {
        set("outlet", source.outlet)
        set("source_title", source.sourceTitle)
        set("url", source.url)
        set("author", source.author)
        set("published", source.published)
        set("accessed", source.accessed)
        set("wording", source.wording)
        set("place", source.place)
    }
}

/// Where a fact was reported.
struct SourceOptions: ParsableArguments {
    @Option(help: "Who published the source.", valueName: "NAME") var outlet: String?
    @Option(help: "The headline of the source.", valueName: "TITLE") var sourceTitle: String?
    @Option(help: "The address of the source.", valueName: "URL") var url: String?
    @Option(help: "Who wrote the source.", valueName: "NAME") var author: String?
    @Option(help: "When the source was published.", valueName: "DATE") var published: String?
    @Option(help: "When you looked at the source.", valueName: "DATE") var accessed: String?
    @Option(help: "The words as printed, where they differ.", valueName: "TEXT") var wording: String?
    @Option(help: "Where in the source: paragraph 3.", valueName: "PLACE") var place: String?

    init() {}
}

/// A draft to be, and what its confirmation calls it.
struct NamedDraft {
    let type: RecordType
    let fields: DraftFields
    /// Its name, given the full name of the official whom it concerns.
    let name: (_ official: String) -> String

    init(_ type: RecordType, _ fields: DraftFields, _ name: @escaping (_ official: String) -> String) {
        self.type = type
        self.fields = fields
        self.name = name
    }

    init(_ type: RecordType, _ fields: DraftFields, _ name: String) {
        self.init(type, fields) { _ in name }
    }
}

extension CommandContext {
    /// Records drafts in one revision and says what became of each.
    func record(_ drafts: [NamedDraft], in database: DatabaseOptions) throws {
        let checked = try drafts.map { (draft: try Draft($0.type, $0.fields.members), name: $0.name) }
        let lines = try database.record(in: self) { tracker in
            try tracker.record(by: author) { recorder, transaction in
                var lines: [String] = []
                for (draft, name) in checked {
                    let result = try recorder.record(draft, in: transaction)
                    for creation in recorder.takeCreations() {
                        lines.append(
                            "Added \(creation.type.name) \(creation.id): \(creation.name), named for the first time.")
                    }
                    lines.append(result.line(draft.type, name(result.official ?? "")))
                }
                return lines
            }
        }
        try confirm(lines)
    }

    /// Says what was recorded; where that cannot be said, that it was recorded all the same.
    func confirm(_ lines: [String]) throws {
        do {
            for line in lines { try say(line) }
            try output.flush()
        } catch WriteError.refused(let code) {
            throw TrackerError(
                .inputOutput, "everything was recorded, but that could not be written: \(SystemMessage.text(for: code))"
            )
        }
    }
}

extension Recorder.Result {
    fileprivate func line(_ type: RecordType, _ name: String) -> String {
        switch action {
        case .added: "Added \(type.name) \(id): \(name)"
        case .changed(let fields): "Changed \(type.name) \(id): \(name) (\(fields.joined(separator: ", ")))\(keptNote)"
        case .cited: "Added a source to \(type.name) \(id): \(name)\(keptNote)"
        case .unchanged: "Nothing new: \(type.name) \(id) is there already: \(name)\(keptNote)"
        }
    }

    private var keptNote: String { kept.isEmpty ? "" : "; it keeps its own \(kept.joined(separator: ", "))" }
}
