import Foundation
import Testing

/// What the program tells shells and readers of manuals.
@Suite struct ShellTests {
    @Test func `names in the database are completed`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.succeed("completions", "fish", "--", "query", "--official", "how").split(separator: "\n").map {
                $0.split(separator: "\t").first.map(String.init)
            } == ["words", "Howard Lutnick"])
        #expect(
            try tracker.succeed("completions", "fish", "--", "query", "--topic", "ra").hasPrefix("words\nrare earths"))
    }

    @Test func `where there is no database there are no names, and no error`() throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.succeed("completions", "fish", "--", "query", "--official", "H") == "words\n")
        #expect(try tracker.recorded() == nil)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `a shell gets its script`(shell: String) throws {
        #expect(try TrackerRunner().succeed("completions", shell).contains("tracker completions \(shell)"))
    }

    @Test func `the manual page names every command`() throws {
        let tracker = try TrackerRunner()
        let page = try tracker.succeed("man")
        #expect(page.contains(".TH "))
        for line in try tracker.succeed("help").split(separator: "\n") where line.hasPrefix("  add-") {
            let command = try #require(line.split(separator: " ").first)
            #expect(page.contains(command.replacingOccurrences(of: "-", with: "\\-")))
        }
    }

    @Test func `every command has help with an example`() throws {
        let tracker = try TrackerRunner()
        let overview = try tracker.succeed("help")
        let commands = overview.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap
        {
            $0.split(separator: " ").first.map(String.init)
        }.filter { $0 != "tracker" }
        #expect(commands.count > 25)
        for command in commands {
            let help = try tracker.succeed("help", command)
            #expect(help == (try tracker.succeed(command, "--help")))
            #expect(help.contains("tracker \(command)"))
        }
    }
}
