import Foundation

extension Trials {
    /// Commands that read, each of which must end with an exit code that it is known for.
    private static let reading: [[String]] = [
        ["query"], ["query", "tariffs"], ["list-rounds"], ["list-officials"], ["list-parties"], ["list-topics"],
        ["list-sources"], ["show-statement", "1"], ["status"], ["sql", "SELECT * FROM statement, topic"],
    ]
    private static let known: Set<Int32> = [0, 65, 66, 69, 74, 75, 77, 78]

    /// Flips single bits, in processes of their own, for a crash is what is looked for.
    static func flips(_ scene: Scene, count: Int, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "bit flip", isControl: isControl)
        let batch = 25
        for first in stride(from: 0, to: count, by: batch) where !trial.isOver {
            let last = min(count, first + batch)
            try scene.rewind()
            let output = scene.folder + "/flips"
            let process = try Child.start(["flipper", scene.folder, String(first), String(last)], output: output)
            process.waitUntilExit()
            let report = String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
            let lines = report.split(separator: "\n").filter { !$0.isEmpty }
            trial.count += last - first
            trial.violations += lines.map { "bit flip, \($0)" }
            if process.terminationReason != .exit || process.terminationStatus != 0 {
                trial.violations.append(
                    "bit flips \(first) to \(last): the process ended by \(process.terminationStatus)")
            }
        }
        return trial
    }

    /// The part of one batch.
    static func beFlipper(_ arguments: [String]) throws {
        guard arguments.count == 3, let first = Int(arguments[1]), let last = Int(arguments[2]) else {
            throw TortureError("flipper: wrong arguments")
        }
        let scene = Scene(reopening: arguments[0], commands: [])
        let sound = FileManager.default.contents(atPath: scene.database) ?? Data()
        let facts = scene.run(["export"]).output
        let filled = sound.indices.filter { sound[$0] != 0 }
        for seed in first..<last {
            var dice = Dice(seed: seed)
            var flipped = sound
            let place = filled[dice.roll(filled.count)]
            flipped[place] ^= UInt8(1) << UInt8(dice.roll(8))
            for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: scene.database + ending) }
            try flipped.write(to: URL(fileURLWithPath: scene.database))
            // Before it may crash, it says what it is at.
            alarm(60)
            for command in reading {
                let code = scene.run(command).code
                if !known.contains(code) { say("seed \(seed), byte \(place): \(command) exits \(code)") }
            }
            let export = scene.run(["export"])
            let check = scene.run(["check", "--data"]).code
            if export.output != facts || export.code != 0, check == 0 {
                say("seed \(seed), byte \(place): a fact changed, and check --data finds nothing")
            }
        }
    }
}
