/// The fingerprints of the statements that an import has recorded, by their first eight bytes: two statements that share these may be the
/// same, and others are not.
final class SeenFingerprints {
    /// How many are remembered: in 4 MB, with what a set leaves free.
    private static let most = 390_000

    private var beginnings: Set<UInt64> = []

    /// Takes note of a fingerprint.
    ///
    /// - Returns: whether it is certain that it was not seen before. False too where no more can be remembered.
    func add(_ fingerprint: [UInt8]) -> Bool {
        guard beginnings.count < Self.most else { return false }
        let beginning = fingerprint.prefix(8).reduce(0) { beginning, byte in beginning << 8 | UInt64(byte) }
        return beginnings.insert(beginning).inserted
    }
}
