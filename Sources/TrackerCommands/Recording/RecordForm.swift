import Arguments
import Formats
import Negotiations

// The declaration of a type of record as options of the commands that record and change it.
extension RecordType {
    /// The options without which nothing can be added.
    var neededOptions: [OptionDescription] {
        neededFields.map { field in
            var option = OptionDescription(field)
            option.isRequired = field.isRequired
            if let argument = field.argument {
                option.isArgument = true
                option.valueName = argument
            }
            return option
        }
    }

    /// The options that may be given when a record is added.
    var furtherOptions: [OptionDescription] { furtherFields.map { OptionDescription($0) } }

    /// The options that tell about a source of the record, where sources can be cited for it.
    var sourceOptions: [OptionDescription] { isCitable ? Self.citationOptions(group: "Source") : [] }

    /// The options that change a record.
    var changeOptions: [OptionDescription] {
        changeableFields.map { OptionDescription($0, isChange: true, group: "What to change") }
    }

    /// The option that takes away what fields say; nil where every record has them all.
    var clearOption: OptionDescription? {
        let fields = clearableFields
        guard !fields.isEmpty else { return nil }
        let help = "Field to clear\(fields.contains { $0.standard != nil } ? ", or to reset to its default" : "")."
        var option = OptionDescription(key: "clear", name: "clear", help: help, valueName: "FIELD")
        option.allowedValues = fields.flatMap { $0.option == $0.name ? [$0.name] : [$0.name, $0.option] }
        option.isRepeatable = true
        option.group = "What to change"
        return option
    }

    /// The options that tell about a document.
    static func documentOptions(group: String? = nil) -> [OptionDescription] {
        documentFields.map { OptionDescription($0, group: group) }
    }

    /// The options that tell what a document says of a fact.
    static func passageOptions(group: String) -> [OptionDescription] {
        passageFields.map { OptionDescription($0, group: group) }
    }

    /// The same among the options of the fact, by the names that they have in its record: `source_title`.
    static func citationOptions(group: String) -> [OptionDescription] {
        documentOptions(group: group).map { option in
            var option = option
            option.key = option.name.split(separator: "-").joined(separator: "_")
            return option
        } + passageOptions(group: group)
    }

    /// What completes the name of a record.
    var nameCompletion: CompletionKind? { names.isEmpty ? nil : .names(plural) }
}

extension RecordType {
    /// Refuses an option that says which of several records is meant, where no option names one: it would do nothing.
    func requireQualified(by given: OptionValues) throws(ValidationError) {
        for (name, _) in given.given {
            guard let index = index(of: name), fields[index].qualifies != nil else { continue }
            let qualified = qualified(by: fields[index])
            guard qualified.allSatisfy({ given[$0.name] == nil }) else { continue }
            let options = qualified.filter { $0.help != nil }.map { "--" + $0.option }.joined(separator: " or ")
            throw ValidationError(
                "--\(fields[index].option) does nothing without \(options).",
                hint: "It says which \(qualified.first?.name ?? name) is meant when several have the same name.")
        }
    }
}

extension OptionDescription {
    /// The option for a field; what is given for it is looked up by the field's name.
    init(_ field: Field, isChange: Bool = false, group: String? = nil) {
        let help = (isChange ? field.helpOfChange : field.help) ?? ""
        self.init(key: field.name, name: field.option, help: help, valueName: field.valueName)
        self.group = group
        allowedValues = field.words
        isRepeatable = field == .topics
        completion = field.namedRecords.map { .names($0) }
        // An empty value takes away what was recorded.
        takesEmpty = isChange
    }
}

extension OptionValues {
    /// What was given, as the fields of a draft.
    var members: [Member] {
        given.map { key, values in
            Member(name: key, value: key == Field.topics.name ? values.cell : .string(values.last ?? ""))
        }
    }
}
