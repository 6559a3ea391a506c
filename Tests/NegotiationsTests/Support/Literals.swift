import Formats

extension RecordValue: ExpressibleByUnicodeScalarLiteral {}
extension RecordValue: ExpressibleByExtendedGraphemeClusterLiteral {}
extension RecordValue: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = .string(text) }
}
