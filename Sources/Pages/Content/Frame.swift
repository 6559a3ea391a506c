import Negotiations

/// A page: what is shown, and the commands that answer the same.
public struct Page {
    /// What the window is called.
    var title: String
    /// Where it stands among the pages.
    var address: Address?
    var content: Markup
    var data = PageData.none
    /// Whether it is about rounds, which a calendar shows.
    var hasRounds = true
    /// Whether the answer goes on in a further page.
    var hasMore = false
    /// What was asked beside the address.
    var query: [(name: String, value: String)] = []
    /// What it is about, for programs that read pages.
    var subject: PageSubject?
    /// Whether it is changed by every revision.
    var showsRevision = false
}

/// A form in which data is answered, by the end of an address.
public enum DataFormat: String, CaseIterable, Sendable {
    case json, ndjson, csv
    case md
    case ics, atom

    /// What people call it.
    var title: String {
        switch self {
        case .json, .ndjson, .csv: rawValue.uppercased()
        case .md: "Markdown"
        case .ics: "calendar"
        case .atom: "feed"
        }
    }

    /// What it is called on the command line.
    public var name: String {
        switch self {
        case .md: "markdown"
        case .ics: "icalendar"
        default: rawValue
        }
    }

    /// What it is called in HTTP.
    public var contentType: String {
        switch self {
        case .json: "application/json"
        case .ndjson: "application/x-ndjson"
        case .csv: "text/csv; charset=utf-8; header=present"
        case .md: "text/markdown; charset=utf-8"
        case .ics: "text/calendar; charset=utf-8"
        case .atom: "application/atom+xml"
        }
    }
}

extension Page {
    /// The whole document.
    func document(in context: PageContext) -> [UInt8] {
        HTML.document {
            HTML.head {
                HTML.meta(Attribute(.charset, "utf-8"))
                HTML.meta(.name("viewport"), Attribute(.content, "width=device-width, initial-scale=1"))
                HTML.meta(.name("color-scheme"), Attribute(.content, "light dark"))
                HTML.title { title == "Tracker" ? title : "\(title) – Tracker" }
                if let style = context.linking.reference(to: .styleSheet) {
                    HTML.link(Attribute(.rel, "stylesheet"), .href(style))
                } else {
                    HTML.style { Markup(styleSheet: Site.styleSheet) }
                }
                if let icon = context.linking.reference(to: .icon) {
                    HTML.link(Attribute(.rel, "icon"), .href(icon), .type("image/svg+xml"))
                }
                followed(in: context)
                if context.linking.isServed, let program = context.linking.reference(to: .program) {
                    HTML.script(.source(program), .flag("defer"))
                }
                if case .published = context.linking { description(in: context) }
            }
            HTML.body {
                if context.linking.reference(to: .overview) != nil {
                    HTML.a(.class("skip"), .href(inside: "content")) { "Skip to the content" }
                    Masthead.markup(at: address, in: context)
                }
                HTML.main(.id("content")) {
                    notice(in: context)
                    content
                }
                foot(in: context)
            }
        }
    }

    /// What came of the last change.
    private func notice(in context: PageContext) -> Markup {
        guard case .writing(_, _, let lines) = context.access, !lines.isEmpty else { return Markup() }
        return HTML.div(.class("notice"), .role("status")) { lines.map { line in HTML.p(.anyDirection) { line } } }
    }

    /// Pages to which no other leads that everybody sees.
    private static let further: [(address: Address, name: String)] = [
        (.list(.party), "Parties"), (.list(.topic), "Topics"), (.list(.text), "Texts"),
        (.list(.commitment), "Commitments"), (.list(.source), "Sources"), (.attendance, "Who took part"),
        (.positions, "Positions"), (.compare, "Compare rounds"), (.statistics, "Statements over time"),
    ]

    private func foot(in context: PageContext) -> Markup {
        HTML.footer(.class("foot")) {
            let further = Self.further.filter { context.linking.reference(to: $0.address) != nil }
            if !further.isEmpty {
                HTML.nav(.label("Further pages")) {
                    HTML.p { further.map { context.link($0.address, $0.name) }.joined(by: Markup(" · ")) }
                }
            }
            if let command = data.command {
                HTML.p {
                    "The same on the command line: "
                    HTML.code { (["tracker"] + command).map(Self.quoted).joined(separator: " ") }
                }
            }
            let files = files(in: context)
            if !files.isEmpty {
                HTML.p {
                    "As data: "
                    files.map { format, reference in HTML.a(.href(reference)) { format.title } }
                        .joined(by: Markup(" · "))
                }
            }
            HTML.p {
                // A published page changes with what it shows only.
                if let revision = context.revision, showsRevision || !context.linking.isPublished {
                    "Revision \(String(revision.id)), "
                    HTML.time(Attribute(.datetime, revision.at)) { "\(revision.at.prefix(16).replacingT) UTC" }
                    ". "
                }
                if context.linking.reference(to: .about) != nil { context.link(.about, "About these pages") }
                if let license = context.license {
                    ". Data: "
                    license
                }
            }
        }
    }

    /// The forms in which its data is had, and where.
    private func files(in context: PageContext) -> [(format: DataFormat, reference: Reference)] {
        guard let address else { return [] }
        return formats.compactMap { format in
            context.linking.reference(to: address, as: format, query).map { (format, $0) }
        }
    }

    /// What readers of calendars and feeds find by the page.
    private func followed(in context: PageContext) -> Markup {
        Markup(
            files(in: context).filter { [.atom, .ics].contains($0.format) }.map { format, reference in
                HTML.link(
                    Attribute(.rel, "alternate"), .type(String(format.contentType.prefix { $0 != ";" })),
                    .href(reference), Attribute(.title, title))
            })
    }

    /// What search engines, and places where the page is shared, are told of it (Open Graph, JSON-LD).
    private func description(in context: PageContext) -> Markup {
        let address = address.flatMap { context.address(of: $0, query) }
        let said = subject?.description
        return Markup([
            said.map { HTML.meta(.name("description"), Attribute(.content, $0)) } ?? Markup(),
            HTML.meta(Attribute(.property, "og:site_name"), Attribute(.content, "Tracker")),
            HTML.meta(
                Attribute(.property, "og:type"), Attribute(.content, subject?.isArticle == true ? "article" : "website")
            ),
            HTML.meta(Attribute(.property, "og:title"), Attribute(.content, title)),
            said.map { HTML.meta(Attribute(.property, "og:description"), Attribute(.content, $0)) } ?? Markup(),
            address.map { address in
                Markup([
                    HTML.meta(Attribute(.property, "og:url"), Attribute(.content, address.text)),
                    HTML.link(Attribute(.rel, "canonical"), .href(address)),
                ])
            } ?? Markup(),
            subject.map { subject in
                HTML.script(.type("application/ld+json")) { Markup(json: subject.linkedData(at: address)) }
            } ?? Markup(),
        ])
    }

    /// A word as a shell reads it.
    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x3A, 0x3D, 0x5F: true
                default: byte >= 0x80
                }
            }
        return isPlain
            ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension PageContext {
    /// The moment that is asked about, kept in a form.
    var keptMoment: Markup? { linking.keptMoment }
}

extension StringProtocol {
    /// A moment with a space between day and time.
    fileprivate var replacingT: String { split(separator: "T").joined(separator: " ") }
}
