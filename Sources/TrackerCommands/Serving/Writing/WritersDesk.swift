import Formats
import MessageDigest
import Synchronization
import WebServer

/// Who has signed in to write, which forms they have before them, and what is to be told them.
final class WritersDesk: Sendable {
    /// How a writer is known.
    enum Knowing: Sendable {
        /// By a token with which the person signed in.
        case tokens(WriterTokens)
        /// By a field of the head, in which a web server in front says who asks.
        case field(String)
    }

    /// Somebody who may write.
    struct Writer: Sendable, Equatable {
        let name: String
        /// What stands for the person on this server.
        let key: String
    }

    let knowing: Knowing
    /// Where is recorded: a file, or the address of the shared database that it follows.
    let database: String
    private let state = Mutex(State())

    private struct State {
        var sessions = Recent<Session>(most: 2000)
        /// Whose forms have not been sent yet.
        var forms = Recent<String>(most: 20_000)
        var notices = Recent<[String]>(most: 2000)
    }

    private struct Session {
        let name: String
        let digest: String
        let end: ContinuousClock.Instant
    }

    static let cookie = "tracker-session"
    /// How long somebody stays signed in, in hours.
    private static let hours = 12.0

    init(_ knowing: Knowing, of database: String) {
        self.knowing = knowing
        self.database = database
    }

    /// Who sends a request; nil for whoever may only read.
    func writer(of request: Request) throws -> Writer? {
        switch knowing {
        case .field(let name):
            guard let who = request.field(name.lowercased()), AuthorOptions.isName(who), who != Self.nobody else {
                return nil
            }
            return Writer(name: who, key: "user:" + who)
        case .tokens(let tokens):
            guard let key = Self.session(of: request), let session = state.withLock({ $0.sessions[key] }),
                session.end > .now
            else { return nil }
            // A token that was taken away ends what was begun with it.
            guard try tokens.entries().contains(where: { $0.digest == session.digest && $0.name == session.name })
            else { return nil }
            return Writer(name: session.name, key: key)
        }
    }

    /// What Apache says where it knows nobody.
    private static let nobody = "(null)"

    private static func session(of request: Request) -> String? {
        guard let cookies = request.field("cookie") else { return nil }
        return cookies.split(separator: ";").lazy.map { $0.drop { $0 == " " } }.first {
            $0.hasPrefix(cookie + "=")
        }.map { String($0.dropFirst(cookie.utf8.count + 1)) }
    }

    /// Signs somebody in.
    ///
    /// - Returns: what the browser is to keep; nil where the token is nobody's.
    func signIn(_ token: String) throws -> String? {
        guard case .tokens(let tokens) = knowing, let (name, digest) = try tokens.name(for: Self.trimmed(token)) else {
            return nil
        }
        let key = WriterTokens.random(words: 4)
        state.withLock {
            $0.sessions[key] = Session(name: name, digest: digest, end: .now + .seconds(Self.hours * 3600))
        }
        return key
    }

    /// As it was copied, with what stands around it.
    private static func trimmed(_ token: String) -> String { String(token.filter { !$0.isWhitespace }) }

    func signOut(_ writer: Writer) { state.withLock { $0.sessions[writer.key] = nil } }

    /// A word that a form carries, by which it is known when it is sent, once.
    func form(for key: String) -> String {
        let word = WriterTokens.random(words: 2)
        state.withLock { $0.forms[word] = key }
        return word
    }

    /// Whether a form was given to somebody, and has not been sent yet.
    func take(form word: String, of key: String) -> Bool {
        state.withLock {
            guard $0.forms[word] == key else { return false }
            $0.forms[word] = nil
            return true
        }
    }

    /// Has lines be told on a page that somebody is led to, once.
    ///
    /// - Returns: the word by which the address of that page asks for them.
    func tell(_ lines: [String], to writer: Writer) -> String {
        let word = WriterTokens.random(words: 1)
        state.withLock { $0.notices[writer.key + word] = lines }
        return word
    }

    /// Has lines that were not shown be told after all.
    func keep(_ lines: [String], as word: String, for writer: Writer) {
        guard !lines.isEmpty else { return }
        state.withLock { $0.notices[writer.key + word] = lines }
    }

    func takeNotice(_ word: String, of writer: Writer) -> [String] {
        state.withLock { state in
            defer { state.notices[writer.key + word] = nil }
            return state.notices[writer.key + word] ?? []
        }
    }

    /// Whether a form came from a page of this server: a browser says where it comes from.
    static func isFromHere(_ request: Request) -> Bool {
        if let site = request.field("sec-fetch-site") { return site == "same-origin" }
        guard let origin = request.field("origin")?.lowercased(), let host = request.field("host")?.lowercased() else {
            return false
        }
        return origin == "http://" + host || origin == "https://" + host
    }
}
