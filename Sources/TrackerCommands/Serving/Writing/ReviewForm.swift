import Arguments
import Negotiations
import Pages

/// The form that decides on a proposal: its fields are the options of `tracker review --accept`.
struct ReviewForm {
    let proposal: Proposal
    /// The open proposals, in order.
    let open: [Int64]

    private static let blanks: [Blank] = {
        let all = TrackerProgram.interface.command(named: "review")?.blanks ?? []
        return all.filter { $0.group == "With --accept" || $0.name == "new-names" }
    }()

    init(_ number: Int64, _ questions: borrowing Questions) throws {
        proposal = try questions.proposal(number)
        var filter = ProposalFilter()
        filter.statuses = [.open]
        open = try questions.proposalIDs(matching: filter)
    }

    /// The open proposal behind this one, or else the first.
    var next: Int64? {
        let others = open.filter { $0 != proposal.id }
        guard let place = open.firstIndex(of: proposal.id), place < others.count else { return others.first }
        return others[place]
    }

    private var previous: Int64? {
        guard let place = open.firstIndex(of: proposal.id), place > 0 else { return nil }
        return open[place - 1]
    }

    private func present(_ blank: Blank) -> String {
        let value =
            switch blank.name {
            case "official": proposal.officialKey ?? proposal.official
            case "party": proposal.party
            case "date": proposal.date
            case "round": proposal.round
            case "negotiation": proposal.negotiation
            case "topic": proposal.topics.joined(separator: "; ")
            case "setting": proposal.setting
            case "due": proposal.due
            case "outcome": proposal.outcome
            case "text": proposal.text
            default: nil as String?
            }
        return value ?? ""
    }

    /// What the command says, in words of the form.
    var speech: FormWords { FormWords(Self.blanks) }

    func shown(
        typed: [String: String]?, once: String, refusal: Refusal?, _ questions: borrowing Questions
    ) throws -> ProposalForm {
        let fields = try Self.blanks.map { blank in
            var field = try blank.shown(typed.map { $0[blank.field] ?? "" } ?? present(blank), questions)
            field.group = ""
            field.help = speech.spoken([field.help]).first ?? ""
            if refusal?.field == blank.field { field.refusal = refusal?.atField ?? [] }
            return field
        }
        let isUndecided = proposal.question != nil || proposal.date == nil
        return ProposalForm(
            fields: fields, once: once, refusal: refusal?.lines ?? [], next: next, previous: previous,
            isOpen: isUndecided || refusal != nil)
    }

    /// The words of the command line for a decision; nil for what is none.
    func words(_ typed: [String: String]) -> [String]? {
        switch typed["decision"] {
        case "reject": return ["review", "--reject", "--", String(proposal.id)]
        case "accept":
            // What is proposed now is what the form said, or somebody else has corrected it.
            var typed = typed
            for blank in Self.blanks { typed[blank.formerField] = present(blank) }
            return ["review", "--accept"] + Self.blanks.flatMap { $0.words(typed) } + ["--", String(proposal.id)]
        default: return nil
        }
    }
}
