import Arguments
import Negotiations

struct Share: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "share", abstract: "Make a shared database of this one, for several machines.",
        discussion: """
            A shared database is a log that keeps the order of all changes, in a folder that the machines have mounted or in PostgreSQL. Each machine opens it with --db or TRACKER_DB, and keeps a copy of its own that follows the log; questions are answered from it.

            The log begins with what is recorded in the database, which stays as it is and does not follow.
            """,
        examples: [Example("tracker share talks", "The address to name it by is printed: file:// and the whole path.")])

    @Argument(
        help:
            "Folder to make, its address (file:///srv/team/talks), or that of a PostgreSQL database (postgresql://db1,db2/talks).",
        valueName: "ADDRESS",
        completion: .directory)
    var address: String
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        try database.requireOwn("share", in: context)
        let name = SharedDatabase.isNamed(by: address) ? address : SharedDatabase.address(ofFolder: address)
        guard let shared = try database.shared(named: name, in: context) else {
            throw TrackerError(.usage, "“\(address)” is no address of a shared database")
        }
        let path = try database.path(in: context)
        let isThere = try database.isThere(in: context)
        try shared.share(databaseAt: path)
        try context.confirm([
            isThere
                ? "Shared \(path) at \(shared.name)"
                : "Made an empty shared database at \(shared.name), since there is no \(path)",
            "Use it on every machine with --db \(shared.name) or TRACKER_DB",
        ])
    }
}
