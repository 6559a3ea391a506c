import Foundation
import Testing

@Suite struct MergeTests {
    @Test func `two records of one person become one, under both names`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-official", "Chenggang Li", "--surname", "Li", "--new-names")
        try tracker.succeed(
            "add-statement", "--official", "Chenggang Li", "--date", "2025-06-12", "--text", "We go on.")
        let before = try tracker.recorded()
        #expect(
            try tracker.succeed("merge-officials", "Li Chenggang", "Chenggang Li")
                == "Merged Chenggang Li into Li Chenggang (International Trade Representative, China, 2025-04-16–): 1 statement\n"
        )
        #expect(try tracker.succeed("query", "--official", "Chenggang Li", "--count") == "3\n")
        #expect(try tracker.succeed("query", "--official", "Li Chenggang", "--count") == "3\n")
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
        try tracker.succeed("undo")
        #expect(try tracker.recorded() == before)
    }

    @Test func `what two records contradict each other in is listed and not guessed`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-official", "Chenggang Li", "--new-names")
        try tracker.succeed(
            "add-participant", "--official", "Chenggang Li", "--round", "London", "--party", "CN", "--capacity",
            "observer")
        let before = try tracker.recorded()
        #expect(
            try tracker.run("merge-officials", "Li Chenggang", "Chenggang Li")
                .isRefusal(65, saying: "settled which", "participation 11 and participation 10"))
        #expect(try tracker.recorded() == before)
        #expect(
            try tracker.run("merge-officials", "Lutnick", "Howard Lutnick").isRefusal(
                65, saying: "already the same official"))
        try tracker.succeed("remove-participant", "11", "--yes")
        try tracker.succeed("merge-officials", "Li Chenggang", "Chenggang Li")
    }

    @Test func `statements of a time move to the person who made them`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        try tracker.succeed("add-official", "Joe Biden")
        #expect(
            try tracker.run(
                "move-statements", "--from-official", "Trump", "--to-official", "Biden", "--until", "2025-01-19"
            ).output
                == "Nothing new: Donald Trump (President, United States, 2025-01-20T12:00-05:00–) has no such statement\n"
        )
        #expect(
            try tracker.succeed(
                "move-statements", "--from-official", "Trump", "--to-official", "Biden", "--since", "2025-06")
                == "Moved 1 statement from Donald Trump (President, United States, 2025-01-20T12:00-05:00–) to Joe Biden\n"
        )
        #expect(try tracker.succeed("query", "--official", "Biden", "--count") == "1\n")
        #expect(
            try tracker.run("move-statements", "--from-official", "Biden", "--to-official", "Joe Biden")
                .isRefusal(65, saying: "the same official"))
        try tracker.succeed("undo")
        try tracker.succeed("undo", "2")
        #expect(try tracker.recorded() == before)
    }

    @Test func `who is recorded late is told of what was kept as printed, and takes it over`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-statement", "--attribution", "Norland Minister Jane Example", "--date", "2025-06-12", "--text", "No.")
        let command = "tracker move-statements --as-printed --to-official 'Jane Example'"
        #expect(
            try tracker.succeed("add-official", "Jane Example").split(separator: "\n").last.map(String.init)
                == "1 statement that was kept as printed names Jane Example now: \(command)")
        #expect(
            try tracker.succeed("move-statements", "--as-printed", "--to-official", "Jane Example")
                == "Moved 1 statement, kept as printed, to Jane Example\n")
        #expect(try tracker.succeed("query", "--official", "Example", "--count") == "1\n")
        #expect(
            try tracker.succeed("move-statements", "--as-printed")
                == "Nothing new: no statement that was kept as printed names one official\n")
        #expect(
            try tracker.run("move-statements", "--to-official", "Example").isRefusal(64, saying: "which statements"))
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
    }

    @Test func `a statement that the other has made already is not moved onto it`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-official", "Joe Biden")
        for name in ["Joe Biden", "Howard Lutnick"] {
            try tracker.succeed("add-statement", "--official", name, "--date", "2025-06-12", "--text", "We go on.")
        }
        let before = try tracker.recorded()
        #expect(
            try tracker.run("move-statements", "--from-official", "Biden", "--to-official", "Lutnick")
                .isRefusal(
                    65, saying: "already said the same on the same day", "statement 12 is the same as statement 13")
        )
        #expect(try tracker.recorded() == before)
    }
}
