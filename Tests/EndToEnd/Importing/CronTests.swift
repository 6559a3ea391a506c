import Foundation
import Testing

/// Imports under a real cron daemon, with the table that is shipped.
///
/// The daemon runs in a mount namespace of its own, in which the folders of its tables, its mailer and its process id are ours: the
/// machine's own crontabs are neither read nor touched.
@Suite struct CronTests {
    /// A folder as cron finds it, with a mailer that keeps what it is given.
    private struct Place {
        let folder: String

        init() throws {
            // Users other than root must get in; temporary folders of tests are closed to them.
            folder = "/tmp/tracker-cron-" + UUID().uuidString
            for name in ["bin", "cron.d", "crontabs", "run", "mail", "good", "bad"] {
                try FileManager.default.createDirectory(
                    atPath: path(name), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
            }
            try write("", to: "crontab", mode: 0o644)
            try write("#!/bin/sh\nexec cat > \(path("mail"))/$$\n", to: "bin/sendmail", mode: 0o755)
            // What the table asks to be told of success, after each import, of which is kept how it ended.
            try write("#!/bin/sh\necho \"$*\" >> \(path("pings"))\n", to: "bin/curl", mode: 0o755)
            try write(
                "#!/bin/sh\n'\(TrackerRunner.binary)' \"$@\"\ncode=$?\necho \"$code $*\" >> \(path("ends"))\nexit $code\n",
                to: "bin/tracker", mode: 0o755)
            try FileManager.default.copyItem(atPath: "/usr/sbin/cron", toPath: path("bin/cron"))
        }

        func path(_ name: String) -> String { folder + "/" + name }

        func write(_ text: String, to name: String, mode: Int) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
        }

        func files(in name: String) -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
        }

        func text(of name: String) -> String {
            String(decoding: FileManager.default.contents(atPath: path(name)) ?? Data(), as: UTF8.self)
        }

