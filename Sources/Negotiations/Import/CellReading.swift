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
        let text = text.trimmed
        guard !text.isEmpty else { return }
        guard let (first, last) = Self.ends(of: text) else { return nil }
        (start, end) = (Self.date(first, after: Self.from), Self.date(last, after: Self.until))
        guard start != nil || end != nil else { return nil }
    }

    /// What stands before and behind the mark or word between.
    private static func ends(of text: String) -> (String, String)? {
        if (try? PartialDate(text)) != nil, let mark = text.firstIndex(of: "/") {
            return (String(text[..<mark]), String(text[text.index(after: mark)...]))
        }
        let isYears =
            text.utf8.count == 9
            && text.utf8.enumerated().allSatisfy { place, byte in
                place == 4 ? byte == UInt8(ascii: "-") : byte &- 0x30 < 10
            }
        let lower = text.lowercased()
        for mark in marks + (isYears ? ["-"] : []) {
            let halves = lower.split(separator: mark, omittingEmptySubsequences: false)
            if halves.count > 1 { return halves.count == 2 ? (String(halves[0]), String(halves[1])) : nil }
        }
        // 2021-, as 2021–.
        if lower.hasSuffix("-"), !lower.dropLast().hasSuffix("-") { return (String(lower.dropLast()), "") }
        if from.contains(where: { lower.hasPrefix($0 + " ") }) { return (lower, "") }
        if until.contains(where: { lower.hasPrefix($0 + " ") }) { return ("", lower) }
        return nil
    }

    private static let marks = ["–", "—", "至", " - ", " to ", " until ", " till ", " bis ", " au ", " hasta "]
    private static let from = ["since", "from", "seit", "ab", "von", "depuis", "du", "desde", "de"]
    private static let until = ["until", "till", "to", "bis", "hasta", "jusqu’au", "jusqu'au"]
    private static let now: Set<String> = [
        "", "..", "…", "?", "present", "the present", "now", "today", "date", "incumbent", "current", "ongoing",
        "heute", "jetzt",
        "présent", "aujourd’hui", "aujourd'hui", "presente", "hoy", "今", "至今", "现在", "現在",
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
