import Foundation

/// The life of one database: commands of chance, and at each revision what every question was answered.
final class Life {
    private let scene: Scene
    private let plain: PlainDatabase
    private var commands: LifeCommands
    private var model: LifeModel
    private var answers: [Int: [String]] = [:]
    private(set) var violations: [String] = []
    private(set) var commandCount = 0
    private(set) var comparisonCount = 0

    init(seed: Int, in folder: String) throws {
        scene = Scene(reopening: folder, commands: [])
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard scene.run(["init"]).code == 0 else { throw TortureError("cannot make a database") }
        plain = try PlainDatabase(scene.database)
        commands = LifeCommands(seed: seed)
        model = LifeModel(schema: try FactSchema(of: plain))
    }

    /// Lives for a number of commands that change something or are refused.
    func live(_ steps: Int) throws {
        for _ in 0..<steps {
            commandCount += 1
            if commands.roll(12) == 0 {
                let change = commands.foreignChange()
                // What the schema refuses is no change.
                _ = plain.refusal(of: change)
                try note(change)
            } else {
                let command = commands.command(after: model.last)
                let outcome = scene.run(command)
                let (said, errors) = (
                    String(decoding: outcome.output, as: UTF8.self), String(decoding: outcome.errors, as: UTF8.self)
                )
                if ![0, 65].contains(outcome.code) || errors.contains("\n  SELECT") || errors.contains("\n  UPDATE") {
                    violations.append("\(command): \(outcome.code): \(errors)")
                }
                if command.first == "undo", model.last > 0 {
                    try judge(command, outcome.code, said, errors)
                }
                try note(command.joined(separator: " "))
            }
        }
        expectSound("at the end")
    }

    /// Asks everything again as of each revision.
    func lookBack() {
        for (revision, answered) in answers.sorted(by: { $0.key < $1.key }) {
            let asked = ask(asOf: revision)
            for (index, question) in (LifeCommands.questions + LifeCommands.searches).enumerated() {
                comparisonCount += 1
                guard asked[index] != answered[index] else { continue }
                violations.append(
                    "\(question) --as-of \(revision) of \(model.last): \(asked[index].prefix(500)), not \(answered[index].prefix(500))"
                )
            }
            compareLog(revision)
        }
    }

    /// Rewrites history as no program may: a negative control.
    func forgeHistory() throws {
        let name = "statement_history_unchanged"
        let trigger = try plain.column("SELECT sql FROM sqlite_schema WHERE name = '\(name)'").joined()
        let forging = "DROP TRIGGER \(name); UPDATE statement_history SET date = '1999'; \(trigger)"
        if let refusal = plain.refusal(of: forging) { throw TortureError(refusal) }
    }

    // MARK: - One step

    /// Keeps what a revision, if there is a new one, made of the facts and of all answers.
    private func note(_ what: String) throws {
        let revisions = try plain.column("SELECT count(*) FROM revision").first.flatMap { Int($0) } ?? 0
        let facts = try model.schema.facts(in: plain)
        switch revisions - model.last {
        case 0:
            if let difference = model.difference(facts, model.present) {
                violations.append("\(what): no revision, and \(difference)")
            }
        case 1:
            model.add(facts)
            answers[model.last] = ask(asOf: nil)
            if model.touched(by: model.last).isEmpty { expectSound(what) }
        default: violations.append("\(what): \(revisions - model.last) revisions at once")
        }
    }

    private func expectSound(_ when: String) {
        let check = scene.run(["check", "--data", "--format", "ndjson"])
        if check.code != 0 {
            violations.append("\(when): \(String(decoding: check.output + check.errors, as: UTF8.self).prefix(300))")
        }
    }

    /// Whether an undo did what the model says, or was rightly refused.
    private func judge(_ command: [String], _ code: Int32, _ said: String, _ errors: String) throws {
        let number = command.count > 1 ? Int(command[1]) ?? 0 : model.last
        let isCascade = command.contains("--cascade")
        let facts = try model.schema.facts(in: plain)
        let obstacle = try isCascade ? nil : model.obstacle(to: number)
        guard code == 0 else {
            if obstacle == nil { violations.append("\(command) of \(model.last) is refused: \(errors)") }
            if let difference = model.difference(facts, model.present) {
                violations.append("\(command) is refused, and \(difference)")
            }
            return
        }
        if let obstacle { violations.append("\(command) of \(model.last) is not refused, although \(obstacle)") }
        let lines = said.split(separator: "\n")
        let undone = lines.filter { $0.hasPrefix("Undid revision ") }.compactMap { line in
            Int(line.dropFirst("Undid revision ".count).prefix { $0.isNumber })
        }
        // Of more than are told it is known that they are sound.
        guard !lines.contains(where: { $0.hasPrefix("… and ") }) else { return expectSound("\(command)") }
        let expected = undone.isEmpty ? model.present : model.undoing(Set(undone))
        if let difference = model.difference(facts, expected) {
            violations.append("\(command) of \(model.last): \(difference)")
        }
        if undone.isEmpty, let difference = model.difference(model.undoing([number]), model.present) {
            violations.append("\(command) says that there is nothing to undo, and \(difference)")
        }
    }

    // MARK: - Questions

    private func ask(asOf revision: Int?) -> [String] {
        let moment = revision.map { ["--as-of", String($0)] } ?? []
        func answer(_ question: [String]) -> String {
            let isExport = question.first == "export"
            // What stands behind -- is no option.
            let split = question.firstIndex(of: "--") ?? question.endIndex
            let format = isExport || question.contains("--count") ? [] : ["--format", "ndjson"]
            let outcome = scene.run(Array(question[..<split]) + format + moment + Array(question[split...]))
            return "\(outcome.code)\n" + String(decoding: outcome.output + outcome.errors, as: UTF8.self)
        }
        return LifeCommands.questions.map(answer)
            + LifeCommands.searches.map { answer($0).split(separator: "\n").sorted().joined(separator: "\n") }
    }

    /// Whether `log N` tells what the model knows of a revision.
    private func compareLog(_ revision: Int) {
        comparisonCount += 1
        let outcome = scene.run(["log", String(revision), "--format", "tsv", "--fields", "record,id,action"])
        let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").dropFirst()
        let told = Set(lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: " ") })
        let known = model.changes(in: revision)
        if told != known { violations.append("log \(revision): \(told.symmetricDifference(known).sorted())") }
    }
}
