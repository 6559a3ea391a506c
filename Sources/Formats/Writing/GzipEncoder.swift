import CZlib

/// Compresses with gzip (RFC 1952).
public enum GzipEncoder {
    /// Bytes as one member; nil where zlib has no memory, or they are more than it takes at once.
    ///
    /// The same bytes give the same: the header has no time.
    public static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let count = UInt32(exactly: bytes.count) else { return nil }
        var stream = z_stream()
        // Half of the work of zlib's own choice for a twentieth more bytes; 16 more than the largest window asks for gzip.
        guard
            deflateInit2_(
                &stream, 4, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
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
}
