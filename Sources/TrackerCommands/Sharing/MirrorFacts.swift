import Arguments
import Negotiations

struct MirrorFacts: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "mirror", abstract: "Write the present facts into tables of PostgreSQL, for other tools.",
        discussion: """
            psql, Metabase, Grafana and others read the tables in the schema tracker_facts: one for each type of record, with a comment on each column. The first run writes everything, later runs what has changed since, each in one transaction. Nothing is read back from there; what others change in the tables is lost when the row changes.

            Dates stand as they are recorded; the columns earliest and latest are the days that they can mean. What waits for a decision, and the commands of revisions, are left out.
            """,
        examples: [
            Example("tracker mirror postgresql://db1/desk", "PGPASSFILE or a service file holds the password.")
        ])

    @Argument(help: "Address of the PostgreSQL database (postgresql://db1/desk).", valueName: "ADDRESS")
    var address: String
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let mirror = try FactsMirror(named: address, environment: context.environment)
        let report = try mirror.update(from: &tracker)
        if report.isWhole {
            try context.confirm([
                "Wrote \(report.written) rows into \(mirror.name), as of revision \(report.revision)"
                    + (report.replacesAnother
                        ? ", in place of another database or of a state that this one no longer has" : "")
            ])
        } else if report.written + report.removed == 0 {
            try context.confirm(["No change: \(mirror.name) shows revision \(report.revision)"])
        } else {
            try context.confirm([
                "Wrote \(report.written) rows and removed \(report.removed) in \(mirror.name), as of revision \(report.revision)"
            ])
        }
    }
}
