import Foundation
import Testing

/// What a run of the binary took.
struct MeasuredRun {
    let exitCode: Int32
    let errors: String
    /// The most memory that it held at once.
    let kilobytes: Int
    /// Of the processor, so that other tests that run at the same time take no part in it.
    let seconds: Double

    /// A small process that starts it: what Linux says of a process that was started by a large one is at least what that one held.
    private static let script = """
        import resource, subprocess, sys
        code = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL).returncode
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(code, used.ru_maxrss, used.ru_utime + used.ru_stime)
        """

    /// Runs the binary to its end.
    init(_ tracker: TrackerRunner, _ arguments: [String]) throws {
        let outcome = try tracker.run(
            ["python3", "-c", Self.script, TrackerRunner.binary] + arguments, executable: "/usr/bin/env")
        let words = outcome.output.split(whereSeparator: \.isWhitespace)
        try #require(outcome.exitCode == 0 && words.count == 3, "\(outcome)")
        exitCode = try #require(Int32(words[0]))
        errors = outcome.errors
        kilobytes = try #require(Int(words[1]))
        seconds = try #require(Double(words[2]))
    }
}
