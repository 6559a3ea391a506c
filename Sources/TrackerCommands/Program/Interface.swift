import Arguments
import Negotiations

extension TrackerProgram {
    /// The version of the program.
    static let version = "0.1.0"
    /// The day of the version, for the manual page.
    static let released = "2026-11-23"

    /// Every command, in its group.
    static let interface = CommandLineInterface(
        name: "tracker",
        abstract:
            "Record international negotiations: rounds, who took part, who said what, where it was reported, what was agreed.",
        version: "tracker \(version)\nSQLite \(Tracker.libraryVersion)\nschema \(Tracker.schemaVersion)",
        firstSteps: [
            Example(
                "tracker add-official \"Howard Lutnick\" --party US --office \"Secretary of Commerce\"",
                "Record an official and the office held."),
            Example(
                "tracker add-statement --official Lutnick --date 2025-06-10 --text \"The talks were going well.\" --outlet CNA",
                "Record what was said, when, and who reported it."),
            Example("tracker query --official Lutnick", "Ask who said what."),
        ],
        groups: [
            CommandGroup("Record", then: recording + [Command(AddCitation.self)]),
            CommandGroup("Change", then: changing),
            CommandGroup(
                "Ask",
                first: [
                    Query.self, News.self, WatchCommand.self, Timeline.self, Compare.self, Positions.self,
                    ShowAttendance.self, Due.self, Stats.self, Cite.self,
                    Resolve.self,
                ],
                then: listing + showing),
            CommandGroup("Show", [Serve.self, Token.self, Publish.self, WriteReport.self]),
            CommandGroup("Feed", [Import.self, Extract.self, Review.self, ListImports.self]),
            CommandGroup(
                "Keep",
                [
                    Initialize.self, Status.self, CheckDatabase.self, Backup.self, Restore.self, Migrate.self,
                    Export.self, SQLConsole.self,
                ]),
            CommandGroup("Share", [Share.self, Follow.self, Trim.self, MirrorFacts.self]),
            CommandGroup("Shell", [Completions.self, Manual.self]),
        ],
        shared: [DatabaseOptions.self, OutputOptions.self],
        topics: HelpTopic.all,
        environment: [
            Note("TRACKER_DB", "the database file, where --db does not name one"),
            Note(
                "TRACKER_USER",
                "who makes the changes, where --by does not say; by default the line in tracker/user of XDG_CONFIG_HOME, else user@host"
            ),
            Note(
                "XDG_DATA_HOME",
                "the folder in which tracker/tracker.db is, where neither names one; ~/.local/share by default"),
            Note(
                "XDG_CONFIG_HOME",
                "the folder in which tracker/user is, a file with one line: who makes your changes; ~/.config by default"
            ),
            Note("PAGER", "what pages answers on a terminal; less -FIRX by default, none where it is empty or cat"),
            Note("NO_COLOR", "where it is not empty: no bold; nor where TERM is dumb, which is not paged either"),
            Note("CLICOLOR_FORCE", "where it is neither empty nor 0: bold in files and pipes too"),
            Note("COLUMNS", "how wide lines are on a terminal, where it is not as wide as it says"),
            Note("TZ", "the zone in which instants are shown to people; programs get UTC"),
        ],
        exitStatuses: [
            Note("0", "done, also when nothing was found or nothing was new"),
            Note("64", "the command line is wrong"),
            Note("65", "bad data, an unknown or ambiguous name, something wrong found by check"),
            Note("66", "no such input or database, or it is not one of ours"),
            Note(
                "69",
                "something needed is missing: the pager, memory, the right to open more files, or the shared database"),
            Note("73", "the file cannot be created"),
            Note("74", "reading or writing failed"),
            Note("75", "another program is writing; try again"),
            Note("77", "not permitted"),
            Note("78", "the database is older or newer than this program"),
            Note("130", "interrupted, or not agreed to; 129 and 143 where SIGHUP or SIGTERM ended it"),
        ])
}
