import Glibc

/// `bench [NAME …]`: runs the benchmarks that are named, or all. Exits 1 when a promise is missed, 2 when one could not be run.
@main
struct Bench {
    /// In the order in which they run.
    static let all: [Benchmark] = [
        .floor, .importing, .query, .statements, .history, .quotations, .growth, .pages, .sharing,
    ]

    static func main() {
        let wanted = CommandLine.arguments.dropFirst()
        for name in wanted where !all.contains(where: { $0.name == name }) {
            Report.print("bench: there is no benchmark “\(name)”\n", to: 2)
            exit(64)
        }
        var isWithinBounds = true
        for benchmark in all where wanted.isEmpty || wanted.contains(benchmark.name) {
            var report = Report(benchmark)
            do {
                try benchmark.measure { report.add($0) }
                try report.save()
            } catch {
                Report.print("bench: \(benchmark.name): \(error)\n", to: 2)
                exit(2)
            }
            isWithinBounds = isWithinBounds && report.isWithinBounds
        }
        exit(isWithinBounds ? 0 : 1)
    }
}
