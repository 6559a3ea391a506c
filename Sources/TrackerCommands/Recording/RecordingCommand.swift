import Arguments
import Formats
import Negotiations

/// What a command is to record, as its options say it.
struct RecordToAdd {
    let type: RecordType
    var members: [Member]
    /// Whether it belongs to the official who is recorded before it, whomever else the name may mean.
    var isOfOfficialBefore = false

    init(_ type: RecordType, _ members: [Member]) {
        self.type = type
        self.members = members
    }

    /// A record that belongs to the official with a number.
    func owned(by official: Int64) -> RecordToAdd {
        var record = self
        record.members.removeAll { ["official", "official_key"].contains($0.name) }
        record.members.append(Member(name: "official", value: .string("id:\(official)")))
        return record
    }
}

extension ShownRecord {
    /// What it is called when it was recorded: by its own names and those of what it refers to, however these were typed.
    var confirmation: String {
        let said = type.confirmation.text { field in
            let names = field == "official" ? [field, "attribution"] : [field]
            let text = names.lazy.compactMap { self[$0] }.first ?? ""
            return type.fields.contains { $0.name == field && $0.readsInput } ? SafeText.excerpt(text) : text
        }
        // A source may have no outlet.
        return said.isEmpty ? type.alternatives?.fields.lazy.compactMap { self[$0] }.first ?? "" : said
    }
}

extension [Member] {
    /// Fields with their values, without those that have none.
    static func fields(_ values: KeyValuePairs<String, String?>) -> [Member] {
        values.compactMap { name, value in value.map { Member(name: name, value: .string($0)) } }
    }
}

extension CommandContext {
    /// Records drafts in one revision and says what became of each.
    func record(
        _ records: [RecordToAdd], _ naming: NamingOptions = NamingOptions(),
        _ strictness: StrictOptions = StrictOptions(), in database: DatabaseOptions
    ) throws {
        let drafts = try records.map { try Draft($0.type, try readingInput($0.members, of: $0.type)) }
        let (lines, doubts) = try database.record(in: self) { tracker in
            try tracker.record(by: author, takingSimilarNames: naming.newNames, checking: strictness.checks) {
                recorder in
                var lines: [String] = []
                var naming: [(type: RecordType, id: Int64)] = []
                var official: (id: Int64, isNamedAlone: Bool)?
                for (record, validated) in zip(records, drafts) {
                    var draft = validated
                    if record.isOfOfficialBefore, let official {
                        if draft.type == .office, official.isNamedAlone, let name = draft["official"],
                            let party = draft["party"]
                        {
                            try recorder.requireSamePerson(official.id, named: name, holdingOfficeFor: party)
                        }
                        draft = try Draft(record.type, record.owned(by: official.id).members)
                    }
                    let result = try recorder.record(draft)
                    if draft.type == .official {
                        official = (result.id, isNamedAlone: result.action != .added && draft["key"] == nil)
                    }
                    lines += recorder.takeCreations().map(\.line)
                    let record = try recorder.questions.record(of: draft.type, number: result.id)
                    try Self.requireKept(record, result.replaced, draft)
                    lines.append(result.line(draft.type, record.confirmation))
                    if case .added = result.action { naming.append((draft.type, result.id)) }
                }
                // All names of an official come together: what the last one leaves is what there is.
                if let last = naming.last(where: { $0.type == .official || $0.type == .name }),
                    let found = try recorder.questions.printedStatements(namedBy: last.type, last.id)
                {
                    lines.append(Self.printedNote(found.count, found.official))
                }
                return (lines, recorder.takeDoubts())
            }
        }
        warn(of: doubts)
        try confirm(lines)
    }

    /// - Parameter replaced: fields of which another value was recorded.
    /// - Throws: where there are such: to add never overwrites.
    private static func requireKept(_ record: ShownRecord, _ replaced: [String], _ draft: Draft) throws {
        guard !replaced.isEmpty else { return }
        let type = record.type
        let fields = type.fields.filter { replaced.contains($0.name) }
        let change = fields.flatMap { field -> [String] in
            let value = draft[field.name] ?? ""
            return ["--" + field.option, field.readsInput ? "…" : value]
        }
        let edit = ShellWords.join(["tracker", "edit-\(type.noun)", "id:\(record.id)"] + change)
        // What tells one record from another that would be the same.
        let telling = type.identity.fields.compactMap { name in
            type.fields.first { $0.name == name && !$0.isRequired }.map { "--" + $0.option }
        }
        let canBeAnother = draft["key"] == nil && !telling.isEmpty
        throw TrackerError(
            .badData,
            "\(record.confirmation) is recorded already, with another \(fields.map { $0.title.lowercased() }.joined(separator: ", "))",
            hints: [
                (canBeAnother
                    ? "If it is another \(type.noun), tell it apart with \(telling.joined(separator: " or ")). " : "")
                    + "To correct the one that is recorded: \(edit)"
            ])
    }

    private static func printedNote(_ count: Int, _ official: String) -> String {
        let what =
            count == 1
            ? "1 statement that was kept as printed names" : "\(count) statements that were kept as printed name"
        return
            "\(what) \(official) now: tracker move-statements --as-printed --to-official \(ShellWords.join([official]))"
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

extension Recorder.Creation {
    var line: String { "Added \(type.name) \(id): \(name), named for the first time." }
}

extension Recorder.Result {
    fileprivate func line(_ type: RecordType, _ name: String) -> String {
        switch action {
        case .added: "Added \(type.name) \(id): \(name)"
        case .changed(let fields): "Changed \(type.name) \(id): \(name) (\(fields.joined(separator: ", ")))\(keptNote)"
        case .cited: "Added a source to \(type.name) \(id): \(name)\(keptNote)"
        case .removed: "Removed \(type.name) \(id): \(name)"
        case .unchanged, .postponed: "Nothing new: \(type.name) \(id) already exists: \(name)\(keptNote)"
        }
    }

    private var keptNote: String { kept.isEmpty ? "" : "; it keeps its own \(kept.joined(separator: ", "))" }
}
