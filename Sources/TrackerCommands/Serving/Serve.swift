import Arguments
import Formats
import Negotiations
import Pages
import WebServer

struct Serve: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the record as pages in a browser.",
        discussion: """
            Pages of negotiations, rounds, officials, statements, sources and changes, with search, pictures and the same data in other formats. The pages are read-only without --write, and have no password: anyone who can reach the address can read them. By default that is this machine only. For other readers, put a web server with encryption and authentication in front, and let it connect to --socket, or to the address, with its host name in --host.

            With --write, people also record, edit, review and undo in the browser, each under a name of their own: they sign in with tokens of tracker token, or are named by the web server in front, in the field --user-header of its requests to --socket. Each form is a command, and its change is a revision with the writer's name.

            Pages of a shared database show what other machines record while tracker follow runs beside.

            Requests for other host names than localhost and those of --host are refused. Ctrl-C or SIGTERM ends it.
            """,
        examples: [
            Example("tracker serve"), Example("tracker serve --listen 127.0.0.1:9000"),
            Example("tracker serve --socket pages.sock", "Behind nginx or Caddy on the same machine."),
            Example("tracker serve --write"),
            Example("tracker serve --socket pages.sock --write --user-header X-Forwarded-User"),
        ])

    @Option(help: "Address and port to listen on; port 0 chooses a free port.", valueName: "ADDRESS:PORT")
    var listen: ListeningPlace?
    @Option(help: "Listen at this socket in the file system instead.", valueName: "PATH", completion: .file)
    var socket: String?
    @Option(help: "Host name under which readers reach the pages.", valueName: "NAME") var host: [String] = []
    @Option(help: "Maximum number of connections at a time.", valueName: "N") var connections = 256
    @Flag(help: "Let people who have signed in record and review in the browser.") var write = false
    @Option(
        help: "Request header in which the web server at --socket passes the user's name, instead of signing in.",
        valueName: "FIELD")
    var userHeader: String?
    @OptionGroup var notice: NoticeOptions
    @OptionGroup var database: DatabaseOptions

    mutating func validate() throws {
        if let userHeader {
            guard write else {
                throw ValidationError("--user-header says who writes.", hint: "Add --write.")
            }
            guard !userHeader.isEmpty, !Self.ownFields.contains(userHeader.lowercased()),
                userHeader.utf8.allSatisfy({ byte in
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
                    default: false
                    }
                })
            else {
                throw ValidationError("--user-header must be the name of a field.", hint: "Such as X-Forwarded-User.")
            }
        }
        if listen != nil, socket != nil {
            throw ValidationError("--listen and --socket contradict each other.", hint: "Give one of them.")
        }
        if !(1...10_000).contains(connections) {
            throw ValidationError("--connections must be from 1 to 10000.", hint: "Leave it out for 256.")
        }
    }

    func run(in context: CommandContext) throws {
        ServingMemory.share()
        let path = try database.pathToAsk(in: context)
        // What is wrong with the file is said before anybody asks.
        _ = try database.openToAsk(in: context)
        let listener = try listener(in: context)
        let desk = try desk(for: listener, path, in: context)
        var limits = Limits()
        if desk != nil { limits.longestForm = Self.longestForm }
        limits.connections = connections
        let server = Server(
            listeners: [listener], hosts: HostRule(names: host, takesAll: listener.isLocal && host.isEmpty),
            limits: limits, common: PageAnswers.fields, isCostly: { SiteRequest($0).isCostly })
        try context.say(listener.isWeb ? "Serving at http://\(listener.place)/" : "Serving at \(listener.place)")
        try context.output.flush()
        let environment = context.environment
        let pages = PageCache()
        let notice = notice.notice
        do {
            try server.run(until: { Interruption.exitCode != nil }) {
                let answers = PageAnswers(
                    path: path, environment: environment, desk: desk, pages: pages, notice: notice)
                return { exchange in answers.answer(exchange) }
            }
        } catch { throw failure(error) }
    }

    /// Fields that say something else of every request.
    private static let ownFields: Set<String> = [
        "host", "cookie", "origin", "referer", "connection", "content-length", "content-type", "user-agent", "accept",
        "accept-encoding", "accept-language",
    ]

    /// The longest form that is taken, in bytes: the longest text that fits a field, encoded.
    private static let longestForm = 4 << 20

    /// Who may write; nil where nobody may.
    private func desk(for listener: Listener, _ path: String, in context: CommandContext) throws -> WritersDesk? {
        guard write else { return nil }
        if let userHeader {
            // At an address, whoever connects could say to be anybody.
            guard listener.isLocal else {
                throw TrackerError(
                    .usage, "--user-header needs a socket that only the web server in front can reach",
                    hints: ["Add --socket PATH, or leave --user-header out and sign in with tokens."])
            }
            return WritersDesk(.field(userHeader), of: database.db ?? path)
        }
        guard listener.isLocal || listener.isLoopback else {
            throw TrackerError(
                .usage, "--write needs an encrypted connection, and there is none at \(listener.place)",
                hints: ["Listen at 127.0.0.1 or --socket PATH, behind a web server that encrypts."])
        }
        let tokens = WriterTokens(besides: path)
        if try tokens.entries().isEmpty {
            context.complain(["tracker: warning: nobody can sign in yet: tracker token add NAME makes a token"])
        }
        return WritersDesk(.tokens(tokens), of: database.db ?? path)
    }

    private func listener(in context: CommandContext) throws -> Listener {
        do {
            if let socket { return try Listener(socket: socket) }
            if listen == nil, let inherited = try Listener.inherited(context.environment) { return inherited }
            let place = listen ?? ListeningPlace(address: "127.0.0.1", port: 8080)
            return try Listener(address: place.address, port: place.port)
        } catch { throw failure(error) }
    }

    private func failure(_ error: ListeningError) -> TrackerError {
        TrackerError(
            .unavailable, "cannot listen at \(error.place): \(SystemMessage.text(for: error.code))",
            hints: ["Give another place with --listen ADDRESS:PORT or --socket PATH."])
    }
}

/// Where to listen: an address of this machine and a port.
struct ListeningPlace: ExpressibleByArgument {
    let address: String
    let port: UInt16

    init(address: String, port: UInt16) {
        self.address = address
        self.port = port
    }

    init(argument: String) throws(ArgumentValueError) {
        guard let colon = argument.lastIndex(of: ":"), colon > argument.startIndex,
            let port = UInt16(argument[argument.index(after: colon)...])
        else { throw ArgumentValueError("it must be an address and a port such as 127.0.0.1:8080") }
        self.init(address: String(argument[..<colon]), port: port)
    }

    var argumentText: String { "\(address):\(port)" }
}
