/// A text in which the fields of a record stand: `{authority}, for {outcome}`.
public struct Phrase: Sendable, ExpressibleByStringLiteral {
    enum Part: Sendable, Equatable {
        case text(String)
        case field(String)
    }

    private let literal: String

    public init(stringLiteral literal: String) { self.literal = literal }

    var parts: [Part] {
        var parts: [Part] = []
        for piece in literal.split(separator: "{") {
            let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            if halves.count == 2 { parts.append(.field(String(halves[0]))) }
            if let text = halves.last, !text.isEmpty { parts.append(.text(String(text))) }
        }
        return parts
    }

    /// The text of a record.
    ///
    /// - Parameter value: what stands for a field.
    public func text(_ value: (String) -> String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .field(let field): value(field)
            }
        }.joined()
    }
}
