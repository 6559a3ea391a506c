import Foundation
import Negotiations

/// Files that are imported: what is exported of them gives the same records again, and nothing new.
enum RoundTripFuzz {
    private static let empty = FileManager.default.contents(atPath: Scratch.database("empty")) ?? Data()

    static func importAndExport(_ input: [UInt8]) {
        do {
            guard let first = try exported(from: Data(input), named: "first", mustSucceed: false) else { return }
            let second = try exported(from: first, named: "second", mustSucceed: true)
            if second != first { broken("another export: \(String(decoding: second ?? Data(), as: UTF8.self))", input) }
        } catch {
            broken("\(error)", input)
        }
    }

    /// The export of what a file gives in an empty database; nil where the file is refused.
    private static func exported(from data: Data, named name: String, mustSucceed: Bool) throws -> Data? {
        if data.isEmpty { return data }
        let (path, file) = ("\(Scratch.folder)/\(name).db", "\(Scratch.folder)/\(name).ndjson")
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
        try empty.write(to: URL(fileURLWithPath: path))
        try data.write(to: URL(fileURLWithPath: file))
        var tracker = try Tracker(path: path, for: .recording)
        do {
            _ = try tracker.importRecords(from: ImportInput(file), by: Scratch.author)
        } catch let error as ImportError where !mustSucceed {
            _ = error
            return nil
        }
        var bytes: [UInt8] = []
        try tracker.ask { transaction in try transaction.export { bytes += $0 } }
        let again = try tracker.importRecords(from: ImportInput(file), by: Scratch.author)
        if again.added + again.changed > 0, mustSucceed { broken("the same file again is not the same", Array(data)) }
        return Data(bytes)
    }
}
