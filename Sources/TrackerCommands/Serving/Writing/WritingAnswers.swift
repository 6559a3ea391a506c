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
            guard desk.take(form: typed(request)["once"] ?? "", of: writer.key) else { return .seeOther("/") }
            desk.signOut(writer)
            return .seeOther("/")
        case ("forms", 1) where !request.isPost:
            let groups = CommandForm.groups.map { title, commands in
                (title: title, forms: commands.map { ($0.configuration.commandName, $0.configuration.abstract) })
            }
            return try page(exchange, writer) { _, context in Site.forms(groups, in: context) }
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
            if !desk.take(form: typed["once"] ?? "", of: Self.signInKey) {
                refusal = ["This page is too old. Sign in again."]
            } else if let session = try desk.signIn(typed["token"] ?? "") {
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
            Site.signIn(once: desk.form(for: Self.signInKey), refusal: refusal, in: context)
        }
    }

    /// Whose the forms are by which anybody may sign in.
    private static let signInKey = "sign-in"

    private func form(
        _ exchange: Exchange, _ desk: WritersDesk, _ writer: WritersDesk.Writer
    ) throws -> Response? {
        let request = exchange.request
        var typed = request.isPost ? typed(request) : nil
        let about = typed.map(CommandForm.about) ?? Dictionary(request.query.map { ($0.name, $0.value) }) { $1 }
        guard let form = CommandForm(named: request.path[1], about: about) else { return nil }
        var (refusal, status): ([String], Int) = ([], 200)
        if let sent = typed {
            switch try record(sent, form, exchange, desk, writer) {
            case .done(let response): return response
            case .refused(let lines, let code):
                (refusal, status) = (lines, code)
                // Sent again, it is meant against what is recorded now.
                typed = sent.filter { !$0.key.hasPrefix("former-") }
            }
        }
        return try page(exchange, writer, status: status) { questions, context in
            let shown = try form.shown(form.record(questions), typed: typed, questions)
            return Site.form(shown, once: desk.form(for: writer.key), refusal: refusal, in: context)
        }
    }

    private enum Outcome {
        case done(Response)
        case refused([String], status: Int)
    }

    private func record(
        _ typed: [String: String], _ form: CommandForm, _ exchange: Exchange, _ desk: WritersDesk,
        _ writer: WritersDesk.Writer
    ) throws -> Outcome {
        guard desk.take(form: typed["once"] ?? "", of: writer.key) else { return Self.sentBefore }
        let (record, conflicts) = try withTracker(for: .present, today: Day.today(), exchange) { questions in
            let record = try form.record(questions)
            return (record, form.conflicts(typed, record))
        }
        if !conflicts.isEmpty {
            return .refused(conflicts + ["Send the form again to put your values in place of these."], status: 409)
        }
        switch try command.record(form.words(typed), by: writer.name) {
        case .refused(let lines): return .refused(lines, status: 422)
        case .done(let lines):
            desk.tell(lines, to: writer)
            let place =
                if let record, form.name.hasPrefix("edit-"), Address.shown.contains(record.type) {
                    Site.path(of: record.type, record.id)
                } else { Self.recorded(in: lines) ?? Site.path(of: .changes) }
            return .done(.seeOther(place))
        }
    }

    private static let sentBefore = Outcome.refused(
        ["This form was sent before, or is too old. See whether it was recorded; else send it again."], status: 409)

    /// The page of the record that a line of a command names: `Added statement 16: …`.
    private static func recorded(in lines: [String]) -> String? {
        for line in lines where !line.hasPrefix("Removed") {
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
        var (refusal, status): ([String], Int) = ([], 200)
        if let typed {
            let (words, next) = try withTracker(for: .present, today: Day.today(), exchange) { questions in
                let form = try ReviewForm(number, questions)
                return (form.words(typed), form.next)
            }
            if !desk.take(form: typed["once"] ?? "", of: writer.key) {
                if case .refused(let lines, let code) = Self.sentBefore { (refusal, status) = (lines, code) }
            } else if let words {
                switch try command.record(words, by: writer.name) {
                case .refused(let lines): (refusal, status) = (lines, 422)
                case .done:
                    desk.tell(
                        ["\(typed["decision"] == "accept" ? "Accepted" : "Rejected") proposal \(number)"], to: writer)
                    return .seeOther(Site.path(of: next.map { .proposal($0) } ?? .review))
                }
            } else {
                (refusal, status) = (["Accept it or reject it."], 422)
            }
        }
        return try page(exchange, writer, status: status) { questions, context in
            let form = try ReviewForm(number, questions)
            let shown = try form.shown(
                typed: typed, once: desk.form(for: writer.key), refusal: refusal, questions)
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
            let context = try context(for: .present, today: Day.today(), writer, questions)
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
