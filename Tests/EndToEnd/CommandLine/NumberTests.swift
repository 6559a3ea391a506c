import Foundation
import Testing

@testable import Arguments
@testable import TrackerCommands

/// Numbers as large and as small as a person, a script or the environment can give them: refused or taken, never a trap.
@Suite struct NumberTests {
    static let representable = ["0", "-1", "2147483648", "9223372036854775807"]
    static let unrepresentable = ["9223372036854775808", "1" + String(repeating: "0", count: 30)]

    /// Those that come to an end by themselves.
    static let commands = TrackerProgram.interface.commands.map { $0.configuration.commandName }
        .filter { !ExampleTests.servers.contains($0) }

    /// The exit codes of the manual page; those of signals are not among them.
    private static let exitCodes = Set(
        TrackerProgram.interface.exitStatuses.compactMap { Int32($0.term) }.filter { $0 < 126 })

    /// Command lines of a command, as words; each has one place for a number, where `nil` stands.
    private static func lines(of command: Command, in folder: PreparedFolder) throws -> [[String?]] {
        let examples = try command.configuration.examples.map(\.command)
            // Up to what is the shell's.
            .map { line in String(line[..<(line.firstRange(of: /\s[|<>]/)?.lowerBound ?? line.endIndex)]) }
            .map { $0.replacingOccurrences(of: "$PWD", with: folder.tracker.folder) }
            .filter { line in !line.contains { "$~".contains($0) } }
            .map { try folder.words(of: $0).dropFirst().map(Optional.some) }
        let options = command.declared.filter { $0.kind == .option && $0.isNumber }
        var lines: [[String?]] = []
        for option in options.map(\.displayName) {
            // Best where it has an effect.
            let base = try #require(examples.first { $0.contains(option) } ?? examples.first)
            guard let place = base.firstIndex(of: option) else {
                lines.append(base + [option + "=", nil])
                continue
            }
            lines.append(Array(base[..<place]) + [option + "=", nil] + base[(place + 2)...])
        }
        for example in examples {
            for place in example.indices where place > 0 && example[place].flatMap(Int.init) != nil {
                // The value of an option has had its turn.
                if example[place - 1]?.hasPrefix("--") == true { continue }
                lines.append(Array(example[..<place]) + [nil] + example[(place + 1)...])
            }
        }
        return lines
    }

    private static func words(_ line: [String?], with number: String) -> [String] {
        var words: [String] = []
        for word in line {
            if word == nil, let option = words.last, option.hasSuffix("=") {
                words[words.count - 1] = option + number
            } else {
                words.append(word ?? number)
            }
        }
        return words
    }

    @Test(arguments: commands)
    func `every number that a command takes may be anything`(command: String) throws {
        let wanted = try #require(TrackerProgram.interface.command(named: command))
        let folder = try PreparedFolder()
        let lines = try Self.lines(of: wanted, in: folder)
        let hasNumbers = wanted.declared.contains { $0.isNumber }
        #expect(lines.isEmpty == !hasNumbers, "an example with the number, or none without one")
        for line in lines {
            for number in Self.representable + Self.unrepresentable {
                let words = Self.words(line, with: number)
                let outcome = try folder.tracker.run(words)
                #expect(Self.exitCodes.contains(outcome.exitCode), "\(outcome.exitCode): \(words)")
                if Self.unrepresentable.contains(number) {
                    #expect([64, 65].contains(outcome.exitCode), "\(outcome.exitCode): \(words)")
                }
            }
        }
    }

    @Test(arguments: representable + unrepresentable, ["query", "show-round London", "help"])
    func `a terminal may be as wide and as high as the environment says`(_ number: String, _ command: String) throws {
        let folder = try PreparedFolder()
        let screen = try TerminalScreen(
            running: "tracker \(command)", in: folder.tracker,
            environment: ["COLUMNS": number, "LINES": number, "PAGER": "cat"])
        #expect(try screen.exitCode() == 0, "\(screen.text())")
    }
}
