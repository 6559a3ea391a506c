import Negotiations

extension TimelinePicture {
    private static var width: Double { 960 }
    private static var labels: Double { 132 }
    /// The distance of marks that stand above each other.
    private static var step: Double { 9 }
    /// How many stand above each other; fewer where most are left out, since what is drawn then says little of how many there are.
    private var mostAbove: Int { isPartial ? 4 : 14 }

    /// The picture alone.
    func drawing(in context: PageContext, isFile: Bool = false) -> Markup {
        let scale = TimeScale(over: days, from: Self.labels, width: Self.width - Self.labels - 12)
        var y = 34.0
        var rows: [Markup] = []
        if !rounds.isEmpty {
            rows.append(row("Rounds", y, 46))
            rows.append(bars(scale, y + 26, context))
            y += 52
        }
        for (index, side) in sides.enumerated() {
            let columns = stacked(side, scale)
            let height = Double(max(2, columns.map(\.count).max() ?? 0)) * Self.step + 16
            rows.append(row(side.name.isEmpty ? "no party" : side.name, y, height))
            rows.append(
                SVG.g(.class("side side-\(index % 6)")) {
                    columns.flatMap { $0 }.map { mark in
                        drawn(mark.statement, x: mark.x, y: y + height - 9 - Double(mark.place) * Self.step, context)
                    }
                })
            y += height + 6
        }
        if !events.isEmpty {
            let height = 16 * Double(eventRows(scale).count) + 12
            rows.append(row("Outcomes", y, height))
            rows.append(
                Markup(
                    eventRows(scale).enumerated().flatMap { line, events in
                        events.map { event in diamond(event, scale, y + 14 + 16 * Double(line), context) }
                    }))
            y += height + 6
        }
        let text = summary
        return SVG.svg(
            Attribute(.xmlns, "http://www.w3.org/2000/svg"), Attribute(.viewBox, "0 0 960 \(Int(y + 4))"),
            .class("timeline"), .role(isFile ? "img" : "group"), .labelled(by: "timeline-title timeline-desc")
        ) {
            if isFile { SVG.style { Markup(styleSheet: PictureStyle.text) } }
            SVG.title(.id("timeline-title")) { "Timeline" }
            SVG.desc(.id("timeline-desc")) { text }
            axis(scale, height: y)
            rows
        }
    }

    /// What the picture shows, for who does not see it.
    private var summary: String {
        let statements = sides.reduce(0) { $0 + $1.statements.count }
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(count == 1 ? noun : noun + "s")" }
        let said =
            "\(isPartial ? "some of the statements, " : "")\(counted(statements, "statement")) of \(counted(sides.count, "side"))"
        return "\(counted(rounds.count, "round")), \(said), \(counted(events.count, "outcome or deadline"))."
    }

    private func axis(_ scale: TimeScale, height: Double) -> Markup {
        Markup(
            scale.ticks.map { day, text in
                let x = scale.x(day)
                return Markup([
                    SVG.line(
                        .class("grid"), Attribute(.x1, x), Attribute(.y1, 22.0), Attribute(.x2, x),
                        Attribute(.y2, height)),
                    SVG.text(.class("tick"), Attribute(.x, x), Attribute(.y, 14.0), Attribute(.anchor, "middle")) {
                        text
                    },
                ])
            }
                + (scale.contains(today)
                    ? [
                        SVG.line(
                            .class("today"), Attribute(.x1, scale.x(today)), Attribute(.y1, 18.0),
                            Attribute(.x2, scale.x(today)), Attribute(.y2, height)
                        ) { SVG.title { "today" } }
                    ] : []))
    }

    private func row(_ name: String, _ y: Double, _ height: Double) -> Markup {
        Markup([
            SVG.rect(
                .class("lane"), Attribute(.x, 0), Attribute(.y, y), Attribute(.width, Self.width),
                Attribute(.height, height),
                Attribute(.rx, 3)),
            SVG.text(.class("label"), Attribute(.x, 8), Attribute(.y, y + 18)) { Self.short(name, 18) },
        ])
    }

    private static func short(_ text: String, _ count: Int) -> String {
        text.count > count ? String(text.prefix(count - 1)) + "…" : text
    }

