/// Why a command could not be done: what is wrong, and what to do about it.
public struct TrackerError: Error, Sendable, Equatable {
    /// What went wrong; the raw value is the exit code of the command (the numbers of BSD's sysexits).
    public enum Kind: Int32, Sendable {
        case usage = 64
        case badData = 65
        case noInput = 66
        case unavailable = 69
        case cannotCreate = 73
        case inputOutput = 74
        case tryAgain = 75
        case notAllowed = 77
        case configuration = 78
        case interrupted = 130
    }

    public let kind: Kind
    /// What is wrong and where, in one line.
    public let message: String
    /// What to do, or what there is to choose from: any number of lines.
    public let hints: [String]

    public init(_ kind: Kind, _ message: String, hints: [String] = []) {
        self.kind = kind
        self.message = message
        self.hints = hints
    }

    /// How many of the records that a name fits are shown.
    static let shownCandidates = 10

    /// A name that fits several records.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - candidates: the first of them, in words that tell them apart.
    public static func ambiguous(_ name: String, _ what: String, count: Int, candidates: [String]) -> TrackerError {
        let shown = candidates.prefix(shownCandidates).map { "  " + $0 }
        let rest = count - shown.count
        return TrackerError(
            .badData, "“\(name.beginning)” fits \(count) \(what.plural):",
            hints: shown + (rest > 0 ? ["  … and \(rest) more"] : []))
    }

    /// A name that fits no record.
    public static func unknown(_ name: String, _ what: String, suggestions: [String], advice: String) -> TrackerError {
        let hint =
            suggestions.isEmpty ? advice : "Did you mean \(suggestions.map { "“\($0)”" }.joined(separator: " or "))?"
        return TrackerError(.badData, "there is no \(what) “\(name.beginning)”", hints: [hint])
    }

    /// A name that nothing has and that would be made one, were it not like others.
    ///
    /// - Parameter made: the first of these, where it comes into being with what is refused.
    static func alike(_ name: String, _ what: String, to known: [String], made: String? = nil) -> TrackerError {
        let error = unknown(name, what, suggestions: Array(known.prefix(3)), advice: "")
        let step = made.map {
            "record that party first: tracker add-party \(quoted($0)) --aliases \(quoted(name.beginning))"
        }
        let alias =
            what == "party"
            ? " If it is another name of that party, \(step ?? "record it so: tracker edit-party … --aliases …")" : ""
        return TrackerError(
            .badData, error.message, hints: error.hints + ["If it is another \(what), say so with --new-names.\(alias)"]
        )
    }
}

extension TrackerError {
    /// A name as a shell takes it.
    static func quoted(_ name: String) -> String { FieldNames.shellWord(name) ?? "…" }
}

extension String {
    /// What of a text is shown in a message: all of a name, and the beginning of what somebody made pass for one.
    var beginning: String { isComparable ? self : String(unicodeScalars.prefix(Self.longestName)) + "…" }

    /// Whether a text is short enough for a name: to look for names that are like it takes time with the square of its length.
    var isComparable: Bool { utf8.count <= Self.longestName || unicodeScalars.count <= Self.longestName }

    private static var longestName: Int { 200 }

    /// How far names are apart that are taken for misspellings of this one: a third of its length.
    var nearDistance: Int { max(1, unicodeScalars.count / 3) }
}
