import Formats

/// Lays out the rows of one answer as bytes; a value for each format.
protocol RowLayout: Sendable {
    mutating func append(_ row: [RecordValue], to bytes: inout [UInt8])
    /// Ends the answer, also one without rows.
    mutating func finish(to bytes: inout [UInt8])
}
