// Times that are not those of the story, and of which no calendar tells the day: "weeks earlier", "in the spring".
extension DateReading {
    private static let units = WordSet(
        """
        days week weeks month months year years decade decades century centuries semaine semaines mois an ans année années jours wochen woche monat \
        monate monaten jahr jahre jahren tage tagen semana semanas mes meses año años días mês anos ano settimana settimane mese mesi anno anni giorni dias
        """)
    private static let counted = WordSet("earlier before later after previously fa atrás")
    private static let ago = WordSet("ago")
    private static let seasons = WordSet("spring summer autumn winter")
    private static let fall = WordSet("fall")
    private static let weekends = WordSet("weekend weekends wochenende")
    private static let within = WordSet("in at over during on am")
    private static let holidays = WordSet("christmas easter ramadan diwali thanksgiving eid")
    private static let others = WordSet("previous following preceding next last past first final")
    private static let otherRounds = WordSet("previous preceding first last earlier")
    private static let meetings = WordSet("round rounds session meeting summit visit trip talks election campaign")
    private static let limits = WordSet("since until till depuis seit desde dal dalla")
    private static let recent = WordSet("recent coming")
    private static let ordinals = WordSet("first second third fourth fifth opening last final")
    private static let countedDays = WordSet(
        "day tag tage jour día dia giorno veille víspera vortag véspera vigilia lendemain folgetag")
    private static let days = WordSet("day morning evening")
    private static let behind = WordSet("after following")
    private static let eves = WordSet("eve anniversary")
    private static let before = WordSet("vor hace há")
    private static let there = WordSet("y")
    /// The words at which any of these times is looked for. Most words are none.
    private static let signs = WordSet(
        allOf: units, ago, seasons, fall, weekends, holidays, eves, others, recent, otherRounds, ordinals, limits,
        parts, countedDays
    )

    /// Whether words tell a time that is not the story's, without a day that follows from them.
    func tellsOtherTime(in range: Range<Int>) -> Bool {
        range.contains { index in
            guard Self.signs.contains(items[index]) else { return isTomorrow(index, range) }
            return isCountedFromEvent(index, range) || isCountedFromElsewhere(index, range) || isSeason(index, range)
                || isOtherPeriod(index, range)
                || isLimit(index, range) || isOfUnknownDay(index, range)
                // "A day later", counted from the day of publication.
                || relative(at: index, range).map { !isPast($0) } ?? false
        }
    }

    /// "on Friday", told on a Thursday: the last one or the next.
    func isTomorrow(_ index: Int, _ range: Range<Int>) -> Bool {
        // "ahead of Thursday’s talks"
        if index + 1 < items.count, items[index + 1].shape == .possessive || isDeadline(index, range) { return false }
        return isUnknownWeekday(index, range)
    }

    private func isUnknownWeekday(_ index: Int, _ range: Range<Int>) -> Bool {
        items[index].classes.contains(.weekday)
            && (items[index].isCapitalised || SmallDates.names.contains(items[index]))
            && weekdayNumber(items[index]) != nil
            && !items.isGivenName(at: index) && articleDate != nil && weekday(at: index, range) == nil
    }

    /// "a week ago", "weeks earlier", "three days after the storm", "il y a deux semaines", "vor zwei Wochen".
    private func isCountedFromElsewhere(_ index: Int, _ range: Range<Int>) -> Bool {
        if Self.ago.contains(items[index]) { return true }
        guard Self.units.contains(items[index]) else { return false }
        if index + 1 < range.upperBound, Self.counted.contains(items[index + 1]) { return true }
        return (max(range.lowerBound, index - 3)..<index).contains {
            Self.before.contains(items[$0])
                || $0 > range.lowerBound && Self.there.contains(items[$0 - 1]) && items[$0].end - items[$0].start == 1
        }
    }

    /// "in the spring", "last autumn", "over the weekend", "at Christmas".
    private func isSeason(_ index: Int, _ range: Range<Int>) -> Bool {
        let item = items[index]
        if Self.isHoliday(item) { return true }
        // "last fall", but not "the fall of the cabinet"
        if Self.fall.contains(item) {
            return index > range.lowerBound && items[index - 1].classes.contains(.ordinalTime)
        }
        guard index > range.lowerBound, Self.seasons.contains(item) || Self.weekends.contains(item) else {
            return false
        }
        // "before the autumn" tells until when.
        let place = (max(range.lowerBound, index - 3)..<index).last { items[$0].classes.contains(.preposition) }
        guard place.map({ Self.within.contains(items[$0]) }) ?? true else { return false }
        return !items[index - 1].classes.isDisjoint(with: [.determiner, .preposition, .ordinalTime])
            || Self.others.contains(items[index - 1])
    }

    static func isHoliday(_ item: Token) -> Bool { item.isCapitalised && holidays.contains(item) }

    /// "the previous week", "the following month", "at the last round", "on the second day of the talks", "in recent weeks".
    private func isOtherPeriod(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound else { return Self.eves.contains(items[index]) }
        let (item, next) = (items[index], items[index + 1])
        if Self.eves.contains(item), next.classes.contains(.of) { return true }
        if Self.others.contains(item) || Self.recent.contains(item), Self.units.contains(next) { return true }
        if Self.otherRounds.contains(item), Self.meetings.contains(next) { return true }
        // "after a third day of talks": the day that is over.
        if (max(range.lowerBound, index - 2)..<index).contains(where: { Self.behind.contains(items[$0]) }) {
            return false
        }
        return Self.ordinals.contains(item) && Self.days.contains(next) && index + 2 < range.upperBound
            && items[index + 2].classes.contains(.of)
    }

    private static let that = WordSet("that")
    private static let parts = WordSet("night evening morning afternoon day")

    /// "that night", of no day that was told.
    private func isOfUnknownDay(_ index: Int, _ range: Range<Int>) -> Bool {
        lastDay == nil && Self.parts.contains(items[index]) && index > range.lowerBound
            && Self.that.contains(items[index - 1])
    }

    /// "since January", "until Monday".
    private func isLimit(_ index: Int, _ range: Range<Int>) -> Bool {
        guard Self.limits.contains(items[index]) else { return false }
        // "called for a pause until 2030"
        if index + 1 < range.upperBound, let year = number(at: index + 1, range), let written = articleDate,
            year > written.year
        {
            return false
        }
        return (index + 1..<max(index + 1, min(index + 3, range.upperBound))).contains {
            !items[$0].classes.isDisjoint(with: [.month, .weekday, .time])
                || items[$0].shape == .number
        }
    }
}
