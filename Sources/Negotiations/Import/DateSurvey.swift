import Formats

/// What the dates of a whole file tell of the order of their numbers: the only one in which each of them is a day.
struct DateSurvey {
    private struct Finding {
        let line: Int
        let field: String
        let text: String
        let readings: [DateFormat: String]
    }

    private static let orders: [DateFormat] = [.dmy, .mdy, .ymd]

    private var possible = orders
    /// The last date that some order was excluded by.
    private var excluding: Finding?
    /// The date in which no order is left.
    private var contradicting: Finding?
    /// Of each two orders the first date that they make different days of.
    private var ambiguous: [[DateFormat]: Finding] = [:]
    private var isOfNumbers = false

    mutating func take(_ members: [Member], line: Int) {
        WrittenDates.forEach(of: members) { field, text in
            guard contradicting == nil, (try? PartialDate(text)) == nil, let readings = WrittenDate(text)?.readings,
                !readings.isEmpty
            else { return }
            isOfNumbers = true
            let finding = Finding(line: line, field: field, text: text, readings: readings)
            let left = possible.filter { readings[$0] != nil }
            if left.isEmpty {
                contradicting = finding
                return
            }
            if left.count < possible.count { (possible, excluding) = (left, finding) }
            for pair in Self.pairs(of: left) where readings[pair[0]] != readings[pair[1]] {
                ambiguous[pair] = ambiguous[pair] ?? finding
            }
        }
    }

    /// The order in which the numbers of all dates stand; nil where none of them depends on it.
    func format() throws(ImportProblem) -> DateFormat? {
        if let finding = contradicting, let other = excluding {
            throw ImportProblem(
                line: finding.line, field: finding.field,
                reason:
                    "cannot be read in the same order as “\(other.text)” in line \(other.line); write one of them otherwise",
                value: finding.text)
        }
        let open = Self.pairs(of: possible).compactMap { ambiguous[$0] }.min { $0.line < $1.line }
        if let finding = open {
            let days = possible.compactMap { finding.readings[$0] }
            throw ImportProblem(
                line: finding.line, field: finding.field,
                reason:
                    "can be \(Self.choice(days)), and no other date of the file tells; give --date-format \(Self.choice(possible.map(\.rawValue)))",
                value: finding.text)
        }
        return isOfNumbers ? possible.first : nil
    }

    private static func pairs(of orders: [DateFormat]) -> [[DateFormat]] {
        orders.indices.flatMap { first in orders[(first + 1)...].map { [orders[first], $0] } }
    }

    /// `a, b or c`.
    private static func choice(_ words: [String]) -> String {
        let words = words.enumerated().filter { !words[..<$0.offset].contains($0.element) }.map(\.element)
        return words.dropLast().joined(separator: ", ") + (words.count > 1 ? " or " : "") + (words.last ?? "")
    }
}
