import CSQLite
import Foundation

/// Runs the program under faults and reports what came of it.
///
///     torture short|long [TRIAL …]      each trial and its negative control; exit code 1 where either is not as it must be
@main
struct TortureMain {
    static func main() {
        FaultyFileSystem.install()
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            switch arguments.first {
            case "victim":
                if arguments.count > 3, arguments[3] == "control" {
                    FaultyFileSystem.unsafeSettings = Torture.withoutJournal
                }
                try Child.beVictim(Array(arguments.dropFirst()))
            case "writer": try Trials.beWriter(Array(arguments.dropFirst()))
            case "recorder": try Trials.beRecorder(Array(arguments.dropFirst()))
            case "founder": try Trials.beFounder(Array(arguments.dropFirst()))
            case "importer": try Trials.beImporter(Array(arguments.dropFirst()))
            case "flipper": try Trials.beFlipper(Array(arguments.dropFirst()))
            case "cluster": try Trials.beCluster(Array(arguments.dropFirst()))
            case "teammate": try Trials.beTeammate(Array(arguments.dropFirst()))
            case "short", "long":
                let isLong = arguments[0] == "long"
                let isGood = try Torture(isLong: isLong, chosen: Array(arguments.dropFirst())).run()
                exit(isGood ? 0 : 1)
            default:
                throw TortureError(
                    "torture short|long [kill|power|birth|errors|full|memory|writers|restores|founders|orphans|flips|lives|failovers …]"
                )
            }
        } catch {
            say("torture: \(error)")
            exit(2)
        }
    }
}

/// All trials, with their negative controls.
struct Torture {
    let isLong: Bool
    let chosen: [String]

    /// Settings that lose data when a process is killed in the middle.
    static let withoutJournal = [("journal_mode", "OFF"), ("synchronous", "OFF")].map { (name: $0.0, value: $0.1) }
    /// A setting that loses data when the power fails.
    static let withoutSync = [(name: "synchronous", value: "OFF")]

    func run() throws -> Bool {
        var isGood = true
        let trials: [(String, (Bool) throws -> Trial)] = [
            ("kill", { try kill(isControl: $0) }), ("power", { try power(isControl: $0) }),
            ("birth", { try birth(isControl: $0) }),
            ("errors", { try errors(.inputOutput, "I/O error", isControl: $0) }),
            ("full", { try errors(.diskFull, "disk full", isControl: $0) }), ("memory", { try memory(isControl: $0) }),
            ("writers", { try writers(isControl: $0) }), ("restores", { try restores(isControl: $0) }),
            ("founders", { try founders(isControl: $0) }), ("orphans", { try orphans(isControl: $0) }),
            ("flips", { try flips(isControl: $0) }), ("lives", { try lives(isControl: $0) }),
            ("failovers", { try failovers(isControl: $0) }),
        ]
        for (name, trial) in trials where chosen.isEmpty || chosen.contains(name) {
            let began = Date()
            let result = try trial(false)
            let seconds = String(format: "%.1f s", Date().timeIntervalSince(began))
            say("\(result.name): \(result.count) tried, \(result.violations.count) violations, \(seconds)")
            for remark in result.remarks { say("    \(remark)") }
            for violation in result.violations.prefix(10) { say("    \(violation)") }
            let control = try trial(true)
            say(
                "\(result.name), negative control: \(control.count) tried, \(control.violations.count) violations found"
            )
            isGood = isGood && result.violations.isEmpty && !control.violations.isEmpty
        }
        return isGood
    }

    /// A scene in a folder of its own, gone afterwards.
    private func inScene(statements: Int, _ body: (Scene) throws -> Trial) throws -> Trial {
        let folder = NSTemporaryDirectory() + "torture-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(try Scene(in: folder, statements: statements))
    }