        /// The daemon in the foreground; it ends with its process group.
        func daemon() throws -> Process {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
            let mounts = [
                ("cron.d", "/etc/cron.d"), ("crontab", "/etc/crontab"), ("crontabs", "/var/spool/cron/crontabs"),
                ("run", "/run"), ("bin", "/usr/sbin"),
            ].map { "mount --bind \(path($0.0)) \($0.1)" }
            process.arguments = [
                "--mount", "--pid", "--fork", "--kill-child", "--propagation", "private", "/bin/sh", "-c",
                (mounts + ["exec /usr/sbin/cron -f -L 0"]).joined(separator: " && "),
            ]
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            try write("", to: "errors", mode: 0o600)
            process.standardError = FileHandle(forWritingAtPath: path("errors"))
            try process.run()
            return process
        }
    }

    /// The shipped table, every minute, with places that are the test's.
    private static func table(_ place: Place, inbox: String) throws -> String {
        let shipped = URL(fileURLWithPath: TrackerRunner.example).deletingLastPathComponent()
            .appendingPathComponent("tracker.cron")
        let text = try String(contentsOf: shipped, encoding: .utf8)
        let changes = [
            ("/usr/local/bin:", "\(place.path("bin")):"), ("/srv/tracker/inbox", place.path(inbox)),
            ("/srv/tracker/tracker.db", place.path("\(inbox).db")), ("*/5 * * * *  tracker", "* * * * *  root"),
            ("40 4 * * *   tracker", "# 40 4 * * *"), ("30 7 * * *   tracker", "# 30 7 * * *"),
            ("ping.example.org/tracker", "ping.example.org/\(inbox)"),
        ]
        return changes.reduce(text) { text, change in
            #expect(text.contains(change.0), "the shipped table has no “\(change.0)”")
            return text.replacingOccurrences(of: change.0, with: change.1)
        }
    }

    private static let obstacle: String? = {
        if geteuid() != 0 { return "only root may run a cron daemon of its own" }
        if !FileManager.default.isExecutableFile(atPath: "/usr/sbin/cron") { return "cron is not installed" }
        let namespaces = try? Process.run(
            URL(fileURLWithPath: "/usr/bin/unshare"),
            arguments: [
                "--mount", "--pid", "--fork", "--propagation", "private", "/bin/sh", "-c", "mount --bind /run /run",
            ])
        namespaces?.waitUntilExit()
        if namespaces?.terminationStatus != 0 { return "root of this container may not mount" }
        return nil
    }()

    @Test(.enabled(if: obstacle == nil, "\(obstacle ?? "")"))
    func `cron imports what lies in an inbox without a word, and mails one line for a bad file`() async throws {
        let place = try Place()
        defer { try? FileManager.default.removeItem(atPath: place.folder) }
        try place.write(try Self.table(place, inbox: "good"), to: "cron.d/good", mode: 0o644)
        try place.write(try Self.table(place, inbox: "bad"), to: "cron.d/bad", mode: 0o644)
        let header = "date,attribution,text\n"
        try place.write(header + "2025-06-10,an aide,Talks go on.\n", to: "good/said.csv", mode: 0o644)
        try place.write(header + "2025-06-40,an aide,One.\n2025-06-41,an aide,Two.\n", to: "bad/said.csv", mode: 0o644)
        let daemon = try place.daemon()
        defer {
            // Its namespace of processes ends with it, and so do its mounts.
            kill(daemon.processIdentifier, SIGKILL)
            daemon.waitUntilExit()
        }
        // A file must be ten seconds old: one that comes right before a minute waits for the next.
        let end = Date(timeIntervalSinceNow: 80)
        while Date() < end, place.files(in: "good/processed").isEmpty || place.files(in: "mail").isEmpty {
            guard daemon.isRunning else { break }
            try await Task.sleep(for: .milliseconds(250))
        }
        // Mail of the good one would come by now.
        try await Task.sleep(for: .seconds(1))
        #expect(daemon.isRunning, "\(place.text(of: "errors"))")

        let day = try #require(place.files(in: "good/processed").first)
        #expect(place.files(in: "good/processed/\(day)") == ["said.csv"])
        #expect(place.files(in: "good") == ["processed"])
        #expect(place.files(in: "bad") == ["failed"])
        #expect(place.files(in: "bad/failed") == ["said.csv", "said.csv.error"])
        // A minute may have begun before the file was old enough, and another since: what was empty then succeeded.
        let pings = place.text(of: "pings").split(separator: "\n")
        let ends = place.text(of: "ends").split(separator: "\n").filter { $0.contains("\(place.path("bad")) ") }
        #expect(pings.contains { $0.hasSuffix(" https://ping.example.org/good") })
        #expect(ends.count { !$0.hasPrefix("0 ") } == 1)
        #expect(pings.count { $0.hasSuffix("/bad") } <= ends.count { $0.hasPrefix("0 ") })
        let mails = place.files(in: "mail")
        #expect(mails.count == 1)
        let mail = place.text(of: "mail/" + (mails.first ?? ""))
        let (head, body) = mail.divided(at: "\n\n")
        #expect(head.contains("To: desk@example.org"))
        let file = place.path("bad/said.csv")
        #expect(body.hasPrefix("tracker: \(file):2: date: has no day 40 in month 06 of 2025; "))
        #expect(body.hasSuffix(" (“2025-06-40”) (and 1 more); moved to \(place.path("bad/failed/said.csv"))\n"))
        #expect(body.filter { $0 == "\n" }.count == 1)
        let tracker = try TrackerRunner()
        #expect(
            try tracker.succeed(
                "query", "--db", place.path("good.db"), "--fields", "text,attribution", "--format", "csv")
                == "text,attribution\r\nTalks go on.,an aide\r\n")
    }
}

extension String {
    /// What stands before and behind the first occurrence.
    fileprivate func divided(at mark: String) -> (String, String) {
        guard let place = range(of: mark) else { return (self, "") }
        return (String(self[..<place.lowerBound]), String(self[place.upperBound...]))
    }
}
