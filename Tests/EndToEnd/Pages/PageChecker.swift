import Foundation
import Testing

/// Checkers of pages that others wrote: of accessibility (axe-core), of HTML (html5lib), and of what is promised to programs (schemathesis).
enum PageChecker {
    private static let readers = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".build/readers").path
    private static let python = readers + "/bin/python"

    /// The script of axe-core, from a package of PyPI that carries it.
    private static let axe: String? = {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: readers + "/lib")) ?? []
        return versions.lazy.map { readers + "/lib/\($0)/site-packages/axe_playwright_python/axe.min.js" }
            .compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.first
    }()

    static var isInstalled: Bool {
        axe != nil && [python, Browser.driver].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// What keeps people from using the page that a browser shows (WCAG 2.2 A and AA, and good practice).
    ///
    /// - Parameter onlyColors: whether nothing but the colours can be other than it was when all was checked.
    static func barriers(in browser: Browser, onlyColors: Bool = false) throws -> [String] {
        if try browser.run("return typeof window.axe") as? String != "object" {
            let axe = try #require(axe)
            try browser.run("const module = undefined, define = undefined;\n\(axe)\n;window.axe = axe; return null;")
        }
        let found = try browser.wait(
            for: """
                axe.run(document, {resultTypes: ["violations"]\(onlyColors ? ", runOnly: {type: \"rule\", values: [\"color-contrast\", \"link-in-text-block\"]}" : "")}).then(
                    found => done(found.violations.map(v => v.id + ": " + v.nodes.map(n => n.html).slice(0, 3).join(" | "))),
                    error => done([String(error)]));
                """)
        return found as? [String] ?? ["\(found)"]
    }

    /// Asks a server, of all that its description promises, what can be asked and what cannot, and compares what it answers.
    ///
    /// - Returns: what was said of it, and whether all was as promised.
    static func compare(_ pages: RunningPages, _ runner: TrackerRunner) throws -> (report: String, isKept: Bool) {
        let outcome = try runner.run(
            [
                "-m", "schemathesis.cli", "run", "http://127.0.0.1:\(pages.port)/openapi.json", "--checks", "all",
                "--hypothesis-max-examples", "5", "--hypothesis-seed", "1", "--hypothesis-database", "none",
            ], executable: python)
        return (outcome.output + outcome.errors, outcome.exitCode == 0)
    }

    /// Where files are no HTML as its specification has it.
    static func faults(inFiles files: [String], _ runner: TrackerRunner) throws -> String {
        let script = """
            import html5lib, sys
            for path in sys.argv[1:]:
                parser = html5lib.HTMLParser()
                with open(path, "rb") as file: parser.parse(file)
                for place, code, values in parser.errors: print(path, place, code, values)
            """
        let outcome = try runner.run(["-c", script] + files, executable: python)
        return outcome.output + outcome.errors
    }
}
