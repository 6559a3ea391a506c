import Formats

/// How sure the reading of an article is, as it is printed: two digits behind the point.
struct Confidence: CellContent {
    private let value: Double

    init(_ value: Double) { self.value = value }

    var cell: RecordValue {
        let hundredths = Int((max(0, min(1, value)) * 100).rounded())
        return .number("\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)")
    }
}
