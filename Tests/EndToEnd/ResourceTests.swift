import Foundation
import Testing

/// A system that gives little: room on the disk, memory, files that may be opened, a view of its processes.
@Suite struct ResourceTests {
    @Test(.enabled(if: Places.canMount, "no file system can be mounted here"))
    func `on a full disk no rejects are left of an import that failed, and no reason without words`() throws {
        let outcome = try Places.shell(
            try TrackerRunner(),
            """
            mkdir disk && mount -t tmpfs -o size=4m tmpfs disk && mkdir disk/inbox && tracker init --db disk/tracker.db > /dev/null
            printf 'no table\\n' > disk/inbox/bad.csv
            (echo date,attribution,text; echo 2025-06-40,an aide,Bad.
            for i in {1..3000}; do echo "2025-06-10,an aide,Words of statement $i that take room."; done) > said.csv
            cat /dev/zero > disk/filling 2> /dev/null
            tracker import --db other.db --inbox disk/inbox --min-age 0; echo "inbox $?"; ls -A disk/inbox/failed
            # Room for the log, and not for all of it.
            truncate -s -100K disk/filling
            tracker import --db disk/tracker.db --skip-bad --rejects rejects.csv said.csv; echo "import $?"; wc -c < rejects.csv
            rm disk/filling
            tracker import --db other.db --inbox disk/inbox --min-age 0; echo "inbox $?"; ls -A disk/inbox/failed
            tracker import --db disk/tracker.db --skip-bad --rejects rejects.csv said.csv; echo "import $?"; wc -l < rejects.csv
            """, in: Places.mounting)
        #expect(
            outcome.output
                == lines("inbox 65", "import 74", "0", "inbox 65", "bad.csv", "bad.csv.error", "import 0", "2"),
            "\(outcome)")
        #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("tracker: ") }, "\(outcome.errors)")
    }

    @Test(arguments: [4, 5, 8])
    func `with few files that may be opened every command says so, and no command lacks its words`(_ limit: Int) throws
    {
        let folder = try PreparedFolder()
        for line in Places.examples {
            let outcome = try folder.shell("PATH=$PATH:/usr/bin; ulimit -n \(limit); exec \(line)")
            #expect(
                outcome.isRefusal(69, saying: "more files may be opened, and 16 are needed", "ulimit -n"),
                "\(line): \(outcome)")
        }
        #expect(try folder.shell("ulimit -n \(limit); exec tracker --version").output.hasPrefix("tracker "))
    }

    @Test(.enabled(if: Places.canMount, "no file system can be mounted here"))
    func `without proc every command has its words`() throws {
        let outcome = try Places.shell(
            try TrackerRunner(),
            """
            mkdir empty; mount --bind empty /proc
            tracker import "$EXAMPLE"; tracker query --count; tracker add-party 'Two words'; tracker check --data
            """, in: Places.mounting)
        #expect(
            outcome.output.replacing(/\/.*(?=tracker.db:)/, with: "")
                == lines("11", "Added party 3: Two words", "tracker.db: nothing is wrong"), "\(outcome)")
        #expect(outcome.errors == "")
    }

    /// Limits from below what the program needs to begin up to what the import needs, in even steps.
    @Test(.onlyOnOwnFile("a copy of the file is put back, which has less than the log"))
    func `where memory ends an import ends with 69 and leaves what was there`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let outcome = try Places.shell(
            tracker,
            """
            for i in {1..6000}; do echo "{\\"date\\":\\"2025-06-10\\",\\"attribution\\":\\"aide $i\\",\\"text\\":\\"Words of statement $i.\\"}"; done > said.ndjson
            least=20000; until (ulimit -v $least; tracker query --count) > /dev/null 2>&1; do least=$((least + 4000)); done
            cp tracker.db before; tracker export > exported
            for step in {1..15}; do
                cp before tracker.db
                (ulimit -c 0 -v $((least + step * 2500)); tracker import said.ndjson) 2> words; code=$?
                tracker check > /dev/null || code="$code, check $?"
                [ $code = 0 ] || tracker export | cmp - exported || code="$code, changed"
                echo "$code"
            done | sort | uniq -c
            cp before tracker.db
            """)
        let codes = outcome.output.split(separator: "\n").compactMap { $0.split(separator: " ").last }
        #expect(Set(codes).isSubset(of: ["0", "69"]) && codes.contains("69"), "\(outcome)")
        #expect(try tracker.recorded() == before)
    }
}
