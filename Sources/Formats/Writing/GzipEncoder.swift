import CZlib

/// Compresses with gzip (RFC 1952) what comes in pieces.
public final class GzipStream {
    private var stream = z_stream()
    private var room = [UInt8](repeating: 0, count: 1 << 16)

    /// Nil where zlib has no memory.
    public init?() {
        guard GzipEncoder.begin(&stream) else { return nil }
    }

    deinit { deflateEnd(&stream) }

    /// What a piece gives so far; nil where it cannot be compressed.
    ///
    /// - Parameter isLast: whether nothing comes behind it.
    public func compressed(_ piece: [UInt8], isLast: Bool) -> [UInt8]? {
        guard let count = UInt32(exactly: piece.count) else { return nil }
        var input = piece
        var output: [UInt8] = []
        let code: Int32 = input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = count
            var code = Z_OK
            repeat {
                let written = room.withUnsafeMutableBufferPointer { room in
                    stream.next_out = room.baseAddress
                    stream.avail_out = UInt32(room.count)
                    code = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    return room.count - Int(stream.avail_out)
                }
                output += room[..<written]
            } while stream.avail_out == 0 && code == Z_OK
            stream.next_in = nil
            return code
        }
        return code == (isLast ? Z_STREAM_END : Z_OK) || (!isLast && code == Z_BUF_ERROR) ? output : nil
    }
}

/// Compresses with gzip (RFC 1952).
public enum GzipEncoder {
    /// Bytes as one member; nil where zlib has no memory, or they are more than it takes at once.
    ///
    /// The same bytes give the same: the header has no time.
    public static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let count = UInt32(exactly: bytes.count) else { return nil }
        var stream = z_stream()
        guard begin(&stream) else { return nil }
        defer { deflateEnd(&stream) }
        guard let room = UInt32(exactly: deflateBound(&stream, UInt(count))) else { return nil }
        var input = bytes
        var isWhole = false
        let output = [UInt8](unsafeUninitializedCapacity: Int(room)) { output, written in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = count
                stream.next_out = output.baseAddress
                stream.avail_out = room
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            written = Int(room - stream.avail_out)
        }
        return isWhole ? output : nil
    }

    fileprivate static func begin(_ stream: inout z_stream) -> Bool {
        // Half of the work of zlib's own choice for a twentieth more bytes; 16 more than the largest window asks for gzip.
        deflateInit2_(
            &stream, 4, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }
}
