import Foundation
import Testing

/// New statements are written several at a time, unless bad ones are to be skipped: both ways must give the same.
@Suite struct TogetherTests {
    /// Sixty statements with topics and sources, with some among them that are there already when they come.
    private static func statements() -> [String] {
        (0..<60).map { number in
            switch number {
            // The words of the one before, in another paper.
            case 35:
                #"{"date":"2025-06-11","attribution":"aide 34","text":"Words, 34.","topics":["Tariffs"],"outlet":"B","url":"https://b.example.org/34"}"#
            // The key of the one before, with another tone.
            case 45:
                #"{"key":"k44","date":"2025-06-11","attribution":"aide","text":"Words of 44","tone":"positive","topics":["Chips"]}"#
            case 44:
                #"{"key":"k44","date":"2025-06-11","attribution":"aide","text":"Words of 44","topics":["Tariffs","Chips"]}"#
            default:
                #"{"date":"2025-06-11","attribution":"aide \#(number)","text":"Words, \#(number).","topics":["Tariffs","topic \#(number % 7)","Tariffs"],"sources":[{"outlet":"A","title":"T\#(number % 5)"},{"outlet":"A","title":"T\#(number % 5)"},{"outlet":"A","title":"T\#(number % 5)","place":"p. 2"}]}"#
            }
        }
    }

    @Test func `statements that are written together are those that are written one by one`() throws {
        let text = Self.statements().joined(separator: "\n") + "\n"
        var exports: [String] = []
        for options in [[], ["--skip-bad", "--rejects", "bad.ndjson"]] {
            let tracker = try TrackerRunner()
            let path = try tracker.write(text, to: "said.ndjson")
            let outcome = try tracker.run(["import", "--verbose"] + options + [path])
            #expect(outcome.exitCode == 0)
            #expect(
                outcome.output
                    == "\(path): 67 added, 2 changed, 0 unchanged (added 9 topics, 58 statements; changed 2 statements)\n"
            )
            exports.append(try tracker.recorded() ?? "")
            #expect(try tracker.succeed("query", "--count") == "58\n")
            #expect(try tracker.succeed("query", "--topic", "Tariffs", "--count") == "57\n")
            #expect(try tracker.run("check", "--data").exitCode == 0)
        }
        #expect(exports[0] == exports[1])
    }

    @Test func `what is wrong among statements that would be written together is told with its line`() throws {
        let tracker = try TrackerRunner()
        var lines = Self.statements()
        lines[26] = lines[26].replacingOccurrences(of: "2025-06-11", with: "2025-06-31")
        lines[28] = lines[28].replacingOccurrences(of: #""attribution""#, with: #""official""#)
        let path = try tracker.write(lines.joined(separator: "\n") + "\n", to: "said.ndjson")
        let outcome = try tracker.run("import", path)
        #expect(outcome.exitCode == 65)
        let errors = outcome.errors.split(separator: "\n").map(String.init)
        #expect(errors.first?.hasPrefix("\(path):27: date: has no day 31 in month 06 of 2025") == true)
        #expect(errors.contains { $0.hasPrefix("\(path):29: official: ") })
        #expect(errors.last == "tracker: nothing was imported from \(path): 2 records are wrong")
        #expect(try tracker.recorded() ?? "" == "")
    }
}
