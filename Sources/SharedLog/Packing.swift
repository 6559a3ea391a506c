import CZlib

/// A part of an entry as it is sent and kept: how long it is, and its bytes as zlib compresses them (RFC 1950).
public enum Packing {
    /// How many bytes a part holds at most, before it is compressed.
    public static let longest = 1 << 20

    public static func pack(_ bytes: [UInt8]) throws(LogError) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var code = Z_OK
        let packed = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            code = compress2(buffer.baseAddress, &length, bytes, UInt(bytes.count), 1)
            count = code == Z_OK ? Int(length) : 0
        }
        guard code == Z_OK else { throw LogError(.unavailable, "zlib cannot compress (code \(code))") }
        var content: [UInt8] = []
        content.append(integer: UInt32(bytes.count))
        return content + packed
    }

    public static func unpack(_ content: [UInt8]) throws(LogError) -> [UInt8] {
        var reader = ContentReader(content.prefix(4))
        guard let size: UInt32 = reader.integer(), Int(size) <= longest else {
            throw LogError(.damaged, "one of its parts says that it is longer than any can be")
        }
        var length = UInt(size)
        var code = Z_OK
        let bytes = content.withUnsafeBytes { raw in
            [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
                let packed = UnsafeRawBufferPointer(rebasing: raw.dropFirst(4))
                // Of no bytes at all there is no address.
                var nothing: UInt8 = 0
                code = withUnsafeMutablePointer(to: &nothing) { none in
                    uncompress(
                        buffer.baseAddress ?? none, &length, packed.baseAddress?.assumingMemoryBound(to: UInt8.self),
                        UInt(packed.count))
                }
                count = code == Z_OK ? min(Int(length), Int(size)) : 0
            }
        }
        guard code == Z_OK, length == UInt(size) else {
            throw LogError(.damaged, "one of its parts cannot be decompressed")
        }
        return bytes
    }
}
