import Negotiations
import Pages
import WebServer

// What those who may write are answered: forms, and what came of them.
extension PageAnswers {
    /// - Returns: nil for what anybody may read.
    func answer(
        _ exchange: Exchange, at desk: WritersDesk, by writer: WritersDesk.Writer?
    ) throws -> Response? {
        let request = exchange.request
        let isOfWriters =
            switch request.path.first {
            case "sign-in": desk.signsIn
            case "sign-out", "forms": true
            case "review": request.path.count == 2 && (request.isPost || writer != nil)
            default: false
            }
        guard isOfWriters else { return nil }
        if request.isPost, !WritersDesk.isFromHere(request) {
            return try failure(403, "Refused", "this form did not come from a page of this server", exchange)
        }
        if request.path == ["sign-in"] { return try signIn(exchange, desk) }
        guard let writer else {
            if desk.signsIn, !request.isPost { return .seeOther(Site.path(of: .signIn)) }
            return try failure(
                403, "Not signed in",
                request.isPost
                    ? "sign in in another window, then go back and send the form again: it still has what you typed"
                    : "the web server in front does not say who you are", exchange)
        }
        switch (request.path.first, request.path.count) {
        case ("sign-out", 1) where request.isPost:
            desk.signOut(writer)
            return .seeOther(
                "/", [("Set-Cookie", "\(WritersDesk.cookie)=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict")])
        case ("forms", 1) where !request.isPost:
            let forms = CommandForm.groups.flatMap(\.commands).map { command in
                (command: command.configuration.commandName, title: CommandForm.title(of: command))
            }
            // What is undone is chosen among the changes.
            return try page(exchange, writer) { _, context in
                Site.forms(forms.filter { $0.command != "undo" }, in: context)
            }
        case ("forms", 2): return try form(exchange, desk, writer)
        case ("review", 2):
            guard let number = Int64(request.path[1]) else { return nil }
            return try decide(on: number, exchange, desk, writer)
        default: return nil
        }
    }

    private func signIn(_ exchange: Exchange, _ desk: WritersDesk) throws -> Response {
        let request = exchange.request
        var refusal: [String] = []
        if request.isPost {
            let typed = typed(request)
            if let session = try desk.signIn(typed["token"] ?? "") {
                let isSecure = request.field("origin")?.hasPrefix("https:") == true
                return .seeOther(
                    "/",
                    [
                        (
                            "Set-Cookie",
                            "\(WritersDesk.cookie)=\(session); Path=/; HttpOnly; SameSite=Strict\(isSecure ? "; Secure" : "")"
                        )
                    ])
            } else {
                refusal = ["This token is nobody’s. Whoever runs this server can make you one."]
            }
        }
        return try page(exchange, nil, status: refusal.isEmpty ? 200 : 403) { _, context in
            Site.signIn(refusal: refusal, in: context)
        }
    }

    private func form(
        _ exchange: Exchange, _ desk: WritersDesk, _ writer: WritersDesk.Writer
    ) throws -> Response? {
        let request = exchange.request
        var typed = request.isPost ? typed(request) : nil
        let about = typed.map(CommandForm.about) ?? Dictionary(request.query.map { ($0.name, $0.value) }) { $1 }
        guard let form = CommandForm(named: request.path[1], about: about) else { return nil }
        var refusal: Refusal?
        if let sent = typed {
            switch try record(sent, form, exchange, desk, writer) {
            case .done(let response): return response
            case .refused(let reason):
                refusal = reason
                // Sent again, it is meant against what is recorded now.
                typed = sent.filter { !$0.key.hasPrefix("former-") }
            }
        }
        return try page(exchange, writer, status: refusal?.status ?? 200) { questions, context in
            let record = refusal?.status == Self.gone ? nil : try form.record(questions)
            let shown = try form.shown(record, typed: typed, refusal: refusal, questions)
            return try Site.form(
                shown, once: desk.form(for: Self.key(of: request, writer)), refusal: refusal?.lines ?? [],
                undoing: form.undone, questions, in: context)
        }
    }

    /// Whose a form is, and where it is to be sent.
    private static func key(of request: Request, _ writer: WritersDesk.Writer) -> String {
        writer.key + " " + request.path.joined(separator: "/")
    }

    private enum Outcome {
        case done(Response)
        case refused(Refusal)
    }

    private func record(
        _ typed: [String: String], _ form: CommandForm, _ exchange: Exchange, _ desk: WritersDesk,
        _ writer: WritersDesk.Writer
    ) throws -> Outcome {
        guard desk.take(form: typed["once"] ?? "", of: Self.key(of: exchange.request, writer)) else {
            return Self.sentBefore
        }
        let followed: [String]
        switch try command.follow(desk.database) {
        case .refused(let lines, let status): return .refused(Refusal(lines: lines, status: status))
        case .done(let lines): followed = lines
        }
        let record: ShownRecord?
        let conflicts: [String]
        do {
            (record, conflicts) = try withTracker(for: .present, today: Day.today(), exchange) { questions in
                let record = try form.record(questions)
                return (record, form.conflicts(typed, record))
            }
        } catch let error as TrackerError where error.kind == .badData {
            return .refused(Self.isGone)
        }
        if !conflicts.isEmpty {
            return .refused(
                Refusal(
                    lines: conflicts + ["Send the form again to put your values in place of these."], status: 409))
        }
        switch try command.record(form.words(typed), in: desk.database, by: writer.name) {
        case .refused(let lines, let status):
            let speech = form.speech
            return .refused(Refusal(lines: speech.spoken(lines), field: speech.field(in: lines), status: status))
        case .done(let lines):
            let told = "?told=" + desk.tell(followed + lines, to: writer)
            let place =
                if let record, form.name.hasPrefix("edit-"), Address.shown.contains(record.type) {
                    Site.path(of: record.type, record.id)
                } else { Self.recorded(in: lines) ?? Site.path(of: .changes) }
            return .done(.seeOther(place + told))
        }
    }

