import Formats
import Glibc
import MessageDigest
import Negotiations
import Pages
import WebServer

/// Answers requests for pages, one after the other, from a database that stays open between them.
final class PageAnswers {
    private let path: String
    private let environment: [String: String]
    private var tracker: Tracker?
    /// The file that is open; another one may have taken its place.
    private var file: OpenFile?
    private var directory: RecordDirectory?
    /// Who may write; nil where pages are only shown.
    private let desk: WritersDesk?
    /// What was answered lately.
    private let pages: PageCache
    /// What all pages say of the record.
    private let notice: PublicNotice

    /// - Parameters:
    ///   - path: of the database.
    ///   - pages: what answers on other threads share.
    init(
        path: String, environment: [String: String], desk: WritersDesk?, pages: PageCache, notice: PublicNotice
    ) {
        self.path = path
        self.pages = pages
        self.notice = notice
        self.environment = environment
        self.desk = desk
    }

    /// Commands that are run for what is sent.
    var command: CommandAnswer { CommandAnswer(path: path, environment: environment, moment: nil) }

    /// Fields of every answer: a browser shows nothing that is not from here, runs nothing, and tells others nothing.
    static let fields: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ]

    private static let styleSheet = ServedFile(Site.styleSheet, "text/css; charset=utf-8")
    private static let program = ServedFile(Site.program, "text/javascript; charset=utf-8")
    private static let icon = ServedFile(Site.icon, "image/svg+xml")
    private static let description = ServedFile(Site.description, "application/json")
    private static let robots = ServedFile(Array("User-agent: *\nDisallow:\n".utf8), "text/plain; charset=utf-8")

    /// Answers a request.
    func answer(_ exchange: Exchange) -> ServedAnswer {
        let request = exchange.request
        if let file = Self.file(request.path) { return .whole(file.answer(to: request)) }
        let asked = SiteRequest(request)
        defer { if asked.isCostly { ServingMemory.giveBack() } }
        do {
            let writer = try desk?.writer(of: request)
            if let desk, let answer = try answer(exchange, at: desk, by: writer) { return .whole(answer) }
            if request.isPost {
                return .whole(
                    Response(
                        status: 405, contentType: "text/plain; charset=utf-8", fields: [("Allow", "GET, HEAD")],
                        body: Array("This page takes no form.\n".utf8)))
            }
            return try answer(asked, exchange, writer)
        } catch {
            // What has begun cannot be another answer: it ends, and the client sees that it is not whole.
            return exchange.hasBegun ? .sent(isWhole: false) : .whole(failure(error, asked, exchange))
        }
    }

    private static func file(_ path: [String]) -> ServedFile? {
        switch path {
        case ["style.css"]: styleSheet
        case ["pages.js"]: program
        case ["icon.svg"]: icon
        case ["openapi.json"]: description
        case ["robots.txt"]: robots
        default: nil
        }
    }

    private func answer(
        _ asked: SiteRequest, _ exchange: Exchange, _ writer: WritersDesk.Writer?
    ) throws -> ServedAnswer {
        let today = Day.today()
        let request = exchange.request
        return try withTracker(for: asked, today: today, exchange) { questions in
            let revision = try questions.shownRevision()
            // Until something is recorded or a day goes by, the page stays as it is.
            let tag =
                "\"\(revision?.id ?? 0)-\(revision.map { Self.digits(of: $0.at) } ?? "")-\(today)-\(TrackerProgram.version)\""
            // What a writer sees is of this moment, and for nobody else.
            let fields =
                writer == nil
                ? [(name: "ETag", value: tag), ("Cache-Control", "no-cache")] : [("Cache-Control", "no-store")]
            if writer == nil, request.knows(tag) { return .whole(Response(status: 304, fields: fields)) }
            let isForAll = writer == nil && asked.format == nil && asked.moment == nil
            if isForAll, let page = pages.page(at: request.target, tag: tag) { return .whole(page) }
            let context = try context(
                for: asked, today: today, asked.format == nil ? writer : nil, shown: revision?.id, questions)
            switch try Site.answer(asked, questions, context) {
            case .page(let bytes):
                let page = Response.page(bytes, fields: fields)
                guard isForAll else { return .whole(page) }
                let kept = request.acceptsGzip ? page.compressed() : page
                pages.keep(kept, at: request.target, tag: tag)
                return .whole(kept)
            // What a name leads to can change.
            case .moved(let place):
                // The page that is moved to is to tell it.
                if let writer, let word = asked.asked["told"] {
                    desk?.keep(context.access.notice, as: word, for: writer)
                }
                return .whole(Response(status: 307, fields: [("Location", place), ("Cache-Control", "no-cache")]))
            case .data(let command, let format):
                return try data(
                    of: command, asked, exchange, head: Response(contentType: format.contentType, fields: fields))
            case .missing:
                return .whole(
                    .page(Site.failure("Not found", "there is no such page", hints: [], in: context), status: 404))
            }
        }
    }

    private static func digits(of text: String) -> String {
        String(decoding: text.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    }

    /// What the command answers, as it writes it.
    private func data(
        of command: [String], _ asked: SiteRequest, _ exchange: Exchange, head: Response
    ) throws -> ServedAnswer {
        let sent = GradualAnswer(exchange, head: head)
        var answer = CommandAnswer(path: path, environment: environment, moment: asked.moment)
        answer.isWanted = { exchange.isWanted }
        answer.pageOfStatement = { Site.path(of: .statement, $0) }
        let sink = ByteSink(capacity: 1 << 16) { piece in sent.add(piece) ? (piece.count, 0) : (-1, EPIPE) }
        try answer.write(command, to: sink)
        return sent.end()
    }

    /// - Parameter shown: the last revision, where it was asked for already.
    func context(
        for asked: SiteRequest, today: Day, _ writer: WritersDesk.Writer?, shown: Int64? = nil,
        _ questions: borrowing Questions
    ) throws -> PageContext {
        let directory = try asked.moment == nil ? currentDirectory(shown, questions) : RecordDirectory(questions)
        var context = PageContext(
            linking: .served(asOf: asked.moment), directory: directory, today: today, notice: notice)
        if let desk { context.access = access(of: writer, at: desk, asked.asked, isPast: asked.moment != nil) }
        return context
    }

    private func access(
        of writer: WritersDesk.Writer?, at desk: WritersDesk, _ asked: AskedValues, isPast: Bool
    ) -> Access {
        // The past is not written.
        guard let writer, !isPast else { return desk.signsIn && writer == nil ? .signedOut : .reading }
        return .writing(
            name: writer.name, signsIn: desk.signsIn,
            notice: asked["told"].map { desk.takeNotice($0, of: writer) } ?? [])
    }

    /// The names of the present are read once for each revision.
    private func currentDirectory(_ shown: Int64?, _ questions: borrowing Questions) throws -> RecordDirectory {
        if let directory, try shown ?? questions.shownRevision()?.id == directory.shown?.id { return directory }
        let read = try RecordDirectory(questions)
        directory = read
        return read
    }

    private func failure(_ error: any Error, _ asked: SiteRequest, _ exchange: Exchange) -> Response {
        let fault = PageFault(error, isWanted: exchange.isWanted)
        if fault.status == 500 || fault.status == 503 { tracker = nil }
        let page = try? withTracker(for: .present, today: Day.today(), nil) { questions in
            let context = try context(for: .present, today: Day.today(), nil, questions)
            return Site.failure(fault.title, fault.message, hints: fault.hints, asked: asked, in: context)
        }
        guard let page else {
            return Response(
                status: fault.status, contentType: "text/plain; charset=utf-8",
                body: Array("\(fault.title)\n\(fault.message)\n".utf8))
        }
        return .page(page, status: fault.status)
    }

    /// Lends what is asked: of the database that stays open, or of one that shows the past.
    func withTracker<Result>(
        for asked: SiteRequest, today: Day, _ exchange: Exchange?, _ body: (borrowing Questions) throws -> Result
    ) throws -> Result {
        let isWanted: @Sendable () -> Bool = { exchange?.isWanted ?? true }
        if let moment = asked.moment {
            var past = try Tracker(path: path, for: .asking, asOf: try Moment(moment, today: today))
            past.ask(while: isWanted)
            return try past.ask(body)
        }
        let now = OpenFile(path)
        if now != file { tracker = nil }
        file = now
        var open = if let kept = tracker.take() { kept } else { try Tracker(path: path, for: .asking) }
        open.ask(while: isWanted)
        let result: Swift.Result<Result, any Error>
        do { result = .success(try open.ask(body)) } catch { result = .failure(error) }
        tracker = consume open
        return try result.get()
    }
}

extension SiteRequest {
    init(_ request: Request) {
        self.init(path: request.path, query: request.query.map { ($0.name, $0.value) })
    }
}

/// Which file stands under a name.
private struct OpenFile: Equatable {
    private let device: UInt64
    private let inode: UInt64

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

extension Response {
    static func page(
        _ bytes: [UInt8], status: Int = 200, fields: [(name: String, value: String)] = [("Cache-Control", "no-store")]
    ) -> Response {
        Response(status: status, contentType: "text/html; charset=utf-8", fields: fields, body: bytes)
    }
}

/// What belongs to the program and changes with it only, known by its digest.
private struct ServedFile: Sendable {
    private let bytes: [UInt8]
    private let type: String
    private let tag: String

    init(_ bytes: [UInt8], _ type: String) {
        self.bytes = bytes
        self.type = type
        tag = "\"\(SHA256.hexadecimal(SHA256.digest(of: bytes, length: 12)))\""
    }

    func answer(to request: Request) -> Response {
        let fields = [(name: "ETag", value: tag), ("Cache-Control", "max-age=600")]
        return request.knows(tag)
            ? Response(status: 304, fields: fields) : Response(contentType: type, fields: fields, body: bytes)
    }
}
