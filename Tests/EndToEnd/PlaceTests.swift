import Foundation
import Testing

/// Places that refuse: full, read-only, gone; a clock that runs backwards, and zones that are none.
@Suite struct PlaceTests {
    /// Runs lines of a shell in the folder, with the program as `tracker`.
    ///
    /// - Parameter wrapper: what runs the shell, up to its last option.
    private static func shell(_ tracker: TrackerRunner, _ lines: String, in wrapper: [String] = []) throws -> Outcome {
        let link = tracker.file("tracker")
        if !FileManager.default.fileExists(atPath: link) {
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: TrackerRunner.binary)
        }
        let words = wrapper + ["/bin/bash", "-c", lines]
        return try tracker.run(
            words,
            environment: ["PATH": "\(tracker.folder):/usr/sbin:/usr/bin:/bin", "EXAMPLE": TrackerRunner.example],
            executable: "/usr/bin/env")
    }

    private static func works(_ words: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// A file system of its own for one command.
    private static let mounting = ["unshare", "--map-root-user", "--mount"]
    private static let canMount = works(
        "unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
    /// Root may write everywhere; then somebody else runs the command.
    private static let somebody =
        geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    private static let somebodyCanRun =
        somebody.isEmpty
        || works(
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", TrackerRunner.binary, "--version")

    @Test(.enabled(if: canMount, "no file system can be mounted here"))
    func `on a full disk nothing is lost and nothing half written, and with room all goes on`() throws {
        let outcome = try Self.shell(
            try TrackerRunner(),
            """
            mkdir disk && mount -t tmpfs -o size=4m tmpfs disk && export TRACKER_DB=$PWD/disk/tracker.db
            tracker import "$EXAMPLE" && tracker export > before
            cat /dev/zero > disk/filling 2> /dev/null
            tracker add-party France; echo "add-party $?"
            tracker import "$EXAMPLE"; echo "import $?"
            tracker backup disk/copy.db; echo "backup $?"
            tracker init --db disk/other.db; echo "init $?"
            for command in 'query --count' check status export; do tracker $command; echo "$command $?"; done
            rm disk/filling
            tracker export | cmp - before; tracker check --data; tracker add-party France; tracker check --data; tracker backup disk/copy.db > /dev/null; echo "backup $?"
            """, in: Self.mounting)
        let database = "disk/tracker.db: nothing is wrong"
        // SQLite needs room even to read: for the index of a log that may come to be.
        #expect(
            outcome.output.replacing(/\/.*(?=disk\/tracker.db:)/, with: "")
                == lines(
                    "add-party 74", "import 74", "backup 74", "init 74", "query --count 74", "check 74", "status 74",
                    "export 74", database, "Added party 3: France", database, "backup 0"))
        #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("tracker: ") }, "\(outcome.errors)")
        #expect(outcome.exitCode == 0)
    }

    @Test func `at a limit on the size of files nothing is lost, and the program is not ended`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let outcome = try Self.shell(
            tracker,
            """
            ulimit -f 1; tracker add-party France; echo "add-party $?"; tracker backup copy.db; echo "backup $?"
            tracker import --db new.db "$EXAMPLE"; echo "import $?"; ls *.db
            """)
        #expect(outcome.output == lines("add-party 74", "backup 74", "import 74", "tracker.db"))
        #expect(try tracker.recorded() == before)
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
    }

    /// A folder `shut` with a database that somebody may read, in a folder where somebody may not write.
    private static func shut(_ lines: String) throws -> Outcome {
        let tracker = try TrackerRunner()
        _ = try shell(
            tracker,
            """
            chmod 755 . && mkdir -m 755 shut && tracker import --db shut/tracker.db "$EXAMPLE" && chmod 644 shut/tracker.db
            \(lines)
            chmod 555 shut
            """)
        defer { _ = try? shell(tracker, "chmod 755 shut") }
        return try shell(
            tracker,
            """
            export TRACKER_DB=shut/tracker.db
            for command in 'query --count' check status 'export --type party' 'add-party France' undo 'backup shut/copy.db'; do
                tracker $command > /dev/null 2>&1 || echo "$command: $?"
            done
            ls shut
            """, in: somebody)
    }

    @Test(.enabled(if: somebodyCanRun, "nobody else can run the program here"))
    func `in a folder that cannot be written everything can be asked, and nothing is left there`() throws {
        #expect(
            try Self.shut("")
                == Outcome(
                    exitCode: 0,
                    output: lines("add-party France: 77", "undo: 77", "backup shut/copy.db: 77", "tracker.db"),
                    errors: ""))
    }

    @Test(.enabled(if: somebodyCanRun, "nobody else can run the program here"))
    func `where a log is left that cannot be read, nothing is answered as it once was`() throws {
        let refused = ["query --count", "check", "status", "export --type party", "add-party France", "undo"]
        // As a crash leaves it: changes in the log, and no index of it.
        let crash = """
            sqlite3 shut/tracker.db "PRAGMA wal_autocheckpoint = 0" "INSERT INTO topic (name) VALUES ('chips')" \\
                ".system cp shut/tracker.db-wal log" > /dev/null
            mv log shut/tracker.db-wal; chmod 644 shut/tracker.db-wal
            """
        let words = refused.map { "\($0): 77" } + ["backup shut/copy.db: 77", "tracker.db", "tracker.db-wal"]
        #expect(
            try Self.shut(crash)
                == Outcome(exitCode: 0, output: words.map { $0 + "\n" }.joined(), errors: ""))
    }

    @Test(.enabled(if: somebodyCanRun, "nobody else can run the program here"))
    func `a file that cannot be written is read, and nothing is left beside it`() throws {
        let tracker = try TrackerRunner.withExample()
        _ = try Self.shell(tracker, "chmod 777 .; mkdir -m 777 open; mv tracker.db open; chmod 444 open/tracker.db")
        let outcome = try Self.shell(
            tracker,
            """
            export TRACKER_DB=open/tracker.db; tracker query --count; tracker list-parties --fields code; tracker check
            tracker add-party France; echo $?; tracker import "$EXAMPLE"; echo $?; ls open
            """, in: Self.somebody)
        #expect(
            outcome.output
                == lines("11", "Code", "CN", "US", "open/tracker.db: nothing is wrong", "77", "77", "tracker.db"))
        #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.hasSuffix("not permitted") })
    }

    @Test func `a folder that is gone is told`() throws {
        let tracker = try TrackerRunner.withExample()
        let outcome = try Self.shell(
            tracker,
            """
            unset TRACKER_DB; mkdir gone; cd gone; rmdir ../gone
            tracker add-party France --db t.db; echo $?; tracker query --db t.db; echo $?; tracker init --db "$PWD/t.db"; echo $?
            """)
        #expect(outcome.output == lines("73", "66", "73"))
        #expect(!FileManager.default.fileExists(atPath: tracker.file("t.db")))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/faketime"), "faketime is not installed"))
    func `a clock that is set back breaks no order, and the newest backup is kept`() throws {
        let tracker = try TrackerRunner.withExample()
        let outcome = try Self.shell(
            tracker,
            """
            mkdir copies
            for day in 2030-01-02 2001-01-01 1969-06-01 2030-01-01; do
                faketime "$day 12:00:00" tracker add-party "Party of $day" > /dev/null
                faketime "$day 12:00:00" tracker backup --keep 2 copies > /dev/null
                ls copies | tail -n 1
            done
            tracker log --format csv --fields revision,at | sed 1d | cut -c1-12; tracker check --data
            faketime "2001-01-01 12:00:00" tracker undo > /dev/null; tracker query --as-of 4 --count; ls copies | wc -l
            """)
        #expect(outcome.errors == "")
        let names = outcome.output.split(separator: "\n")
        #expect(names.count { $0.hasPrefix("tracker.db-") } == 4)
        #expect(outcome.output.contains("\(tracker.database): nothing is wrong\n"))
        #expect(names.suffix(2) == ["11", "2"])
    }

    static let zones = [
        "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu", "Nonsense/Zone", "<+0330>-3:30", ":/etc/passwd",
        "../../../etc/shadow", "XXX+99", String(repeating: "A", count: 5000),
    ]

    @Test(arguments: zones)
    func `programs are answered alike in every zone, and people in one that there is`(_ zone: String) throws {
        let tracker = try TrackerRunner.withExample()
        for command in [["log", "--format", "json"], ["query", "--format", "json"], ["export"]] {
            let outcome = try tracker.run(command, environment: ["TZ": zone])
            #expect(outcome == (try tracker.run(command)))
        }
        for command in [["log"], ["due"], ["timeline"], ["list-imports"], ["status"], ["query", "--since", "30d"]] {
            let outcome = try tracker.run(command, environment: ["TZ": zone])
            #expect(outcome.exitCode == 0 && outcome.errors == "", "\(command)")
        }
    }
}
