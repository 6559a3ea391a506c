/// A value that a statement can take as a parameter.
public protocol Bindable {
    /// What SQLite is to store.
    var databaseValue: Value { get }

    /// Binds without the detour over ``Value``. A type need not write this.
    func bind(to parameter: borrowing Parameter) throws(DatabaseError)
}

extension Bindable {
    @inlinable
    public func bind(to parameter: borrowing Parameter) throws(DatabaseError) {
        try databaseValue.bind(to: parameter)
    }
}

extension Value: Bindable {
    public var databaseValue: Value { self }

    public func bind(to parameter: borrowing Parameter) throws(DatabaseError) {
        switch self {
        case .null: try parameter.bindNull()
        case .integer(let integer): try parameter.bind(integer: integer)
        case .real(let real): try parameter.bind(real: real)
        case .text(let text): try parameter.bind(text: text)
        case .foreignText(let bytes): try parameter.bind(foreignText: bytes)
        case .blob(let bytes): try parameter.bind(blob: bytes)
        }
    }
}

extension Int: Bindable {
    public var databaseValue: Value { .integer(Int64(self)) }

    @inlinable
    public func bind(to parameter: borrowing Parameter) throws(DatabaseError) {
        try parameter.bind(integer: Int64(self))
    }
}

extension Int64: Bindable {
    public var databaseValue: Value { .integer(self) }

    @inlinable
    public func bind(to parameter: borrowing Parameter) throws(DatabaseError) {
        try parameter.bind(integer: self)
    }
}

extension Int32: Bindable {
    public var databaseValue: Value { .integer(Int64(self)) }

    @inlinable
    public func bind(to parameter: borrowing Parameter) throws(DatabaseError) {
        try parameter.bind(integer: Int64(self))
    }
}

extension Bool: Bindable {
    public var databaseValue: Value { .integer(self ? 1 : 0) }

    @inlinable
    public func bind(to parameter: borrowing Parameter) throws(DatabaseError) {
        try parameter.bind(integer: self ? 1 : 0)
    }
}

extension Double: Bindable {
    public var databaseValue: Value { .real(self) }

    @inlinable
    public func bind(to parameter: borrowing Parameter) throws(DatabaseError) {
        try parameter.bind(real: self)
    }
}

extension String: Bindable {
    public var databaseValue: Value { .text(self) }

    @inlinable
    public func bind(to parameter: borrowing Parameter) throws(DatabaseError) {
        try parameter.bind(text: self)
    }
}

extension [UInt8]: Bindable {
    public var databaseValue: Value { .blob(self) }

    public func bind(to parameter: borrowing Parameter) throws(DatabaseError) {
        try parameter.bind(blob: self)
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    public var databaseValue: Value { self?.databaseValue ?? .null }

    @inlinable
    public func bind(to parameter: borrowing Parameter) throws(DatabaseError) {
        switch self {
        case .some(let value): try value.bind(to: parameter)
        case .none: try parameter.bindNull()
        }
    }
}
