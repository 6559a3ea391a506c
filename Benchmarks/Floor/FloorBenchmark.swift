import AllocationCount

extension Benchmark {
    /// The layer over SQLite's C API against the same work written by hand.
    static let floor = Benchmark(
        name: "floor",
        summary: "Sources/SQLite against the C API called by hand, \(FloorData.count) rows of about 150 bytes"
    ) { report in
        let folder = try WorkFolder()
        let data = FloorData()
        let ours = try OurSide(folder: folder, data: data)
        let raw = try RawSide(folder: folder, data: data)
        guard try ours.readTyped() == raw.readTyped(), try ours.readBorrowed() == raw.readTyped(),
            try ours.lookUp() == raw.lookUp()
        else { throw ChildProcess.Failure(description: "the two sides read different rows") }

        func compare(
            _ name: String, _ bound: Figure.Bound, rounds: Int = 41, _ mine: @escaping () throws -> Int,
            _ theirs: @escaping () throws -> Int
        ) throws {
            let comparison = Comparison(
                name: name, bound: bound, rounds: rounds, ours: { try Stopwatch.thread { blackHole(try mine()) } },
                baseline: { try Stopwatch.thread { blackHole(try theirs()) } })
            report(try comparison.figure())
        }
        let insertion = Comparison(
            name: "insert", bound: .atMost(1.00), rounds: 21, ours: { try ours.timeInsertion() },
            baseline: { try raw.timeInsertion() })
        report(try insertion.figure())
        try compare("typed_read", .atMost(1.10), ours.readTyped, raw.readTyped)
        // The same baseline: what is saved is the Strings.
        try compare("borrowed_read", .atMost(0.80), ours.readBorrowed, raw.readTyped)
        try compare("cached_lookup", .atMost(1.30), rounds: 101, ours.lookUp, raw.lookUp)
        try compare("prepare", .none, ours.prepareAnew, raw.prepareAnew)

        let before = allocation_count()
        blackHole(try ours.readBorrowed())
        let allocations = Double(allocation_count() - before)
        report(
            Figure(
                name: "borrowed_allocations_per_row", value: allocations / Double(FloorData.count),
                bound: .atMost(0.001),
                remark: "\(Int(allocations)) in the whole read"))
    }
}

/// Keeps the optimiser from leaving out work of which nobody uses the result.
@inline(never)
func blackHole(_ number: Int) {}
