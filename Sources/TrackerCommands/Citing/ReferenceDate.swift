import Formats

/// A day, a month, a year or a span of them, as references write it. EDTF in: `2025-06-10`, `2025-06~`, `2025-21`, `2025-06-10/2025-06-12`.
struct ReferenceDate {
    private struct Part {
        let year: Int
        /// A month, or 21 to 24 for a season.
        let month: Int?
        let day: Int?
    }

    private let text: String
    /// One, or the first and the last; empty where the date says something else.
    private let parts: [Part]
    /// Whether it is approximate or uncertain.
    private let isAbout: Bool

    init(_ text: String) {
        self.text = text
        isAbout = text.contains { "~?%".contains($0) }
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        let parts = ends.compactMap(Self.part)
        self.parts = parts.count == ends.count ? parts : []
    }

    private static func part(_ text: Substring) -> Part? {
        let plain = text.prefix { $0 != "T" }.filter { !"~?%".contains($0) }
        let words = plain.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == words.count, (1...3).contains(numbers.count) else { return nil }
        return Part(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let seasons = [21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"]

    private static func name(ofMonth month: Int) -> String {
        seasons[month] ?? (months.indices.contains(month - 1) ? months[month - 1] : "")
    }

    private func written(_ write: (Part) -> String) -> String {
        guard !parts.isEmpty else { return text }
        return (isAbout ? "ca. " : "") + parts.map(write).joined(separator: "–")
    }

    /// `June 10, 2025`.
    var monthFirst: String {
        written { part in
            guard let month = part.month else { return "\(part.year)" }
            let name = Self.name(ofMonth: month)
            return part.day.map { "\(name) \($0), \(part.year)" } ?? "\(name) \(part.year)"
        }
    }

    /// `2025, June 10`.
    var yearFirst: String {
        written { part in
            guard let month = part.month else { return "\(part.year)" }
            return "\(part.year), \(Self.name(ofMonth: month))" + (part.day.map { " \($0)" } ?? "")
        }
    }

    var year: String? { parts.first.map { "\($0.year)" } }

    /// `jun`, where it is one month.
    var bibTeXMonth: String? {
        guard parts.count == 1, let month = parts[0].month, Self.months.indices.contains(month - 1) else { return nil }
        return String(Self.months[month - 1].lowercased().prefix(3))
    }

    /// The date as biblatex reads it: EDTF without a time of day. TeX would take % for a comment.
    var bibLaTeX: String {
        text.split(separator: "/", omittingEmptySubsequences: false).map { end in
            String(end.prefix { $0 != "T" }.map { $0 == "%" ? "~" : $0 })
        }.joined(separator: "/")
    }

    /// The date as CSL-JSON has it.
    var csl: RecordValue {
        guard let first = parts.first else { return .object(["literal": text]) }
        let lists = parts.map { part -> RecordValue in
            let isSeason = part.month.map { Self.seasons[$0] != nil } ?? false
            return .array(
                [part.year, isSeason ? nil : part.month, part.day].compactMap { $0 }.map { .number("\($0)") })
        }
        var members = [Member(name: "date-parts", value: .array(lists))]
        if let month = first.month, Self.seasons[month] != nil {
            members.append(Member(name: "season", value: .number("\(month - 20)")))
        }
        if isAbout { members.append(Member(name: "circa", value: .bool(true))) }
        return .object(members)
    }
}
