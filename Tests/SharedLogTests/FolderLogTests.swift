import Foundation
import Testing

@testable import SharedLog

/// A log in a folder, through its helper.
@Suite struct FolderLogTests {
    private let folder = NSTemporaryDirectory() + "folder-log-" + UUID().uuidString
    private static let program = Bundle.main.bundleURL.appending(path: "tracker-remote-file").path

    private func client() throws -> LogClient {
        try LogClient("file://" + folder, program: Self.program, environment: [:])
    }

    private func header(after position: LogPosition, _ kind: EntryHeader.Kind = .changes) -> EntryHeader {
        EntryHeader(
            kind: kind, number: position.number + (kind == .snapshot ? 0 : 1), schema: 6,
            schemaDigest: [UInt8](repeating: 0, count: 32), time: 0, previous: position.digest)
    }

    private func read(_ client: LogClient, after position: LogPosition) throws -> [(LogPosition, [UInt8])] {
        var entries: [(LogPosition, [UInt8])] = []
        try client.entries(after: position) { entry in
            var content: [UInt8] = []
            while let part = try entry.next() { content += part }
            entries.append((try entry.finish(), content))
        }
        return entries
    }

    @Test func `entries are numbered without a gap and read in order, whatever their size`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (ana, ben) = (try client(), try client())
        #expect(try ana.identity == nil)
        let identity = LogIdentity()
        try ana.make(identity)
        #expect(throws: LogError.self) { try ben.make(LogIdentity()) }
        let eva = try client()
        #expect(try eva.identity == identity)
        var last = LogPosition.beginning(of: identity)
        let contents = [[], [1, 2, 3], [UInt8](repeating: 9, count: 3 << 20)] as [[UInt8]]
        for content in contents {
            try ana.entries(after: last, lockingWithin: 1) { _ in }
            var end: LogPosition?
            #expect(
                try ana.append(header(after: last)) {
                    try $0.add(content)
                } beforeEnd: {
                    end = $0
                })
            last = try #require(end)
        }
        let found = try read(eva, after: .beginning(of: identity))
        #expect(found.map(\.1) == contents)
        #expect(found.last?.0 == last)
        #expect(try eva.has(last))
        #expect(try !eva.has(LogPosition(number: 4, digest: last.digest)))
    }

    @Test func `two who add at the same place, without the lock, do not both succeed`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ana = try client()
        try ana.make(LogIdentity())
        let ben = try client()
        let beginning = LogPosition.beginning(of: try #require(try ana.identity))
        #expect(try ana.append(header(after: beginning)) { try $0.add([1]) })
        #expect(try !ben.append(header(after: beginning)) { try $0.add([2]) })
        #expect(try read(ben, after: beginning).map(\.1) == [[1]])
        // Nor does one who leaves a gap, or continues another entry.
        #expect(throws: LogError.self) {
            try ben.append(header(after: LogPosition(number: 7, digest: beginning.digest))) { try $0.add([2]) }
        }
        #expect(throws: LogError.self) {
            try ben.append(header(after: LogPosition(number: 1, digest: beginning.digest))) { try $0.add([2]) }
        }
        #expect(try read(ben, after: beginning).count == 1)
    }

    @Test func `who does not get the lock in time is told, and gets it when it is free`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ana = try client()
        try ana.make(LogIdentity())
        let ben = try client()
        let beginning = LogPosition.beginning(of: try #require(try ana.identity))
        try ana.entries(after: beginning, lockingWithin: 0) { _ in }
        #expect { try ben.entries(after: beginning, lockingWithin: 0) { _ in } } throws: {
            ($0 as? LogError)?.kind == .busy
        }
        ana.unlock()
        try ben.entries(after: beginning, lockingWithin: 0) { _ in }
    }

    @Test func `the newest snapshot is lent, and what was left unfinished is no entry`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ana = try client()
        let identity = LogIdentity()
        try ana.make(identity)
        #expect(try !ana.latestSnapshot { _ in })
        let beginning = LogPosition.beginning(of: identity)
        try ana.keepSnapshot(header(after: beginning, .snapshot)) { try $0.add([5, 6]) }
        struct Stop: Error {}
        #expect(throws: Stop.self) { try ana.append(header(after: beginning)) { _ in throw Stop() } }
        var content: [UInt8] = []
        #expect(
            try ana.latestSnapshot { entry in
                while let part = try entry.next() { content += part }
            })
        #expect(content == [5, 6])
        #expect(try read(ana, after: beginning).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/new").isEmpty)
    }
}
