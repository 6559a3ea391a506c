import Foundation
import Testing

/// What is handed on to others.
@Suite struct ExportTests {
    private static func withCommitment() throws -> TrackerRunner {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-commitment", "--outcome", "1", "--party", "CN", "--due", "2025-08-12", "--text",
            "Suspend the added tariffs, or part of them; for 90 days – and tell so in words that are longer than a line",
            "--outlet", "AFP", "--url", "https://example.org/1")
        try tracker.succeed(
            "add-text", "--round", "London", "--title", "Annex", "--party", "CN", "--outcome", "2", "--text", "[…]")
        return tracker
    }

    private static func types(_ export: String) -> [String: Int] {
        Dictionary(
            export.split(separator: "\n").map { (String($0.dropFirst(9).prefix { $0 != "\"" }), 1) },
            uniquingKeysWith: +)
    }

    @Test func `a round is exported with all that belongs to it`() throws {
        let tracker = try Self.withCommitment()
        #expect(
            Self.types(try tracker.succeed("export", "--round", "Geneva")) == [
                "negotiation": 1, "party": 2, "topic": 1, "official": 4, "name": 2, "office": 4, "round": 1,
                "participation": 4, "source": 2, "outcome": 1, "commitment": 1,
            ])
        let london = try tracker.succeed("export", "--round", "London")
        #expect(Self.types(london)["approval"] == 2)
        #expect(Self.types(london)["text"] == 1)
        #expect(Self.types(london)["commitment"] == nil)
        let copy = try TrackerRunner()
        try copy.succeed("import", try copy.write(london, to: "london.ndjson"))
        #expect(try copy.succeed("export") == london)
        #expect(try copy.succeed("export", "--negotiation", "US–China trade talks") == london)
        // Whoever asks for some of the statements does not ask for the round.
        let some = Self.types(try tracker.succeed("export", "--round", "London", "--official", "Lutnick"))
        #expect(some["participation"] == nil && some["outcome"] == nil && some["round"] == 1)
    }

    private static let readers = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".build/readers/bin/python").path

    private static let reading = """
        import sys, feedparser, frictionless, icalendar, rdflib
        report = frictionless.validate("package/datapackage.json")
        print("package", report.valid, len(report.tasks), report.flatten(["type", "note"])[:3])
        graph = rdflib.Graph().parse("graph.jsonld", format="json-ld")
        schema = rdflib.Namespace("https://schema.org/")
        count = lambda name: len(set(graph.subjects(rdflib.RDF.type, schema[name])))
        print("graph", count("Event"), count("Person"), count("Quotation"), count("Action"))
        for quotation in graph.subjects(rdflib.RDF.type, schema.Quotation):
            for speaker in graph.objects(quotation, schema.spokenByCharacter): assert (speaker, schema.name, None) in graph
        calendar = icalendar.Calendar.from_ical(open("talks.ics", "rb").read())
        for event in calendar.walk("VEVENT"):
            assert event["UID"] and event["DTSTAMP"] and not event.errors
            print("event", event["DTSTART"].dt, event["DTEND"].dt, event["SUMMARY"])
        print("due", [event["DESCRIPTION"] for event in calendar.walk("VEVENT") if event["SUMMARY"].startswith("Due")][0].split(" – ")[0])
        feed = feedparser.parse("news.atom")
        print("feed", feed.bozo, feed.version, len(feed.entries), len({entry.id for entry in feed.entries}), feed.entries[-1].author)
        """

    /// Readers that others wrote, which `make test` installs.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: readers)))
    func `other programs read what is written for them`() throws {
        let tracker = try Self.withCommitment()
        try tracker.succeed("export", "--format", "datapackage", "--output", "package")
        for (format, file) in [("jsonld", "graph.jsonld"), ("icalendar", "talks.ics"), ("atom", "news.atom")] {
            _ = try tracker.write(try tracker.succeed("export", "--format", format), to: file)
        }
        let script = try tracker.write(Self.reading, to: "read.py")
        let outcome = try tracker.run([script], executable: Self.readers)
        #expect(
            outcome.output == """
                package True 14 []
                graph 2 7 11 1
                event 2025-05-10 2025-05-12 Geneva, US–China trade talks
                event 2025-06-09 2025-06-11 London, US–China trade talks
                event 2025-08-12 2025-08-13 Expires: Temporary agreement to lower tariffs
                event 2025-08-12 2025-08-13 Due: China
                due Suspend the added tariffs, or part of them; for 90 days
                feed False atom10 11 11 Donald Trump

                """, "\(outcome.errors)")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: readers)))
    func `dates that only EDTF has are literals of that type for other programs, and days are not`() throws {
        let tracker = try TrackerRunner()
        let dates = [
            "../2025-06-09", "2024/2025-06", "2025-06-10%", "2025-06-10?", "2025-06-11~", "2025-06/..", "2025-21",
            "2025-XX",
        ]
        for date in dates + ["2025-06-10", "2025-06", "2025"] {
            try tracker.succeed("add-statement", "--attribution", "Aide", "--date", date, "--text", "On \(date).")
        }
        _ = try tracker.write(try tracker.succeed("export", "--format", "jsonld"), to: "graph.jsonld")
        let script = try tracker.write(
            """
            import rdflib
            graph = rdflib.Graph().parse("graph.jsonld", format="json-ld")
            typed = {(str(it.datatype), str(it)) for it in graph.objects() if isinstance(it, rdflib.Literal) and it.datatype}
            for datatype, date in sorted(typed): print(datatype, date)
            """, to: "read.py")
        let outcome = try tracker.run([script], executable: Self.readers)
        let lines = dates.map { "http://id.loc.gov/datatypes/edtf/EDTF-level1 \($0)\n" }
        #expect(outcome.output == lines.joined(), "\(outcome.errors)")
    }

    /// Type by type in the order of the package, its tables give the same records.
    @Test func `the tables of a package are imported again`() throws {
        let tracker = try Self.withCommitment()
        try tracker.succeed("export", "--format", "datapackage", "--output", "package")
        let copy = try TrackerRunner()
        let tables = tracker.folder + "/package/"
        for type in [
            "negotiation", "party", "topic", "official", "name", "office", "round", "participation", "source",
            "statement",
            "outcome", "approval", "commitment", "text",
        ] {
            let rows = try String(contentsOfFile: tables + type + ".csv", encoding: .utf8)
            #expect(!rows.isEmpty)
            try copy.succeed("import", "--type", type, tables + type + ".csv")
        }
        #expect(try copy.succeed("export") == tracker.succeed("export"))
    }

    @Test func `a package never overwrites, and one that fails leaves nothing`() throws {
        let tracker = try TrackerRunner.withExample()
        try FileManager.default.createDirectory(atPath: tracker.file("there"), withIntermediateDirectories: true)
        let refused = try tracker.run("export", "--format", "datapackage", "--output", "there")
        #expect(
            refused
                == Outcome(
                    exitCode: 73, output: "",
                    errors:
                        "tracker: cannot make the folder there: File exists\nName a new one: nothing is overwritten.\n")
        )
        #expect(
            try tracker.run("export", "--format", "datapackage", "--output", "new", "--round", "Paris").exitCode == 65)
        #expect(!FileManager.default.fileExists(atPath: tracker.file("new")))
        #expect(try tracker.run("export", "--format", "datapackage").exitCode == 64)
        #expect(try tracker.run("export", "--output", "new").exitCode == 64)
    }

    @Test(arguments: [("2025-07-10", "CONFIRMED"), ("2025-07-10?", "TENTATIVE"), ("2025-07", "TENTATIVE")])
    func `a calendar says of an uncertain date that it is tentative`(_ start: String, _ status: String) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-negotiation", "Talks")
        try tracker.succeed(
            "add-round", "First", "--negotiation", "Talks", "--start", start, "--status", "ongoing")
        #expect(try tracker.succeed("export", "--format", "icalendar").contains("STATUS:\(status)\r\n"))
    }

    @Test func `an empty database is written in every format`() throws {
        let tracker = try TrackerRunner()
        try tracker.makeEmpty()
        #expect(
            try tracker.succeed("export", "--format", "icalendar")
                == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tracker//Tracker//EN\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n"
        )
        #expect(
            try tracker.succeed("export", "--format", "jsonld")
                == "{\"@context\":{\"@vocab\":\"https://schema.org/\"},\"@graph\":[\n]}\n")
        #expect(
            try tracker.succeed("export", "--format", "atom").hasSuffix("<generator>Tracker</generator>\n</feed>\n"))
    }
}
