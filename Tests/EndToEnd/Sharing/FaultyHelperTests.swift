import Foundation
import Testing

/// A helper that ends in the middle of what it is asked for.
@Suite struct FaultyHelperTests {
    /// Stands between tracker and the helper of folders. Ends, with that helper, when the frame of a kind goes by: before it is handed on, after, or
    /// with half of it.
    private static let program = """
        #!/usr/bin/python3
        import os, subprocess, sys, threading
        kind, when, mark = os.environ["FAULT"].split()
        helper = subprocess.Popen([os.environ["HELPER"], "file://" + sys.argv[1].split("://")[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        def end():
            helper.kill()
            helper.wait()
            os._exit(1)
        def whole(source, count):
            data = b""
            while len(data) < count:
                more = source.read(count - len(data))
                if not more: return None
                data += more
            return data
        def pump(source, target):
            while True:
                head = whole(source, 5)
                if head is None: break
                frame = head + whole(source, int.from_bytes(head[1:], "little"))
                # One fault: the helper that comes in its place is a good one.
                hit = head[:1] == kind.encode() and not os.path.exists(mark)
                if hit: open(mark, "w").close()
                if hit and when == "before": end()
                target.write(frame[:len(frame) // 2] if hit and when == "half" else frame)
                target.flush()
                if hit and when == "after":
                    # What it does with it shall be done.
                    import time
                    time.sleep(0.2)
                if hit: end()
            target.close()
        threading.Thread(target=pump, args=(helper.stdout, sys.stdout.buffer), daemon=True).start()
        pump(sys.stdin.buffer, helper.stdin)
        helper.wait()
        """

    private static func environment(_ team: Team, _ kind: String, _ when: String) throws -> [String: String] {
        let programs = team.runner.file("programs")
        try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
        try Data(program.utf8).write(to: URL(filePath: programs + "/tracker-remote-fault"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: programs + "/tracker-remote-fault")
        return [
            "PATH": programs + ":/usr/bin:/bin", "HELPER": TrackerRunner.programs + "/tracker-remote-file",
            "FAULT": "\(kind) \(when) \(team.runner.file("mark"))",
        ]
    }

    /// Letters of frames: hello and its answer, lock and its end, an entry, a part, its end and what came of it.
    @Test(arguments: ["h", "H", "l", ".", "E", "P", "Z", "+"], ["before", "half", "after"])
    func `a command happens whole or not at all, and says which`(kind: String, when: String) throws {
        let team = try Team.withExample()
        try team.succeed("ana", "stats")
        let faulty = team.address.replacing("file://", with: "fault://")
        let entries = try team.entries().count
        // Its file is named by the address.
        _ = try team.run("eva", ["stats", "--db", faulty], environment: try Self.environment(team, "never", "before"))
        let outcome = try team.run(
            "eva", ["add-party", "France", "--db", faulty], environment: try Self.environment(team, kind, when))
        let isThere = try team.succeed("ana", "list-parties").contains("France")
        #expect(isThere == (outcome.exitCode == 0), "\(outcome)")
        #expect([0, 69, 75].contains(outcome.exitCode), "\(outcome)")
        #expect(try team.entries().count == entries + (isThere ? 1 : 0))
        // What breaks off while an entry is sent is tried again; what came of its end is known only afterwards.
        if ["E", "P", "Z", "+"].contains(kind) { #expect(outcome.exitCode == 0, "\(outcome)") }
        let again = try team.run(
            "eva", ["export", "--db", faulty], environment: try Self.environment(team, "never", "before"))
        #expect(try again == team.run("ana", "export"))
    }
}
