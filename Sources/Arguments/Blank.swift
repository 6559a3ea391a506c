/// What may be filled in for a command, for other ways to fill it in than a command line: a form.
public struct Blank: Sendable {
    public enum Kind: Sendable { case argument, option, flag }

    public let kind: Kind
    /// The name of an option or flag, without hyphens; what stands for an argument in help.
    public let name: String
    /// What it means, as a sentence.
    public let help: String
    /// What stands for the value in help.
    public let valueName: String
    /// The heading in help; nil for the general one.
    public let group: String?
    /// The words that it takes; empty where the choice is open.
    public let allowedValues: [String]
    public let isRequired: Bool
    public let isRepeatable: Bool
    public let completion: CompletionKind?

    init(_ declaration: Declaration) {
        kind =
            switch declaration.kind {
            case .argument: .argument
            case .option: .option
            case .flag: .flag
            }
        name = declaration.kind == .argument ? declaration.valueName : declaration.longNames.first ?? ""
        help = declaration.help
        valueName = declaration.valueName
        group = declaration.groupTitle
        allowedValues = declaration.allowedValues
        isRequired = declaration.isRequired
        isRepeatable = declaration.isRepeatable
        completion = declaration.completion
    }
}
