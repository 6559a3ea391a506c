import Negotiations

/// A review on a terminal of records that two desks changed: one at a time, one key a decision, each decision a revision of its own.
struct ConflictSession {
    /// Those that are asked about; none: all that are open.
    let ids: [Int64]
    let database: DatabaseOptions
    let context: CommandContext
    let keyboard: Keyboard
    /// Whether nothing else is reviewed, so that it is said where there is nothing.
    let isAlone: Bool
    private var skipped: Set<Int64> = []
    private var decided = 0

    init(ids: [Int64], database: DatabaseOptions, context: CommandContext, keyboard: Keyboard, isAlone: Bool) {
        self.ids = ids
        self.database = database
        self.context = context
        self.keyboard = keyboard
        self.isAlone = isAlone
    }

    /// - Returns: whether the person did not quit.
    mutating func run() throws -> Bool {
        while true {
            var tracker = try database.openToAsk(in: context)
            let open = try tracker.ask { [ids] questions in try questions.waitingConflicts(ids) }
                .filter { $0.status == .open }
            let waiting = open.filter { !skipped.contains($0.id) }
            guard let next = waiting.first else {
                try finish(open: open.count)
                return true
            }
            try context.output.write { bytes in append(next, remaining: waiting.count, to: &bytes) }
            guard try decide(next) else {
                try finish(open: open.count)
                return false
            }
        }
    }

    private func append(_ conflict: WaitingConflict, remaining: Int, to bytes: inout [UInt8]) {
        let place = conflict.file.map { " · \($0)" } ?? ""
        let heading = "Conflict \(conflict.id), \(remaining) open\(place)"
        bytes.append(0x0A)
        for line in TextWrapping.lines(of: SafeText.line(heading), width: context.terminal.width) {
            bytes.append(text: (context.terminal.usesColor ? Style.bold(line.text) : line.text) + "\n")
        }
        let entries = [Card.Entry("kind", label: "What happened", conflict.conflict.kind.words)]
        let fields = conflict.conflict.fields.map { ConflictDifference(whole: conflict, field: $0) }
        let columns =
            ConflictDifference.columns.filter { ["field", "ours", "theirs"].contains($0.heading.name) }
            + ConflictDifference.obstacles(of: conflict)
        CardLayout(terminal: context.terminal).append(
            Card(
                title: conflict.conflict.record, entries: entries,
                sections: [Card.Section("fields", title: "Fields that differ", fields, columns: columns)]),
            to: &bytes)
    }

    /// - Returns: whether to go on.
    private mutating func decide(_ conflict: WaitingConflict) throws -> Bool {
        while true {
            switch try keyboard.key(asking: { try prompt("ours, theirs, skip, quit, ?: ") }) {
            case .interrupt:
                try context.say("")
                try context.output.flush()
                throw TrackerError(.interrupted, "interrupted", hints: ["What was decided is kept."])
            case .end:
                try context.say("")
                return false
            case .character("o"): if try take(.ours, of: conflict) { return true }
            case .character("t"): if try take(.theirs, of: conflict) { return true }
            case .character("s"):
                try context.say("s")
                skipped.insert(conflict.id)
                return true
            case .character("q"):
                try context.say("q")
                return false
            case .character("?"):
                try context.say("?")
                for line in Self.help { try context.say(line) }
            default: try context.say("This key has no meaning here; ? explains the keys.")
            }
        }
    }

    private static let help = [
        "  o  ours: the record stays as it is, and the other desk takes it from the next export --identities",
        "  t  theirs: the record becomes what the other desk has",
        "  What only one of the desks has changed since they had the same is taken in either case.",
        "  s  skip: ask again the next time; what is right in neither is edited, then o",
        "  q  quit: what was decided is kept, the rest is asked the next time",
    ]

    /// - Returns: whether it is decided; where it is refused the person is told, and asked again.
    private mutating func take(_ desk: Desk, of conflict: WaitingConflict) throws -> Bool {
        try context.say(desk == .ours ? "o" : "t")
        do {
            let doubts = try database.change(in: context) { [context] tracker in
                let author = Author(who: context.who, command: "tracker review --take \(desk.rawValue) \(conflict.id)")
                return try tracker.record(by: author, checking: DateChecks(refuses: false)) { recorder in
                    try recorder.decide(conflict.id, desk)
                    return recorder.takeDoubts()
                }
            }
            for doubt in doubts { try context.say("Warning: \(doubt)") }
            decided += 1
            try context.say(desk == .ours ? "Ours holds" : "Took theirs")
            return true
        } catch let error as WriteError {
            throw error
        } catch {
            for line in Failure(error).lines { try context.say(line) }
            return false
        }
    }

    private func finish(open: Int) throws {
        guard isAlone || decided > 0 || open > 0 else { return }
        try context.confirm(["\(decided) \(decided == 1 ? "conflict" : "conflicts") decided, \(open) open"])
    }

    private func prompt(_ text: String) throws {
        try context.output.write(text)
        try context.output.flush()
    }
}
