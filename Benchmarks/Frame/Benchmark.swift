/// A set of measurements with a name: `make bench-NAME` runs it.
struct Benchmark: Sendable {
    let name: String
    /// What is compared, on which data.
    let summary: String
    /// Measures one thing after the other; each figure is handed over as soon as it is known.
    let measure: @Sendable (_ report: (Figure) -> Void) throws -> Void
}

/// One number that a benchmark finds, and what was promised of it.
struct Figure {
    enum Bound {
        case atMost(Double)
        case atLeast(Double)
        /// Only to be known.
        case none
    }

    /// A word of the JSON file: `cached_lookup`.
    let name: String
    let value: Double
    let bound: Bound
    /// The lower and upper quartile of what was measured, where it was measured many times: the noise.
    var quartiles: (lower: Double, upper: Double)?
    /// What was measured in absolute terms, for the eye.
    var remark = ""

    var isWithinBound: Bool {
        switch bound {
        case .atMost(let limit): value <= limit
        case .atLeast(let limit): value >= limit
        case .none: true
        }
    }
}
