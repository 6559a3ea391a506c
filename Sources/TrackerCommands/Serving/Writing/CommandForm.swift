import Arguments
import Negotiations
import Pages

/// A form in the browser for a command that records or changes something. Its fields are those that the command declares, so that both are always the same.
struct CommandForm {
    let command: Command
    /// What the form was opened about: values by the names of fields.
    private let about: [String: String]
    private let blanks: [Blank]

    /// Options that a form does not have: whose change it is, that it is meant, and what is cleared, which is what is left empty.
    private static let ownWords: Set<String> = ["by", "yes", "db", "wait", "clear"]

    /// The commands that have a form, under headings.
    static let groups: [(title: String, commands: [Command])] = TrackerProgram.interface.groups
        .filter { ["Record", "Change"].contains($0.title) }
        .map { group in (group.title, group.commands.filter { $0.configuration.commandName != "log" }) }

    /// Nil where there is no such form.
    ///
    /// - Parameter about: what is known before anything is filled in.
    init?(named name: String, about: [String: String]) {
        guard let command = Self.groups.lazy.flatMap(\.commands).first(where: { $0.configuration.commandName == name })
        else { return nil }
        self.command = command
        self.about = about
        let all = command.blanks.filter { !Self.ownWords.contains($0.name) }
        // Of a fact that is named, the others that could be are no question any more.
        let facts = all.filter { $0.group == "The fact" && about[$0.field] != nil }
        blanks = facts.isEmpty ? all : all.filter { $0.group != "The fact" } + facts
    }

    /// What a form that was sent had been opened about.
    static func about(_ typed: [String: String]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: typed.filter { $0.key.hasPrefix(aboutPrefix) }.map {
                (String($0.key.dropFirst(aboutPrefix.utf8.count)), $0.value)
            })
    }

    private static let aboutPrefix = "about-"

    var name: String { command.configuration.commandName }

    /// The record that is changed, where one is.
    func record(_ questions: borrowing Questions) throws -> ShownRecord? {
        guard name.hasPrefix("edit-") || name.hasPrefix("remove-"),
            let type = RecordType.all.first(where: { name.hasSuffix("-" + $0.noun) }),
            let argument = blanks.first(where: { $0.kind == .argument }), let typed = about[argument.field]
        else { return nil }
        return try questions.record(of: type, number: questions.id(of: type, typed: typed))
    }

    /// What a field says before anybody fills it in.
    private func present(_ blank: Blank, _ record: ShownRecord?) -> String {
        if let given = about[blank.field] { return given }
        guard let record, name.hasPrefix("edit-"), blank.kind == .option,
            let field = (record.type.fields + [Field.topics]).first(where: { $0.option == blank.name })
        else { return "" }
        if field.name == Field.topics.name { return record.topics.joined(separator: "; ") }
        return record[field.name] ?? ""
    }

    /// What the form of a command is called.
    static func title(of command: Command) -> String {
        String(command.configuration.abstract.prefix { !";,:.".contains($0) })
    }

    /// What its command says, in words of the form.
    var speech: FormWords { FormWords(blanks) }

    /// The number of the revision that is to be undone.
    var undone: Int64? { name == "undo" ? about["revision"].flatMap { Int64($0) } : nil }

    /// The form as it is shown.
    ///
    /// - Parameters:
    ///   - typed: what was filled in; nil where it is shown for the first time.
    ///   - refusal: why it was not taken.
    func shown(
        _ record: ShownRecord?, typed: [String: String]?, refusal: Refusal?, _ questions: borrowing Questions
    ) throws -> FilledForm {
        let open = blanks.filter { !isHidden($0) }
        let hidden = blanks.filter(isHidden).compactMap { blank in
            about[blank.field].map { (Self.aboutPrefix + blank.field, $0) }
        }
        return FilledForm(
            command: name, title: Self.title(of: command), subject: record?.heading ?? undone.map { "Revision \($0)" },
            fields: try open.map { blank in
                var field = try blank.shown(typed.map { $0[blank.field] ?? "" } ?? present(blank, record), questions)
                field.help = speech.spoken([field.help]).first ?? ""
                if refusal?.field == blank.field { field.refusal = refusal?.atField ?? [] }
                return field
            },
            hidden: hidden + (record == nil ? [] : open.map { ($0.formerField, present($0, record)) }))
    }

    /// What somebody else has changed meanwhile of what is to be changed, and what it says now.
    func conflicts(_ typed: [String: String], _ record: ShownRecord?) -> [String] {
        blanks.compactMap { blank in
            guard let former = typed[blank.formerField], typed[blank.field] ?? "" != former else { return nil }
            let now = present(blank, record)
            return now == former || now == typed[blank.field]
                ? nil : "\(blank.title) was changed meanwhile, and is now: \(now.isEmpty ? "empty" : now)"
        }
    }

    /// What the form was opened about stays as it is.
    private func isHidden(_ blank: Blank) -> Bool {
        guard about[blank.field] != nil else { return false }
        return blank.kind == .argument || blank.group == "The fact"
    }

    /// The words of the command line for what was filled in: what stays as it was is not mentioned.
    func words(_ typed: [String: String]) -> [String] {
        let typed = typed.merging(about.filter { name, _ in blanks.contains { $0.field == name && isHidden($0) } }) {
            $1
        }
        let arguments = blanks.filter { $0.kind == .argument }.compactMap { typed[$0.field] }.filter { !$0.isEmpty }
        let consent = command.blanks.contains { $0.name == "yes" } ? ["--yes"] : []
        return [name] + blanks.flatMap { $0.words(typed) } + consent + (arguments.isEmpty ? [] : ["--"] + arguments)
    }
}

