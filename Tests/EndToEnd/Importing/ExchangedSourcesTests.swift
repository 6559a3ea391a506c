import Testing

/// The sources and topics of records that two desks changed.
@Suite struct ExchangedSourcesTests {
    /// Two desks that have a statement with two topics, cited in two sources.
    private static func desks() throws -> (ours: TrackerRunner, theirs: TrackerRunner) {
        let (ours, theirs) = try ExchangeTests.desks()
        for outlet in ["Reuters", "Xinhua"] { try cite(outlet, ours) }
        try ours.succeed("edit-statement", "2", "--topic", "tariffs", "--topic", "rare earths")
        _ = try ExchangeTests.hand(ours, to: theirs)
        return (ours, theirs)
    }

    private static func cite(_ outlet: String, _ desk: TrackerRunner) throws {
        try desk.succeed(
            "add-citation", "--statement", "2", "--outlet", outlet, "--source-title", outlet, "--place", "line 1")
    }

    /// The topics of that statement, and its sources with their places.
    private static func links(_ desk: TrackerRunner) throws -> Set<String> {
        let statement = try #require(try json("[\(desk.succeed("show-statement", "2", "--format", "json"))]").first)
        let topics = try #require(statement["topics"] as? [String])
        let sources = try #require(statement["sources"] as? [[String: Any]])
        return Set(
            topics
                + sources.compactMap { source in
                    (source["title"] as? String).map { "\($0), \(source["place"] as? String ?? "")" }
                })
    }

    private static let removed = ["remove-citation", "--statement", "2", "--source", "Xinhua", "--yes"]
    private static let corrected = ["edit-citation", "--statement", "2", "--source", "Xinhua", "--place", "line 7"]
    private static let changes: [[String]] = [
        removed, corrected, ["edit-statement", "2", "--topic", "tariffs"],
        ["edit-statement", "2", "--topic", "tariffs", "--topic", "rare earths", "--topic", "fentanyl"],
    ]

    @Test(arguments: changes, ["both", "ours", "theirs"])
    func `what one desk changed of sources and topics is so at both, whatever is decided of the fields`(
        change: [String], decided: String
    ) throws {
        let (ours, theirs) = try Self.desks()
        try theirs.succeed(change)
        let wanted = try Self.links(theirs).union(["AFP, line 1"])
        try Self.cite("AFP", ours)
        try ours.succeed("edit-statement", "2", "--setting", "hall")
        if decided != "both" { try theirs.succeed("edit-statement", "2", "--setting", "briefing") }
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        try ours.succeed(["import"] + (decided == "both" ? [] : ["--prefer", decided]) + [file])
        #expect(try Self.links(ours) == wanted)
        _ = try ExchangeTests.hand(ours, to: theirs)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
    }

    @Test func `a source that both corrected stands as each has it`() throws {
        let (ours, theirs) = try Self.desks()
        try theirs.succeed(Self.corrected)
        try ours.succeed(Self.corrected.dropLast() + ["line 8"])
        _ = try ExchangeTests.hand(theirs, to: ours)
        _ = try ExchangeTests.hand(ours, to: theirs)
        for desk in [ours, theirs] {
            #expect(
                try Self.links(desk).filter { $0.hasPrefix("Xinhua") }.sorted() == ["Xinhua, line 7", "Xinhua, line 8"])
        }
    }

    @Test func `of desks that recorded a statement each by itself neither has taken anything away`() throws {
        let desks = (ours: try TrackerRunner.withExample(), theirs: try TrackerRunner.recordingExample())
        try Self.cite("AFP", desks.ours)
        try Self.cite("Reuters", desks.theirs)
        try desks.theirs.succeed("edit-statement", "2", "--topic", "tariffs")
        _ = try ExchangeTests.hand(desks.ours, to: desks.theirs)
        _ = try ExchangeTests.hand(desks.theirs, to: desks.ours)
        for desk in [desks.ours, desks.theirs] {
            #expect(try Self.links(desk).isSuperset(of: ["AFP, line 1", "Reuters, line 1", "tariffs"]))
        }
    }

    /// Whatever the two add and take away, and whenever they hand each other files.
    @Test(arguments: seeds(3))
    func `two desks end with the same sources and topics, of which nothing comes back that one took away`(
        seed: UInt64
    ) throws {
        var random = Seeded(seed &+ 77)
        let (ours, theirs) = try Self.desks()
        // What the last who changed something, having what the other has, made of it: true where it stands.
        var expected: [String: Bool] = [:]
        for step in 1...12 {
            let (desk, other) = random.bool() ? (ours, theirs) : (theirs, ours)
            switch random.below(4) {
            case 0:
                let outlet = "Outlet \(step)"
                try Self.cite(outlet, desk)
                expected["\(outlet), line 1"] = true
            case 1:
                let there = try Self.links(desk).filter { $0.hasSuffix(", line 1") }.sorted()
                guard !there.isEmpty else { continue }
                let gone = there[random.below(there.count)]
                try desk.succeed(
                    "remove-citation", "--statement", "2", "--source", String(gone.dropLast(8)), "--yes")
                expected[gone] = false
            case 2:
                let topics = try Self.links(desk).filter { !$0.contains(",") }.sorted() + ["topic \(step)"]
                let gone = topics[random.below(topics.count)]
                try desk.succeed(
                    ["edit-statement", "2"] + topics.filter { $0 != gone }.flatMap { ["--topic", $0] })
                expected["topic \(step)"] = true
                expected[gone] = false
            default: _ = try ExchangeTests.hand(desk, to: other)
            }
        }
        _ = try ExchangeTests.hand(ours, to: theirs)
        _ = try ExchangeTests.hand(theirs, to: ours)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
        let links = try Self.links(ours)
        for (link, stands) in expected { #expect(links.contains(link) == stands, "\(link)") }
    }
}
