import Arguments
import Negotiations

/// Consent to a command that destroys: asked for on a terminal, given by `--yes` elsewhere.
///
/// ```swift
/// @OptionGroup var consent: ConsentOptions
/// …
/// try consent.require("Remove round 3, Stockholm, and 4 participations?", in: context)
/// ```
///
/// Ask before the transaction that writes begins: a person may take a minute, and others wait for the lock. What the question
/// said is to be looked at again inside that transaction.
struct ConsentOptions: ParsableArguments {
    @Flag(name: [.long, .customShort("y")], help: "Do not ask for confirmation; required without a terminal.")
    var yes = false

    init() {}

    /// Returns where the user agrees.
    ///
    /// - Parameter question: what would be done and to what, as a question on one line.
    /// - Throws: ``TrackerError`` of kind `interrupted` where the user does not agree (anything but `y` or `yes`), and of kind
    ///   `usage` where nobody can be asked.
    func require(_ question: String, in context: CommandContext) throws {
        guard !yes else { return }
        guard let readAnswer = context.readAnswer else {
            throw TrackerError(
                .usage, "this needs your consent, and there is no terminal to ask on",
                hints: [SafeText.line(question) + " Confirm with --yes."])
        }
        context.progress.clear()
        try? context.output.flush()
        try context.errors.write(SafeText.line(question) + " [y/N] ")
        try context.errors.flush()
        let answer = try readAnswer()
        // The end of input leaves the cursor behind the question.
        if answer == nil { try? context.errors.write("\n") }
        let words = answer?.split(whereSeparator: \.isWhitespace).joined().lowercased()
        guard words == "y" || words == "yes" else {
            throw TrackerError(.interrupted, "nothing was changed")
        }
    }
}
