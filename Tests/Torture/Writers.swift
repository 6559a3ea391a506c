import Foundation

extension Trials {
    /// Several processes record at once, and one imports.
    ///
    /// - Parameter isControl: writers that do not wait for each other, of which some must fail.
    static func writers(_ scene: Scene, writers: Int, adds: Int, imported: Int, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "writers")
        try scene.rewind()
        let before = scene.count()
        var processes: [(Process, String)] = []
        for writer in 0..<writers {
            let output = scene.folder + "/writer-\(writer)"
            processes.append(
                (
                    try Child.start(
                        ["writer", scene.folder, String(writer), String(adds), isControl ? "0" : "600"], output: output),
                    output
                ))
        }
        let lines = (0..<imported).map { Scene.statement("Statement \($0) of a long import.") }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(
            to: URL(fileURLWithPath: scene.folder + "/long.ndjson"))
        let code = scene.run(["import", scene.folder + "/long.ndjson", "--wait", isControl ? "0" : "600"]).code
        var failures: [String] = code == 0 ? [] : ["the import failed with \(code)"]
        for (process, output) in processes {
            process.waitUntilExit()
            guard process.terminationStatus != 0 || process.terminationReason != .exit else { continue }
            failures.append(String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self))
        }
        let expected = before + writers * adds + imported
        let found = scene.count()
        if found != expected { failures.append("\(found) statements are there, \(expected) were acknowledged") }
        let check = scene.run(["check", "--data", "--format", "ndjson"])
        if check.code != 0 { failures.append(String(decoding: check.output, as: UTF8.self)) }
        trial.note(
            failures.isEmpty ? nil : failures.joined(separator: "; "), at: "\(writers) writers of \(adds) and an import"
        )
        return trial
    }

    /// The part of one writer.
    static func beWriter(_ arguments: [String]) throws {
        guard arguments.count == 4, let adds = Int(arguments[2]) else { throw TortureError("writer: wrong arguments") }
        let scene = Scene(reopening: arguments[0], commands: [])
        for number in 0..<adds {
            let outcome = scene.run([
                "add-statement", "--attribution", "writer \(arguments[1])", "--date", "2025-06-12", "--text",
                "Statement \(number).", "--wait", arguments[3],
            ])
            guard outcome.code == 0 else {
                throw TortureError("add \(number): \(outcome.code): \(String(decoding: outcome.errors, as: UTF8.self))")
            }
        }
    }
}

extension Scene {
    func count() -> Int {
        Int(String(decoding: run(["query", "--count"]).output, as: UTF8.self).filter(\.isNumber)) ?? -1
    }
}
