/// What stands above every page: the ways to the others, and a field to search.
enum Masthead {
    private static let places: [(address: Address, name: String)] = [
        (.overview, "Overview"), (.list(.negotiation), "Negotiations"), (.list(.round), "Rounds"),
        (.list(.official), "Officials"), (.statements, "Statements"), (.list(.outcome), "Outcomes"),
        (.timeline, "Timeline"), (.due, "Due"), (.changes, "Changes"),
    ]

    /// Those of a server that shows the present, made once: of each of the places, and of all other pages.
    private static let served: [Markup] = {
        let addresses: [Address?] = places.map { $0.address } + [nil]
        return addresses.map { made(at: $0, .served(asOf: nil)) }
    }()

    static func markup(at address: Address?, in context: PageContext) -> Markup {
        let ways =
            if case .served(nil) = context.linking {
                served[places.firstIndex { $0.address == address } ?? places.count]
            } else { made(at: address, context.linking) }
        return HTML.header(.class("masthead")) {
            ways
            desk(in: context)
        }
    }

    private static func made(at address: Address?, _ linking: Linking) -> Markup {
        Markup([
            HTML.p(.class("brand")) { linking.link(.overview, "Tracker") },
            HTML.nav(.label("Pages")) {
                HTML.ul {
                    places.compactMap { place, name in
                        linking.reference(to: place).map { reference in
                            HTML.li {
                                HTML.a(
                                    .href(reference), place == address ? Attribute(.ariaCurrent, "page") : nil
                                ) { name }
                            }
                        }
                    }
                }
            },
            linking.isPublished ? HTML.p(.class("find")) { linking.link(.search, "Search") } : Markup(),
            search(linking),
        ])
    }

    /// The field by which a server is asked for statements.
    private static func search(_ linking: Linking) -> Markup {
        guard linking.isServed, let reference = linking.reference(to: .statements) else { return Markup() }
        return HTML.form(.action(reference), Attribute(.method, "get"), .role("search"), .class("find")) {
            HTML.label(Attribute(.htmlFor, "find"), .class("unseen")) { "Search what was said" }
            HTML.input(
                .id("find"), .type("search"), .name("q"), Attribute(.placeholder, "Search what was said"), .anyDirection
            )
            linking.keptMoment
            HTML.button { "Search" }
        }
    }

    /// Who writes, and what can be written.
    private static func desk(in context: PageContext) -> Markup {
        switch context.access {
        case .reading: Markup()
        case .signedOut: HTML.p(.class("desk")) { context.link(.signIn, "Sign in") }
        case .writing(let name, let signsIn, _):
            HTML.div(.class("desk")) {
                context.link(.forms, "Record")
                context.link(.review, "Review")
                HTML.bdi(.class("quiet")) { name }
                if signsIn, let reference = context.linking.reference(to: .signOut) {
                    HTML.form(.action(reference), Attribute(.method, "post")) { HTML.button { "Sign out" } }
                }
            }
        }
    }
}

extension Linking {
    /// The moment that is asked about, kept in a form.
    var keptMoment: Markup? {
        guard case .served(let moment?) = self else { return nil }
        return HTML.input(.type("hidden"), .name("as-of"), .value(moment))
    }
}
