import Foundation
import Testing

/// Places that refuse: full, read-only, gone; a clock that runs backwards, and zones that are none.
@Suite struct PlaceTests {
    @Test(.enabled(if: Places.canMount, "no file system can be mounted here"))
    func `on a full disk nothing is lost and nothing half written, and with room all goes on`() throws {
        let outcome = try Places.shell(
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
            """, in: Places.mounting)
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

    @Test(.onlyOnOwnFile("it is about a file in this folder"))
    func `at a limit on the size of files nothing is lost, and the program is not ended`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let outcome = try Places.shell(
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
        _ = try Places.shell(
            tracker,
            """
            chmod 755 . && mkdir -m 755 shut && tracker import --db shut/tracker.db "$EXAMPLE" && chmod 644 shut/tracker.db
            \(lines)
            chmod 555 shut
            """)
        defer { _ = try? Places.shell(tracker, "chmod 755 shut") }
        return try Places.shell(
            tracker,
            """
            export TRACKER_DB=shut/tracker.db
            for command in 'query --count' check status 'export --type party' 'add-party France' undo 'backup shut/copy.db'; do
                tracker $command > /dev/null 2>&1 || echo "$command: $?"
            done
            ls shut
            """, in: Places.somebody)
    }

    @Test(.enabled(if: Places.somebodyCanRun, "nobody else can run the program here"))
    func `in a folder that cannot be written everything can be asked, and nothing is left there`() throws {
        #expect(
            try Self.shut("")
                == Outcome(
                    exitCode: 0,
                    output: lines("add-party France: 77", "undo: 77", "backup shut/copy.db: 77", "tracker.db"),
                    errors: ""))
    }

    @Test(.enabled(if: Places.somebodyCanRun, "nobody else can run the program here"))
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

    @Test(
        .onlyOnOwnFile("it is about a file in this folder"),
        .enabled(if: Places.somebodyCanRun, "nobody else can run the program here"))
    func `a file that cannot be written is read, and nothing is left beside it`() throws {
        let tracker = try TrackerRunner.withExample()
        _ = try Places.shell(tracker, "chmod 777 .; mkdir -m 777 open; mv tracker.db open; chmod 444 open/tracker.db")
        let outcome = try Places.shell(
            tracker,
            """
            export TRACKER_DB=open/tracker.db; tracker query --count; tracker list-parties --fields code; tracker check
            tracker add-party France; echo $?; tracker import "$EXAMPLE"; echo $?; ls open
            """, in: Places.somebody)
        #expect(
            outcome.output
                == lines("11", "Code", "CN", "US", "open/tracker.db: nothing is wrong", "77", "77", "tracker.db"))
        #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.hasSuffix("not permitted") })
    }

    @Test func `a folder that is gone is told`() throws {
        let tracker = try TrackerRunner.withExample()
        let outcome = try Places.shell(
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
        let outcome = try Places.shell(
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
        let warnings = outcome.errors.split(separator: "\n")
        #expect(warnings.count == 2)
        #expect(warnings.allSatisfy { $0.hasSuffix(".backup has a time that is still to come; is the clock right?") })
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

    @Test(
        .enabled(if: Places.somebodyCanRun, "nobody else can run the program here"),
        arguments: [("file/x", 66), ("shut/x", 77)])
    func `where nothing can be, or may be looked for, every command ends alike`(_ path: String, _ exitCode: Int32)
        throws
    {
        let folder = try PreparedFolder()
        _ = try folder.shell("chmod -R a+rwX .; touch file; mkdir -m 700 shut")
        // These ask no database.
        let others = ["extract", "init", "review", "completions", "man"]
        let lines =
            Places.examples.filter { line in !others.contains { line.hasPrefix("tracker \($0)") } } + [
                "tracker init", "tracker review --list", "tracker review --accept 1",
                "tracker import --dry-run said.csv",
                "tracker import --inbox inbox", "tracker import --from article london.txt --outlet AFP",
            ]
        for line in lines {
            let words = Places.somebody + ["bash", "-c", "export TRACKER_DB=\(path); exec \(line)"]
            let outcome = try folder.tracker.run(
                words, environment: ["PATH": "\(folder.tracker.folder):/usr/bin:/bin"], executable: "/usr/bin/env")
            #expect(outcome.exitCode == exitCode, "\(line): \(outcome)")
            #expect(outcome.errors.contains("\(path.prefix(4))"), "\(line): \(outcome)")
        }
    }

    @Test func `a home that is not there is not made`() throws {
        let tracker = try TrackerRunner()
        let home = tracker.file("nonexistent")
        let recording = [["add-party", "France"], ["import", TrackerRunner.example], ["init"]]
        for words in recording {
            let outcome = try tracker.run(words, environment: ["HOME": home, "TRACKER_DB": ""])
            #expect(outcome.isRefusal(73, saying: "the home folder \(home) cannot be used", "set HOME"), "\(outcome)")
        }
        let asking = try tracker.run(["query"], environment: ["HOME": home, "TRACKER_DB": ""])
        #expect(asking.isRefusal(66, saying: home))
        #expect(!FileManager.default.fileExists(atPath: home))
    }

    @Test(.enabled(if: Places.somebodyCanRun, "nobody else can run the program here"))
    func `what only asks and what only tries out need no right to write, and wait for nobody who writes`() throws {
        let tracker = try TrackerRunner()
        _ = try Places.shell(
            tracker,
            """
            chmod 755 . && mkdir -m 755 shut && tracker import --db shut/tracker.db "$EXAMPLE" && chmod 644 shut/tracker.db
            printf 'date,attribution,text\\n2025-07-30,an aide,New words.\\n' > said.csv; chmod 644 said.csv; chmod 555 shut
            """)
        defer { _ = try? Places.shell(tracker, "chmod 755 shut") }
        let outcome = try Places.shell(
            tracker,
            """
            tracker import --db shut/tracker.db --dry-run said.csv
            tracker remove-round London --db shut/tracker.db 2>&1 | head -n 1
            tracker remove-citation --statement 1 --source 1 --db shut/tracker.db 2>&1 | head -n 1; ls shut
            """, in: Places.somebody)
        let consent = "tracker: this needs your consent, and there is no terminal to ask on"
        let trial = "said.csv: nothing was changed; it would be 1 added, 0 changed, 0 unchanged (added 1 statement)"
        #expect(
            outcome.output == lines(trial, "tracker: round 2 (London) is referred to:", consent, "tracker.db"))
        #expect(outcome.errors == "")
    }

    @Test(.onlyOnOwnFile("it is about a file in this folder"))
    func `what only asks and what only tries out wait for nobody who writes`() throws {
        let tracker = try TrackerRunner.withExample()
        _ = try tracker.write("date,attribution,text\n2025-07-30,an aide,New words.\n", to: "said.csv")
        let outcome = try Places.shell(
            tracker,
            """
            (echo 'BEGIN IMMEDIATE;'; touch ready; while [ ! -e done ]; do sleep 0.05; done; echo 'ROLLBACK;') | sqlite3 tracker.db &
            while [ ! -e ready ]; do sleep 0.05; done; sleep 0.3
            tracker add-party France --wait 0; echo $?
            tracker import --wait 0 --dry-run said.csv | cut -d: -f1; tracker import --wait 0 --dry-run said.csv > /dev/null; echo $?
            tracker remove-round London --wait 0; echo $?
            tracker remove-citation --statement 1 --source 1 --wait 0; echo $?
            touch done; wait; ls tracker.db*
            """)
        #expect(outcome.output == lines("75", "said.csv", "0", "65", "64", "tracker.db"), "\(outcome)")
    }
}
