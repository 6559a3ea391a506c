import Foundation

/// Single bits flipped in the file of the founding case, then every command that reads.
extension Trials {
    private static let known: Set<Int32> = [0, 65, 66, 69, 74, 75, 77, 78]

    /// Flips them in processes of their own, for a crash is what is looked for.
    static func flips(_ scene: Scene, count: Int, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "bit flip", isControl: isControl)
        let batch = isControl ? 20 : 200
        for first in stride(from: 0, to: count, by: batch) where !trial.isOver {
            let last = min(count, first + batch)
            try scene.rewind()
            let output = scene.folder + "/flips"
            let process = try Child.start(
                ["flipper", scene.folder, String(first), String(last), isControl ? "control" : "-"], output: output)
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
        guard arguments.count == 4, let first = Int(arguments[1]), let last = Int(arguments[2]) else {
            throw TortureError("flipper: wrong arguments")
        }
        let scene = Scene(reopening: arguments[0], commands: [])
        let sound = FileManager.default.contents(atPath: scene.database) ?? Data()
        let readings = try ReadingCommand.all(in: scene)
        // A negative control is about facts.
        let tried =
            arguments[3] == "control" ? readings.filter { ["export", "check --data"].contains($0.name) } : readings
        let facts = scene.run(["export"]).output
        // One of eight falls anywhere, the others where not every command looks: else half would hit the text of the schema.
        let filled = sound.indices.filter { sound[$0] != 0 }
        let common = readings.reduce(readings[0].pages) { $0.intersection($1.pages) }
        let beyond = readings.reduce(Set()) { $0.union($1.pages) }.subtracting(common)
        let special = filled.filter { beyond.contains($0 / FaultyFileSystem.pageSize) }
        for seed in first..<last {
            var dice = Dice(seed: seed)
            var flipped = sound
            let places = seed % 8 == 0 ? filled : special
            let place = places[dice.roll(places.count)]
            flipped[place] ^= UInt8(1) << UInt8(dice.roll(8))
            for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: scene.database + ending) }
            try flipped.write(to: URL(fileURLWithPath: scene.database))
            var check: Int32 = 0
            var factsAreSame = true
            for reading in tried where reading.pages.contains(place / FaultyFileSystem.pageSize) {
                // The process ends by a signal where one does not end.
                alarm(60)
                let outcome = scene.run(reading.words)
                if !known.contains(outcome.code) {
                    say("seed \(seed), byte \(place): \(reading.name) exits \(outcome.code)")
                }
                if reading.name == "export" { factsAreSame = outcome.code == 0 && outcome.output == facts }
                if reading.name == "check --data" { check = outcome.code }
            }
            if !factsAreSame, check == 0 {
                say("seed \(seed), byte \(place): a fact changed, and check --data finds nothing")
            }
        }
    }
}

/// A command that reads, and which pages of a sound file it looks at: where a bit is flipped in another page, it does what it did.
struct ReadingCommand {
    let words: [String]
    let pages: Set<Int>
    var name: String { words.joined(separator: " ") }

    private static let all: [[String]] = [
        ["query"], ["query", "tariffs"], ["query", "--as-of", "1"], ["timeline"], ["compare", "Geneva", "London"],
        ["due", "--within", "36500d"], ["stats"], ["resolve", "Lutnick"], ["list-negotiations"], ["list-rounds"],
        ["list-parties"], ["list-officials"], ["list-outcomes"], ["list-commitments"], ["list-topics"],
        ["list-sources"], ["list-imports"], ["show-round", "London"], ["show-official", "Lutnick"],
        ["show-statement", "1"], ["show-outcome", "1"], ["show-source", "1"], ["review", "--list"], ["log"],
        ["log", "1"], ["status"], ["sql", "SELECT * FROM statement, topic"], ["export"],
        ["check", "--data"],
    ]

    static func all(in scene: Scene) throws -> [ReadingCommand] {
        try all.map { words in
            FaultyFileSystem.pagesRead = []
            defer { FaultyFileSystem.pagesRead = nil }
            let outcome = scene.run(words)
            guard outcome.code == 0 else {
                throw TortureError("\(words) fails without a fault: \(String(decoding: outcome.errors, as: UTF8.self))")
            }
            return ReadingCommand(words: words, pages: FaultyFileSystem.pagesRead ?? [])
        }
    }
}
