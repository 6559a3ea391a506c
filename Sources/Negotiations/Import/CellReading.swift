import Formats

/// How the cells of a column are read that say a field in other words, or two at once.
enum CellReading: Equatable {
    /// From when to when: 2021–2025, since 2021.
    case term
    /// Until when, or a word for an end that is open: present.
    case end
    /// Of which state somebody is: Chinese, China.
    case nationality
    /// The given names, which make the whole name with the surname in a column of its own.
    case given

    /// The fields that it says.
    var fields: [String] {
        switch self {
        case .term: ["start", "end"]
        case .end: ["end"]
        case .nationality: ["party"]
        case .given: []
        }
    }

    /// Whether records of a type can say it.
    func fits(_ type: RecordType) -> Bool {
        self == .given ? type == .official : fields.allSatisfy(type.memberNames.contains)
    }

    func members(of member: Member) throws(FieldError) -> [Member] {
        guard case .string(let text) = member.value else {
            if case .null = member.value { return [] }
            throw FieldError(field: member.name, reason: "must be text")
        }
        switch self {
        case .nationality:
            return [Member(name: "party", value: .string(StateNames.usualName(ofAdjective: text) ?? text))]
        case .given: return []
        case .end: return [Member(name: "end", value: .string(WrittenTerm.isOpen(text) ? "" : text))]
        case .term:
            if let years = WrittenTerm.monthOrYears(text) {
                throw FieldError(field: member.name, reason: "can be a month or the years \(years)", value: text)
            }
            if WrittenTerm.areSeveral(text) {
                throw FieldError(
                    field: member.name, reason: "says more than one term; write each in a row of its own", value: text)
            }
            guard let term = WrittenTerm(text) else {
                throw FieldError(
                    field: member.name, reason: "is no span of time; write 2021–2025, since 2021 or until 2025",
                    value: text)
            }
            return [("start", term.start), ("end", term.end)].compactMap { name, date in
                date.map { Member(name: name, value: .string($0)) }
            }
        }
    }
}

/// From when to when, as people write it in one cell: 2021–2025, since March 2021, 10/06/2021 - 2025, 2021-03-26/..
struct WrittenTerm: Equatable {
    /// As they are written; nil for an end that is open.
    private(set) var start: String?
    private(set) var end: String?

