import Arguments
import Negotiations

/// The one fact that a source reports.
struct CitedFactOptions: ParsableArguments {
    @Options(RecordType.citable.map(CitedFactOptions.option)) var named: OptionValues
    @Option(
        help: "Negotiation to look in, when several have a fact of this name.", valueName: "NAME",
        completion: .names("negotiations"))
    var negotiation: String?

    private static func option(of type: RecordType) -> OptionDescription {
        var option = OptionDescription(
            key: type.name, name: type.name, help: "\(type.name.capitalizedWords), by its \(type.wording.naming).",
            valueName: type.name.uppercased())
        option.completion = type.nameCompletion
        return option
    }

    func validate() throws {
        if named.given.count != 1 {
            let options = RecordType.citable.map { "--" + $0.name }.joined(separator: ", ")
            throw ValidationError(
                named.given.isEmpty ? "No fact was given for the source." : "A citation is for one fact.",
                hint: "Give one of \(options).")
        }
        if negotiation != nil, let name = named.given.first?.key, RecordType.named(name)?.isOfRound != true {
            throw ValidationError(
                "--negotiation says nothing of --\(name).", hint: "Leave it out: an \(name) belongs to no round.")
        }
    }

    /// The fact that is named.
    func find(in questions: borrowing Questions) throws -> (fact: RecordType, id: Int64) {
        for (name, values) in named.given {
            guard let type = RecordType.named(name), let value = values.last else { continue }
            return (type, try questions.id(of: type, typed: value, ["negotiation": negotiation]))
        }
        throw TrackerError(.usage, "no fact was given for the source")
    }
}
