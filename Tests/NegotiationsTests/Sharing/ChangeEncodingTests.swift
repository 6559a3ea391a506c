import SQLite
@testable import SharedLog
import Testing

@testable import Negotiations

/// What entries hold, and what they can be made to hold.
@Suite struct ChangeEncodingTests {
    static let values: [SQLite.Value] = [
        .null, .integer(0), .integer(-1), .integer(.max), .integer(.min), .real(0.1), .real(-.infinity), .text(""),
        .text("Kovač 何立峰"), .blob([]), .blob([UInt8](repeating: 3, count: 300)),
    ]

    static let header = EntryHeader(
        kind: .changes, number: 1, schema: 1, schemaDigest: [UInt8](repeating: 0, count: 32), time: 0,
        previous: [UInt8](repeating: 0, count: 32))

    /// An entry of some parts, whose digest is right.
    static func entry(_ parts: [[UInt8]], _ header: EntryHeader = header) throws -> EntryReader {
        var digest = EntryDigest(header)
        var frames: [Frame] = []
        for part in parts {
            let content = try Packing.pack(part)
            digest.add(part: content)
            frames.append(Frame(.part, content))
        }
        frames.append(Frame(.end, digest.finalize()))
        frames.reverse()
        return EntryReader(header: header) { frames.popLast() ?? Frame(.none) }
    }

    @Test(arguments: [1, 2, 7, 10_000])
    func `values are read as they were written, wherever the parts end`(length: Int) throws {
        var encoder = ChangeEncoder()
        for value in Self.values { encoder.add(value) }
        let bytes = encoder.bytes
        let parts = stride(from: 0, to: bytes.count, by: length).map {
            Array(bytes[$0..<min($0 + length, bytes.count)])
        }
        var decoder = ChangeDecoder(try Self.entry(parts))
        #expect(try decoder.row(Self.values.count) == Self.values)
        #expect(try decoder.finish().number == 1)
    }

    @Test func `lengths and numbers that no entry has are refused`() throws {
        let wrong: [[UInt8]] = [
            [], [5], [1], [3, 0x80], [3, 2], [4, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F], [3, 1],
            [1] + [UInt8](repeating: 0xFF, count: 10), [3, 4, 0xC3, 0x28], [2, 1, 2, 3],
        ]
        for bytes in wrong {
            #expect(throws: LogError.self, "\(bytes)") {
                var decoder = ChangeDecoder(try Self.entry([bytes]))
                _ = try decoder.value()
            }
        }
    }

    @Test func `an entry of chance, whole by its digest, changes nothing and traps nowhere`() throws {
        let database = try TestDatabase.full()
        let before = try database.export()
        var numbers = SystemRandomNumberGenerator()
        let good = try Self.content(of: database)
        var taken = 0
        for trial in 0..<300 {
            var bytes = good
            if trial % 3 == 0 {
                bytes = (0..<Int.random(in: 0..<60, using: &numbers)).map { _ in
                    UInt8.random(in: 0...6, using: &numbers)
                }
            } else {
                for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                    bytes[Int.random(in: bytes.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
                }
            }
            var tracker = try Tracker(path: database.path, for: .recording)
            do {
                try tracker.connection.writeAsIs { transaction in
                    var application = try ChangeApplication(try Self.entry([bytes]), in: transaction)
                    _ = try application.apply(in: transaction)
                    taken += 1
                    throw TrackerError(.interrupted, "a trial")
                }
            } catch is LogError {} catch let error as TrackerError { #expect(error.kind == .interrupted) }
        }
        #expect(taken < 300)
        #expect(try database.export() == before)
    }

    /// The content of an entry that tells of some changes.
    private static func content(of database: TestDatabase) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var tracker = try Tracker(path: database.path, for: .recording)
        let author = TestDatabase.author
        do {
            try tracker.connection.write { transaction in
                let known = try transaction.value("SELECT max(id) FROM revision", as: Int64.self) ?? 0
                let changes = try SharedChanges(after: known, in: transaction)
                var recorder = Recorder(author: author)
                _ = try recorder.record(Draft.of(.party, ["name": "Chile"]), in: transaction)
                try transaction.run("UPDATE statement SET tone = 'neutral', revision = \(known + 1) WHERE id = 1")
                let writer = try EntryWriter(header: header) { frame in
                    if frame.kind == .part { bytes += try Packing.unpack(frame.content) }
                }
                try changes.write(to: writer, in: transaction)
                _ = try writer.finish()
                throw TrackerError(.interrupted, "only its content is wanted")
            }
        } catch let error as TrackerError where error.kind == .interrupted {}
        return bytes
    }
}
