import Foundation
import Testing

@testable import Negotiations

@Suite struct MomentTests {
    @Test(arguments: [
        ("0", Moment.revision(0)), ("12", .revision(12)), ("2025-06-10T18:30Z", .instant("2025-06-10T18:30:00.000Z")),
        ("2025-06-10T18:30+02:00", .instant("2025-06-10T16:30:00.000Z")),
    ])
    func `a number is a revision, and a time with an offset is an instant`(_ text: String, _ moment: Moment) throws {
        let today = Day(firstOf: try PartialDate("2025-06-11"))
        #expect(try Moment(text, today: today) == moment)
        #expect(try Moment(startOf: text, today: today) == moment)
    }

    @Test(arguments: ["-1", "", "nonsense", "2025-06-09/2025-06-10", "9223372036854775808", "31d1"])
    func `what names no moment is refused`(_ text: String) throws {
        let today = Day(firstOf: try PartialDate("2025-06-11"))
        #expect(throws: DateError.self) { try Moment(text, today: today) }
    }

    @Test(arguments: [
        ("2025-06-10", "2025-06-10"), ("yesterday", "2025-06-10"), ("1d", "2025-06-10"), ("2025-05", "2025-05-31"),
    ])
    func `a day ends a millisecond before the next begins, where the user is`(_ text: String, _ day: String) throws {
        let today = Day(firstOf: try PartialDate("2025-06-11"))
        var parts = DateComponents()
        let numbers = day.split(separator: "-").compactMap { Int($0) }
        (parts.year, parts.month, parts.day) = (numbers[0], numbers[1], numbers[2] + 1)
        let next = try #require(Calendar.current.date(from: parts))
        let end = next.addingTimeInterval(-0.001)
        #expect(try Moment(text, today: today) == .instant(UTCTime.text(of: end.timeIntervalSince1970)))
    }
}
