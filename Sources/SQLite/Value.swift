/// One value as SQLite stores it, for code that does not know the type beforehand.
public enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    /// The bytes of a text that is not UTF-8, as another program can write it.
    case foreignText([UInt8])
    case blob([UInt8])

    @inlinable
    public var isNull: Bool {
        guard case .null = self else { return false }
        return true
    }
}
