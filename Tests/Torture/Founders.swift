import Foundation

extension Trials {
    /// Several processes race to make a database, round after round: each command must succeed, and all that they recorded be in one file.
    ///
    /// - Parameter isControl: beside them somebody takes every file that is being made for one that was left behind.
    static func founders(_ scene: Scene, founders: Int, rounds: Int, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "founders", isControl: isControl)
        for round in 0..<rounds where !trial.isOver {
            let place = try Scene(founding: "\(scene.folder)/race-\(round)")
            let processes = try (0..<founders).map { founder in
                let output = "\(place.folder)/founder-\(founder)"
                return (try Child.start(["founder", place.folder, String(founder)], output: output), output)
            }
            try Data().write(to: URL(fileURLWithPath: place.startSign))
            while isControl, processes.contains(where: { $0.0.isRunning }) {
                for draft in place.drafts { try? FileManager.default.removeItem(atPath: draft) }
            }
            for (process, output) in processes {
                process.waitUntilExit()
                let words = String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
                trial.note(process.terminationStatus == 0 ? nil : words, at: "round \(round)")
            }
            let parties = String(decoding: place.run(["list-parties", "--format", "ndjson"]).output, as: UTF8.self)
            let count = parties.split(separator: "\n").count
            if count != founders { trial.violations.append("round \(round): \(count) of \(founders) are there") }
            if let remains = place.remains { trial.violations.append("round \(round): \(remains)") }
            try FileManager.default.removeItem(atPath: place.folder)
        }
        return trial
    }

    /// The part of one founder.
    static func beFounder(_ arguments: [String]) throws {
        guard arguments.count == 2 else { throw TortureError("founder: wrong arguments") }
        let scene = Scene(reopening: arguments[0], commands: [])
        while access(scene.startSign, F_OK) != 0 { usleep(50) }
        if let failure = scene.failure(of: ["add-party", "Party \(arguments[1])", "--wait", "600"]) {
            throw TortureError(failure)
        }
    }

    /// A first import is killed at some moment; the next command must find all of it or nothing, and leave one file with one name.
    ///
    /// - Parameter isControl: the next command is not run, so that what a killed one left is still there.
    static func killedFounders(_ scene: Scene, count: Int, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "killed founder", isControl: isControl)
        var dice = Dice(seed: 16)
        // How long it takes, to the moment when it is acknowledged.
        var duration = 0.0
        for number in -3..<count where !trial.isOver {
            let place = try Scene(founding: "\(scene.folder)/killed-\(number + 3)")
            try place.write((0..<200).map { Scene.statement("Statement \($0) of an import.") }, to: "first.ndjson")
            let process = try Child.start(["importer", place.folder], output: "\(place.folder)/importer")
            let began = Date()
            // The first ones are left alone, for their time.
            if number >= 0 {
                usleep(UInt32(duration * Double(dice.roll(1100)) * 1000))
                _ = Foundation.kill(process.processIdentifier, SIGKILL)
            }
            process.waitUntilExit()
            if number < 0 { duration = max(duration, Date().timeIntervalSince(began)) }
            var violation: String?
            if !isControl {
                violation = place.failure(of: ["add-party", "China"])
                let imported = place.count()
                if violation == nil, ![0, 200].contains(imported) { violation = "\(imported) of 200 were imported" }
            }
            violation = violation ?? place.remains
            if number >= 0 { trial.note(violation, at: "kill \(number)") }
            try FileManager.default.removeItem(atPath: place.folder)
        }
        return trial
    }

    /// The part of one that imports.
    static func beImporter(_ arguments: [String]) throws {
        guard arguments.count == 1 else { throw TortureError("importer: wrong arguments") }
        let scene = Scene(reopening: arguments[0], commands: [])
        if let failure = scene.failure(of: ["import", "\(scene.folder)/first.ndjson"]) { throw TortureError(failure) }
    }
}

extension Scene {
    /// A folder without a database.
    fileprivate convenience init(founding folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.init(reopening: folder, commands: [])
    }

    fileprivate var startSign: String { folder + "/start" }

    fileprivate var drafts: [String] { names(containing: ".new-") }

    /// What is left of the making of the database; nil where nothing is.
    fileprivate var remains: String? {
        if let draft = drafts.first { return "\(draft) was left behind" }
        let attributes = try? FileManager.default.attributesOfItem(atPath: database)
        let links = (attributes?[.referenceCount] as? Int) ?? 1
        return links == 1 ? nil : "the database has \(links) names"
    }
}
