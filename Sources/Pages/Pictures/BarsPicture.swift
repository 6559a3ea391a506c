import Negotiations

/// How many statements were made in each month, and for whom.
public struct MonthsPicture {
    /// The months, one after the other: `2025-06`.
    let months: [String]
    /// For each side, as many as there are months.
    let sides: [(name: String, counts: [Int])]

    /// The maximum number of months that are drawn; of more, the last.
    private static var mostMonths: Int { 60 }
    private static var mostSides: Int { 6 }

    /// Nil where there are fewer than two months.
    public init?(matching filter: StatementFilter, _ questions: borrowing Questions) throws {
        let all = try questions.counts(of: .month, matching: filter)
        let named = all.compactMap(\.name).filter { $0.utf8.count == 7 && !$0.contains("/") }
        guard let first = named.first, let last = named.last, first < last else { return nil }
        months = Self.months(from: first, to: last)
        let parties = try questions.counts(of: .party, matching: filter).prefix(Self.mostSides)
        let months = months
        sides = try parties.map { party in
            var filter = filter
            // Who belongs to no party is what the others leave.
            if let name = party.name { filter.parties = [name] }
            let counts = Dictionary(
                try questions.counts(of: .month, matching: filter).map { ($0.name ?? "", $0.count) },
                uniquingKeysWith: +)
            return (party.name ?? "no party", months.map { counts[$0] ?? 0 })
        }.withoutOthers(all: Dictionary(all.map { ($0.name ?? "", $0.count) }, uniquingKeysWith: +), months)
    }

    private static func months(from first: String, to last: String) -> [String] {
        guard let start = number(of: first), let end = number(of: last) else { return [] }
        return (max(start, end - mostMonths + 1)...end).map { number in
            let (year, month) = (number / 12, number % 12 + 1)
            return String(String(10_000 + year).dropFirst()) + "-" + (month < 10 ? "0\(month)" : "\(month)")
        }
    }

    private static func number(of month: String) -> Int? {
        let parts = month.split(separator: "-").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 12 + parts[1] - 1 : nil
    }

    /// The picture in a page, with what it shows as a table.
    func figure(in context: PageContext) -> Markup {
        HTML.figure {
            HTML.div(
                .class("picture"), Attribute(.tabindex, 0), .role("group"),
                .label("Statements by month, which scrolls sideways")
            ) {
                drawing()
            }
            HTML.figcaption(.class("legend")) {
                sides.enumerated().map { index, side in
                    HTML.span(.class("key key-\(index % 6)")) { side.name }
                }.joined(by: Markup(" "))
            }
            HTML.details {
                HTML.summary { "The same as a table" }
                Table(
                    columns: [TableColumn<Int>("Month", isHeading: true) { context.text(months[$0]) }]
                        + sides.map { side in
                            TableColumn(side.name, isNumber: true) { context.text(String(side.counts[$0])) }
                        }, caption: .words("Statements by month and side")
                ).markup(Array(months.indices))
            }
        }
    }

    /// The picture alone.
    func drawing(isFile: Bool = false) -> Markup {
        let most = max(1, months.indices.map { month in sides.reduce(0) { $0 + $1.counts[month] } }.max() ?? 1)
        let (height, width, bottom) = (150.0, 960.0, 160.0)
        let slot = (width - 40) / Double(months.count)
        let bar = min(40, slot * 0.8)
        return SVG.svg(
            Attribute(.xmlns, "http://www.w3.org/2000/svg"), Attribute(.viewBox, "0 0 960 186"), .class("months"),
            .role("img"), .labelled(by: "months-title months-desc")
        ) {
            if isFile { SVG.style { Markup(styleSheet: PictureStyle.text) } }
            SVG.title(.id("months-title")) { "Statements by month" }
            SVG.desc(.id("months-desc")) {
                "From \(months.first ?? "") to \(months.last ?? ""), at most \(most) in a month, for \(sides.map(\.name).joined(separator: ", "))."
            }
            SVG.line(
                .class("grid"), Attribute(.x1, 36.0), Attribute(.y1, bottom), Attribute(.x2, width),
                Attribute(.y2, bottom))
            SVG.text(.class("tick"), Attribute(.x, 30.0), Attribute(.y, 16.0), Attribute(.anchor, "end")) {
                String(most)
            }
            months.indices.map { month in
                let x = 40 + slot * Double(month) + (slot - bar) / 2
                var y = bottom
                let bars = sides.enumerated().map { index, side -> Markup in
                    let size = height * Double(side.counts[month]) / Double(most)
                    y -= size
                    guard size > 0 else { return Markup() }
                    return SVG.rect(
                        .class("bar bar-\(index % 6)"), Attribute(.x, x), Attribute(.y, y), Attribute(.width, bar),
                        Attribute(.height, size)
                    ) { SVG.title { "\(months[month]), \(side.name): \(side.counts[month])" } }
                }
                let isNamed = month.isMultiple(of: max(1, months.count / 10))
                return Markup(
                    bars + [
                        isNamed
                            ? SVG.text(
                                .class("tick"), Attribute(.x, x + bar / 2), Attribute(.y, 178.0),
                                Attribute(.anchor, "middle")
                            ) { months[month] } : Markup()
                    ])
            }
        }
    }
}

extension [(name: String, counts: [Int])] {
    /// Where one side stands for all statements, because it has no name to ask for, what the others have is taken off.
    fileprivate func withoutOthers(all: [String: Int], _ months: [String]) -> Self {
        map { side in
            guard side.name == "no party" else { return side }
            let others = filter { $0.name != "no party" }
            return (
                side.name,
                months.indices.map { month in
                    (all[months[month]] ?? 0) - others.reduce(0) { $0 + $1.counts[month] }
                }.map { Swift.max(0, $0) }
            )
        }
    }
}
