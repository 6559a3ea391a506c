import Formats

/// What a column or an entry can hold.
protocol CellContent: SendableMetatype {
    /// The value as it is written; null where nothing is known.
    var cell: RecordValue { get }
}

extension RecordValue: CellContent {
    var cell: RecordValue { self }
}

extension String: CellContent {
    var cell: RecordValue { .string(self) }
}

extension Bool: CellContent {
    var cell: RecordValue { .bool(self) }
}

extension Int: CellContent {
    var cell: RecordValue { .number(String(self)) }
}

extension Int64: CellContent {
    var cell: RecordValue { .number(String(self)) }
}

extension Double: CellContent {
    var cell: RecordValue { .number(String(self)) }
}

extension Optional: CellContent where Wrapped: CellContent {
    var cell: RecordValue { self?.cell ?? .null }
}

extension Array: CellContent where Element: CellContent {
    var cell: RecordValue { .array(map(\.cell)) }
}

extension RecordValue {
    /// An object of given members.
    static func object(_ members: KeyValuePairs<String, any CellContent>) -> RecordValue {
        .object(members.map { Member(name: $0.key, value: $0.value.cell) })
    }
}
