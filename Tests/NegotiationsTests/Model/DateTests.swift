import Testing

@testable import Negotiations

@Suite struct DateTests {
    @Test(arguments: DateCases.accepted)
    func `a date keeps what was written and knows the days it can mean`(_ date: DateCases.Accepted) throws {
        let read = try PartialDate(date.text)
        #expect([read.text, read.earliest, read.latest] == [date.text, date.earliest, date.latest])
    }

    @Test(arguments: DateCases.refused)
    func `what is no date is refused`(_ text: String) {
        #expect(throws: DateError.self) { try PartialDate(text) }
    }

    @Test(arguments: [
        ("2025-13", "has no month 13"), ("2025-02-30", "has no day 30 in month 02 of 2025"),
        ("1900-02-29", "has no day 29 in month 02 of 1900"), ("June 10", "does not begin with a year of four digits"),
        ("2025-06-10/2025-06-09", "ends before it begins"), ("2025/2026/2027", "has more than one '/'"),
        ("2025-06-10T25:00", "has no time of day of the form 18:30, 18:30Z or 18:30+01:00 after the T"),
        ("2025-6-10", "is not a date"),
    ])
    func `a refusal says why`(_ text: String, _ reason: String) {
        #expect(throws: DateError(text: text, reason: reason)) { try PartialDate(text) }
    }

    @Test(arguments: [
        ("1970-01-01T00:00Z", 0.0), ("1970-01-01T01:00+01:00", 0), ("1969-12-31T19:00-05:00", 0),
        ("2000-02-29T12:00:00Z", 951_825_600), ("2025-06-10T18:30+01:00", 1_749_576_600),
        ("2025-06-10T18:30:00.5Z", 1_749_580_200.5), ("1000-01-01T00:00Z", -30_610_224_000),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
    ])
    func `a time of day with its zone is an instant`(_ text: String, _ seconds: Double) throws {
        #expect(try PartialDate(text).instant == seconds)
    }

    @Test(arguments: ["2025", "2025-06-10", "2025-06-10T18:30", "2025-06-10T18:30Z/2025-06-11T02:00Z"])
    func `without a zone, and of an interval, there is no instant`(_ text: String) throws {
        #expect(try PartialDate(text).instant == nil)
    }

    @Test(arguments: [
        ("2025-06-09", "2025-06-10", true), ("2025-06-10", "2025-06-10", false), ("2025-06-10", "2025-06-09", false),
        ("2024", "2025", true), ("2025", "2025-06", false), ("2025-05", "2025-06-01", true),
        ("2025-06-09/2025-06-10", "2025-06-11", true), ("2025-06-09/2025-06-10", "2025-06-10", false),
        ("2025-06-10T18:30+01:00", "2025-06-10T18:30Z", true), ("2025-06-10T18:30Z", "2025-06-10T18:30+01:00", false),
        // A day later on paper, and yet before: the zones decide.
        ("2025-06-11T00:30+14:00", "2025-06-10T23:00-11:00", true),
        ("2025-06-10T18:30", "2025-06-10T19:30", false), ("2025-06-10T18:30Z", "2025-06-11", true),
    ])
    func `one date lies before another by instant, else by day`(_ first: String, _ second: String, _ isBefore: Bool)
        throws
    {
        #expect(try PartialDate(first).isBefore(PartialDate(second)) == isBefore)
    }

    @Test(
        arguments: [
            ("2025-02-18", nil, "2025-02-17", false), ("2025-02-18", nil, "2025-02-18", true),
            ("2025-02-18", nil, "2025", true), ("2025-02-18", nil, "2024", false), (nil, "2025-06", "2025-06-30", true),
            (nil, "2025-06", "2025-07-01", false), (nil, nil, "1000", true), ("2025", "2025", nil, true),
            // Who takes office at noon has not spoken as its holder that morning, and the one before has.
            ("2025-01-20T12:00-05:00", nil, "2025-01-20T11:59-05:00", false),
            ("2025-01-20T12:00-05:00", nil, "2025-01-20T12:00-05:00", true),
            ("2025-01-20T12:00-05:00", nil, "2025-01-20", true),
            (nil, "2025-01-20T12:00-05:00", "2025-01-20T11:59-05:00", true),
            (nil, "2025-01-20T12:00-05:00", "2025-01-20T12:00-05:00", false),
        ] as [(String?, String?, String?, Bool)])
    func `a span holds the dates that can fall inside`(
        _ start: String?, _ end: String?, _ date: String?, _ isInside: Bool
    ) throws {
        let span = Span(start: try start.map { try PartialDate($0) }, end: try end.map { try PartialDate($0) })
        #expect(span.canContain(try date.map { try PartialDate($0) }) == isInside)
    }
}
