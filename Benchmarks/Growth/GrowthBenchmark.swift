import Negotiations

extension Benchmark {
    /// That nothing takes four times as long for twice as much: one record, or one file, must not keep all others from writing.
    static let growth = Benchmark(
        name: "growth",
        summary: "a number of records against twice as many: imports, and questions and changes of what was imported"
    ) { report in
        let folder = try WorkFolder()
        for load in GrowingLoad.all {
            let comparison = Comparison(
                name: load.name, bound: .atMost(2.3), rounds: 7, ours: try load.measure(2 * load.count, in: folder),
                baseline: try load.measure(load.count, in: folder))
            report(try comparison.figure())
        }
    }
}

/// Something of which there can be more and more.
struct GrowingLoad: Sendable {
    /// A word of the JSON file.
    let name: String
    /// How many make a load that takes long enough to be measured.
    let count: Int
    /// Writes the records of a load, a line each.
    let records: @Sendable (_ count: Int, _ line: (String) -> Void) -> Void
    /// What is done with the database that they were imported into before anything is measured.
    var preparation: (@Sendable (_ count: Int, _ database: String) throws -> Void)?
    /// What is measured on the database that they were imported into; nil: the import.
    var action: (@Sendable (_ count: Int, _ database: String) throws -> Void)?
}

extension GrowingLoad {
    static let author = Author(who: "bench", command: "bench growth")

    /// Prepares a load of some size.
    ///
    /// - Returns: what measures it, in seconds of the processor.
    func measure(_ count: Int, in folder: WorkFolder) throws -> () throws -> Double {
        let file = folder.file("\(name)-\(count).ndjson")
        let database = folder.file("\(name)-\(count).db")
        try GeneratedFile.write(file) { line in records(count, line) }
        guard let action else {
            return {
                WorkFolder.remove(database)
                return try Stopwatch.process { try Self.importRecords(from: file, into: database) }
            }
        }
        try Self.importRecords(from: file, into: database)
        try preparation?(count, database)
        return { try Stopwatch.process { try action(count, database) } }
    }

    /// - Returns: normally also where records are refused: that takes time, too.
    static func importRecords(from file: String, into database: String) throws {
        do {
            _ = try Tracker.recording(at: database) { tracker in
                try tracker.importRecords(from: ImportInput(file), by: author)
            }
        } catch is ImportError {}
    }
}
