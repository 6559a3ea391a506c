import CSQLite
import Foundation

extension Trials {
    /// Restores a backup again and again while several processes record: whatever they acknowledged has to be in the database or in
    /// what a restore kept.
    ///
    /// - Parameter isControl: restores that keep in one step and replace in another, and so must lose something.
    static func restores(_ scene: Scene, restores: Int, writers: Int, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "restore under writers", isControl: isControl)
        try scene.rewind()
        let backup = scene.folder + "/origin.db"
        guard scene.run(["backup", backup]).code == 0 else { throw TortureError("cannot make the backup") }
        let processes = try (0..<writers).map { writer in
            let output = scene.folder + "/recorder-\(writer)"
            return (try Child.start(["recorder", scene.folder, String(writer)], output: output), output)
        }
        var kept: Set<String> = []
        for _ in 0..<restores {
            let failure = isControl ? try scene.restoreInTwoSteps(backup) : scene.failure(of: ["restore", backup])
            trial.note(failure, at: "restore \(trial.count + 1)")
            for former in scene.names(containing: ".before-restore-") {
                kept.formUnion(try Scene.recorded(in: former))
                try FileManager.default.removeItem(atPath: former)
            }
        }
        try Data().write(to: URL(fileURLWithPath: scene.stopSign))
        for (process, output) in processes {
            process.waitUntilExit()
            let lines = String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
                .split(separator: "\n").map(String.init)
            if process.terminationStatus != 0 { trial.violations.append("a writer failed: \(lines.last ?? "")") }
            let lost = Set(lines.filter { $0.hasPrefix(Scene.recordedMark) })
                .subtracting(kept).subtracting(try Scene.recorded(in: scene.database))
            trial.violations += lost.sorted().map { "acknowledged, and neither in the database nor kept: \($0)" }
        }
        let check = scene.run(["check", "--data", "--format", "ndjson"])
        if check.code != 0 { trial.violations.append(String(decoding: check.output, as: UTF8.self)) }
        return trial
    }

    /// The part of a process that records until it is told to stop, and says what was acknowledged.
    static func beRecorder(_ arguments: [String]) throws {
        guard arguments.count == 2 else { throw TortureError("recorder: wrong arguments") }
        let scene = Scene(reopening: arguments[0], commands: [])
        var number = 0
        while access(scene.stopSign, F_OK) != 0 {
            number += 1
            let text = "\(Scene.recordedMark)\(arguments[1])-\(number)"
            let command = ["add-statement", "--attribution", "a voice", "--date", "2025-06-12", "--text", text]
            if let failure = scene.failure(of: command + ["--wait", "600"]) { throw TortureError(failure) }
            say(text)
        }
    }
}

extension Scene {
    static let recordedMark = "Recorded "

    fileprivate var stopSign: String { folder + "/stop" }

    /// Nil where the command succeeds.
    func failure(of command: [String]) -> String? {
        let outcome = run(command)
        return outcome.code == 0
            ? nil : "\(command[0]): \(outcome.code): \(String(decoding: outcome.errors, as: UTF8.self))"
    }

    /// The paths of the files in the folder whose names hold a text.
    func names(containing part: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.contains(part) }.map { "\(folder)/\($0)" }
    }

    /// What recorders have recorded in a file.
    fileprivate static func recorded(in path: String) throws -> Set<String> {
        var handle: OpaquePointer?
        var statement: OpaquePointer?
        defer {
            sqlite3_finalize(statement)
            sqlite3_close_v2(handle)
        }
        let sql = "SELECT text FROM statement WHERE text GLOB '\(recordedMark)*'"
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, "unix") == SQLITE_OK,
            // Recorders that end at the same moment lock the database while its log is put away.
            sqlite3_busy_timeout(handle, 600_000) == SQLITE_OK,
            sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK
        else { throw TortureError("cannot read \(path): \(String(cString: sqlite3_errmsg(handle)))") }
        var texts: Set<String> = []
        var step = sqlite3_step(statement)
        while step == SQLITE_ROW {
            if let text = sqlite3_column_text(statement, 0) { texts.insert(String(cString: text)) }
            step = sqlite3_step(statement)
        }
        guard step == SQLITE_DONE else {
            throw TortureError("cannot read \(path): \(String(cString: sqlite3_errmsg(handle)))")
        }
        return texts
    }

    /// A negative control: others can write between the two copies.
    fileprivate func restoreInTwoSteps(_ backup: String) throws -> String? {
        try Self.copy(database, to: database + ".before-restore-control")
        try Self.copy(backup, to: database)
        return nil
    }

    private static func copy(_ origin: String, to target: String) throws {
        var (from, to): (OpaquePointer?, OpaquePointer?)
        defer {
            sqlite3_close_v2(from)
            sqlite3_close_v2(to)
        }
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        guard sqlite3_open_v2(origin, &from, flags, "unix") == SQLITE_OK,
            sqlite3_open_v2(target, &to, flags, "unix") == SQLITE_OK
        else { throw TortureError("cannot open \(origin) and \(target)") }
        for handle in [from, to] { sqlite3_busy_timeout(handle, 600_000) }
        guard let backup = sqlite3_backup_init(to, "main", from, "main") else { throw TortureError("no copy") }
        let step = sqlite3_backup_step(backup, -1)
        guard sqlite3_backup_finish(backup) == SQLITE_OK, step == SQLITE_DONE else {
            throw TortureError("copying ended with \(step)")
        }
    }
}
