import Negotiations

/// A review on a terminal: one proposal at a time, one key a decision, each decision a revision of its own.
///
/// Nothing is locked while the person thinks, and what is decided is kept whenever the session ends.
struct ReviewSession {
    let filter: ProposalFilter
    let database: DatabaseOptions
    let context: CommandContext
    let keyboard: Keyboard
    /// Proposals that are to wait for the next time.
    private var skipped: Set<Int64> = []
    /// Proposals that were shown and left, the last one last.
    private var shown: [Int64] = []
    /// The proposal to which the person went back.
    private var returned: Int64?
    private var accepted = 0
    private var rejected = 0
    /// What was refused last.
    private var refused: ((inout ReviewSession) throws -> Step)?
    private var takesSimilarNames = false

    private enum Step { case next, again, back, quit }

    init(filter: ProposalFilter, database: DatabaseOptions, context: CommandContext, keyboard: Keyboard) {
        self.filter = filter
        self.database = database
        self.context = context
        self.keyboard = keyboard
    }

    mutating func run() throws {
        while true {
            let open = try ask { questions in try questions.proposalIDs(matching: filter) }
            let waiting = open.filter { !skipped.contains($0) }
            guard let id = returned ?? waiting.first else { return try finish(open: open.count) }
            returned = nil
            let (proposal, beside) = try ask { questions in
                let proposal = try questions.proposal(id)
                return (proposal, try proposal.passages.first.map { try questions.surroundings(of: $0) })
            }
            let page = ReviewPage(
                proposal: proposal, beside: beside, remaining: waiting.count, terminal: context.terminal)
            try context.output.write { bytes in page.append(to: &bytes) }
            if proposal.status != .open { try say("You have decided before: \(proposal.status.rawValue)") }
            var step = Step.again
            while step == .again {
                let key = try keyboard.key { try prompt(Self.menu(for: proposal)) }
                step = try answer(key, to: proposal)
            }
            switch step {
            case .back: returned = shown.popLast()
            case .next: if shown.last != id { shown.append(id) }
            case .again, .quit: break
            }
            if step == .quit { return try finish(open: try ask { try $0.proposalIDs(matching: filter).count }) }
        }
    }

    private static func menu(for proposal: Proposal) -> String {
        var choices = ["accept", "edit", "reject", "skip", "back", "All of this article", "quit", "?"]
        if proposal.question != nil {
            choices.insert(
                proposal.candidates.isEmpty ? "new official" : "1–\(min(9, proposal.candidates.count)), new official",
                at: 0)
            if proposal.speaker != nil { choices.insert("label", at: 1) }
        }
        return choices.joined(separator: ", ") + ": "
    }

    private mutating func answer(_ key: Keyboard.Key, to proposal: Proposal) throws -> Step {
        switch key {
        case .interrupt:
            try say("")
            try context.output.flush()
            throw TrackerError(.interrupted, "interrupted", hints: ["What was decided is kept."])
        case .end:
            try say("")
            return .quit
        case .other: return try unknown()
        case .character(let character):
            // The key is shown, since the terminal does not.
            try say(character.isNewline || character.isWhitespace ? "" : String(character))
            return try answer(character, to: proposal)
        }
    }

    private mutating func answer(_ character: Character, to proposal: Proposal) throws -> Step {
        switch character {
        case "a": return try attempt { session in try session.accept(proposal.id) }
        case "r": return try attempt { session in try session.reject(proposal.id) }
        case "s":
            skipped.insert(proposal.id)
            return .next
        case "b":
            guard !shown.isEmpty else {
                try say("This is the first.")
                return .again
            }
            return .back
        case "A": return try attempt { session in try session.acceptAll(with: proposal) }
        case "e": return try attempt { session in try session.edit(proposal) }
        case "q": return .quit
        case "N":
            guard let refused else { return try unknown() }
            takesSimilarNames = true
            defer { takesSimilarNames = false }
            return try attempt(refused)
        case "?":
            for line in Self.help { try say(line) }
            return .again
        case "l" where proposal.question != nil && proposal.speaker != nil:
            return try amend(proposal.id) { $0.attribution = proposal.speaker }
        case "n" where proposal.question != nil:
            return try attempt { session in try session.addOfficial(for: proposal) }
        case "1"..."9" where proposal.question != nil:
            guard let number = character.wholeNumberValue, proposal.candidates.indices.contains(number - 1) else {
                return try unknown()
            }
            return try amend(proposal.id) { $0.official = proposal.candidates[number - 1].reference }
        default: return try unknown()
        }
    }

    private static let help = [
        "  a  accept: make a statement of it, a commitment or an outcome, which cites the article",
        "  e  edit the text, who, when, round, topics or to whom; of an agreement whom it binds, the outcome or when it is due",
        "  r  reject: it is not proposed again",
        "  s  skip: ask again the next time",
        "  b  back to the one before; what was rejected can be accepted, what was accepted is taken back with tracker undo",
        "  A  accept all of this article for which nothing is left to decide, but for what was skipped, when you say so",
        "  N  do again what was refused, and take names that are like others for new ones",
        "  q  quit: what was decided is kept, the rest is asked the next time",
        "  1–9 choose who said it; l keep the label as printed; n a new official",
    ]

    private func unknown() throws -> Step {
        try say("This key has no meaning here; ? explains the keys.")
        return .again
    }

