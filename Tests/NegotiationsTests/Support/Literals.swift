import Formats

extension Formats.Value: ExpressibleByUnicodeScalarLiteral {}
extension Formats.Value: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Formats.Value: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = .string(text) }
}
