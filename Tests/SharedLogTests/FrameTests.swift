import Foundation
import Testing

@testable import SharedLog

/// Frames, headers and parts, and what is none.
@Suite struct FrameTests {
    private static func frames(in bytes: [UInt8]) throws -> Result<[Frame], FramePipe.Fault> {
        let file = NSTemporaryDirectory() + "frames-" + UUID().uuidString
        try Data(bytes).write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let descriptor = open(file, O_RDONLY)
        defer { close(descriptor) }
        let pipe = FramePipe(input: descriptor, output: -1)
        var frames: [Frame] = []
        do throws(FramePipe.Fault) {
            while let frame = try pipe.receive() { frames.append(frame) }
            return .success(frames)
        } catch { return .failure(error) }
    }

    static let some = [
        Frame(.hello, [1]), Frame(.none), Frame(.part, [UInt8](repeating: 7, count: 200_000)), Frame(.end, [1, 2, 3]),
    ]

    @Test func `frames come as they were sent`() throws {
        #expect(try Self.frames(in: Self.some.flatMap(\.bytes)) == .success(Self.some))
    }

    @Test func `bytes that end inside a frame are no frames`() throws {
        let bytes = Self.some.flatMap(\.bytes)
        let ends = Self.some.indices.map { Self.some[...$0].reduce(0) { $0 + $1.bytes.count } } + [0]
        for length in [0, 1, 4, 5, 6, 10, 11, 12, 15, 16, 17, 70_000, bytes.count - 1, bytes.count] {
            let found = try Self.frames(in: Array(bytes.prefix(length)))
            let isWhole = ends.contains(length)
            #expect(isWhole == ((try? found.get()) != nil), "\(length)")
            if !isWhole { #expect(found == .failure(.ended(insideFrame: true))) }
        }
    }

    @Test func `an unknown letter, and a length that no frame has, are refused before anything is read`() throws {
        #expect(try Self.frames(in: [0x3F, 0, 0, 0, 0]) == .failure(.notAFrame))
        #expect(try Self.frames(in: [0x50, 0xFF, 0xFF, 0xFF, 0xFF]) == .failure(.notAFrame))
    }

    @Test(arguments: [0, 1, 1000, Packing.longest])
    func `a part is what was packed`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) }
        #expect(try Packing.unpack(Packing.pack(bytes)) == bytes)
    }

    @Test func `a part that lies about its length, or is cut off, is refused`() throws {
        let packed = try Packing.pack([UInt8](repeating: 1, count: 1000))
        for length in 0..<packed.count {
            #expect(throws: LogError.self) { try Packing.unpack(Array(packed.prefix(length))) }
        }
        for size in [0, 999, 1001, Packing.longest, Packing.longest + 1, 0xFFFF_FFFF] {
            var lying = packed
            for place in 0..<4 { lying[place] = UInt8(truncatingIfNeeded: size >> (8 * place)) }
            #expect(throws: LogError.self) { try Packing.unpack(lying) }
        }
    }

    @Test func `a header is what was written, and anything else is none`() throws {
        let header = EntryHeader(
            kind: .changes, number: 12, schema: 6, schemaDigest: [UInt8](1...32), time: 1_764_000_000_000,
            previous: [UInt8](33...64))
        #expect(try EntryHeader(content: header.content) == header)
        for length in 0..<header.content.count {
            #expect(throws: LogError.self) { try EntryHeader(content: Array(header.content.prefix(length))) }
        }
        #expect(throws: LogError.self) { try EntryHeader(content: header.content + [0]) }
        var other = header.content
        other[0] = 2
        #expect { try EntryHeader(content: other) } throws: { ($0 as? LogError)?.kind == .otherVersion }
        other = header.content
        other[1] = 9
        #expect { try EntryHeader(content: other) } throws: { ($0 as? LogError)?.kind == .damaged }
    }

    @Test(arguments: [
        ("file:///srv/team", "tracker-remote-file"), ("postgresql://a,b/t", "tracker-remote-postgresql"),
        ("postgres://a/t", "tracker-remote-postgresql"),
    ])
    func `an address names its helper`(address: String, helper: String) {
        #expect(LogAddress(address)?.helperName == helper)
    }

    @Test(arguments: ["talks.db", "/srv/talks.db", "file:talks.db", "://x", "A://x", "../x://y", "a b://c"])
    func `the path of a file is no address`(path: String) { #expect(LogAddress(path) == nil) }

    @Test func `a password is not shown`() {
        #expect(LogAddress("postgresql://ana:secret@db/t")?.shown == "postgresql://ana:…@db/t")
        #expect(LogAddress("postgresql://ana@db/t?a=b:c@d")?.shown == "postgresql://ana@db/t?a=b:c@d")
        #expect(
            LogAddress("postgresql://ana:x@db/t?user=a&password=s=1&sslpassword=k&b")?.shown
                == "postgresql://ana:…@db/t?user=a&password=…&sslpassword=…&b")
    }
}
