import SchemaMigrations

extension Tracker {
    /// The number of the schema that this program works with.
    public static var schemaVersion: Int { SchemaMigrations.all.count }
}
