import Negotiations

/// Numbers of things in places beside each other, such as months: a bar for each place, in which each kind of thing has its part.
struct BarsPicture {
    /// What is counted: `Statements by month and side`.
    let title: String
    /// What the places are: `Month`.
    let place: String
    let places: [String]
    /// The kinds of things, as many counts each as there are places.
    let kinds: [Kind]

    struct Kind {
        let name: String
        let counts: [Int]
        /// By which it is told apart in the style sheet: a number of a side, or a tone.
        let style: String
    }

    /// By which its title is found among those of a page.
    private var id: String { Address.slug(of: title) }

    /// The picture in a page, with what it shows as a table.
    func figure(in context: PageContext) -> Markup {
        HTML.figure {
            PageContext.scrollHint
            HTML.div(
                .class("picture"), Attribute(.tabindex, 0), .role("group"),
                .label("\(title), which scrolls sideways")
            ) {
                drawing()
            }
            HTML.figcaption(.class("legend")) {
                kinds.map { kind in HTML.span(.class("key key-\(kind.style)")) { kind.name } }.joined(by: Markup(" "))
            }
            HTML.details {
                HTML.summary { "The same as a table" }
                Table(
                    columns: [TableColumn<Int>(place, isHeading: true) { context.text(places[$0]) }]
                        + kinds.map { kind in
                            TableColumn(kind.name, isNumber: true) { context.text(String(kind.counts[$0])) }
                        }, caption: .words(title)
                ).markup(Array(places.indices))
            }
        }
    }

    /// The picture alone.
    func drawing(isFile: Bool = false) -> Markup {
        let most = max(1, places.indices.map { place in kinds.reduce(0) { $0 + $1.counts[place] } }.max() ?? 1)
        let (height, width, bottom) = (150.0, 960.0, 160.0)
        let slot = (width - 40) / Double(max(1, places.count))
        let bar = min(40, slot * 0.8)
        return SVG.svg(
            Attribute(.xmlns, "http://www.w3.org/2000/svg"), Attribute(.viewBox, "0 0 960 186"), .class("bars"),
            .role("img"), .labelled(by: "\(id)-title \(id)-desc")
        ) {
            if isFile { SVG.style { Markup(styleSheet: PictureStyle.text) } }
            SVG.title(.id("\(id)-title")) { title }
            SVG.desc(.id("\(id)-desc")) {
                "From \(places.first ?? "") to \(places.last ?? ""), at most \(most) together, for \(kinds.map(\.name).joined(separator: ", "))."
            }
            SVG.line(
                .class("grid"), Attribute(.x1, 36.0), Attribute(.y1, bottom), Attribute(.x2, width),
                Attribute(.y2, bottom))
            SVG.text(.class("tick"), Attribute(.x, 30.0), Attribute(.y, 16.0), Attribute(.anchor, "end")) {
                String(most)
            }
            places.indices.map { place in
                let x = 40 + slot * Double(place) + (slot - bar) / 2
                var y = bottom
                let bars = kinds.map { kind -> Markup in
                    let size = height * Double(kind.counts[place]) / Double(most)
                    y -= size
                    guard size > 0 else { return Markup() }
                    return SVG.rect(
                        .class("bar bar-\(kind.style)"), Attribute(.x, x), Attribute(.y, y), Attribute(.width, bar),
                        Attribute(.height, size)
                    ) { SVG.title { "\(places[place]), \(kind.name): \(kind.counts[place])" } }
                }
                let isNamed = place.isMultiple(of: max(1, places.count / 10))
                return Markup(
                    bars + [
                        isNamed
                            ? SVG.text(
                                .class("tick"), Attribute(.x, x + bar / 2), Attribute(.y, 178.0),
                                Attribute(.anchor, "middle")
                            ) { Self.short(places[place]) } : Markup()
                    ])
            }
        }
    }

    /// A name as it fits below a bar.
    private static func short(_ name: String) -> String { name.count > 14 ? name.prefix(13) + "…" : name }
}
