import Testing

@testable import Formats

@Suite struct GzipEncoderTests {
    @Test(arguments: [0, 1, 511, 70_000, 3_000_000])
    func `what is compressed is read again`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
        let coded = try #require(GzipEncoder.compressed(bytes))
        #expect(GzipEncoder.compressed(bytes) == coded)
        let source = ByteSource(bytes: coded, name: "coded", largestRead: 1000)
        var read: [UInt8] = []
        try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { piece in
            while case let size = try source.read(into: piece), size > 0 { read += piece[..<size] }
        }
        #expect(read == bytes)
    }
}
