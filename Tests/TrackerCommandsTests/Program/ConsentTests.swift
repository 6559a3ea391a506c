import Negotiations
import Testing

@testable import TrackerCommands

@Suite struct `Consent to what destroys` {
    private static func context(answer: String??) -> CommandContext {
        CommandContext(
            environment: [:], output: ByteSink(), errors: ByteSink(), terminal: .pipe, readInput: { [] },
            readAnswer: answer.map { answer in { answer } }, who: "somebody@somewhere")
    }

    @Test(arguments: ["y", "yes", " Yes ", "Y"])
    func `is given by an answer`(answer: String) throws {
        let context = Self.context(answer: answer)
        try ConsentOptions().require("Remove it?", in: context)
        #expect(String(decoding: context.errors.bytes, as: UTF8.self) == "Remove it? [y/N] ")
    }

    @Test(arguments: ["", "n", "no", "yes please", nil])
    func `is not given by anything else`(answer: String?) throws {
        #expect(throws: TrackerError(.interrupted, "nothing was changed")) {
            try ConsentOptions().require("Remove it?", in: Self.context(answer: .some(answer)))
        }
    }

    @Test func `is given beforehand by --yes, and nothing is asked`() throws {
        let context = Self.context(answer: "n")
        var consent = ConsentOptions()
        consent.yes = true
        try consent.require("Remove it?", in: context)
        #expect(context.errors.bytes == [])
    }

    @Test func `cannot be asked for without a terminal`() throws {
        #expect(
            throws: TrackerError(
                .usage, "this needs your consent, and there is no terminal to ask on",
                hints: ["Remove␛ it? Confirm with --yes."])
        ) { try ConsentOptions().require("Remove\u{1B} it?", in: Self.context(answer: nil)) }
    }
}
