import Glibc

/// The table on standard output and the ratios in `.build/bench/NAME.json`.
struct Report {
    let benchmark: Benchmark
    private(set) var figures: [Figure] = []

    init(_ benchmark: Benchmark) {
        self.benchmark = benchmark
        Report.print("\(benchmark.name): \(benchmark.summary)\n")
    }

    mutating func add(_ figure: Figure) {
        figures.append(figure)
        let promise =
            switch figure.bound {
            case .atMost(let limit): "≤ \(Decimal.text(limit, places: 2))"
            case .atLeast(let limit): "≥ \(Decimal.text(limit, places: 2))"
            case .none: ""
            }
        let noise =
            figure.quartiles.map { "\(Decimal.text($0.lower, places: 3))–\(Decimal.text($0.upper, places: 3))" } ?? ""
        let mark = figure.isWithinBound ? "" : "  MISSED"
        let cells = [
            pad(figure.name, 28), pad(Decimal.text(figure.value, places: 3), 9), pad(promise, 8), pad(noise, 14),
            figure.remark,
        ]
        Report.print("  " + cells.joined(separator: " ") + mark + "\n")
    }

    var isWithinBounds: Bool { figures.allSatisfy(\.isWithinBound) }

    func save() throws {
        mkdir(".build", 0o777)
        mkdir(".build/bench", 0o777)
        let members = figures.map { "\"\($0.name)\": \(Decimal.text($0.value, places: 4))" }
        let path = ".build/bench/\(benchmark.name).json"
        guard let file = fopen(path, "w") else {
            throw ChildProcess.Failure(description: "\(path) cannot be written (errno \(errno))")
        }
        fputs("{\(members.joined(separator: ", "))}\n", file)
        fclose(file)
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// At once, not when a buffer is full: a benchmark takes a while.
    static func print(_ text: String, to descriptor: Int32 = 1) {
        var text = text
        text.withUTF8 { bytes in _ = write(descriptor, bytes.baseAddress, bytes.count) }
    }
}

/// Decimal fractions without Foundation.
enum Decimal {
    static func text(_ number: Double, places: Int) -> String {
        guard number.isFinite else { return "\(number)" }
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        guard let scaled = Int(exactly: (abs(number) * Double(scale)).rounded()) else { return "\(number)" }
        let digits = String(scaled % scale)
        let fraction = places == 0 ? "" : "." + String(repeating: "0", count: places - digits.count) + digits
        return (number < 0 ? "-" : "") + "\(scaled / scale)" + fraction
    }
}
