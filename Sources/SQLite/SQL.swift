/// A statement, or a piece of one, with the values it binds.
///
/// Only a literal makes one. `"… WHERE id = \(id)"` binds `id`, `"\(identifier: name)"` quotes a name and
/// `"\(condition)"` takes in another `SQL` with its values; no text of a user becomes part of a statement.
public struct SQL: Sendable, Hashable {
    @usableFromInline var text: String
    @usableFromInline var values: [Value]

    @inlinable
    init(text: String, values: [Value]) {
        self.text = text
        self.values = values
    }

    /// The statement as SQLite will read it, with `?` for each value.
    public var statement: String { text }

    /// What the `?` of interpolated values stand for, in order.
    public var boundValues: [Value] { values }

    /// True of a piece that says nothing.
    public var isEmpty: Bool { text.isEmpty }

    /// Text that came with the program as a file of its own: a migration.
    package init(migration text: String) {
        self.init(text: text, values: [])
    }

    /// Text that a person typed to have it run: for a console on a connection that only reads.
    public init(untrusted text: String) {
        self.init(text: text, values: [])
    }
}

extension SQL: ExpressibleByStringLiteral {
    @inlinable
    public init(stringLiteral text: String) {
        self.init(text: text, values: [])
    }
}

extension SQL: ExpressibleByStringInterpolation {
    public struct StringInterpolation: StringInterpolationProtocol {
        @usableFromInline var text: String
        @usableFromInline var values: [Value] = []

        @inlinable
        public init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity &+ interpolationCount)
        }

        @inlinable
        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Binds a value.
        public mutating func appendInterpolation(_ value: some Bindable) {
            text += "?"
            values.append(value.databaseValue)
        }

        /// Binds a value, or NULL.
        public mutating func appendInterpolation<T: Bindable>(_ value: T?) {
            text += "?"
            values.append(value.databaseValue)
        }

        /// Takes in another piece with its values.
        public mutating func appendInterpolation(_ fragment: SQL) {
            text += fragment.text
            values += fragment.values
        }

        /// Quotes the name of a table, a column or another object, whatever characters it holds.
        public mutating func appendInterpolation(identifier name: String) {
            text += "\""
            for scalar in name.unicodeScalars {
                if scalar == "\"" { text += "\"" }
                text.unicodeScalars.append(scalar)
            }
            text += "\""
        }
    }

    @inlinable
    public init(stringInterpolation interpolation: StringInterpolation) {
        self.init(text: interpolation.text, values: interpolation.values)
    }
}

extension SQL {
    public static func + (left: SQL, right: SQL) -> SQL {
        SQL(text: left.text + right.text, values: left.values + right.values)
    }

    public static func += (left: inout SQL, right: SQL) {
        left.text += right.text
        left.values += right.values
    }
}

extension Sequence<SQL> {
    /// The pieces in order, with a separator between two.
    public func joined(separator: SQL = "") -> SQL {
        var whole: SQL = ""
        var isFirst = true
        for piece in self {
            if !isFirst { whole += separator }
            whole += piece
            isFirst = false
        }
        return whole
    }
}

extension SQL {
    /// The statement with a value for each `?` that is written out in it, where their number is known only at run time.
    @inlinable
    public func binding(_ more: [Value]) -> SQL { SQL(text: text, values: values.isEmpty ? more : values + more) }
}
