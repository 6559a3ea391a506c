import Arguments
import Formats
import Negotiations

/// An error as the user meets it: lines for standard error, and an exit code.
struct Failure {
    let exitCode: Int32
    let lines: [String]

    static let interrupted = Failure(.interrupted, "interrupted")

    private init(_ kind: TrackerError.Kind, _ message: String, hints: [String] = []) {
        exitCode = kind.rawValue
        lines = ["tracker: \(message)"] + hints
    }

    /// What is wrong, to stand in a line about more.
    var reason: String {
        let line = lines.first ?? ""
        return line.hasPrefix("tracker: ") ? String(line.dropFirst("tracker: ".count)) : line
    }

    init(_ error: any Error) {
        switch error {
        case let error as UsageError: self.init(.usage, error.message, hints: [error.hint])
        case let error as TrackerError: self.init(error.kind, error.message, hints: error.hints)
        case let error as ImportError: self.init(importError: error)
        case let error as FieldError:
            let value = error.value.map { " (“\(SafeText.excerpt($0))”)" } ?? ""
            let reason = error.reason.split(separator: "\n").map(String.init)
            self.init(.badData, "\(error.field): \(reason.first ?? "")\(value)", hints: Array(reason.dropFirst()))
        case let error as DateError: self.init(.badData, "“\(SafeText.excerpt(error.text))” \(error)")
        case let error as FieldSelectionError: self.init(.usage, error.description)
        case let error as InputError: self.init(inputError: error)
        case let error as CheckFailure: self.init(checkFailure: error)
        case let error as ToldFailure: self.init(exitCode: error.exitCode, lines: [])
        case WriteError.readerGone: self.init(exitCode: 0, lines: [])
        case let error as WriteError: self.init(.inputOutput, error.description)
        default:
            guard let fault = DatabaseFault(error) else {
                self.init(exitCode: 1, lines: ["tracker: \(error)"])
                return
            }
            self.init(databaseFault: fault)
        }
    }

    private init(exitCode: Int32, lines: [String]) {
        self.exitCode = exitCode
        self.lines = lines
    }

    /// A reason with its hints on one line.
    private static func line(_ reason: String) -> String {
        let parts = reason.split(separator: "\n").map { String($0.drop { $0 == " " }) }
        guard let first = parts.first, parts.count > 1 else { return reason }
        let rest = parts.dropFirst().reduce("") { line, part in
            line.isEmpty ? part : line + (line.isSentence ? " " : "; ") + part
        }
        return first.hasSuffix(":") ? "\(first) \(rest)" : "\(first). \(rest)"
    }

    private init(importError error: ImportError) {
        exitCode = TrackerError.Kind.badData.rawValue
        var lines = error.problems.map { problem in
            let others = problem.repetitions
            let repetitions = others == 0 ? "" : " (and in \(others) more record\(others == 1 ? "" : "s"))"
            return "\(error.file):\(Self.line(problem))\(repetitions)"
        }
        let records =
            error.isInHeader && error.problems.allSatisfy { $0.line == 1 }
            ? "the header is" : error.total == 1 ? "1 record is" : "\(error.total) records are"
        let end = error.isIncomplete ? "; the rest of the file could not be read" : ""
        let rest = error.total - error.problems.reduce(0) { $0 + 1 + $1.repetitions }
        if rest > 0 { lines.append("… and \(rest) more") }
        lines.append("tracker: nothing was imported from \(error.file): \(records) wrong\(end)")
        self.lines = lines
    }

    /// What is wrong with one record, in one line: `LINE: field: reason (value)`.
    static func line(_ problem: ImportProblem) -> String {
        let field = problem.field.map { "\(SafeText.excerpt($0)): " } ?? ""
        let value = problem.value.map { " (“\(SafeText.excerpt($0))”)" } ?? ""
        return "\(problem.line): \(field)\(line(problem.reason))\(value)"
    }

    private init(checkFailure error: CheckFailure) {
        self.init(
            .badData, "\(error.file) is damaged, and was not restored:",
            hints: Self.lines(of: error.findings)
                + ["Take another backup; or restore this one as it is, with --accept-findings."])
    }

    /// What was found to be wrong, in a few lines.
    static func lines(of findings: [Finding]) -> [String] {
        let rest = findings.count - 5
        return findings.prefix(5).map { "  \($0.line)" }
            + (rest > 0 ? ["  … and \(rest) more; tracker check --data --db FILE shows all"] : [])
    }

    private init(inputError error: InputError) {
        let kind: TrackerError.Kind =
            switch error.code {
            case 2, 20, 21: .noInput
            case 1, 13: .notAllowed
            // No memory, or no more files that may be open.
            case 12, 23, 24: .unavailable
            default: .inputOutput
            }
        self.init(kind, error.description)
    }

    private init(databaseFault fault: DatabaseFault) {
        let place = fault.statement.map { statement in
            statement.offset.map { StatementExcerpt.lines(of: statement.text, offset: $0) }
                ?? ["  " + SafeText.excerpt(statement.text)]
        }
        self.init(fault.kind, fault.message, hints: fault.hints + (place ?? []))
    }
}

/// A failure of which the user was told already; what is left to say is the exit code.
struct ToldFailure: Error { let exitCode: Int32 }

extension String {
    /// Whether a line ends as a sentence does, so that another one can follow.
    var isSentence: Bool { hasSuffix("?") || hasSuffix(".") }
}

extension SafeText {
    /// The beginning of a value, on one line, for an error message.
    static func excerpt(_ text: String) -> String {
        // By scalars: any number of marks can stand on one character.
        let beginning = String(text.unicodeScalars.prefix(60))
        return SafeText.line(beginning) + (beginning.utf8.count < text.utf8.count ? "…" : "")
    }
}
