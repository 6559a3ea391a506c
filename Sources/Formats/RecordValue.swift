/// A value of a record: what JSON (RFC 8259) can say. Fields of CSV and TSV are always ``string(_:)``.
///
/// Strings compare as Swift's do: canonically equivalent texts ("é" in one or in two scalars) are equal.
public enum RecordValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number, checked by grammar and kept as it was written: no digit is lost, however many there are.
    case number(String)
    case string(String)
    case array([RecordValue])
    case object([Member])
}

/// A named value. Within one object names are unique, and members keep the order they were written in.
public struct Member: Sendable, Hashable {
    public let name: String
    public let value: RecordValue

    @inlinable
    public init(name: String, value: RecordValue) {
        self.name = name
        self.value = value
    }
}

extension [Member] {
    /// The text of a member; nil where there is none, or what it holds is no text.
    public func text(_ name: String) -> String? {
        guard case .string(let text) = first(where: { $0.name == name })?.value else { return nil }
        return text
    }

    /// The elements of a member; nil where there is none, or what it holds is no list.
    public func list(_ name: String) -> [RecordValue]? {
        guard case .array(let elements) = first(where: { $0.name == name })?.value else { return nil }
        return elements
    }
}
