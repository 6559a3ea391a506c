import Calendar

/// The zone of a time of day, as a word or number tells it.
enum ZoneOfTime {
    /// Minutes from UTC.
    case offset(Int)
    /// A word that several have.
    case doubtful(String)
    /// A zone of the United States whose word does not say whether it is summer; the minutes are those of winter.
    case american(String, winter: Int)

    init?(_ word: String) {
        if DateWords.doubtfulZones[word] != nil {
            self = .doubtful(word)
        } else if let minutes = DateWords.zones[word] {
            self = .offset(minutes)
        } else if let minutes = DateWords.americanZones[word] {
            self = .american(word, winter: minutes)
        } else {
            return nil
        }
    }

    /// Minutes from UTC.
    ///
    /// - Parameters:
    ///   - day: `YYYY-MM-DD`.
    ///   - hour: 0 to 23, of that day in the zone.
    func minutes(on day: String, hour: Int) throws(DateError) -> Int {
        switch self {
        case .offset(let minutes): return minutes
        case .doubtful(let name):
            throw DateError(
                text: "",
                reason:
                    "has the zone \(name.uppercased()), which can be \(DateWords.doubtfulZones[name] ?? "several"); write it as a number"
            )
        case .american(let name, let winter):
            guard let isSummer = Self.isAmericanSummer(day, hour: hour) else {
                throw DateError(
                    text: "",
                    reason:
                        "has the zone \(name.uppercased()), which does not say then whether it is summer; write it as a number, \(winter / 60) or \(winter / 60 + 1)"
                )
            }
            return isSummer ? winter + 60 : winter
        }
    }

    /// Whether the clocks of the United States show the time of summer: since 2007 from two o'clock on the second Sunday of March to two on the first
    /// one of November (Energy Policy Act of 2005). Nil before that year, and in the hours that are left out or come twice.
    private static func isAmericanSummer(_ day: String, hour: Int) -> Bool? {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, parts[0] >= 2007 else { return nil }
        func sunday(from month: Int, _ day: Int) -> Int {
            let days = GregorianCalendar.daysSince1970(year: parts[0], month: month, day: day)
            return days + (10 - days % 7) % 7
        }
        let days = GregorianCalendar.daysSince1970(year: parts[0], month: parts[1], day: parts[2])
        let (begin, end) = (sunday(from: 3, 8), sunday(from: 11, 1))
        if days == begin { return hour < 2 ? false : hour > 2 ? true : nil }
        if days == end { return hour < 1 ? true : hour > 1 ? false : nil }
        return begin < days && days < end
    }
}
