import CMessageDigest

/// An incremental SHA-256 digest (FIPS 180-4), computed by libmd or, where the processor has them, by its instructions.
///
/// A value holds the whole state: a copy goes on by itself.
public struct SHA256: Sendable {
    private static let hasInstructions = cmessagedigest_has_instructions() != 0

    private var context = SHA2_CTX()

    /// The digest of no bytes yet.
    public init() {
        SHA256Init(&context)
    }

    /// Adds bytes at the end of the message.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        let start = base.assumingMemoryBound(to: UInt8.self)
        if Self.hasInstructions {
            cmessagedigest_update(&context, start, bytes.count)
        } else {
            SHA256Update(&context, start, bytes.count)
        }
    }

    /// Adds bytes at the end of the message.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let contiguous: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if contiguous == nil {
            Array(bytes).withUnsafeBytes { update($0) }
        }
    }

    /// The digest of all that was added, 32 bytes; starts a new message.
    public mutating func finalize() -> [UInt8] {
        let digest = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            if Self.hasInstructions {
                cmessagedigest_finish(buffer.baseAddress, &context)
            } else {
                SHA256Final(buffer.baseAddress, &context)
            }
            count = 32
        }
        SHA256Init(&context)
        return digest
    }

    /// The digest of some bytes, 32 bytes.
    public static func digest(of bytes: [UInt8]) -> [UInt8] {
        var digest = SHA256()
        digest.update(bytes)
        return digest.finalize()
    }

    /// The first bytes of the digest of some bytes, at most 32.
    public static func digest(of bytes: [UInt8], length: Int) -> [UInt8] {
        var digest = digest(of: bytes)
        digest.removeLast(max(0, digest.count - length))
        return digest
    }

    /// The digest of a text's UTF-8, 32 bytes.
    public static func digest(of text: String) -> [UInt8] {
        var digest = SHA256()
        digest.update(text.utf8)
        return digest.finalize()
    }

    /// Bytes as lower-case hexadecimal, two digits a byte.
    public static func hexadecimal(_ bytes: [UInt8]) -> String {
        func digit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? nibble &+ 48 : nibble &+ 87 }
        return String(unsafeUninitializedCapacity: bytes.count &* 2) { buffer in
            var position = 0
            for byte in bytes {
                buffer[position] = digit(byte >> 4)
                buffer[position &+ 1] = digit(byte & 15)
                position &+= 2
            }
            return position
        }
    }
}
