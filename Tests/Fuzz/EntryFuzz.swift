import Foundation

@testable import Negotiations
@testable import SQLite
@testable import SharedLog

/// What comes from a log: whatever it holds, it is taken whole or refused as damaged, and of what is refused nothing stays.
enum EntryFuzz {
    /// The bytes are the content of an entry whose digest is right.
    static func apply(_ input: [UInt8]) {
        readFrames(input)
        do {
            var frames: [Frame] = []
            let writer = try EntryWriter(header: header) { frames.append($0) }
            try writer.add(input)
            _ = try writer.finish()
            // The first is the header, which a client has read.
            var rest = frames.dropFirst()
            let entry = EntryReader(header: header) {
                guard let frame = rest.popFirst() else { throw LogError(.unavailable, "there is no more") }
                return frame
            }
            try database.connection.writeAsIs { transaction in
                var application = try ChangeApplication(entry, in: transaction)
                _ = try application.apply(in: transaction)
                throw Taken()
            }
        } catch is Taken {
        } catch let error as LogError {
            if error.kind != .damaged { broken("refused as \(error)", input) }
        } catch { broken("\(error)", input) }
        if content() != database.content { broken("something stays of what was refused", input) }
    }

    /// The bytes are what a helper says.
    private static func readFrames(_ input: [UInt8]) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { fatalError("no pipe") }
        defer { close(ends[0]) }
        // A pipe holds more than the longest input.
        input.withUnsafeBytes { _ = write(ends[1], $0.baseAddress, $0.count) }
        close(ends[1])
        let pipe = FramePipe(input: ends[0], output: ends[1])
        do throws(FramePipe.Fault) {
            while let frame = try pipe.receive() {
                _ = try? EntryHeader(content: frame.content)
                _ = LogPosition(content: frame.content)
                _ = try? Packing.unpack(frame.content)
                _ = frame.error
            }
        } catch { return }
    }

    private struct Taken: Error {}

    private static let header = EntryHeader(
        kind: .changes, number: 1, schema: 1, schemaDigest: [UInt8](repeating: 0, count: 32), time: 0,
        previous: [UInt8](repeating: 0, count: 32))

    private static func content() -> Int { (try? database.connection.read { try Self.count($0) }) ?? -1 }

    private static func count(_ transaction: borrowing Transaction) throws -> Int {
        try transaction.value(
            "SELECT (SELECT count(*) FROM party) + (SELECT count(*) FROM party_history) + (SELECT count(*) FROM revision)",
            as: Int.self) ?? -1
    }

    private final class Database {
        var connection: Connection
        let content: Int

        init() {
            do {
                connection = try Connection(path: Scratch.database(), access: .writing)
                content = try connection.read { try EntryFuzz.count($0) }
            } catch { fatalError("no database: \(error)") }
        }
    }

    // To open a database takes longer than to apply an entry.
    nonisolated(unsafe) private static let database = Database()
}
