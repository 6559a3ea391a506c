import Foundation
import Testing

/// Dates as people write them, in files and on the command line.
@Suite struct DateFormatTests {
    /// The dates of all statements, the earliest first.
    private static func dates(_ tracker: TrackerRunner) throws -> [String] {
        try tracker.succeed("query", "--format", "tsv", "--fields", "date").split(separator: "\n").dropFirst().map(
            String.init
        ).reversed()
    }

    static let files: [(dates: [String], format: String?, stored: [String])] = [
        (["10/06/2025", "11/06/2025"], "dmy", ["2025-06-10", "2025-06-11"]),
        (["10/06/2025", "11/06/2025"], "mdy", ["2025-10-06", "2025-11-06"]),
        (["25/06/10"], "ymd", ["2025-06-10"]), (["45818", "45819.5"], "excel", ["2025-06-10", "2025-06-11T12:00"]),
        (["10/06/2025", "25/06/2025"], "auto", ["2025-06-10", "2025-06-25"]),
        (["6/10/2025", "6/25/2025"], "auto", ["2025-06-10", "2025-06-25"]),
        (["2025-06-10", "06/06/2025"], "auto", ["2025-06-06", "2025-06-10"]),
        (["10 June 2025", "2025年6月11日", "12-Jun-25"], nil, ["2025-06-10", "2025-06-11", "2025-06-12"]),
        (["1", "20250610"], "excel", ["1900-01-01", "2025-06-10"]),
        (["25/06/10", "10/06/2025"], "auto", ["2010-06-25", "2025-06-10"]),
        (["10.6.25", "31.12.99"], "auto", ["1999-12-31", "2025-06-10"]),
        (
            ["13.06.2025", "10.06.2025", "25/06/2025", "06/06/2025"], "auto",
            ["2025-06-06", "2025-06-10", "2025-06-13", "2025-06-25"]
        ),
        (
            ["mardi 10 juin 2025 à 18h30", "10 juin 2025 18 h 45", "10 June 2025 at 7 pm"], nil,
            ["2025-06-10T18:30", "2025-06-10T18:45", "2025-06-10T19:00"]
        ),
        (["2025-21", "2025-06-10/.."], nil, ["2025-21", "2025-06-10/.."]),
        (
            [
                "10 giugno 2025", "11 de junho de 2025", "1º de julho de 2025", "martedì 17 giugno 2025 alle ore 18:30",
                "quarta-feira 18 de junho de 2025", "19-giu-25", "20 mar 2025", "21/set/2025",
            ], nil,
            [
                "2025-03-20", "2025-06-10", "2025-06-11", "2025-06-17T18:30", "2025-06-18", "2025-06-19", "2025-07-01",
                "2025-09-21",
            ]
        ),
        (
            [
                "10–11 June 2025", "June 12-13 2025", "14. – 15. Juni 2025", "30 June – 2 July 2025",
                "2025年7月10日至11日", "30 December 2025 – 2 January 2026", "du 20 - 21 juillet 2025",
            ], nil,
            [
                "2025-06-10/2025-06-11", "2025-06-12/2025-06-13", "2025-06-14/2025-06-15", "2025-06-30/2025-07-02",
                "2025-07-10/2025-07-11", "2025-07-20/2025-07-21", "2025-12-30/2026-01-02",
            ]
        ),
        (["c. 2020", "circa June 2021", "~2022", "ca. 2023?"], nil, ["2020~", "2021-06~", "2022~", "2023%"]),
    ]

    @Test(arguments: files)
    func `a file's dates are read as they are written in it`(_ dates: [String], _ format: String?, _ stored: [String])
        throws
    {
        let tracker = try TrackerRunner()
        let rows = dates.enumerated().map { "\($1),x,words \($0)\n" }.joined()
        let path = try tracker.write("date,attribution,text\n" + rows, to: "said.csv")
        let arguments = ["import"] + (format.map { ["--date-format", $0] } ?? []) + [path]
        #expect(try tracker.run(arguments) == Outcome(exitCode: 0, output: "", errors: ""))
        #expect(try Self.dates(tracker) == stored)
        // The same from a pipe, of which nothing can be read twice.
        let other = try TrackerRunner()
        let piped = ["import", "--from", "csv"] + arguments.dropFirst().dropLast() + ["-"]
        #expect(try other.run(piped, input: Array(("date,attribution,text\n" + rows).utf8)).exitCode == 0)
        #expect(try Self.dates(other) == stored)
    }

    private static let noSerial =
        "date: is no day of a spreadsheet: they count from 1 (1 January 1900) to 2958465 (31 December 9999), and 60 is none"

