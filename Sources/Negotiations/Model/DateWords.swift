import Calendar

/// The words of dates in the languages of ``DateNames``, in lower case and without points.
enum DateWords {
    /// Months by their names and common abbreviations.
    static let months: [String: Int] = numbered(
        DateNames.months,
        [
            "jan janv jän ene gen", "feb févr fevr fevrier fév febr fev", "mar maerz mrz marco", "apr avr abr", "mag",
            "jun giu",
            "jul juil lug", "aug aout ago", "sep sept set", "oct okt ott out", "nov", "dec decembre déc dez dic",
        ])

    /// Days of the week, Monday first; they say nothing that the date does not.
    static let weekdays: [String: Int] = numbered(
        DateNames.weekdays,
        [
            "mon lun mo lunedi segunda", "tue tues di martedi terça terca", "wed mer mi miercoles mercoledi quarta",
            "thu thur thurs jeu do giovedi quinta", "fri ven fr venerdi sexta", "sat sam sa sabado", "sun dim so",
        ]
    ).merging(chineseWeekdays) { word, _ in word }

    private static let chineseWeekdays: [String: Int] = {
        var days: [String: Int] = [:]
        for week in ["星期", "周", "週", "礼拜", "禮拜"] {
            for (index, day) in "一二三四五六日天".enumerated() { days["\(week)\(day)"] = min(index + 1, 7) }
        }
        return days
    }()

    /// Words of Chinese dates, which no space ends; none begins as one before it.
    static let chinese: [String] =
        chineseWeekdays.keys.sorted() + HalfOfDay.allCases.filter { !$0.followsHour }.map(\.rawValue) + chineseZones
        + localTimes

    /// Zones that stand before the time of day, too.
    private static let chineseZones = ["北京时间", "北京時間", "香港时间", "香港時間"]

    /// That a time is that of the place, whose zone nobody says.
    private static let localTimes = ["当地时间", "當地時間"]

    /// What stands between the parts of a date and means nothing: `the 10th of June`, `10 de junio de 2025`, `am 10. Juni`.
    static let fillers: Set<String> = [
        "the", "of", "on", "at", "le", "du", "à", "a", "den", "der", "am", "um", "el", "de", "del", "las", "los",
        "il", "alle", "ore", "às", "as", "dia", "feira",
        "当地时间", "當地時間",
    ]

    /// What stands behind an hour, or behind its minute.
    static let hours: Set<String> = ["h", "hr", "hrs", "hours", "uhr", "heure", "heures", "hora", "horas"]

    /// What says that a date is about right.
    static let approximate: Set<String> = [
        "c", "ca", "cca", "circa", "about", "around", "approx", "approximately", "etwa", "vers", "environ", "hacia",
    ]

    /// What may stand behind the number of a day.
    static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "º", "°"]

    /// Zones of time by their words, in minutes from UTC. Those that mean several are not here: CST, IST, AST.
    static let zones: [String: Int] = [
        "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "mez": 60, "cest": 120,
        "mesz": 120,
        "eet": 120, "eest": 180, "msk": 180, "gst": 240, "hkt": 480, "sgt": 480, "awst": 480, "beijing": 480,
        "jst": 540,
        "kst": 540, "tokyo": 540, "seoul": 540, "acst": 570, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
        "est": -300,
        "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480,
        "hst": -600,
        "brt": -180, "art": -180, "北京时间": 480, "北京時間": 480, "香港时间": 480, "香港時間": 480,
    ]

    /// Zones of the United States whose words are those of summer and winter, in minutes from UTC in winter.
    static let americanZones: [String: Int] = [
        "et": -300, "eastern": -300, "ct": -360, "mt": -420, "pt": -480, "pacific": -480,
    ]

    /// Words of zones that several have.
    static let doubtfulZones: [String: String] = [
        "cst": "China (+08:00) or Chicago (-06:00)", "ist": "India (+05:30), Israel (+02:00) or Ireland (+01:00)",
        "ast": "the Atlantic (-04:00) or Arabia (+03:00)",
    ]

    private static func numbered(_ names: [[Substring]], _ others: [String]) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (index, (names, line)) in zip(names, others).enumerated() {
            for name in names + line.split(separator: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }
}
