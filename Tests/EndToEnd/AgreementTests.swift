import Foundation
import Testing

/// From a joint statement to commitments with the days on which they are due.
@Suite struct AgreementTests {
    private static let statement = """
        Joint Statement on Trade

        London, June 10, 2025

        The Parties agreed to publish the list of licences by June 30, 2025.

        China undertook to answer applications within ten days.

        """

    @Test func `what the parties agreed becomes commitments of the outcome that is named`() throws {
        let tracker = try TrackerRunner.withExample()
        let path = try tracker.write(Self.statement, to: "joint.txt")
        try tracker.succeed(
            "import", "--from", "article", path, "--outlet", "Gazette", "--published", "2025-06-11", "--round",
            "London")
        #expect(
            try tracker.succeed("review", "--list", "--format", "csv", "--fields", "id,kind,party,due,text")
                == """
                id,kind,party,due,text\r
                1,commitment,United States; China,2025-06-30,"publish the list of licences by June 30, 2025"\r
                2,commitment,China,2025-06-20,answer applications within ten days\r

                """)
        #expect(
            try tracker.succeed("review", "--accept-certain")
                == "Nothing is certain: what is open waits for a person.\n")
        try tracker.succeed("review", "--accept", "1", "2", "--outcome", "Joint statement of London")
        #expect(
            try tracker.succeed("list-commitments", "--format", "csv", "--fields", "due,party,text,outcome")
                .contains(
                    "2025-06-30,United States,\"publish the list of licences by June 30, 2025\",Joint statement of London\r\n"
                ))
        #expect(try tracker.succeed("due", "--format", "csv").contains("publish the list of licences"))
        #expect(
            try tracker.run("review", "--accept", "1").isRefusal(65, saying: "proposal 1 is already accepted: outcome"))
        try tracker.succeed("undo")
        #expect(try !tracker.succeed("list-commitments", "--format", "csv").contains("licences"))
        #expect(try tracker.run(["check", "--data"]).exitCode == 0)
    }

    @Test func `an import tells of statements whose printed speakers are known by now`() throws {
        let tracker = try ReviewTests.withArticle()
        try tracker.succeed("review", "--accept", "2", "--as-printed")
        try tracker.succeed("add-official", "Ann Example")
        try tracker.succeed("add-name", "--official", "Ann Example", "the delegates")
        let path = try tracker.write("Talks went on.\n", to: "second.txt")
        #expect(
            try tracker.succeed("import", "--from", "article", path, "--outlet", "Courier") == """
                \(path): 0 proposals added, 0 further places, 0 known
                1 statement that was kept as printed names an official by now: tracker move-statements --as-printed

                """)
        try tracker.succeed("move-statements", "--as-printed")
        let third = try tracker.write("Talks went on again.\n", to: "third.txt")
        #expect(
            try tracker.succeed("import", "--from", "article", third, "--outlet", "Courier")
                == "\(third): 0 proposals added, 0 further places, 0 known\n")
    }
}