    /// Does what may be refused: then the person is told and asked again.
    private mutating func attempt(_ body: @escaping (inout ReviewSession) throws -> Step) throws -> Step {
        refused = nil
        do {
            return try body(&self)
        } catch let error as WriteError {
            throw error
        } catch {
            refused = body
            for line in Failure(error).lines { try say(line.replacing("--new-names", with: "the key N")) }
            return .again
        }
    }

    private mutating func accept(_ id: Int64) throws -> Step {
        let (kind, record) = try record("tracker review --accept \(id)") { recorder in
            let kind = try recorder.questions.proposal(id).kind
            return (kind, try recorder.accept(id).id)
        }
        accepted += 1
        try say("Accepted: \(kind.isAgreement ? kind.rawValue : "statement") \(record)")
        return .next
    }

    private mutating func reject(_ id: Int64) throws -> Step {
        try record("tracker review --reject \(id)") { recorder in try recorder.reject(id)
        }
        rejected += 1
        try say("Rejected")
        return .next
    }

    private mutating func acceptAll(with proposal: Proposal) throws -> Step {
        guard let document = proposal.passages.first?.document else { return .again }
        let waiting = try ask { questions in try questions.openProposals(inDocument: document) }
            .filter { !skipped.contains($0) }
        let key = try keyboard.key {
            try prompt("Accept \(ArticleReport.count(waiting.count, "proposal")) of this article? y or n: ")
        }
        guard case .character("y") = key else {
            try say("Nothing is accepted.")
            return .again
        }
        try say("y")
        let (done, refused) = try record(context.commandLine) { recorder in try recorder.acceptEach(waiting) }
        accepted += done
        try say(
            "Accepted \(done)" + (refused == 0 ? "" : "; \(refused) cannot be accepted before you decide something"))
        return done == 0 ? .again : .next
    }

    private mutating func amend(_ id: Int64, _ change: (inout Amendment) -> Void) throws -> Step {
        var amendment = Amendment()
        change(&amendment)
        return try attempt { session in
            try session.record(session.context.commandLine) { recorder in
                try recorder.amend(id, amendment)
            }
            return .next
        }
    }

    private mutating func edit(_ proposal: Proposal) throws -> Step {
        let key = try keyboard.key {
            try prompt(
                proposal.kind.isAgreement
                    ? "text, for whom, date, round, outcome, u for due (another key goes back): "
                    : "text, who, date, round, p for topics, setting (another key goes back): ")
        }
        guard case .character(let field) = key else {
            try say("")
            return .again
        }
        try say(String(field))
        var current: [Character: (name: String, value: String?)] = [
            "t": ("text", proposal.text), "d": ("date", proposal.date), "r": ("round", proposal.round),
        ]
        if proposal.kind.isAgreement {
            current["f"] = ("for whom", proposal.party)
            current["o"] = ("outcome", proposal.outcome)
            current["u"] = ("due", proposal.due)
        } else {
            current["w"] = ("who", proposal.official ?? proposal.attribution ?? proposal.speaker)
            current["p"] = ("topics", proposal.topics.joined(separator: "; "))
            current["s"] = ("setting", proposal.setting)
        }
        guard let (name, value) = current[field] else { return .again }
        try say("\(name) is: \(value ?? "")")
        guard let answer = try line("new \(name) (empty keeps it, - empties it): "), !answer.isEmpty else {
            return .again
        }
        let text = answer == "-" ? "" : answer
        return try amend(proposal.id) { amendment in
            switch field {
            case "t": amendment.text = text
            case "w": amendment.official = text
            case "d": amendment.date = text
            case "r": amendment.round = text
            case "s": amendment.setting = text
            case "f": amendment.party = text
            case "o": amendment.outcome = text
            case "u": amendment.due = text
            default: amendment.topics = text.split(separator: ";").map(String.init)
            }
        }
    }

    private mutating func addOfficial(for proposal: Proposal) throws -> Step {
        guard let name = try line("full name (empty goes back): "), !name.isEmpty else { return .again }
        let party = try line("party (may be empty): ") ?? ""
        let office = party.isEmpty ? "" : try line("office (may be empty): ") ?? ""
        try record(context.commandLine) { recorder in
            try NewOfficial(name: name, party: party.isEmpty ? nil : party, office: office.isEmpty ? nil : office)
                .record(&recorder)
            var amendment = Amendment()
            amendment.official = name
            try recorder.amend(proposal.id, amendment)
        }
        return .next
    }

    private func finish(open: Int) throws {
        try context.confirm(["\(accepted) accepted, \(rejected) rejected, \(open) open"])
    }

    private func line(_ question: String) throws -> String? {
        try prompt(question)
        return try AnswerLine.fromStandardInput()
    }

    private func prompt(_ text: String) throws {
        try context.output.write(text)
        try context.output.flush()
    }

    private func say(_ line: String) throws { try context.say(line) }

    private func ask<Answer>(_ question: (borrowing Questions) throws -> Answer) throws -> Answer {
        var tracker = try database.openToAsk(in: context)
        return try tracker.ask(question)
    }

    /// Records in a revision of its own, under the command that does the same.
    @discardableResult
    private func record<Result>(
        _ command: String, _ body: (inout Recording) throws -> Result
    ) throws -> Result {
        let (result, made, doubts) = try database.change(in: context) { tracker in
            let author = Author(who: context.who, command: command)
            return try tracker.record(
                by: author, takingSimilarNames: takesSimilarNames, checking: DateChecks(refuses: false)
            ) { recorder in
                (try body(&recorder), recorder.takeCreations(), recorder.takeDoubts())
            }
        }
        for creation in made { try say(creation.line) }
        for doubt in doubts { try say("Warning: \(doubt)") }
        return result
    }
}
