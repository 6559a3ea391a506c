/// A range of items in half the room of two integers: phrases and frames hold several, and are copied more often than read.
struct ItemRange {
    private let lower: UInt32
    private let upper: UInt32

    init(_ range: Range<Int>) {
        lower = UInt32(clamping: range.lowerBound)
        upper = UInt32(clamping: range.upperBound)
    }

    var range: Range<Int> { Range(uncheckedBounds: (Int(lower), Int(upper))) }
}
