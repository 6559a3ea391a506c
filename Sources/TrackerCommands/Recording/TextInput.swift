import Formats
import Negotiations

extension CommandContext {
    /// What was given for a record, with the text of standard input where - stands for a text, without the line ending that a shell adds.
    ///
    /// - Parameter advice: what to do where nothing was to be read for the field.
    /// - Throws: ``TrackerError`` where several texts are to come from there, or none came.
    func readingInput(
        _ members: [Member], of type: RecordType,
        advice: (Field) -> String = { "Give its text, or leave out --\($0.option)." }
    ) throws -> [Member] {
        guard hasInput else { return members }
        let fields = (type.fields + RecordType.passageFields).filter(\.readsInput)
        let fromInput = fields.filter { field in
            members.contains { $0.name == field.name && $0.value == .string("-") }
        }
        guard let field = fromInput.first else { return members }
        guard fromInput.count == 1 else {
            throw TrackerError(
                .usage, "\(fromInput.map(\.name).joined(separator: " and ")) cannot both be read from standard input")
        }
        guard var text = String(validating: try readInput(), as: UTF8.self) else {
            throw TrackerError(.badData, "standard input is not UTF-8")
        }
        while text.last?.isNewline == true { text.removeLast() }
        // A pipe from a command that failed is empty too.
        guard !text.allSatisfy(\.isWhitespace) else {
            throw TrackerError(
                .badData, "\(field.name): there is no text on standard input", hints: [advice(field)])
        }
        return members.map { $0.name == field.name ? Member(name: field.name, value: .string(text)) : $0 }
    }
}
