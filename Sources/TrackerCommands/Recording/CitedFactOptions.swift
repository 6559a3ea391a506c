import Arguments
import Negotiations

/// The one fact that a source reports.
struct CitedFactOptions: ParsableArguments {
    @Options(RecordType.citable.map(CitedFactOptions.option)) var named: OptionValues

    private static func option(of type: RecordType) -> OptionDescription {
        let isByNumber = type.citing?.isByNumber ?? true
        var option = OptionDescription(
            key: type.name, name: type.name, help: type.citing?.help ?? "", valueName: isByNumber ? "NUMBER" : "NAME")
        option.isNumber = isByNumber
        option.completion = isByNumber ? nil : .names(type.plural)
        return option
    }

    func validate() throws {
        if named.given.count != 1 {
            let options = RecordType.citable.map { "--" + $0.name }.joined(separator: ", ")
            throw ValidationError(
                named.given.isEmpty ? "No fact was given for the source." : "A citation is for one fact.",
                hint: "Give one of \(options).")
        }
    }

    /// The fact that is named.
    func find(in questions: borrowing Questions) throws -> (fact: RecordType, id: Int64) {
        for (name, values) in named.given {
            guard let type = RecordType.named(name), let value = values.last else { continue }
            if type.citing?.isByNumber == true, let id = Int64(value) { return (type, id) }
            return (type, try questions.id(of: type, typed: value))
        }
        throw TrackerError(.usage, "no fact was given for the source")
    }
}
