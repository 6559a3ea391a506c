import MessageDigest

/// The digest of bytes that pass by.
final class RunningDigest {
    private var digest = SHA256()

    func update(_ bytes: UnsafeRawBufferPointer) { digest.update(bytes) }

    func hexadecimal() -> String { SHA256.hexadecimal(digest.finalize()) }
}
