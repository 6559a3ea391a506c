import Arguments
import Glibc
import Negotiations

struct Follow: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow", abstract: "Keep this machine's file of a shared database current.",
        discussion: """
            Takes what other machines record as soon as it is in the log, so that tracker serve and other programs that read the file show it. A line tells of each time that something came, and how long after it was recorded. Where the log cannot be reached, it is tried again until it can. Ctrl-C or SIGTERM ends it.

            Other commands need no tracker follow: each takes what is new first.
            """,
        examples: [Example("tracker follow --db \"file://$PWD/talks\"", "The shared database in the folder talks.")])

    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let shared = try database.requireShared("there is nothing to follow", in: context)
        Interruption.beginAsking()
        shared.isWanted = { Interruption.exitCode == nil }
        var isAway = false
        var last: Int64?
        while Interruption.exitCode == nil {
            do {
                try database.follow(shared, in: context)
                if isAway { context.complain(["tracker: \(shared.name) is reached again"]) }
                isAway = false
                let state = try shared.state()
                if state.entry != last { try tell(of: state, since: last, in: context) }
                last = state.entry
                try shared.waitForOthers(milliseconds: Self.patience)
            } catch  where Interruption.exitCode != nil {
                // What was under way was interrupted; the file has what it had.
                return
            } catch let error as TrackerError where error.kind == .unavailable && shared.isJoined {
                if !isAway { context.complain(["tracker: warning: \(error.message); it is tried again"]) }
                isAway = true
                usleep(UInt32(Self.patience) * 1000)
            }
        }
    }

    /// How long at a time it is waited for others, in milliseconds: so long a signal is not heard.
    private static let patience = 250

    private func tell(of state: FollowingState, since last: Int64?, in context: CommandContext) throws {
        let time = LocalTime.text(of: state.written)
        let new = last.map { ", \(state.entry - $0) new" } ?? ""
        try context.say("Entry \(state.entry) of \(time)\(new)")
        try context.output.flush()
    }
}
