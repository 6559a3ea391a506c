import Calendar
import Negotiations

/// Days on a line: where each lies, and which are named.
struct TimeScale: Sendable {
    private let first: Int
    private let days: Double
    let left: Double
    let width: Double

    /// - Parameter dates: all that has a place on it; at least a fortnight is shown, with some air around it.
    init(over dates: some Sequence<Day>, from left: Double, width: Double) {
        let numbers = dates.map(\.number)
        let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 0)
        let air = max(2, (most - least) / 25, (14 - (most - least)) / 2)
        first = least - air
        days = Double(most + air - first)
        self.left = left
        self.width = width
    }

    func x(_ day: Day) -> Double { left + width * Double(day.number - first) / days }

    func contains(_ day: Day) -> Bool { (0...days).contains(Double(day.number - first)) }

    /// The days at which something is written, with what.
    var ticks: [(day: Day, text: String)] {
        if days <= 50 {
            let step = max(1, Int((days / 7).rounded(.up)))
            return stride(from: first + step / 2, through: first + Int(days), by: step).map { number in
                let (_, month, day) = GregorianCalendar.date(daysSince1970: number)
                return (Day(daysSince1970: number), "\(day) \(Self.months[month - 1])")
            }
        }
        let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]
        let step = steps.first { days / 30.4 / Double($0) <= 8 } ?? 1200
        let (year, month, _) = GregorianCalendar.date(daysSince1970: first)
        // Counted in months from the year 0, a multiple of the step.
        var position = (year * 12 + month - 1) / step * step
        var ticks: [(day: Day, text: String)] = []
        while true {
            let day = Day(
                daysSince1970: GregorianCalendar.daysSince1970(year: position / 12, month: position % 12 + 1, day: 1))
            guard day.number <= first + Int(days) else { return ticks }
            if contains(day) {
                ticks.append((day, step >= 12 ? "\(position / 12)" : "\(Self.months[position % 12]) \(position / 12)"))
            }
            position += step
        }
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension Day {
    /// Days since 1 January 1970.
    var number: Int { Day(daysSince1970: 0).days(until: self) }
}

extension PartialDate {
    /// The day at which it is drawn, the middle of those that it can mean; nil where these are too many to have a place.
    var place: Day? {
        let (first, last) = (Day(firstOf: self), Day(lastOf: self))
        let days = first.days(until: last)
        return days <= 62 ? first.adding(days / 2) : nil
    }
}