    /// - Returns: nil for what is no span, as a year alone, which can be its beginning or all of it.
    init?(_ text: String) {
        var text = text.trimmed
        if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()).trimmed }
        // Who holds an office now, since when is not said.
        guard !Self.isOpen(text) else { return }
        guard let (first, last) = Self.ends(of: text) else { return nil }
        (start, end) = (Self.date(first, after: Self.from), Self.date(last, after: Self.until))
        guard start != nil || end != nil else { return nil }
    }

    /// Whether it says one after the other, parted by commas: 2018–2021, 2023–.
    static func areSeveral(_ text: String) -> Bool {
        let terms = text.split { [",", ";", "，", "；", "、"].contains($0) }
        return terms.count > 1 && terms.allSatisfy { WrittenTerm(String($0)) != nil }
    }

    /// The years that a hyphen may join where it may stand before a month as well: 2005–2012 of `2005-12`; nil for any other text.
    static func monthOrYears(_ text: String) -> String? {
        let text = text.trimmed
        // 2001-2005 are years whatever they end in.
        guard !text.suffix(4).allSatisfy(\.isNumber), let (first, last) = years(in: text, parted: ["-"]),
            (1...12).contains(last % 100)
        else { return nil }
        return "\(first)–\(last)"
    }

    /// A year of four digits and another of four, or a later one of fewer: 2020–2023, 2020–23, 2020–3.
    private static func years(in text: String, parted marks: [String]) -> (Int, Int)? {
        for mark in marks {
            let halves = text.split(separator: mark, omittingEmptySubsequences: false).map { String($0).trimmed }
            guard halves.count == 2, halves[0].utf8.count == 4, let first = year(halves[0]), let short = year(halves[1])
            else { continue }
            let digits = halves[1].utf8.count
            guard digits < 4 else { return digits == 4 ? (first, short) : nil }
            let unit = digits == 1 ? 10 : 100
            guard digits < 3 else { return nil }
            let last = first / unit * unit + short
            // 1998–02.
            let isNextCentury = digits == 2 && last <= first && last + unit - first < longestTerm
            return last > first ? (first, last) : isNextCentury ? (first, last + unit) : nil
        }
        return nil
    }

    private static let longestTerm = 50

    private static func year(_ digits: String) -> Int? {
        digits.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(digits) : nil
    }

    /// What stands before and behind the mark or word between.
    private static func ends(of text: String) -> (String, String)? {
        if let (first, last) = years(in: text, parted: ["–", "—", "-", "/"]), monthOrYears(text) == nil {
            return ("\(first)", "\(last)")
        }
        if (try? PartialDate(text)) != nil, let mark = text.firstIndex(of: "/") {
            return (String(text[..<mark]), String(text[text.index(after: mark)...]))
        }
        let lower = text.lowercased()
        for mark in marks + (hasOneHyphen(lower) ? ["-"] : []) {
            let halves = lower.split(separator: mark, omittingEmptySubsequences: false)
            if halves.count > 1 { return halves.count == 2 ? (String(halves[0]), String(halves[1])) : nil }
        }
        let isBegun = from.contains { lower.hasPrefix($0 + " ") }
        if isBegun {
            for mark in marksBehindBeginning {
                let halves = lower.split(separator: mark)
                if halves.count == 2 { return (String(halves[0]), String(halves[1])) }
            }
        }
        // 2021-, as 2021–.
        if lower.hasSuffix("-"), !lower.dropLast().hasSuffix("-") { return (String(lower.dropLast()), "") }
        if isBegun { return (lower, "") }
        if until.contains(where: { lower.hasPrefix($0 + " ") }) { return ("", lower) }
        return nil
    }

    /// Whether a hyphen stands between two dates without one, or before a word for an open end: 03/2021-04/2022, 2021-present.
    private static func hasOneHyphen(_ text: String) -> Bool {
        let halves = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard halves.count == 2 else { return false }
        func hasYear(_ half: String) -> Bool { half.split { !$0.isNumber }.contains { $0.count == 4 } }
        return hasYear(halves[0]) && (hasYear(halves[1]) || !halves[1].isEmpty && now.contains(halves[1]))
    }

    private static let marks = [
        "–", "—", "至", " - ", " to ", " until ", " till ", " bis ", " au ", " hasta ", " até ", " al ",
    ]
    private static let marksBehindBeginning = [" a ", " ao ", " à "]
    private static let from = [
        "since", "from", "seit", "ab", "von", "depuis", "du", "desde", "de", "dal", "dall’", "da",
    ]
    private static let until = ["until", "till", "to", "bis", "hasta", "jusqu’au", "jusqu'au", "até", "fino al", "al"]
    private static let now: Set<String> = [
        "", "..", "…", "?", "present", "the present", "now", "today", "date", "incumbent", "current", "ongoing",
        "heute", "jetzt", "amtierend",
        "présent", "aujourd’hui", "aujourd'hui", "en fonction", "presente", "hoy", "actualidad", "oggi", "in carica",
        "hoje",
        "atual", "今", "至今", "现在", "現在", "现任", "現任", "настоящее время", "н. в.", "н.в.",
    ]

    /// Whether what stands for an end says that there is none yet.
    static func isOpen(_ end: String) -> Bool {
        let end = end.trimmed.lowercased()
        return now.contains(end) || ["-", "–", "—", "n/a"].contains(end)
    }

    /// A date without the word before it; nil for what says that the end is open.
    private static func date(_ text: String, after words: [String]) -> String? {
        var text = text.trimmed
        for word in words where text.hasPrefix(word + " ") {
            text = String(text.dropFirst(word.count + 1)).trimmed
            break
        }
        return now.contains(text) ? nil : text
    }
}