    private func with(_ settings: [(name: String, value: String)], _ body: () throws -> Trial) throws -> Trial {
        FaultyFileSystem.unsafeSettings = settings
        defer { FaultyFileSystem.unsafeSettings = [] }
        return try body()
    }

    private func kill(isControl: Bool) throws -> Trial {
        try with(isControl ? Self.withoutJournal : []) {
            try inScene(statements: 20) { scene in
                try scene.play(imported: 20, isLong ? 0..<3 : 0..<2)
                return try Trials.kill(scene, points: isControl ? 100 : isLong ? 2000 : 100, isControl: isControl)
            }
        }
    }

    private func power(isControl: Bool) throws -> Trial {
        try with(isControl ? Self.withoutSync : []) {
            try inScene(statements: 20) { scene in
                try scene.play(imported: 20, isLong ? 0..<3 : 0..<2)
                return try Trials.power(
                    scene, points: isControl ? 100 : isLong ? 5000 : 200, isControl: isControl)
            }
        }
    }

    private func birth(isControl: Bool) throws -> Trial {
        try with(isControl ? Self.withoutSync : []) {
            try inScene(statements: 20) { scene in
                try scene.playBirth(imported: 20)
                return try Trials.birth(scene, points: isControl ? 20 : isLong ? 500 : 20, isControl: isControl)
            }
        }
    }

    private func errors(_ kind: FaultPlan.Kind, _ name: String, isControl: Bool) throws -> Trial {
        try inScene(statements: isLong ? 20 : 3) { scene in
            try scene.play(imported: isLong ? 20 : 3, isLong ? 0..<3 : 1..<2)
            return try Trials.errors(scene, kind: kind, name: name, isHidden: isControl)
        }
    }

    private func memory(isControl: Bool) throws -> Trial {
        try inScene(statements: 20) { scene in
            try scene.play(imported: 20)
            return try Trials.memory(scene, limits: isControl ? 10 : isLong ? 500 : 50, isControl: isControl)
        }
    }

    private func writers(isControl: Bool) throws -> Trial {
        try inScene(statements: 20) { scene in
            var all = Trial(name: "writers")
            for _ in 0..<(isLong && !isControl ? 10 : 1) {
                let trial = try Trials.writers(
                    scene, writers: 8, adds: isControl ? 20 : 200, imported: 1000, isControl: isControl)
                all.count += trial.count
                all.violations += trial.violations
            }
            return all
        }
    }

    private func lives(isControl: Bool) throws -> Trial {
        let folder = NSTemporaryDirectory() + "torture-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try Trials.lives(
            isLong && !isControl ? 100 : 4, steps: isLong ? 60 : 30, in: folder, isControl: isControl)
    }

    private func failovers(isControl: Bool) throws -> Trial {
        let folder = NSTemporaryDirectory() + "torture-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try Trials.failovers(isControl ? 1 : isLong ? 20 : 3, in: folder, isControl: isControl)
    }

    private func restores(isControl: Bool) throws -> Trial {
        try inScene(statements: 1000) { scene in
            try Trials.restores(
                scene, restores: isControl ? 20 : isLong ? 200 : 8, writers: 2, isControl: isControl)
        }
    }

    private func founders(isControl: Bool) throws -> Trial {
        try inScene(statements: 1) { scene in
            try Trials.founders(scene, founders: 8, rounds: isLong ? 120 : 10, isControl: isControl)
        }
    }

    private func orphans(isControl: Bool) throws -> Trial {
        try inScene(statements: 1) { scene in
            try Trials.killedFounders(scene, count: isLong ? 500 : 30, isControl: isControl)
        }
    }

    private func flips(isControl: Bool) throws -> Trial {
        try inScene(statements: 1) { scene in
            try scene.tellFoundingCase()
            if isControl { try scene.forgetDigests() }
            return try Trials.flips(scene, count: isLong && !isControl ? 5000 : 200, isControl: isControl)
        }
    }
}

/// Says a line at once: the process may not live to its end.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
}
