import Foundation

/// Which process started which, as `/proc` has it now.
struct ProcessTree {
    private var children: [pid_t: [pid_t]] = [:]

    init() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
            // A process may have ended since it was listed.
            guard let process = pid_t(name),
                let stat = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8)
            else { continue }
            // The name of the program stands in parentheses, and may hold what it likes.
            let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
            guard fields.count > 2, let parent = pid_t(fields[2]) else { continue }
            children[parent, default: []].append(process)
        }
    }

    func descendants(of processes: [pid_t]) -> [pid_t] {
        let next = processes.flatMap { children[$0] ?? [] }
        return next.isEmpty ? [] : next + descendants(of: next)
    }
}
