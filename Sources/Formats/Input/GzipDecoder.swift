import CZlib

/// Decompresses gzip (RFC 1952) of one or more members with zlib, which checks each member's CRC and length.
final class GzipDecoder {
    private static let pieceSize = 128 << 10

    private let stream: UnsafeMutablePointer<z_stream>
    private let compressed: UnsafeMutableRawBufferPointer
    private var inputEnded = false
    private var memberEnded = false
    private var members = 1
    /// What is wrong with the bytes behind those that were handed out.
    private var failure: SourceFailure?

    /// - Parameter beginning: bytes that were already read to recognise the format.
    init(beginning: UnsafeRawBufferPointer) throws(SourceFailure) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        compressed = .allocate(byteCount: max(Self.pieceSize, beginning.count), alignment: 16)
        compressed.copyMemory(from: beginning)
        stream.pointee.next_in = compressed.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(clamping: beginning.count)
        // 15 is the largest window; 16 more asks for a gzip header and trailer and nothing else.
        let code = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw .compression("zlib cannot start (code \(code))") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        compressed.deallocate()
    }

    /// Decompresses some bytes; 0 means that the last member ended, was verified, and nothing follows it.
    func read(into destination: UnsafeMutableRawBufferPointer, from raw: RawInput) throws(SourceFailure) -> Int {
        while true {
            if let failure { throw failure }
            if stream.pointee.avail_in == 0, !inputEnded { try refill(from: raw) }
            if memberEnded {
                if stream.pointee.avail_in == 0 { return 0 }
                try beginMember()
            }
            stream.pointee.next_out = destination.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(clamping: destination.count)
            let room = Int(stream.pointee.avail_out)
            let code = inflate(stream, Z_NO_FLUSH)
            let produced = room - Int(stream.pointee.avail_out)
            switch code {
            case Z_STREAM_END:
                memberEnded = true
            case Z_OK, Z_BUF_ERROR:
                // Output can be pending when the input is used up, so only a call that yields nothing shows the cut.
                if produced == 0, stream.pointee.avail_in == 0, inputEnded {
                    throw .compression("the gzip stream is cut short: the file was not completely written or copied")
                }
            default:
                // What comes before the damage is handed out first: it does not depend on how the bytes came in.
                failure = .compression(damage(code))
            }
            if produced > 0 { return produced }
        }
    }

    private func refill(from raw: RawInput) throws(SourceFailure) {
        let count = try ByteSource.read(raw, into: compressed)
        stream.pointee.next_in = compressed.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(clamping: count)
        inputEnded = count == 0
    }

    private func beginMember() throws(SourceFailure) {
        guard stream.pointee.next_in.pointee == 0x1F else { throw .compression(Self.garbage) }
        let code = inflateReset(stream)
        guard code == Z_OK else { throw .compression(damage(code)) }
        memberEnded = false
        members += 1
    }

    private static let garbage = "the gzip stream is followed by something that is not gzip"

    private func damage(_ code: Int32) -> String {
        if members > 1, code == Z_DATA_ERROR, stream.pointee.total_in <= 2 { return Self.garbage }
        let words = stream.pointee.msg.map { String(cString: $0) } ?? "zlib code \(code)"
        return "the gzip stream is damaged (\(words))"
    }
}
