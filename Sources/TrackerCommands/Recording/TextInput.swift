import Arguments
import Negotiations

extension OptionValues {
    /// Takes the text from standard input where - stands for it, without the line ending that a shell adds.
    mutating func readText(in context: CommandContext) throws {
        guard self["text"] == "-" else { return }
        guard var text = String(validating: try context.readInput(), as: UTF8.self) else {
            throw TrackerError(.badData, "standard input is not UTF-8")
        }
        while text.last?.isNewline == true { text.removeLast() }
        replace("text", with: text)
    }
}
