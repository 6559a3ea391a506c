import Foundation
import Negotiations

/// Files of this process.
enum Scratch {
    static let folder: String = {
        let folder = NSTemporaryDirectory() + "fuzz-\(ProcessInfo.processInfo.processIdentifier)"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(atPath: Scratch.folder) }
        return folder
    }()

    static let author = Author(who: "fuzz", command: "fuzz")

    /// An empty database.
    static func database(_ name: String = UUID().uuidString) -> String {
        let path = "\(folder)/\(name).db"
        do {
            _ = try Tracker.make(at: path, wait: 1)
        } catch {
            fatalError("no database: \(error)")
        }
        return path
    }
}
