import Glibc

/// What is known of the place where output goes: all that a layout may depend on.
public struct Terminal: Sendable, Hashable {
    /// Whether a person looks at it. If not, output is complete and never wrapped.
    public let isTerminal: Bool
    /// Columns of a terminal; `nil` where lines have no limit.
    public let width: Int?
    /// Whether bold and colour may be used.
    public let usesColor: Bool

    public init(isTerminal: Bool, width: Int?, usesColor: Bool) {
        self.isTerminal = isTerminal
        // No terminal is wider than the system can say, whatever the environment claims.
        self.width = width.map { min(max(1, $0), Int(UInt16.max)) }
        self.usesColor = usesColor
    }

    /// A file or a pipe: no limit, no style.
    public static let pipe = Terminal(isTerminal: false, width: nil, usesColor: false)

    /// Decides from what the system and the environment say.
    ///
    /// - `COLUMNS`, a positive number, wins over the size that the terminal reports; a terminal that reports none has 80.
    /// - `NO_COLOR` (not empty, see no-color.org) and `TERM=dumb` forbid style; else a terminal has it, and
    ///   `CLICOLOR_FORCE` (neither empty nor `0`) gives it to a pipe too.
    ///
    /// - Parameters:
    ///   - isTerminal: what `isatty` says of the descriptor.
    ///   - reportedWidth: columns as `TIOCGWINSZ` reports them; `nil` or 0 when it reports none.
    ///   - environment: the process's variables.
    public init(isTerminal: Bool, reportedWidth: Int?, environment: [String: String]) {
        func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }

        let chosen = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let reported = reportedWidth.flatMap { $0 > 0 ? $0 : nil }
        let isForbidden = isSet("NO_COLOR") || environment["TERM"] == "dumb"
        let isForced = isSet("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] != "0"
        self.init(
            isTerminal: isTerminal,
            width: isTerminal ? chosen ?? reported ?? 80 : nil,
            usesColor: !isForbidden && (isTerminal || isForced)
        )
    }

    /// Asks the system about a descriptor, such as 1 for standard output.
    public init(descriptor: Int32, environment: [String: String]) {
        var size = winsize()
        let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
        self.init(
            isTerminal: isatty(descriptor) == 1,
            reportedWidth: isKnown ? Int(size.ws_col) : nil,
            environment: environment
        )
    }
}
