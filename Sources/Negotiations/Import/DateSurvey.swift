import Formats

/// What the dates of a whole file tell of the order of their numbers: the only one in which each of them is a day. Dates with another sign between
/// their numbers were written elsewhere, and tell nothing of these: 05.06.2025 beside 06/13/2025.
struct DateSurvey {
    fileprivate struct Finding {
        let line: Int
        let field: String
        let text: String
        let readings: [DateFormat: String]
    }

    /// The dates with one sign between their numbers.
    fileprivate struct Kind {
        var possible = DateSurvey.orders
        /// The last date that some order was excluded by.
        var excluding: Finding?
        /// The date in which no order is left.
        var contradicting: Finding?
        /// Of each two orders the first date that they make different days of.
        var ambiguous: [[DateFormat]: Finding] = [:]
    }

    fileprivate static let orders: [DateFormat] = [.dmy, .mdy, .ymd]

    private var kinds: [Character: Kind] = [:]

    mutating func take(_ members: [Member], line: Int) {
        WrittenDates.forEach(of: members) { field, text in
            guard (try? PartialDate(text)) == nil, let date = WrittenDate(text), let separator = date.separator,
                case let readings = date.readings, !readings.isEmpty
            else { return }
            let finding = Finding(line: line, field: field, text: text, readings: readings)
            kinds[separator, default: Kind()].take(finding)
        }
    }

    /// The order in which the numbers of all dates stand; nil where none of them depends on it.
    func format() throws(ImportProblem) -> DateFormat? {
        var left = Self.orders
        var last: Kind?
        for (sign, kind) in kinds.sorted(by: { $0.key < $1.key }) {
            try kind.requireOneOrder(kinds.count > 1 ? sign : nil)
            let both = left.filter(kind.possible.contains)
            if both.isEmpty, let finding = kind.excluding, let other = last?.excluding {
                throw Self.contradiction(finding, other)
            }
            left = both
            if kind.excluding != nil { last = kind }
        }
        return kinds.isEmpty ? nil : left.first
    }

    fileprivate static func contradiction(_ finding: Finding, _ other: Finding) -> ImportProblem {
        ImportProblem(
            line: finding.line, field: finding.field,
            reason:
                "cannot be read in the same order as “\(other.text)” in line \(other.line); write one of them otherwise",
            value: finding.text)
    }

    fileprivate static func pairs(of orders: [DateFormat]) -> [[DateFormat]] {
        orders.indices.flatMap { first in orders[(first + 1)...].map { [orders[first], $0] } }
    }

    /// `a, b or c`.
    fileprivate static func choice(_ words: [String]) -> String {
        let words = words.enumerated().filter { !words[..<$0.offset].contains($0.element) }.map(\.element)
        return words.dropLast().joined(separator: ", ") + (words.count > 1 ? " or " : "") + (words.last ?? "")
    }
}

extension DateSurvey.Kind {
    mutating fileprivate func take(_ finding: DateSurvey.Finding) {
        guard contradicting == nil else { return }
        let left = possible.filter { finding.readings[$0] != nil }
        if left.isEmpty {
            contradicting = finding
            return
        }
        if left.count < possible.count { (possible, excluding) = (left, finding) }
        for pair in DateSurvey.pairs(of: left) where finding.readings[pair[0]] != finding.readings[pair[1]] {
            ambiguous[pair] = ambiguous[pair] ?? finding
        }
    }

    /// - Parameter sign: that of these dates, where others have others.
    fileprivate func requireOneOrder(_ sign: Character?) throws(ImportProblem) {
        if let finding = contradicting, let other = excluding { throw DateSurvey.contradiction(finding, other) }
        let open = DateSurvey.pairs(of: possible).compactMap { ambiguous[$0] }.min { $0.line < $1.line }
        guard let finding = open else { return }
        let days = possible.compactMap { finding.readings[$0] }
        let others = sign.map { "no other date with “\($0)”" } ?? "no other date of the file"
        throw ImportProblem(
            line: finding.line, field: finding.field,
            reason:
                "can be \(DateSurvey.choice(days)), and \(others) tells; give --date-format \(DateSurvey.choice(possible.map(\.rawValue)))",
            value: finding.text)
    }
}
