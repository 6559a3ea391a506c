import Foundation

extension Trials {
    /// Lives of chance: each undo must do what a model says, every question must answer of each revision what it answered then, and
    /// `check` must find nothing.
    static func lives(_ count: Int, steps: Int, in folder: String, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "random lives", isControl: isControl)
        var (commands, comparisons) = (0, 0)
        for seed in 0..<count where !trial.isOver {
            let place = folder + "/life-\(seed)"
            defer { try? FileManager.default.removeItem(atPath: place) }
            let life = try Life(seed: seed, in: place)
            try life.live(steps)
            if isControl { try life.forgeHistory() }
            life.lookBack()
            trial.count += 1
            let violations = life.violations.map { "life \(seed): \($0)" }
            trial.violations += violations
            // A long run says at once what it finds.
            if !isControl, let first = violations.first { say("\(first) (and \(violations.count - 1) more)") }
            commands += life.commandCount
            comparisons += life.comparisonCount
        }
        if !isControl { say("random lives: \(commands) commands, \(comparisons) answers compared") }
        return trial
    }
}
