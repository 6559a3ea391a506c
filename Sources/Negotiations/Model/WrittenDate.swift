import Calendar

/// A date as people write it, taken apart: the words and numbers of its day, its time of day, its mark of doubt.
struct WrittenDate {
    /// What was written of the day, in order: `y` a number of four digits, `n` one of one or two, `8` one of eight, `M` the name of a month, and
    /// the signs 年, 月 and 日.
    private var shape = ""
    /// The numbers of the day, those of months that have names included.
    private var numbers: [Int] = []
    /// The first `/`, `.` or `-` between numbers.
    private(set) var separator: Character?
    private var hasSeparator: Bool { separator != nil }
    private var weekday: Int?
    private var time: WrittenTime?
    private var doubt = ""

    /// - Returns: nil for a text that is nothing like a date.
    init?(_ text: String) {
        guard text.utf8.count <= 80 else { return nil }
        var text = text.trimmed.lowercased()
        if let last = text.last, "?~%".contains(last) {
            doubt = String(last)
            text.removeLast()
        }
        // ~2020, as c. 2020.
        if text.hasPrefix("~"), doubt.isEmpty {
            doubt = "~"
            text.removeFirst()
        }
        var words = WordsOfDate(text)
        var (half, zone): (HalfOfDay?, ZoneOfTime?) = (nil, nil)
        // What stands alone between two others, and so is neither doubled nor the last.
        var open: Character?
        while let word = words.next() {
            if case .sign = word {} else { open = nil }
            switch word {
            case .number(let value, let digits) where digits <= 2 && words.isBehindHour:
                guard time == nil, let clock = WrittenTime(hour: value, half: half, zone: zone, &words) else {
                    return nil
                }
                time = clock
            case .number(let value, let digits):
                shape += digits <= 2 ? "n" : digits == 4 ? "y" : digits == 8 ? "8" : "?"
                numbers.append(value)
            case .word(let name):
                if let month = DateWords.months[name] {
                    shape += "M"
                    numbers.append(month)
                } else if let day = DateWords.weekdays[name] {
                    weekday = day
                } else if let word = HalfOfDay(rawValue: name), !word.followsHour, time == nil {
                    half = word
                } else if shape.isEmpty, DateWords.approximate.contains(name) {
                    doubt = doubt == "?" || doubt == "%" ? "%" : "~"
                } else if let word = ZoneOfTime(name), time == nil, DateWords.chinese.contains(name) {
                    zone = word
                } else if !DateWords.fillers.contains(name), !DateWords.ordinals.contains(name), name != "t" {
                    return nil
                }
            case .sign(let sign):
                if "年月日".contains(sign) {
                    shape.append(sign)
                } else if "號号".contains(sign) {
                    shape += "日"
                } else if "/.-".contains(sign), open == nil {
                    separator = separator ?? sign
                    open = sign
                } else if sign != "," {
                    return nil
                }
            }
        }
        // The point of an ordinal may be the last; an end that is left open is not what this reads.
        guard !shape.isEmpty, open == nil || open == ".", time != nil || half == nil && zone == nil else { return nil }
    }

    /// The date in the form that is stored.
    func stored(as format: DateFormat?) throws(DateError) -> String {
        let date = try day(as: format)
        if time != nil, date.utf8.count < 10 { throw DateError(text: "", reason: "has a time of day, and no day") }
        if let weekday {
            guard date.utf8.count == 10 else { throw DateError(text: "", reason: "has a day of the week, and no day") }
            let read = try PartialDate(date)
            let actual = (Day(daysSince1970: 0).days(until: Day(firstOf: read)) % 7 + 10) % 7 + 1
            if actual != weekday {
                throw DateError(text: "", reason: "names another day of the week than that of \(date)")
            }
        }
        guard let time else { return date + doubt }
        return date + (try time.stored(on: date)) + doubt
    }

    private func day(as format: DateFormat?) throws(DateError) -> String {
        switch (shape, numbers.count) {
        case ("y年", 1), ("y", 1): return padded(numbers[0], to: 4)
        case ("y年n月", 2), ("yM", 2): return Self.joined(numbers[0], numbers[1])
        case ("yn", 2) where hasSeparator: return Self.joined(numbers[0], numbers[1])
        case ("My", 2): return Self.joined(numbers[1], numbers[0])
        case ("ny", 2) where hasSeparator: return Self.joined(numbers[1], numbers[0])
        case ("y年n月n日", 3), ("yMn", 3): return Self.joined(numbers[0], numbers[1], numbers[2])
        case ("ynn", 3) where hasSeparator: return Self.joined(numbers[0], numbers[1], numbers[2])
        case ("nMy", 3), ("nMn", 3): return Self.joined(Self.fullYear(numbers[2]), numbers[1], numbers[0])
        case ("Mny", 3), ("Mnn", 3): return Self.joined(Self.fullYear(numbers[2]), numbers[0], numbers[1])
        case ("8", 1): return Self.joined(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
        case ("nny", 3) where hasSeparator, ("nnn", 3) where hasSeparator:
            return try ordered(numbers[0], numbers[1], numbers[2], as: format)
        case ("nM", 2), ("Mn", 2), ("M", 1): throw DateError(text: "", reason: "names no year")
        default: throw Self.unknown
        }
    }

    /// It has no form that is known: what the strict reading said tells more.
    private static let unknown = DateError(text: "", reason: "")

    /// A day of three numbers, of which the first two are short.
    private func ordered(_ first: Int, _ second: Int, _ third: Int, as format: DateFormat?) throws(DateError) -> String
    {
        let hasWholeYear = shape == "nny"
        switch format {
        case .dmy: return Self.joined(Self.fullYear(third), second, first)
        case .mdy: return Self.joined(Self.fullYear(third), first, second)
        case .ymd:
            guard !hasWholeYear else { throw DateError(text: "", reason: "does not begin with the year") }
            return Self.joined(Self.fullYear(first), second, third)
        case nil, .auto, .excel:
            guard hasWholeYear else {
                throw DateError(
                    text: "",
                    reason:
                        "does not say which number is the year; write 2025-06-10, or import with --date-format dmy, mdy or ymd"
                )
            }
            if first == second || first > 12 { return Self.joined(third, second, first) }
            if second > 12 { return Self.joined(third, first, second) }
            throw DateError(
                text: "",
                reason:
                    "can be \(Self.joined(third, second, first)) or \(Self.joined(third, first, second)); write which, or import with --date-format dmy or mdy"
            )
        }
    }

    /// The days that three numbers can be, each with the order that makes it so; none where the order does not matter.
    var readings: [DateFormat: String] {
        guard shape == "nny" || shape == "nnn", hasSeparator, numbers.count == 3 else { return [:] }
        var readings: [DateFormat: String] = [:]
        for format in [DateFormat.dmy, .mdy, .ymd] {
            guard let day = try? ordered(numbers[0], numbers[1], numbers[2], as: format) else { continue }
            readings[format] = (try? PartialDate(day))?.text
        }
        return readings
    }

    /// A year of two digits is of the century that POSIX gives it: 69 to 99 are of the last one.
    private static func fullYear(_ year: Int) -> Int { year < 69 ? 2000 + year : year < 100 ? 1900 + year : year }

    private static func joined(_ year: Int, _ month: Int, _ day: Int? = nil) -> String {
        let written = padded(year, to: 4) + "-" + padded(month, to: 2)
        return day.map { written + "-" + padded($0, to: 2) } ?? written
    }
}
