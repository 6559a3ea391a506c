/// A form as a person sees it: with what is filled in.
public struct FilledForm: Sendable {
    public enum Kind: Sendable, Equatable {
        case line, text, flag
        case choice([String])
    }

    public struct Field: Sendable {
        let name: String
        let title: String
        public var help: String
        let kind: Kind
        let value: String
        let isRequired: Bool
        /// The heading under which it stands; empty for none.
        public var group: String
        /// What there is to choose from, where other values can be typed too.
        let suggestions: [String]
        /// Why what was filled in was not taken.
        public var refusal: [String] = []

        public init(
            name: String, title: String, help: String, kind: Kind, value: String, isRequired: Bool, group: String,
            suggestions: [String]
        ) {
            self.name = name
            self.title = title
            self.help = help
            self.kind = kind
            self.value = value
            self.isRequired = isRequired
            self.group = group
            self.suggestions = suggestions
        }
    }

    /// The command that it stands for.
    let command: String
    let title: String
    let fields: [Field]
    let hidden: [(name: String, value: String)]
    /// The record that it changes, or what else it is about.
    let subject: String?

    public init(command: String, title: String, subject: String?, fields: [Field], hidden: [(String, String)]) {
        self.subject = subject
        self.command = command
        self.title = title
        self.fields = fields
        self.hidden = hidden
    }
}

extension FilledForm {
    /// What the button says.
    var verb: String {
        switch command.prefix(while: { $0 != "-" }) {
        case "remove": "Remove"
        case "undo": "Undo"
        case "add": "Record"
        default: "Change"
        }
    }
}
