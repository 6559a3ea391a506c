import Formats

/// What a column or an entry can hold.
protocol CellContent: SendableMetatype {
    /// The value as it is written; null where nothing is known.
    var cell: Value { get }
}

extension Value: CellContent {
    var cell: Value { self }
}

extension String: CellContent {
    var cell: Value { .string(self) }
}

extension Bool: CellContent {
    var cell: Value { .bool(self) }
}

extension Int: CellContent {
    var cell: Value { .number(String(self)) }
}

extension Int64: CellContent {
    var cell: Value { .number(String(self)) }
}

extension Double: CellContent {
    var cell: Value { .number(String(self)) }
}

extension Optional: CellContent where Wrapped: CellContent {
    var cell: Value { self?.cell ?? .null }
}

extension Array: CellContent where Element: CellContent {
    var cell: Value { .array(map(\.cell)) }
}

extension Value {
    /// An object of given members.
    static func object(_ members: KeyValuePairs<String, any CellContent>) -> Value {
        .object(members.map { Member(name: $0.key, value: $0.value.cell) })
    }
}
