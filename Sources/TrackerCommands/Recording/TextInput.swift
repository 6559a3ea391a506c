import Formats
import Negotiations

extension CommandContext {
    /// What was given for a record, with the text of standard input where - stands for a text, without the line ending that a shell adds.
    ///
    /// - Throws: ``TrackerError`` where several texts are to come from there.
    func readingInput(_ members: [Member], of type: RecordType) throws -> [Member] {
        let texts = (type.fields + RecordType.passageFields).filter(\.readsInput).map(\.name)
        let fromInput = members.filter { $0.value == .string("-") && texts.contains($0.name) }
        guard let first = fromInput.first else { return members }
        guard fromInput.count == 1 else {
            throw TrackerError(
                .usage, "\(fromInput.map(\.name).joined(separator: " and ")) cannot both be read from standard input")
        }
        guard var text = String(validating: try readInput(), as: UTF8.self) else {
            throw TrackerError(.badData, "standard input is not UTF-8")
        }
        while text.last?.isNewline == true { text.removeLast() }
        return members.map { $0.name == first.name ? Member(name: first.name, value: .string(text)) : $0 }
    }
}
