/// The fingerprints of the statements that an import has recorded, by their first eight bytes: two statements that share these may be the
/// same, and others are not.
final class SeenFingerprints {
    private let most: Int
    private var beginnings: Set<UInt64> = []

    /// - Parameter most: how many are remembered; by the standard 4 MB of them, with what a set leaves free.
    init(atMost most: Int = 390_000) { self.most = most }

    /// Takes note of a fingerprint.
    ///
    /// - Returns: whether it is certain that it was not seen before. False too where no more can be remembered.
    func add(_ fingerprint: [UInt8]) -> Bool {
        guard beginnings.count < most else { return false }
        let beginning = fingerprint.prefix(8).reduce(0) { beginning, byte in beginning << 8 | UInt64(byte) }
        return beginnings.insert(beginning).inserted
    }
}
