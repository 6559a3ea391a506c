/// What is wrong with one field of a record.
public struct FieldError: Error, Sendable, Equatable {
    public let field: String
    public let reason: String
    /// The value as it was given.
    public let value: String?

    public init(field: String, reason: String, value: String? = nil) {
        self.field = field
        self.reason = reason
        self.value = value
    }

    /// What is wrong with the record that a field names: the hints stand below the reason, each on a line of its own.
    init(field: String, _ error: TrackerError) {
        self.init(field: field, reason: ([error.message] + error.hints).joined(separator: "\n"))
    }

    /// Does what finds the record that a field names.
    ///
    /// - Throws: ``FieldError`` of this field where that is refused.
    static func naming<Result>(_ field: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as TrackerError { throw FieldError(field: field, error) }
    }
}