    private static let sentBefore = Outcome.refused(
        Refusal(
            lines: ["This form was sent before, or is too old. See whether it was recorded; else send it again."],
            status: 409))

    /// The status of a form about a record that has been removed.
    private static let gone = 410
    private static let isGone = Refusal(
        lines: [
            "What this form is about was removed meanwhile. What you typed still stands here, to be copied.",
            "Under Changes, its removal can be undone; then send the form again.",
        ], status: gone)

    /// The page of the record that a line of a command names: `Added statement 16: …`.
    private static func recorded(in lines: [String]) -> String? {
        // What a record names for the first time is told before it.
        for line in lines.reversed() where !line.hasPrefix("Removed") {
            let words = line.prefix { $0 != ":" }.split(separator: " ")
            guard let number = words.last.flatMap({ Int64($0) }), words.count > 1,
                let type = Address.shown.first(where: { $0.name == words[words.count - 2] })
            else { continue }
            return Site.path(of: type, number)
        }
        return nil
    }

    private func decide(
        on number: Int64, _ exchange: Exchange, _ desk: WritersDesk, _ writer: WritersDesk.Writer
    ) throws -> Response {
        let request = exchange.request
        let typed = request.isPost ? typed(request) : nil
        var refusal: Refusal?
        if let typed {
            let (words, speech, next) = try withTracker(for: .present, today: Day.today(), exchange) { questions in
                let form = try ReviewForm(number, questions)
                return (form.words(typed), form.speech, form.next)
            }
            if !desk.take(form: typed["once"] ?? "", of: Self.key(of: request, writer)) {
                if case .refused(let reason) = Self.sentBefore { refusal = reason }
            } else if let words {
                var recorded = try command.follow(desk.database)
                var followed: [String] = []
                if case .done(let lines) = recorded {
                    followed = lines
                    recorded = try command.record(words, in: desk.database, by: writer.name)
                }
                switch recorded {
                case .refused(let lines, let status):
                    refusal = Refusal(lines: speech.spoken(lines), field: speech.field(in: lines), status: status)
                case .done:
                    let word = typed["decision"] == "accept" ? "Accepted" : "Rejected"
                    let told = "?told=" + desk.tell(followed + ["\(word) proposal \(number)"], to: writer)
                    return .seeOther(Site.path(of: next.map { .proposal($0) } ?? .review) + told)
                }
            } else {
                refusal = Refusal(lines: ["Accept it or reject it."], status: 422)
            }
        }
        return try page(exchange, writer, status: refusal?.status ?? 200) { questions, context in
            let form = try ReviewForm(number, questions)
            let shown = try form.shown(
                typed: typed, once: desk.form(for: Self.key(of: request, writer)), refusal: refusal, questions)
            return try Site.proposal(number, shown, questions, in: context)
        }
    }

    /// What a form says; a browser ends lines as they were ended on teleprinters.
    private func typed(_ request: Request) -> [String: String] {
        Dictionary(
            request.form.map {
                ($0.name, $0.value.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n"))
            }
        ) { $1 }
    }

    private func page(
        _ exchange: Exchange, _ writer: WritersDesk.Writer?, status: Int = 200,
        _ content: (borrowing Questions, PageContext) throws -> [UInt8]
    ) throws -> Response {
        try withTracker(for: .present, today: Day.today(), exchange) { questions in
            let asked = SiteRequest(exchange.request)
            let context = try context(for: asked.present, today: Day.today(), writer, questions)
            return .page(try content(questions, context), status: status)
        }
    }

    private func failure(_ status: Int, _ title: String, _ message: String, _ exchange: Exchange) throws -> Response {
        try page(exchange, nil, status: status) { _, context in
            Site.failure(title, message, hints: [], in: context)
        }
    }
}

extension SiteRequest {
    /// What is recorded now.
    static let present = SiteRequest(path: [], query: [])

    /// The same of what is recorded now.
    var present: SiteRequest { SiteRequest(path: path, query: [("told", asked["told"] ?? "")]) }
}

extension WritersDesk {
    /// Whether people sign in here.
    var signsIn: Bool {
        if case .tokens = knowing { true } else { false }
    }
}

extension Response {
    /// Leads on to what came of a form.
    static func seeOther(_ place: String, _ fields: [(name: String, value: String)] = []) -> Response {
        Response(status: 303, fields: [(name: "Location", value: place), ("Cache-Control", "no-store")] + fields)
    }
}
