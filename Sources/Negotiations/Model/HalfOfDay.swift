/// A word that tells which hour of the day a number is.
enum HalfOfDay: String, CaseIterable {
    case am, pm
    case smallHours = "凌晨"
    case dawn = "清晨"
    case early = "早上"
    case earlyMorning = "早晨"
    case morning = "上午"
    case noon = "中午"
    case afternoon = "下午"
    case dusk = "傍晚"
    case evening = "晚上"
    case night = "夜里"

    /// Whether it stands behind the hour.
    var followsHour: Bool { self == .am || self == .pm }

    /// The hour of the day, 0 to 23; nil where the word leaves it open, as at 晚上12点, which can be of the next day.
    func hour(_ hour: Int) -> Int? {
        switch (self, hour) {
        case (.am, 1...12): hour % 12
        case (.pm, 1...12): hour % 12 + 12
        case (.smallHours, 12): 0
        case (.smallHours, 0...11), (.dawn, 0...11), (.early, 0...11), (.earlyMorning, 0...11), (.morning, 0...11): hour
        case (.noon, 11...12): hour
        case (.noon, 1...2), (.afternoon, 1...11), (.dusk, 1...11), (.evening, 5...11), (.night, 5...11): hour + 12
        case (.afternoon, 12...23), (.dusk, 13...23), (.evening, 13...23), (.night, 13...23): hour
        default: nil
        }
    }
}
