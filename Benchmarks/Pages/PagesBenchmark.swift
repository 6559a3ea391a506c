import Glibc
import Negotiations

extension Benchmark {
    /// Pages of a million statements, asked for by many at once, beside Datasette on the same file.
    ///
    /// Each request is for another page, so that no cache of ours answers: another statement, an official at another address, other words to search for.
    /// What the cache is good for is told by the pages that are asked for again, which have no bound.
    static let pages = Benchmark(
        name: "pages",
        summary:
            "1 000 000 statements, 64 connections; requests a second against Datasette on the same file, another page each: statements, officials, searches; then the same again"
    ) { report in
        let folder = try WorkFolder()
        let database = folder.file("large.db")
        try make(database, statements: statementCount, in: folder)
        let ours = try ServingProcess(".build/release/tracker", log: folder.file("tracker.log")) { port in
            ["serve", "--listen", "127.0.0.1:\(port)", "--db", database]
        }
        let datasette = try Datasette(database, in: folder)
        for page in MeasuredPage.all {
            let (mine, theirs) = try measure(page, ours, datasette)
            let ratios = Quantiles(zip(mine, theirs).map { $0.requestsPerSecond / $1.requestsPerSecond })
            report(
                Figure(
                    name: page.name, value: ratios.median, bound: page.bound, quartiles: (ratios.lower, ratios.upper),
                    remark: "\(rate(mine)) against \(rate(theirs)) a second"))
            guard case .atLeast = page.bound else { continue }
            let spread = Quantiles(mine.map { $0.ninetyNinth / $0.median })
            report(
                Figure(
                    name: page.name + "_p99", value: spread.median, bound: .atMost(5),
                    quartiles: (spread.lower, spread.upper),
                    remark: "99 of 100 within so many medians; the median is \(milliseconds(mine)) ms"))
        }
        let tag = try tag(of: ours.port)
        let unchanged = try LoadGenerator(port: ours.port).run(
            seconds: 2, fields: "If-None-Match: \(tag)\r\n", status: 304
        ) { MeasuredPage.statement($0) }
        report(
            Figure(
                name: "unchanged", value: unchanged.requestsPerSecond, bound: .none,
                remark: "answers 304 a second, by the tag of the revision"))
        report(
            Figure(
                name: "memory", value: Double(ours.peakKilobytes) / 1024, bound: .atMost(64),
                remark: "MB at most, of all of this"))
    }

    static let statementCount = 1_000_000
    private static let rounds = 3
    private static let seconds = 4.0

    private static func measure(
        _ page: MeasuredPage, _ ours: ServingProcess, _ datasette: Datasette
    ) throws -> (mine: [LoadGenerator.Outcome], theirs: [LoadGenerator.Outcome]) {
        var (mine, theirs): ([LoadGenerator.Outcome], [LoadGenerator.Outcome]) = ([], [])
        for round in 0..<rounds {
            // Each round asks for other pages, both sides for the same.
            let first = round * 100_300
            theirs.append(
                try LoadGenerator(port: datasette.port).run(seconds: seconds) { page.theirs(first + $0) })
            mine.append(try LoadGenerator(port: ours.port).run(seconds: seconds) { page.ours(first + $0) })
        }
        return (mine, theirs)
    }

    private static func rate(_ outcomes: [LoadGenerator.Outcome]) -> String {
        Decimal.text(Quantiles(outcomes.map(\.requestsPerSecond)).median, places: 0)
    }

    private static func milliseconds(_ outcomes: [LoadGenerator.Outcome]) -> String {
        Decimal.text(Quantiles(outcomes.map(\.median)).median * 1000, places: 2)
    }

    private static func make(_ database: String, statements count: Int, in folder: WorkFolder) throws {
        let file = folder.file("statements.ndjson")
        try GeneratedFile.statements(count, to: file)
        _ = try Tracker.recording(at: database) { tracker in
            try tracker.importRecords(from: ImportInput(file), by: Author(who: "bench", command: "bench pages"))
        }
        unlink(file)
    }

