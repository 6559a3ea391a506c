import Foundation
import Testing

/// Commands of chance on three machines in an order of chance.
@Suite struct RandomTeamTests {
    /// A small generator, so that what fails can be run again.
    private struct Chance {
        var state: UInt64
        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    private static func command(_ chance: inout Chance, _ step: Int) -> [String] {
        let number = "\(1 + chance.below(14))"
        switch chance.below(14) {
        case 0, 1:
            return [
                "add-statement", "--official", "id:\(1 + chance.below(7))", "--date", "2025-06-1\(chance.below(9))",
                "--text", "Words \(chance.below(30)) and more.", "--topic", "topic \(chance.below(3))", "--new-names",
            ]
        case 2: return ["edit-statement", number, "--text", "Changed in step \(step)."]
        case 3: return ["edit-statement", number, "--official", "id:\(1 + chance.below(7))"]
        case 4: return ["remove-statement", number, "--yes"]
        case 5, 6: return ["undo", "\(1 + chance.below(step + 1))"]
        case 7:
            return [
                "add-official", "Person \(chance.below(6))", "--party", "US", "--office", "Envoy \(chance.below(3))",
            ]
        case 8: return ["edit-official", "id:\(1 + chance.below(9))", "--name", "Name \(chance.below(5))"]
        case 9: return ["merge-officials", "id:\(1 + chance.below(9))", "id:\(1 + chance.below(9))"]
        case 10: return ["add-party", "Party \(chance.below(5))", "--code", "P\(chance.below(5))"]
        case 11: return ["watch", "add", "watch \(chance.below(3))", "--", "query", "--topic", "tariffs"]
        case 12: return ["news", "--since-last", "reader \(chance.below(2))"]
        default: return ["import", TrackerRunner.example]
        }
    }

    @Test(arguments: [1, 2])
    func `all machines hold the same, and the same as one alone that did it all`(seed: UInt64) throws {
        let team = try Team.withExample()
        let alone = try TrackerRunner.withExample()
        var chance = Chance(state: seed)
        let machines = ["ana", "ben", "eva"]
        for step in 0..<18 {
            let words = Self.command(&chance, step)
            let machine = machines[chance.below(machines.count)]
            let shared = try team.run(machine, words)
            let own = try alone.run(words)
            #expect(shared.exitCode == own.exitCode, "\(words): \(shared.errors) \(own.errors)")
            #expect(Self.neutral(shared.output) == Self.neutral(own.output), "\(words)")
        }
        for machine in machines {
            #expect(try team.succeed(machine, "export") == alone.succeed("export"))
            #expect(try team.succeed(machine, "query", "--as-of", "3") == alone.succeed("query", "--as-of", "3"))
            #expect(try team.succeed(machine, "check", "--data").hasSuffix("nothing is wrong\n"))
        }
        let content = try team.content(of: "ana")
        #expect(content.count > 500)
        for machine in machines { #expect(try team.content(of: machine) == content) }
    }

    /// Without instants, and what a command line says of the machine.
    private static func neutral(_ text: String) -> String {
        text.replacing(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[^ ]*( [+-]\d\d:\d\d)?/, with: "INSTANT")
    }
}