/// Why a form was not taken.
struct Refusal {
    let lines: [String]
    /// The field that is at fault; nil where it is none.
    var field: String?
    let status: Int

    /// The same beside the field, whose name need not be said again.
    var atField: [String] {
        guard let first = lines.first, let colon = first.firstRange(of: ": ")?.lowerBound,
            first[..<colon].allSatisfy({ $0.isLetter || $0 == "_" })
        else { return lines }
        let reason = first[colon...].dropFirst(2)
        return [reason.prefix(1).uppercased() + reason.dropFirst()] + lines.dropFirst()
    }
}

extension Blank {
    /// What it is called in a form.
    var field: String { name.lowercased() }
    /// The hidden field of a form that keeps what it said when it was opened.
    var formerField: String { "former-" + field }

    var title: String {
        switch name {
        case "url": return "URL"
        case "cascade": return "With what depends on it"
        case "strict": return "Refuse doubtful dates"
        case "new-names": return "These are new names"
        default:
            let words = name.split(separator: "-").joined(separator: " ").lowercased()
            return words.prefix(1).uppercased() + words.dropFirst()
        }
    }

    /// The field of a form.
    func shown(_ value: String, _ questions: borrowing Questions) throws -> FilledForm.Field {
        let kind: FilledForm.Kind =
            if self.kind == .flag {
                .flag
            } else if !allowedValues.isEmpty, !isRepeatable {
                .choice(allowedValues)
            } else {
                valueName == "TEXT" ? .text : .line
            }
        var help = String(help)
        let input = " (- reads standard input)."
        if help.hasSuffix(input) { help = help.dropLast(input.count) + "." }
        if isRepeatable { help += " Several with ; between them." }
        if valueName == "DATE" { help += " Such as 2025-06-10, or 2025-06 where the day is not known." }
        return FilledForm.Field(
            name: field, title: title, help: help, kind: kind, value: value, isRequired: isRequired,
            group: group ?? "", suggestions: try suggestions(questions))
    }

    private func suggestions(_ questions: borrowing Questions) throws -> [String] {
        guard case .names(let kind)? = completion, let type = RecordType.all.first(where: { $0.plural == kind }) else {
            return []
        }
        return try questions.names(of: type, beginningWith: "")
    }

    /// The words of an option or flag for what was filled in; none where it stays as it was.
    func words(_ typed: [String: String]) -> [String] {
        let value = typed[field] ?? ""
        switch kind {
        case .argument: return []
        case .flag: return value.isEmpty ? [] : ["--" + name]
        case .option:
            guard value != typed[formerField] ?? "" else { return [] }
            guard isRepeatable else { return ["--\(name)=\(value)"] }
            let values = value.split(separator: ";").filter { !$0.allSatisfy(\.isWhitespace) }
            return (values.isEmpty ? [""] : values).map { "--\(name)=\($0)" }
        }
    }
}