    /// The tag of a page, by which a client asks whether it has changed.
    private static func tag(of port: UInt16) throws -> String {
        let descriptor = try LoadGenerator(port: port).connect()
        defer { close(descriptor) }
        let request = Array("GET /statements/1 HTTP/1.0\r\n\r\n".utf8)
        _ = send(descriptor, request, request.count, 0)
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        let head = String(decoding: bytes[..<max(0, count)], as: UTF8.self).split(separator: "\r\n")
        guard let line = head.first(where: { $0.lowercased().hasPrefix("etag: ") }) else {
            throw ChildProcess.Failure(description: "a page has no tag")
        }
        return String(line.dropFirst("etag: ".count))
    }
}

/// A page of ours, and that of Datasette which shows the same.
private struct MeasuredPage: Sendable {
    let name: String
    var bound = Figure.Bound.atLeast(20)
    /// The address, by the number of the request.
    let ours: @Sendable (Int) -> String
    let theirs: @Sendable (Int) -> String

    static let all = [
        MeasuredPage(
            name: "statement", ours: { statement($0) },
            theirs: { "/large/statement/\(number($0, of: Benchmark.statementCount))" }),
        // There are fewer officials than requests: what is asked beside the address changes nothing, and makes it another one.
        MeasuredPage(
            name: "official", ours: { "/officials/\(official($0))-\(slug(official($0)))?request=\($0)" },
            theirs: { "/large/statement?official_id=\(official($0))&_sort_desc=earliest&_size=20" }),
        MeasuredPage(
            name: "search", ours: { "/statements?q=\(pair($0))" },
            theirs: { "/large/statement_search?_search=\(pair($0))&_size=25" }),
        // Words that stand everywhere: on both sides the index of words decides.
        MeasuredPage(
            name: "search_common", bound: .none, ours: { "/statements?q=\(others($0))" },
            theirs: { "/large/statement_search?_search=\(others($0))&_size=25" }),
        MeasuredPage(
            name: "official_again", bound: .none, ours: { "/officials/\(official($0))-\(slug(official($0)))" },
            theirs: { "/large/statement?official_id=\(official($0))&_sort_desc=earliest&_size=20" }),
        MeasuredPage(
            name: "search_again", bound: .none, ours: { "/statements?q=\(words($0))" },
            theirs: { "/large/statement_search?_search=\(words($0))&_size=25" }),
    ]

    static func statement(_ request: Int) -> String { "/statements/\(number(request, of: Benchmark.statementCount))" }

    /// Numbers in no order, the same for the same request.
    private static func number(_ request: Int, of count: Int) -> Int {
        var random = SplitMix64(state: UInt64(request))
        return 1 + random.below(count)
    }

    private static func official(_ request: Int) -> Int { number(request, of: StatementGenerator.officialCount) }

    /// The name of an official in an address, as a link to the page has it.
    private static func slug(_ official: Int) -> String {
        String(StatementGenerator.official(official - 1).lowercased().map { $0 == " " ? "-" : $0 })
    }

    /// A word that is said often, and any word: another pair for nearly each request.
    private static func pair(_ request: Int) -> String {
        let common = StatementGenerator.common
        return common[request % common.count] + "+"
            + StatementGenerator.word(number(request, of: StatementGenerator.wordCount) - 1)
    }

    /// Other words for each of 8000 requests.
    private static func others(_ request: Int) -> String {
        let common = StatementGenerator.common
        let (first, second, third) = (request, request / common.count, request / common.count / common.count)
        return "rare+earths+" + [first, second, third].map { common[$0 % common.count] }.joined(separator: "+")
    }

    /// Two words that some statements have, of those that are not in all.
    private static func words(_ request: Int) -> String {
        "rare+earths+\(StatementGenerator.common[number(request, of: StatementGenerator.common.count) - 1])"
    }
}

/// Datasette from PyPI, in a place of its own, as it is advised to run for a file that does not change.
private final class Datasette {
    private let process: ServingProcess
    var port: UInt16 { process.port }

    init(_ database: String, in folder: WorkFolder) throws {
        let program = try PythonTool.program("datasette", package: "datasette==0.65.*")
        process = try ServingProcess(program, log: folder.file("datasette.log")) { port in
            // Facets are suggested by counting what nobody asked for.
            ["serve", "--immutable", database, "--port", "\(port)", "--setting", "suggest_facets", "off"]
        }
    }
}
