import Negotiations

/// What is asked of the pages.
public struct SiteRequest: Sendable, Equatable {
    /// The parts of the path, without the end that names a format.
    public var path: [String]
    /// The format in which the data of the page is asked for; nil for the page.
    public var format: DataFormat?
    public let asked: AskedValues
    /// The moment that is asked about, as it was written; nil for the present.
    public var moment: String? { asked["as-of"] }

    public init(path: [String], query: [(name: String, value: String)]) {
        self.path = path
        asked = AskedValues(query)
        guard let last = path.last, let point = last.lastIndex(of: "."),
            let format = DataFormat(rawValue: String(last[last.index(after: point)...]))
        else { return }
        self.format = format
        self.path[path.count - 1] = String(last[..<point])
        if self.path == ["index"] { self.path = [] }
    }

    /// Whether it is answered from very many records, or from former ones: all records of a kind, calendars, feeds, what is counted over all, and the
    /// past.
    public var isCostly: Bool {
        if moment != nil || path == Address.news.parts || path == Address.statistics.parts || asked["related"] != nil {
            return true
        }
        switch format {
        case nil: return false
        case .ics, .atom: return true
        case .json, .ndjson, .csv, .md: return path.count < 2 && path != Address.statements.parts
        }
    }
}

/// What the pages answer.
public enum SiteAnswer: Sendable {
    /// A page of HTML.
    case page([UInt8])
    /// The page has another address.
    case moved(to: String)
    /// The data that a command line answers, without the program's name.
    case data([String], DataFormat)
    /// There is no such page, or no such data.
    case missing
}

