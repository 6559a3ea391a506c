/// The characters of a text, each with its place, as a search reads them.
///
/// The vowel am of Thai and Lao is one letter whether it was typed as one character or as a circle and a stroke, between which the sign of the tone
/// may stand.
public struct SearchLetters: Sequence, IteratorProtocol {
    private let scalars: String.UnicodeScalarView
    private var place: String.Index
    /// Whether the circle of a vowel was passed over of which the stroke is still to come.
    private var awaitsStroke = false

    public init(_ scalars: String.UnicodeScalarView) {
        self.scalars = scalars
        place = scalars.startIndex
    }

    public mutating func next() -> (letter: SearchLetter, place: String.Index)? {
        guard place < scalars.endIndex else { return nil }
        let (scalar, own) = (scalars[place], place)
        scalars.formIndex(after: &place)
        switch scalar.value {
        case 0xE4D, 0xECD:
            let next = scalars[place...].first { !Self.isTone($0) }
            guard next?.value == 0xE32 || next?.value == 0xEB2 else { break }
            awaitsStroke = true
            return (.passedOver, own)
        case 0xE32 where awaitsStroke: return (vowel("\u{E33}"), own)
        case 0xEB2 where awaitsStroke: return (vowel("\u{EB3}"), own)
        default: break
        }
        return (SearchLetter(scalar), own)
    }

    private mutating func vowel(_ whole: Unicode.Scalar) -> SearchLetter {
        awaitsStroke = false
        return SearchLetter(whole)
    }

    private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
        (0xE48...0xE4B).contains(scalar.value) || (0xEC8...0xECB).contains(scalar.value)
    }
}
