import CSQLite
import Foundation

/// One kind of fault, tried at many points.
struct Trial: Codable {
    let name: String
    /// How many points were tried.
    var count = 0
    var violations: [String] = []
    /// What else there is to be told of it.
    var remarks: [String] = []
    /// A negative control is over when it has found what it is there to find.
    var isControl = false
    var isOver: Bool { isControl && !violations.isEmpty }

    mutating func note(_ violation: String?, at point: String) {
        count += 1
        if let violation { violations.append("\(name) at \(point): \(violation)") }
    }
}

enum Trials {
    /// How many calls of the file system the commands make.
    static func calls(of scene: Scene) throws -> Int {
        try scene.rewind()
        FaultyFileSystem.calls = 0
        FaultyFileSystem.roomTaking = []
        _ = scene.runAll()
        return FaultyFileSystem.calls
    }

    /// Kills a process at calls spread over all it makes.
    static func kill(_ scene: Scene, points: Int, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "kill", isControl: isControl)
        let total = try calls(of: scene)
        var dice = Dice(seed: 8)
        for number in 0..<points where !trial.isOver {
            // Not in their order, so that a negative control soon comes upon one that it is there to find.
            let index = number * 37 % points
            let point = points < total ? 1 + index * total / points : 1 + dice.roll(total)
            try scene.rewind()
            let acknowledged = try Child.runAll(scene, killedAt: point, isControl: isControl)
            trial.note(scene.violation(acknowledged: acknowledged), at: "call \(point) of \(total)")
        }
        return trial
    }

    /// Lets the power fail.
    static func power(_ scene: Scene, points: Int, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "power loss", isControl: isControl)
        let total = try calls(of: scene)
        for index in 0..<points where !trial.isOver {
            var dice = Dice(seed: index)
            let point = 1 + dice.roll(total + 20)
            try scene.rewind()
            let acknowledged = under(FaultPlan(kind: .power, point: point)) { scene.runAll() }
            FaultyFileSystem.disk.losePower(&dice)
            trial.note(scene.violation(acknowledged: acknowledged), at: "call \(point) of \(total), seed \(index)")
        }
        return trial
    }

    /// Lets the power fail as soon as a command has made a database and said so.
    static func birth(_ scene: Scene, points: Int, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "power loss after the first import", isControl: isControl)
        for index in 0..<points where !trial.isOver {
            var dice = Dice(seed: index)
            try scene.rewind()
            let acknowledged = under(FaultPlan(kind: .power, point: .max)) { scene.runAll() }
            FaultyFileSystem.disk.losePower(&dice)
            trial.note(scene.violation(acknowledged: acknowledged), at: "seed \(index)")
        }
        return trial
    }

    /// Fails every call, once and from then on.
    static func errors(_ scene: Scene, kind: FaultPlan.Kind, name: String, isHidden: Bool) throws -> Trial {
        var trial = Trial(name: name, isControl: isHidden)
        let total = try calls(of: scene)
        let points = kind == .diskFull && !isHidden ? FaultyFileSystem.roomTaking : Array(1...total)
        for point in points {
            for isLasting in [false, true] where !trial.isOver {
                try scene.rewind()
                let plan = FaultPlan(kind: kind, point: point, isLasting: isLasting, isHidden: isHidden)
                let acknowledged = under(plan) { scene.runAll() }
                trial.note(
                    scene.violation(acknowledged: acknowledged),
                    at: "call \(point) of \(total)\(isLasting ? " and from then on" : "")")
            }
        }
        return trial
    }

    /// Limits SQLite's memory, from almost none to almost enough.
    static func memory(_ scene: Scene, limits: Int, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "memory limit", isControl: isControl)
        try scene.rewind()
        sqlite3_memory_highwater(1)
        _ = scene.runAll()
        let most = sqlite3_memory_highwater(0)
        let least = sqlite3_memory_used()
        for index in 0..<limits where !trial.isOver {
            let limit = least + 4096 + (most - least) * Int64(index) / Int64(limits)
            try scene.rewind()
            sqlite3_hard_heap_limit64(limit)
            let acknowledged = under(FaultPlan()) { scene.runAll() }
            sqlite3_hard_heap_limit64(0)
            // A negative control: to take what failed for done.
            trial.note(
                scene.violation(acknowledged: isControl ? scene.commands.count : acknowledged), at: "\(limit) bytes")
        }
        return trial
    }

    private static func under<Result>(_ plan: FaultPlan, _ body: () -> Result) -> Result {
        FaultyFileSystem.plan = plan
        FaultyFileSystem.calls = 0
        if plan.kind == .power { FaultyFileSystem.disk = Disk() }
        defer { FaultyFileSystem.plan = FaultPlan() }
        return body()
    }
}
