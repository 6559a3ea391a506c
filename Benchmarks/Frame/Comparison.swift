/// Ours against a baseline doing the same work, in turns, so that what disturbs the machine disturbs both.
struct Comparison {
    let name: String
    let bound: Figure.Bound
    /// How many times each side runs and is counted; one more run of each before that is not.
    var rounds = 21
    /// Seconds of one run.
    let ours: () throws -> Double
    /// Seconds of one run.
    let baseline: () throws -> Double

    /// The median of the ratios of neighbouring runs. Who goes first changes from round to round.
    func figure() throws -> Figure {
        _ = (try baseline(), try ours())
        var ratios: [Double] = []
        var oursTimes: [Double] = []
        var baselineTimes: [Double] = []
        for round in 0..<rounds {
            let first = round.isMultiple(of: 2) ? nil : try baseline()
            let mine = try ours()
            let theirs = try first ?? baseline()
            ratios.append(mine / theirs)
            oursTimes.append(mine)
            baselineTimes.append(theirs)
        }
        let spread = Quantiles(ratios)
        let remark =
            "\(milliseconds(Quantiles(oursTimes).median)) against \(milliseconds(Quantiles(baselineTimes).median)) ms, \(rounds) pairs"
        return Figure(
            name: name, value: spread.median, bound: bound, quartiles: (spread.lower, spread.upper), remark: remark)
    }

    private func milliseconds(_ seconds: Double) -> String {
        Decimal.text(seconds * 1000, places: seconds < 0.01 ? 3 : 1)
    }
}

/// The median and the quartiles of some numbers, of which there is at least one.
struct Quantiles {
    let lower: Double
    let median: Double
    let upper: Double

    init(_ numbers: [Double]) {
        let sorted = numbers.sorted()
        func at(_ share: Double) -> Double {
            let position = share * Double(max(0, sorted.count - 1))
            let below = Int(position)
            let above = min(below + 1, sorted.count - 1)
            guard sorted.indices.contains(below), sorted.indices.contains(above) else { return .nan }
            return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
        }
        (lower, median, upper) = (at(0.25), at(0.5), at(0.75))
    }
}
