import Negotiations

/// One field in which two desks differ; of a record that one of them removed, that alone.
struct ConflictDifference: Listed {
    let whole: WaitingConflict
    let field: ExchangeConflict.Field?

    static func all(of whole: WaitingConflict) -> [ConflictDifference] {
        let fields = whole.conflict.fields
        return fields.isEmpty
            ? [ConflictDifference(whole: whole, field: nil)]
            : fields.map { ConflictDifference(whole: whole, field: $0) }
    }

    static let columns: [Column<ConflictDifference>] = [
        Column("id", title: "#", alignment: .trailing, isSaidOnce: true) { $0.whole.id },
        Column("status", title: "Status", isSaidOnce: true) { $0.whole.status.rawValue },
        Column("record", title: "Record", isFlexible: true, shown: .onlyInTable, isSaidOnce: true) {
            $0.whole.conflict.record
        },
        Column("type", title: "Type", shown: .notInTable) { $0.whole.conflict.type },
        Column("record_id", title: "Number", alignment: .trailing, shown: .notInTable) { $0.whole.conflict.id },
        Column("title", title: "Title", shown: .notInTable) { $0.whole.conflict.title },
        Column("kind", title: "Kind", shown: .notInTable) { $0.whole.conflict.kind.rawValue },
        Column("what", title: "Kind", isFlexible: true, shown: .onlyInTable, isSaidOnce: true) {
            ([$0.whole.conflict.kind.rawValue] + $0.whole.conflict.fields.compactMap(\.obstacle)).joined(
                separator: ": ")
        },
        Column("field", title: "Field") { $0.field?.name },
        Column("ours", title: "Ours", isFlexible: true) { $0.field?.ours },
        Column("theirs", title: "Theirs", isFlexible: true) { $0.field?.theirs },
        obstacle,
        Column("file", title: "File", shown: .notInTable) { $0.whole.file },
    ]

    private static let obstacle = Column<ConflictDifference>(
        "obstacle", title: "In the way", isFlexible: true, shown: .notInTable
    ) { $0.field?.obstacle }

    /// The column of what stands in the way of theirs, where something does.
    static func obstacles(of conflict: WaitingConflict) -> [Column<ConflictDifference>] {
        conflict.conflict.fields.contains { $0.obstacle != nil } ? [obstacle] : []
    }
}

extension ExchangeConflict {
    /// The record in words.
    var record: String { "\(type)\(id.map { " \($0)" } ?? "") (\(title))" }

    /// What ends a conflict that neither desk's version alone does.
    var step: String {
        guard kind == .referredTo, let id, let noun = RecordType.named(type)?.noun else { return "" }
        return
            "; tracker remove-\(noun) id:\(id) --cascade removes them too, and --prefer ours gives it back to the other desk"
    }
}

extension ExchangeConflict.Kind {
    /// What happened to the record, where that is not said by its fields.
    var words: String? {
        switch self {
        case .changed, .referring: nil
        case .removedHere: "removed here, changed there"
        case .removedThere: "changed here, removed there"
        case .mergedHere: "merged into another here, changed there"
        case .mergedThere: "merged into another there, and there is more of it here"
        case .mergedOppositely: "merged into another there, which was merged into this one here"
        case .referredTo: "removed there, and other records refer to it here"
        }
    }
}
