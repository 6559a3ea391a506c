import Foundation
import RawClient
import Testing

/// Somebody who writes at a server, as a browser without scripts would.
final class Writer {
    let pages: RunningPages
    private(set) var cookie = ""

    /// Signs in by a token that is made for it.
    init(_ name: String, _ runner: TrackerRunner, at pages: RunningPages) throws {
        self.pages = pages
        let made = try runner.run(["token", "add", name])
        #expect(made.exitCode == 0 && made.errors == "")
        var form = try fields(of: "/sign-in")
        form["token"] = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let answer = try send(form, to: "/sign-in")
        let set = try #require(answer.field("Set-Cookie"))
        #expect(answer.status == 303 && set.contains("HttpOnly") && set.contains("SameSite=Strict"))
        cookie = String(set.prefix { $0 != ";" })
    }

    func get(_ target: String) throws -> RawAnswer {
        try pages.get(target, fields: cookie.isEmpty ? [] : ["Cookie: \(cookie)"])
    }

    /// - Parameter origin: where the form says it comes from; nil where it does not say.
    func send(_ form: [String: String], to target: String, origin: String? = "") throws -> RawAnswer {
        let body = form.map { name, value in
            [name, value].map { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
                .joined(separator: "=")
        }.joined(separator: "&")
        var fields = ["Content-Type: application/x-www-form-urlencoded", "Content-Length: \(body.utf8.count)"]
        if !cookie.isEmpty { fields.append("Cookie: \(cookie)") }
        if let origin { fields.append("Origin: \(origin.isEmpty ? "http://127.0.0.1:\(pages.port)" : origin)") }
        return try RawClient.get(target, port: pages.port, method: "POST", fields: fields, body: body)
    }

    /// What the last form of a page says.
    func fields(of target: String) throws -> [String: String] {
        try Self.fields(in: try get(target).body)
    }

    static func fields(in page: String) throws -> [String: String] {
        let form = try #require(page.components(separatedBy: "<form").last)
        var fields: [String: String] = [:]
        for match in form.matches(of: /<input([^>]*)>/) where !match.1.contains("checkbox") {
            guard let name = match.1.firstMatch(of: /name="([^"]*)"/) else { continue }
            fields[plain(name.1)] = plain(match.1.firstMatch(of: /value="([^"]*)"/)?.1 ?? "")
        }
        for match in form.matches(of: /<textarea[^>]*name="([^"]*)"[^>]*>\n?([^<]*)</) {
            fields[plain(match.1)] = plain(match.2)
        }
        for match in form.matches(of: /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/) {
            fields[plain(match.1)] = plain(match.2.firstMatch(of: /value="([^"]*)" selected/)?.1 ?? "")
        }
        return fields
    }

    private static func plain(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text)) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }

    /// What a page says of the last change, or why it was refused.
    static func told(_ page: String) -> String {
        let block = page.firstMatch(of: /class="(?:notice|refusal)"[^>]*>(.*?)<\/div>/)?.1 ?? ""
        return plain(Substring(block.replacing("</p><p dir=\"auto\">", with: "\n").replacing(/<[^>]*>/, with: "")))
    }
}