    static let refusals: [(dates: [String], format: String?, line: Int, words: String)] = [
        (
            ["2025-06-09", "10/06/2025"], nil, 3,
            "date: can be 2025-06-10 or 2025-10-06; write which, or import with --date-format dmy or mdy"
        ),
        (
            ["2025-06-09", "10/06/2025"], "auto", 3,
            "date: can be 2025-06-10 or 2025-10-06, and no other date of the file tells; give --date-format dmy or mdy"
        ),
        (
            ["25/06/2025", "06/25/2025"], "auto", 3,
            "date: cannot be read in the same order as “25/06/2025” in line 2; write one of them otherwise"
        ),
        // A year of two digits may stand first.
        (
            ["25/06/10", "24/05/09"], "auto", 2,
            "date: can be 2010-06-25 or 2025-06-10, and no other date of the file tells; give --date-format dmy or ymd"
        ),
        (
            ["10/06/10", "25/06/25", "11/06/25"], "auto", 4,
            "date: can be 2025-06-11 or 2011-06-25, and no other date of the file tells; give --date-format dmy or ymd"
        ),
        // Another sign between the numbers is another house's.
        (
            ["05.06.2025", "06/13/2025"], "auto", 2,
            "date: can be 2025-06-05 or 2025-05-06, and no other date with “.” tells; give --date-format dmy or mdy"
        ),
        (
            ["25.06.2025", "06/13/2025"], "auto", 3,
            "date: cannot be read in the same order as “25.06.2025” in line 2; write one of them otherwise"
        ),
        (
            ["2025-06-01", "13-06-2025", "06/07/2025"], "auto", 4,
            "date: can be 2025-07-06 or 2025-06-07, and no other date with “/” tells; give --date-format dmy or mdy"
        ),
        // What fits another order alone makes the order of all the others doubtful.
        (["10/06/2025", "06/25/2025"], "dmy", 3, "date: has no month 25"),
        (["25/06/2025"], "ymd", 2, "date: does not begin with the year"),
        (["45818", "60"], "excel", 3, Self.noSerial), (["0"], "excel", 2, Self.noSerial),
        (["-5"], "excel", 2, Self.noSerial), (["2958466"], "excel", 2, Self.noSerial),
        (["99999999"], "excel", 2, Self.noSerial),
        (["45818", "2025"], "excel", 3, "date: can be a year or the day 1905-07-17; write that day as a date"),
        (["10 June"], nil, 2, "date: names no year"),
        (["31/06/2025"], "dmy", 2, "date: has no day 31 in month 06 of 2025"),
        (
            ["soon"], nil, 2,
            "date: does not begin with a year of four digits; dates look like 2025, 2025-06, 2025-06-10"
        ),
    ]

    @Test(arguments: refusals)
    func `what stays ambiguous is refused with its line`(
        _ dates: [String], _ format: String?, _ line: Int, _ words: String
    ) throws {
        let tracker = try TrackerRunner()
        let rows = dates.enumerated().map { "\($1),x,words \($0)\n" }.joined()
        let path = try tracker.write("date,attribution,text\n" + rows, to: "said.csv")
        let outcome = try tracker.run(["import"] + (format.map { ["--date-format", $0] } ?? []) + [path])
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.hasPrefix("\(path):\(line): \(words)"), "\(outcome.errors)")
        #expect(try tracker.recorded() ?? "" == "")
    }

    @Test func `the dates of sources and of records inside follow the same format`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            """
            {"type":"official","name":"A B","offices":[{"party":"P","office":"O","start":"10/06/2025"}]}
            {"type":"statement","date":"10/06/2025","official":"A B","text":"x","sources":[{"outlet":"AFP","published":"11/06/2025"}]}

            """, to: "said.ndjson")
        try tracker.succeed("import", "--date-format", "dmy", path)
        let recorded = try #require(try tracker.recorded())
        for date in [#""start":"2025-06-10""#, #""date":"2025-06-10""#, #""published":"2025-06-11""#] {
            #expect(recorded.contains(date), "\(recorded)")
        }
    }

    @Test func `the command line takes what cannot be misread`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-statement", "--attribution", "x", "--date", "10 June 2025", "--text", "y")
        #expect(try tracker.succeed("query", "--since", "June 10, 2025", "--until", "2025年6月10日", "--count") == "1\n")
        #expect(try Self.dates(tracker) == ["2025-06-10"])
        #expect(
            try tracker.run("add-statement", "--attribution", "x", "--date", "10/06/2025", "--text", "y").isRefusal(
                65, saying: "can be 2025-06-10 or 2025-10-06"))
    }
}
