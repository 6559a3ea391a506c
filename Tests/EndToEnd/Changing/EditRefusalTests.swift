import Testing

/// What an edit takes, refuses, and says besides.
@Suite struct EditRefusalTests {
    @Test func `a field is not given and cleared at once`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.run("edit-round", "London", "--note", "kept?", "--clear", "note").isRefusal(
                64, saying: "--note gives a new value, and --clear takes it away"))
        #expect(
            try tracker.run("edit-source", "1", "--source-title", "T", "--clear", "source-title").isRefusal(
                64, saying: "--source-title gives"))
    }

    @Test func `a type without anything to clear has no --clear`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try !tracker.succeed("edit-topic", "--help").contains("clear"))
        #expect(try tracker.run("edit-topic", "tariffs").isRefusal(64, saying: "Give a field its new value."))
    }

    @Test func `an edit says what came into being because it was named`() throws {
        let tracker = try TrackerRunner.withExample()
        let output = try tracker.succeed("edit-statement", "1", "--topic", "aviation", "--topic", "tariffs")
        #expect(output.contains("Added topic") && output.contains(": aviation, named for the first time.\n"))
        #expect(output.contains("Changed statement 1: "))
    }
}
