// The day by which something is to be done that is told by how long it may take.
extension DateReading {
    private static let inside = WordSet("within inside innerhalb binnen sous")
    private static let term = WordSet("délai plazo frist")
    private static let of = WordSet("of de von des")
    private static let numbers: [UInt64: Int] = {
        let words = """
            one un una une einem einer ein
            two deux dos zwei
            three trois tres drei
            four quatre cuatro vier
            five cinq cinco fünf
            six six seis sechs
            seven sept siete sieben
            eight huit ocho acht
            nine neuf nueve neun
            ten dix diez zehn
            """
        var found: [UInt64: Int] = [:]
        for (number, line) in words.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") { found[WordDigest(word.unicodeScalars).value] = number + 1 }
        }
        for (number, words) in tens {
            for word in words.split(separator: " ") { found[WordDigest(word.unicodeScalars).value] = number }
        }
        return found
    }()
    private static let tens = [
        (1, "a"), (12, "twelve douze doce zwölf"), (14, "fourteen quatorze catorce vierzehn"),
        (15, "fifteen quinze quince fünfzehn"), (20, "twenty vingt veinte zwanzig"),
        (30, "thirty trente treinta dreißig"),
        (45, "forty-five quarante-cinq fünfundvierzig"), (60, "sixty soixante sesenta sechzig"),
        (90, "ninety quatre-vingt-dix noventa neunzig"),
    ]
    private static let days = WordSet("day days jour jours día días tag tage tagen")
    private static let weeks = WordSet("week weeks semaine semaines semana semanas woche wochen")
    private static let months = WordSet("month months mois mes meses monat monate monaten")
    private static let years = WordSet("year years an ans año años jahr jahre jahren")
    private static let counting = WordSet("of after from following")
    private static let this = WordSet("this today its")
    private static let signing = WordSet("signature signing adoption")
    private static let here = WordSet(
        "statement communiqué communique declaration meeting memorandum minutes understanding document today")

    /// "within 30 days", « sous trente jours », "en un plazo de 30 días": counted from the day of writing.
    func within(_ index: Int, _ range: Range<Int>) -> String? {
        guard let articleDate, items[index].isWord else { return nil }
        var place = index + 1
        if Self.term.contains(items[index]) {
            guard place < range.upperBound, Self.of.contains(items[place]) else { return nil }
            place += 1
        } else if !Self.inside.contains(items[index]) {
            return nil
        }
        // "within the next two weeks"
        while place < range.upperBound, isWord(place, "the") || isWord(place, "next") || isWord(place, "von") {
            place += 1
        }
        guard place + 1 < range.upperBound,
            let count = number(at: place, range) ?? Self.numbers[items[place].digest], count > 0, count < 1000,
            isCountedFromHere(place + 2, range)
        else { return nil }
        let unit = items[place + 1]
        if Self.days.contains(unit) { return articleDate.earlier(by: -count)?.iso }
        if Self.weeks.contains(unit) { return articleDate.earlier(by: -7 * count)?.iso }
        if Self.months.contains(unit) { return later(articleDate, months: count) }
        return Self.years.contains(unit) && count < 100 ? later(articleDate, months: 12 * count) : nil
    }

    /// "two days later", "three days earlier": how many days it is from the day that was told last, and less than none back.
    func spell(at index: Int, _ range: Range<Int>) -> Int? {
        guard Self.days.contains(items[index]) || Self.weeks.contains(items[index]), index > range.lowerBound,
            index + 1 < range.upperBound,
            let count = count(at: index - 1, range)
        else { return nil }
        let days = Self.weeks.contains(items[index]) ? 7 * count : count
        if isWord(index + 1, "later") { return days }
        if isWord(index + 1, "earlier") { return -days }
        guard standsAlone(index + 1, range) else { return nil }
        return isWord(index + 1, "after") ? days : isWord(index + 1, "before") ? -days : nil
    }

    /// "3", "three"
    func count(at index: Int, _ range: Range<Int>) -> Int? {
        guard range.contains(index) else { return nil }
        return (number(at: index, range) ?? Self.numbers[items[index].digest]).flatMap { $0 < 100 ? $0 : nil }
    }

    /// "two days before", but not "two days before the talks".
    func standsAlone(_ index: Int, _ range: Range<Int>) -> Bool {
        index + 1 >= range.upperBound || !items[index + 1].isWord || items[index + 1].classes.contains(.that)
    }

    /// "within 30 days of ratification" has no day yet, "within 30 days of this statement" has one.
    private func isCountedFromHere(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound, Self.counting.contains(items[index]) else { return true }
        let rest = items[index..<min(index + 7, range.upperBound)]
        if isOfInstrument, rest.prefix(4).contains(where: { Self.signing.contains($0) }) { return true }
        return rest.contains { Self.this.contains($0) } && rest.contains { Self.here.contains($0) }
    }

    /// The same day so many months later, or the last one of a shorter month.
    private func later(_ date: ArticleDate, months count: Int) -> String? {
        let month = date.month - 1 + count
        for day in stride(from: date.day, to: max(0, date.day - 4), by: -1) {
            if let found = ArticleDate(year: date.year + month / 12, month: month % 12 + 1, day: day) {
                return found.iso
            }
        }
        return nil
    }
}