    private func bars(_ scale: TimeScale, _ y: Double, _ context: PageContext) -> Markup {
        var free = -Double.infinity
        return Markup(
            rounds.map { period in
                let x = scale.x(period.first) - 3
                let width = max(6, scale.x(period.last) + 3 - x)
                let name = Self.short(period.round.name, 24)
                let needed = Double(name.count) * 7
                // Near the right edge a name stands to the left of what it names.
                let isEnd = x + needed > Self.width
                let hasName = (isEnd ? x + width - needed : x) > free
                if hasName { free = (isEnd ? x + width : x + needed) + 6 }
                return linked(.record(.round, period.round.id, name: period.round.name), context) {
                    SVG.title {
                        [period.round.name, period.round["start"], period.round["end"]].compactMap { $0 }.joined(
                            separator: ", ")
                    }
                    SVG.rect(
                        .class("round"), Attribute(.x, x), Attribute(.y, y), Attribute(.width, width),
                        Attribute(.height, 14), Attribute(.rx, 3))
                    if hasName {
                        SVG.text(
                            .class("name"), Attribute(.x, isEnd ? x + width : x), Attribute(.y, y - 6),
                            isEnd ? Attribute(.anchor, "end") : nil
                        ) { name }
                    }
                }
            })
    }

    private struct PlacedStatement {
        let statement: TimelinePicture.Said
        let x: Double
        let place: Int
    }

    /// Marks at nearly the same day stand above each other.
    private func stacked(_ side: Side, _ scale: TimeScale) -> [[PlacedStatement]] {
        var columns: [Int: [PlacedStatement]] = [:]
        for (statement, day) in side.statements {
            let column = Int((scale.x(day) / Self.step).rounded())
            let place = columns[column]?.count ?? 0
            guard place < mostAbove else { continue }
            columns[column, default: []].append(
                PlacedStatement(statement: statement, x: Double(column) * Self.step, place: place))
        }
        return columns.sorted { $0.key < $1.key }.map(\.value)
    }

    private func drawn(_ statement: Said, x: Double, y: Double, _ context: PageContext) -> Markup {
        linked(.record(.statement, statement.id, name: ""), context) {
            SVG.title {
                "\(statement.speaker), \(statement.date): \(statement.excerpt)"
            }
            SVG.circle(
                .class("mark \(statement.tone ?? "untoned")"), Attribute(.cx, x), Attribute(.cy, y), Attribute(.r, 3.8))
        }
    }

    /// Events that would touch stand in rows below each other.
    private func eventRows(_ scale: TimeScale) -> [[Event]] {
        var rows: [[Event]] = []
        var ends: [Double] = []
        for event in events {
            let x = scale.x(event.day)
            if let row = ends.firstIndex(where: { $0 < x - 14 }) {
                rows[row].append(event)
                ends[row] = x
            } else if rows.count < 8 {
                rows.append([event])
                ends.append(x)
            }
        }
        return rows
    }

    private func diamond(_ event: Event, _ scale: TimeScale, _ y: Double, _ context: PageContext) -> Markup {
        let x = scale.x(event.day)
        func place(_ dx: Double, _ dy: Double) -> String { "\(Int((x + dx) * 10).tenths) \(Int((y + dy) * 10).tenths)" }
        return linked(.record(.outcome, event.outcome.id, name: event.outcome.name), context) {
            SVG.title { "\(event.date): \(event.text)" }
            SVG.path(
                .class("event \(event.kind.rawValue)"),
                Attribute(.d, "M\(place(0, -6)) L\(place(6, 0)) L\(place(0, 6)) L\(place(-6, 0)) Z"))
        }
    }

    /// What leads to a page by the mouse; the table below does by the keyboard, without hundreds of stops.
    private func linked(
        _ address: Address, _ context: PageContext, @MarkupBuilder content: () -> Markup
    ) -> Markup {
        guard let reference = context.linking.reference(to: address) else { return SVG.g(content: content) }
        return SVG.a(.href(reference), Attribute(.tabindex, -1), content: content)
    }
}

extension Int {
    /// Tenths as a number: `123` is `12.3`.
    fileprivate var tenths: String { "\(self < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)" }
}
