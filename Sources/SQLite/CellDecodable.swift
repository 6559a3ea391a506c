/// A type that can be read from a column. Reading is strict: nothing is converted, NULL is only an optional's nil.
public protocol CellDecodable {
    /// - Throws: ``Cell/mismatch(expected:found:)`` when the column holds anything else.
    static func decode(_ column: borrowing Cell) throws(DatabaseError) -> Self
}

extension Int64: CellDecodable {
    @inlinable
    public static func decode(_ column: borrowing Cell) throws(DatabaseError) -> Int64 {
        try column.integer()
    }
}

extension Int: CellDecodable {
    @inlinable
    public static func decode(_ column: borrowing Cell) throws(DatabaseError) -> Int {
        guard let value = Int(exactly: try column.integer()) else {
            throw column.mismatch(expected: "INTEGER within the range of Int", found: "INTEGER out of range")
        }
        return value
    }
}

extension Int32: CellDecodable {
    @inlinable
    public static func decode(_ column: borrowing Cell) throws(DatabaseError) -> Int32 {
        guard let value = Int32(exactly: try column.integer()) else {
            throw column.mismatch(expected: "INTEGER of 32 bits", found: "INTEGER out of range")
        }
        return value
    }
}

extension Bool: CellDecodable {
    @inlinable
    public static func decode(_ column: borrowing Cell) throws(DatabaseError) -> Bool {
        switch try column.integer(expected: "INTEGER 0 or 1") {
        case 0: return false
        case 1: return true
        default: throw column.mismatch(expected: "INTEGER 0 or 1", found: "INTEGER out of range")
        }
    }
}

extension Double: CellDecodable {
    @inlinable
    public static func decode(_ column: borrowing Cell) throws(DatabaseError) -> Double {
        try column.real()
    }
}

extension String: CellDecodable {
    @inlinable
    public static func decode(_ column: borrowing Cell) throws(DatabaseError) -> String {
        try column.text()
    }
}

extension [UInt8]: CellDecodable {
    public static func decode(_ column: borrowing Cell) throws(DatabaseError) -> [UInt8] {
        try column.blob()
    }
}

extension Value: CellDecodable {
    public static func decode(_ column: borrowing Cell) throws(DatabaseError) -> Value {
        try column.value()
    }
}

extension Optional: CellDecodable where Wrapped: CellDecodable {
    @inlinable
    public static func decode(_ column: borrowing Cell) throws(DatabaseError) -> Wrapped? {
        if column.isNull { return nil }
        return try Wrapped.decode(column)
    }
}
