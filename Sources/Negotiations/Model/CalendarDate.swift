import Calendar

/// One side of a ``PartialDate``: a year, a month, a day or a time of day in the proleptic Gregorian calendar, years 1000 to 9999.
struct CalendarDate {
    let firstDay: String
    let lastDay: String
    let instant: Double?
    /// The time of day and its day in seconds since 1970, read as UTC where no zone is given; nil for a whole day or more.
    let clock: Double?

    /// - Parameters:
    ///   - bytes: this side, with its qualifiers.
    ///   - text: the whole text, for the error.
    init(parsing bytes: [UInt8], in text: String) throws(DateError) {
        var digits = bytes
        if let last = digits.last, "?~%".utf8.contains(last) { digits.removeLast() }
        guard digits.count <= 40 else { throw DateError(text: text, reason: "is too long for a date") }
        guard !bytes.starts(with: "..".utf8) else {
            throw DateError(text: text, reason: "has an open end, and .. takes no ?, ~ or %")
        }
        if let unspecified = Self(unspecified: digits, in: text) {
            self = unspecified
            return
        }
        var scanner = DigitScanner(bytes: digits)
        guard let year = scanner.number(ofDigits: 4) else {
            throw DateError(text: text, reason: "does not begin with a year of four digits")
        }
        // SQLite's calendar is wrong before March of the year 400.
        guard year >= 1000 else { throw DateError(text: text, reason: "is of a year before 1000") }
        if scanner.isAtEnd {
            self.init(days: "\(padded(year, to: 4))-01-01", "\(padded(year, to: 4))-12-31")
            return
        }
        guard scanner.skip("-"), let month = scanner.number(ofDigits: 2) else {
            throw DateError(
                text: text,
                reason: PartialDate.canBeSerial(text)
                    ? "is a number; if spreadsheets count days so, import with --date-format excel" : "is not a date")
        }
        if scanner.isAtEnd, let season = Self(season: month, of: year) {
            self = season
            return
        }
        guard (1...12).contains(month) else {
            throw DateError(text: text, reason: "has no month \(padded(month, to: 2))")
        }
        let length = GregorianCalendar.days(inMonth: month, of: year)
        let prefix = "\(padded(year, to: 4))-\(padded(month, to: 2))-"
        if scanner.isAtEnd {
            self.init(days: prefix + "01", prefix + padded(length, to: 2))
            return
        }
        guard scanner.skip("-"), let day = scanner.number(ofDigits: 2) else {
            throw DateError(text: text, reason: "is not a date")
        }
        guard (1...length).contains(day) else {
            throw DateError(
                text: text,
                reason: "has no day \(padded(day, to: 2)) in month \(padded(month, to: 2)) of \(padded(year, to: 4))")
        }
        let written = prefix + padded(day, to: 2)
        if scanner.isAtEnd {
            self.init(days: written, written)
            return
        }
        guard scanner.skip("T"), let time = TimeOfDay(&scanner), scanner.isAtEnd else {
            throw DateError(
                text: text, reason: "has no time of day of the form 18:30, 18:30Z or 18:30+01:00 after the T")
        }
        let days = GregorianCalendar.daysSince1970(year: year, month: month, day: day)
        let local = Double(days * 86_400) + time.seconds
        let instant = time.offset.map { local - Double($0) }
        self.init(days: written, written, instant: instant, clock: instant ?? local)
    }

    private init(days first: String, _ last: String, instant: Double? = nil, clock: Double? = nil) {
        firstDay = first
        lastDay = last
        self.instant = instant
        self.clock = clock
    }

    /// Every day that can be written.
    static let ofAll = CalendarDate(days: "1000-01-01", "9999-12-31")

    /// Whether one side of an interval says that it is open (`..`) or not known (nothing).
    static func isOpen(_ side: Substring.UTF8View) -> Bool { side.isEmpty || side.elementsEqual("..".utf8) }

