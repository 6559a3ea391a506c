import Foundation
import Testing

/// The units that are shipped for systemd, as its own checker sees them.
@Suite struct TimerTests {
    private static let checker = "/usr/bin/systemd-analyze"

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: checker), "systemd is not installed"))
    func `systemd finds nothing wrong with the units`() throws {
        let tracker = try TrackerRunner()
        let examples = URL(fileURLWithPath: TrackerRunner.example).deletingLastPathComponent()
        var units: [String] = []
        for name in [
            "tracker-import.service", "tracker-import.timer", "tracker-pages.service", "tracker-pages.socket",
        ] {
            let text = try String(contentsOf: examples.appendingPathComponent(name), encoding: .utf8)
            // The checker looks for the programs.
            units.append(
                try tracker.write(
                    text.replacingOccurrences(of: "/usr/local/bin/tracker", with: TrackerRunner.binary)
                        .replacingOccurrences(of: "/usr/bin/curl", with: "/bin/true")
                        .replacingOccurrences(of: "Documentation=man:tracker(1)\n", with: ""), to: name))
        }
        let outcome = try tracker.run(["verify"] + units, executable: Self.checker)
        #expect(outcome.exitCode == 0)
        #expect(!outcome.errors.contains("tracker-"), "\(outcome.errors)")
        let when = try tracker.run(["calendar", "*-*-* *:00/5:00 UTC"], executable: Self.checker)
        #expect(when.exitCode == 0 && when.output.contains("Normalized form: *-*-* *:00/5:00 UTC"))
    }
}
