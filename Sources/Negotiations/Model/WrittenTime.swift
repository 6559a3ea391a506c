import Calendar

/// A time of day as people write it, from its hour on: 18:30, 6:30 pm, 6.30pm ET, 18h30, 18.30 Uhr, 18:30:05 +0100, 3点半.
struct WrittenTime {
    private let hour: Int
    /// In the form that is stored, from the `T` on, without its zone.
    private let clock: String
    private let zone: ZoneOfTime?
    /// Why it cannot be taken, although it is a time of day.
    private let fault: String?

    /// Reads on behind the hour; nil for what is no time of day.
    ///
    /// - Parameters:
    ///   - half: which half of the day stood before it: 下午.
    ///   - zone: the zone that stood before it: 北京时间.
    init?(hour: Int, half: HalfOfDay?, zone: ZoneOfTime?, _ words: inout WordsOfDate) {
        guard let minute = words.minute() else { return nil }
        var seconds = ""
        if words.skip(":") {
            guard case .number(let second, 2)? = words.next() else { return nil }
            seconds = ":" + padded(second, to: 2)
            if words.isAtFraction {
                _ = words.skip(".")
                guard case .number? = words.next() else { return nil }
            }
            words.skipHourWord()
        }
        let half = half ?? words.half()
        self.hour = half.map { $0.hour(hour) ?? hour } ?? hour
        fault = half.flatMap { half in
            half.hour(hour) == nil
                ? "has the hour \(hour), which “\(half.rawValue)” does not tell; write the time as 18:30" : nil
        }
        clock = "T\(padded(self.hour, to: 2)):\(padded(minute, to: 2))\(seconds)"
        self.zone = words.zone() ?? zone
    }

    /// The time in the form that is stored.
    ///
    /// - Parameter day: `YYYY-MM-DD`; only then some zones are known.
    func stored(on day: String) throws(DateError) -> String {
        if let fault { throw DateError(text: "", reason: fault) }
        guard let zone else { return clock }
        let minutes = try zone.minutes(on: day, hour: hour)
        let sign = minutes < 0 ? "-" : "+"
        return clock
            + (minutes == 0 ? "Z" : sign + padded(abs(minutes) / 60, to: 2) + ":" + padded(abs(minutes) % 60, to: 2))
    }
}
