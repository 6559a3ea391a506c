import MessageDigest
import Testing

@Suite struct SHA256Tests {
    // The vectors of FIPS 180-2, appendix B, and of the empty message.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `the published vectors hold`(message: String, digest: String) {
        #expect(SHA256.hexadecimal(SHA256.digest(of: message)) == digest)
        #expect(SHA256.digest(of: Array(message.utf8)) == SHA256.digest(of: message))
    }

    @Test func `a message in pieces has the digest of the whole`() {
        let whole = [UInt8]((0..<1000).map { UInt8(truncatingIfNeeded: $0) })
        var digest = SHA256()
        digest.update(whole[..<63])
        digest.update(whole[63..<64])
        digest.update(AnySequence(whole[64..<777]))
        whole[777...].withUnsafeBytes { digest.update($0) }
        #expect(digest.finalize() == SHA256.digest(of: whole))
    }

    @Test func `finalizing starts a new message and a copy goes on by itself`() {
        var digest = SHA256()
        digest.update("ab".utf8)
        var copy = digest
        copy.update("c".utf8)
        digest.update("d".utf8)
        #expect(copy.finalize() == SHA256.digest(of: "abc"))
        #expect(digest.finalize() == SHA256.digest(of: "abd"))
        #expect(digest.finalize() == SHA256.digest(of: ""))
    }
}