    /// A season of EDTF, in the northern hemisphere by whole months; winter begins in December of its year.
    private init?(season: Int, of year: Int) {
        let digits = padded(year, to: 4)
        switch season {
        case 21: self.init(days: digits + "-03-01", digits + "-05-31")
        case 22: self.init(days: digits + "-06-01", digits + "-08-31")
        case 23: self.init(days: digits + "-09-01", digits + "-11-30")
        case 24 where year == 9999: self.init(days: "9999-12-01", "9999-12-31")
        case 24:
            let end = "\(padded(year + 1, to: 4))-02-\(GregorianCalendar.days(inMonth: 2, of: year + 1))"
            self.init(days: digits + "-12-01", end)
        default: return nil
        }
    }

    /// A date whose last digits are not specified: `20XX`, `202X`, `2025-XX`, `2025-XX-XX`, `2025-06-XX`; nil for any other.
    private init?(unspecified bytes: [UInt8], in text: String) {
        guard bytes.last == UInt8(ascii: "X") else { return nil }
        var known = bytes
        while let last = known.last, last == UInt8(ascii: "X") || last == UInt8(ascii: "-") { known.removeLast() }
        let form = String(decoding: bytes[known.count...], as: UTF8.self)
        let digits = String(decoding: known, as: UTF8.self)
        switch (known.count, form) {
        case (2, "XX"), (3, "X"):
            guard let number = Int(digits), number >= (known.count == 2 ? 10 : 100), digits.first != "+" else {
                return nil
            }
            self.init(
                days: digits + String(repeating: "0", count: form.count) + "-01-01",
                digits + String(repeating: "9", count: form.count) + "-12-31")
        case (4, "-XX"), (4, "-XX-XX"), (7, "-XX"):
            guard let whole = try? CalendarDate(parsing: known, in: text), whole.firstDay.hasPrefix(digits) else {
                return nil
            }
            self = whole
        default: return nil
        }
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> Int? { byte &- 0x30 < 10 ? Int(byte &- 0x30) : nil }

    /// Whether a text is a day of the calendar and nothing more: `2025-06-10`.
    static func isPlainDay(_ text: String.UTF8View) -> Bool {
        guard text.count == 10 else { return false }
        var (year, month, day) = (0, 0, 0)
        for (index, byte) in text.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return false }
                continue
            }
            guard let digit = digit(byte) else { return false }
            if index < 4 {
                year = year * 10 + digit
            } else if index < 7 {
                month = month * 10 + digit
            } else {
                day = day * 10 + digit
            }
        }
        return year >= 1000 && 1...12 ~= month && day >= 1 && day <= GregorianCalendar.days(inMonth: month, of: year)
    }
}

/// A time of day: seconds since midnight and, where given, the zone's offset from UTC in seconds.
private struct TimeOfDay {
    var seconds: Double
    var offset: Int?

    init?(_ scanner: inout DigitScanner) {
        guard let hour = scanner.number(ofDigits: 2), hour < 24, scanner.skip(":"),
            let minute = scanner.number(ofDigits: 2), minute < 60
        else { return nil }
        seconds = Double(hour * 3600 + minute * 60)
        if scanner.skip(":") {
            guard let second = scanner.number(ofDigits: 2), second < 60 else { return nil }
            seconds += Double(second)
            if scanner.skip(".") {
                guard let fraction = scanner.fraction() else { return nil }
                seconds += fraction
            }
        }
        if scanner.skip("Z") {
            offset = 0
        } else if let sign = scanner.skip("+") ? 1 : scanner.skip("-") ? -1 : nil {
            guard let hours = scanner.number(ofDigits: 2), hours <= 14, scanner.skip(":"),
                let minutes = scanner.number(ofDigits: 2), minutes < 60, hours < 14 || minutes == 0
            else { return nil }
            offset = sign * (hours * 3600 + minutes * 60)
        }
    }
}

/// Reads fixed-width numbers from ASCII.
private struct DigitScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    mutating func number(ofDigits count: Int) -> Int? {
        guard bytes.count - position >= count else { return nil }
        var number = 0
        for byte in bytes[position..<position + count] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        position += count
        return number
    }

    /// The digits after a decimal point, at least one.
    mutating func fraction() -> Double? {
        var value = 0.0
        var unit = 0.1
        let begin = position
        while let digit = number(ofDigits: 1) {
            value += Double(digit) * unit
            unit /= 10
        }
        return position > begin ? value : nil
    }
}
