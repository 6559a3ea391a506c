import Arguments
import Negotiations

/// The one fact that a source reports.
struct CitedFactOptions: ParsableArguments {
    @Option(help: "A statement.", valueName: "NUMBER") var statement: Int64?
    @Option(help: "A participation; show-round has its number.", valueName: "NUMBER") var participation: Int64?
    @Option(help: "An outcome.", valueName: "NUMBER") var outcome: Int64?
    @Option(help: "An office; show-official has its number.", valueName: "NUMBER") var office: Int64?
    @Option(help: "A round.", valueName: "NAME", completion: .names("rounds")) var round: String?
    @Option(help: "An approval; show-outcome has its number.", valueName: "NUMBER") var approval: Int64?
    @Option(help: "A commitment.", valueName: "NUMBER") var commitment: Int64?

    private var numbers: [(fact: CitableFact, id: Int64?)] {
        [
            (.statement, statement), (.participation, participation), (.outcome, outcome), (.office, office),
            (.approval, approval), (.commitment, commitment),
        ]
    }

    func validate() throws {
        let facts = numbers.filter { $0.id != nil }.count + (round == nil ? 0 : 1)
        if facts != 1 {
            throw ValidationError(
                facts == 0 ? "It is not said which fact the source reports." : "A citation is for one fact.",
                hint:
                    "Give one of --statement, --participation, --outcome, --office, --round, --approval, --commitment.")
        }
    }

    /// The fact that is named.
    func find(in questions: borrowing Questions) throws -> (fact: CitableFact, id: Int64) {
        for (fact, id) in numbers { if let id { return (fact, id) } }
        return (.round, try questions.roundID(named: round ?? ""))
    }
}