/// All pages, by their addresses.
public enum Site {
    /// Answers what is asked.
    ///
    /// - Throws: ``TrackerError`` for names and values that fit nothing, with what there is to choose from.
    public static func answer(
        _ request: SiteRequest, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> SiteAnswer {
        do {
            return try present(request, questions, context)
        } catch let error as TrackerError where error.kind == .badData && request.moment == nil {
            guard let heir = try heir(of: request.path, error, questions, context.directory),
                request.format == nil, let reference = context.linking.reference(to: heir, request.asked.beside)
            else { throw error }
            return .moved(to: reference.text)
        }
    }

    /// Answers what is asked of a record that is there.
    private static func present(
        _ request: SiteRequest, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> SiteAnswer {
        guard let place = try place(of: request.path, questions, context.directory) else { return .missing }
        // Data is had under every name of a page.
        if request.path != place.parts, request.format == nil {
            guard let reference = context.linking.reference(to: place, request.asked.beside) else { return .missing }
            return .moved(to: reference.text)
        }
        guard let format = request.format else {
            return .page(try page(at: place, request.asked, questions, context).document(in: context))
        }
        let data = try data(at: place, request.asked, questions, context)
        return data.command(as: format).map { .data($0, format) } ?? .missing
    }

    /// The page of the record into which that of a path was merged; nil where it was not.
    ///
    /// - Throws: where a revision removed it, how it can be seen.
    private static func heir(
        of path: [String], _ error: TrackerError, _ questions: borrowing Questions, _ directory: RecordDirectory
    ) throws -> Address? {
        guard path.count == 2, let type = Address.shown.first(where: { $0.plural == path[0] }) else { return nil }
        let number = path[1].prefix { "0"..."9" ~= $0 }
        let isNumber = number.endIndex == path[1].endIndex || path[1][number.endIndex] == "-" && number.count < 8
        switch try questions.fate(of: type, path[1]) ?? (isNumber ? questions.fate(of: type, String(number)) : nil) {
        case .merged(let heir): return .record(type, heir, name: directory.name(of: type, heir) ?? "")
        case .removed(let revision):
            throw TrackerError(
                .badData, "\(error.message): revision \(revision) removed it",
                hints: ["As it was before: /\(path.joined(separator: "/"))?as-of=\(revision - 1)"])
        case nil: return nil
        }
    }

    /// Which page a path leads to. A record is found by its number, whatever stands behind it, or as a person names it.
    private static func place(
        of path: [String], _ questions: borrowing Questions, _ directory: RecordDirectory
    ) throws -> Address? {
        guard let first = path.first else { return .overview }
        let type = Address.shown.first { $0.plural == first } ?? Address.listed.first { $0.plural == first }
        switch (first, path.count) {
        case ("statements", 1): return .statements
        case ("timeline", 1): return .timeline
        case ("statistics", 1): return .statistics
        case ("attendance", 1): return .attendance
        case ("positions", 1): return .positions
        case ("compare", 1): return .compare
        case ("due", 1): return .due
        case ("news", 1): return .news
        case ("changes", 1): return .changes
        case ("changes", 2): return Int64(path[1]).map { .revision($0) }
        case ("about", 1): return .about
        case ("review", 1): return .review
        case ("review", 2): return Int64(path[1]).map { .proposal($0) }
        case (_, 1): return type.map { .list($0) }
        case (_, 2):
            guard let type, Address.shown.contains(type) else { return nil }
            let number = path[1].prefix { "0"..."9" ~= $0 }
            let isNumber = number.endIndex == path[1].endIndex || path[1][number.endIndex] == "-"
            let id =
                try questions.id(of: type, identifiedBy: path[1])
                ?? (isNumber ? Int64(number) : nil) ?? questions.id(of: type, typed: path[1])
            if type == .statement { return .record(type, id, name: "") }
            let name = try directory.name(of: type, id) ?? questions.record(of: type, number: id, isCounted: false).name
            return .record(type, id, name: name)
        default: return nil
        }
    }

    static func page(
        at place: Address, _ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Page {
        switch place {
        case .overview: try .overview(questions, context)
        case .list(let type): try .list(of: type, asked, questions, context)
        case .record(.statement, let number, _): try .statement(number, questions, context)
        case .record(let type, let number, _): try .record(type, number, questions, context)
        case .statements: try .statements(asked, questions, context)
        case .timeline: try .timeline(asked, questions, context)
        case .statistics: try .statistics(asked, questions, context)
        case .attendance: try .attendance(asked, questions, context)
        case .positions: try .positions(asked, questions, context)
        case .compare: try .compare(asked, questions, context)
        case .due: try .due(asked, questions, context)
        case .news: try .news(asked, questions, context)
        case .changes: try .changes(asked, questions, context)
        case .revision(let number): try .revision(number, questions, context)
        case .review: try .review(asked, questions, context)
        case .proposal(let number): try .proposal(number, form: nil, questions, context)
        case .search: .search(context)
        case .permanent, .about, .styleSheet, .icon, .searchProgram, .program, .forms, .form, .signIn, .signOut:
            try .about(questions, context)
        }
    }

    /// The data of a page, which is not made for that.
    private static func data(
        at place: Address, _ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> PageData {
        func chosen() throws -> AskedStatements { try AskedStatements(asked, today: context.today) }
        switch place {
        case .overview: return .everything
        case .list(let type): return .list(of: type, narrowedBy: asked.narrowing(type))
        case .record(.statement, let number, _): return .statement(number)
        case .record(let type, let number, _):
            return .record(try questions.record(of: type, number: number, isCounted: false))
        case .statements: return .statements(try chosen(), page: asked.page, context)
        case .timeline: return .timeline(try chosen(), page: asked.page, context)
        case .statistics: return .statistics(try chosen())
        case .attendance: return .attendance(asked["negotiation"])
        case .positions: return .positions(PositionQuestion(asked, in: context))
        case .compare:
            return .comparison(of: try asked.comparedRounds.map { try questions.record(of: .round, number: $0) })
        case .due: return .due
        case .news: return .news(since: asked.newsSince)
        case .changes: return .changes(before: asked.before)
        case .revision(let number): return .revision(number)
        case .review: return .review(asked.only(["source"]))
        case .proposal(let number): return .proposal(try questions.proposal(number).id)
        case .search, .permanent, .about, .styleSheet, .icon, .searchProgram, .program, .forms, .form, .signIn,
            .signOut:
            return .none
        }
    }

    /// A page that says why there is none, with what to do.
    ///
    /// - Parameter asked: what was asked; where it was filled in in a form, that is shown again.
    public static func failure(
        _ title: String, _ message: String, hints: [String], asked: SiteRequest? = nil, in context: PageContext
    ) -> [UInt8] {
        Page(
            title: title, address: nil,
            content: Markup([
                HTML.h1 { title },
                HTML.p(.class("lead"), .anyDirection) { message.prefix(1).uppercased() + message.dropFirst() },
                hints.isEmpty
                    ? Markup() : HTML.ul(.class("hints")) { hints.map { hint in HTML.li(.anyDirection) { hint } } },
                asked.map { asked in
                    asked.path == Address.statements.parts && asked.format == nil
                        ? Page.form(asked.asked, context) : Markup()
                } ?? Markup(),
                HTML.p { context.link(.overview, "To the overview") },
            ])
        ).document(in: context)
    }

    /// A form to be filled in.
    ///
    /// - Parameters:
    ///   - once: the word by which the form is known when it is sent.
    ///   - refusal: why what was sent before was not taken.
    ///   - undoing: the revision that is to be undone, whose changes are shown.
    public static func form(
        _ form: FilledForm, once: String, refusal: [String], undoing: Int64?, _ questions: borrowing Questions,
        in context: PageContext
    ) throws -> [UInt8] {
        let undone = try undoing.map { try Page.changes(in: $0, questions, context) }
        return Page.form(form, once: once, refusal: refusal, about: undone, context).document(in: context)
    }

    /// What can be recorded and changed.
    public static func forms(_ forms: [(command: String, title: String)], in context: PageContext) -> [UInt8] {
        Page.forms(forms, context).document(in: context)
    }

    /// Where somebody signs in.
    public static func signIn(refusal: [String], in context: PageContext) -> [UInt8] {
        Page.signIn(refusal: refusal, context).document(in: context)
    }

    /// A proposal with the form that decides on it.
    public static func proposal(
        _ number: Int64, _ form: ProposalForm, _ questions: borrowing Questions, in context: PageContext
    ) throws -> [UInt8] {
        try Page.proposal(number, form: form, questions, context).document(in: context)
    }

    /// The path of the page of a record.
    public static func path(of type: RecordType, _ number: Int64) -> String {
        "/" + Address.record(type, number, name: "").parts.joined(separator: "/")
    }

    /// The path of a page.
    public static func path(of address: Address) -> String { "/" + address.parts.joined(separator: "/") }

    /// The description of what is answered as data, for programs.
    public static var description: [UInt8] { OpenAPI.document }
    /// The program of all pages.
    public static let program: [UInt8] = PackageResources.pages_js
    /// The style sheet of all pages.
    public static let styleSheet: [UInt8] = PackageResources.style_css
    /// The program of the page on which published statements are searched.
    static let searchProgram: [UInt8] = PackageResources.search_js
    /// The picture by which a browser tells the pages from others.
    public static let icon: [UInt8] = Array(
        SVG.svg(Attribute(.xmlns, "http://www.w3.org/2000/svg"), Attribute(.viewBox, "0 0 32 32")) {
            SVG.style { Markup(styleSheet: "path{fill:none;stroke:#2f5d8a;stroke-width:3;stroke-linecap:round}") }
            SVG.path(Attribute(.d, "M4 9h24M4 16h16M4 23h20"))
        }.bytes)
}
