/// What keeps every former row of a table, whichever program writes: its twin, and the triggers that fill it.
struct TwinText {
    let table: Table
    /// Columns of other tables that refer to this one.
    let referring: [(table: String, column: String, onRemoval: Column.Removal)]

    init(of table: Table, among tables: [Table]) {
        self.table = table
        referring = tables.flatMap { other in
            other.columns.compactMap { column in
                guard let reference = column.reference, reference.table == table.name else { return nil }
                return (other.name, column.name, reference.onRemoval)
            }
        }
    }

    var text: String {
        ([twin] + [referred, fixedID].compactMap { $0 } + [inserted, updated, deleted, unchanged, kept])
            .joined(separator: "\n\n") + "\n"
    }

    private var name: String { table.name }
    private var twinName: String { name + "_history" }
    private var columns: [Column] {
        (table.isLink ? [] : [Column("id", "INTEGER", "")]) + table.all
    }
    private var names: String { columns.map(\.name).joined(separator: ", ") }
    private var changeable: String {
        ((table.isLink ? [] : ["id"]) + table.content.map(\.name)).joined(separator: ", ")
    }
    private var isThisRow: String { table.identity.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ") }
    /// What a write of another program leaves behind.
    private var marks: String {
        (["revision = (SELECT max(id) FROM revision)"] + table.clearedByOthers.map { "\($0) = NULL" })
            .joined(separator: ", ")
    }

    private var twin: String {
        let lines = columns.map { "\($0.name) \($0.type)\($0.isFolded ? " COLLATE NOCASE" : "")," }
        let indexes =
            [Index("identity", table.identity.joined(separator: ", "))]
            + table.indexes.filter(\.isInTwin).map {
                $0.name == "identity" ? Index("natural", $0.terms, where: $0.condition) : $0
            }
            + [Index("superseded", "superseded"), Index("revision", "revision")]
        return """
            -- Former rows of \(name).
            CREATE TABLE \(twinName) (
                version INTEGER PRIMARY KEY, -- local to this file
                \(lines.joined(separator: "\n    "))
                superseded INTEGER NOT NULL -- the revision that replaced or removed the row
            ) STRICT;
            \(indexes.map { $0.declaration(on: twinName, as: twinName, isUnique: false) }.joined(separator: "\n"))
            CREATE INDEX \(name)_revision ON \(name) (revision);
            """
    }

    /// References hold here too, even while `foreign_keys` is off.
    private var referred: String? {
        let refusals = referring.filter { $0.onRemoval == .isRefused }.map { other in
            "SELECT raise(ABORT, 'this \(name) is referred to by a row of \(other.table)') WHERE EXISTS (SELECT 1 FROM \(other.table) WHERE \(other.column) = OLD.id);"
        }
        let others: [String] = referring.compactMap { other in
            switch other.onRemoval {
            case .isRefused: nil
            case .takesThisAlong: "DELETE FROM \(other.table) WHERE \(other.column) = OLD.id;"
            case .isForgotten: "UPDATE \(other.table) SET \(other.column) = NULL WHERE \(other.column) = OLD.id;"
            }
        }
        guard !referring.isEmpty else { return nil }
        return trigger("referred", "BEFORE DELETE ON \(name)", refusals + others)
    }

    private var fixedID: String? {
        guard !table.isLink else { return nil }
        return trigger(
            "id", "BEFORE UPDATE OF id ON \(name)\nWHEN NEW.id IS NOT OLD.id",
            ["SELECT raise(ABORT, 'an id is never changed');"])
    }

    private func references(changed: Bool) -> [String] {
        table.columns.compactMap { column in
            guard let reference = column.reference else { return nil }
            let isNew = changed ? "NEW.\(column.name) IS NOT OLD.\(column.name) AND " : ""
            return """
                SELECT raise(ABORT, 'there is no \(reference.table) with this id')
                    WHERE \(isNew)NEW.\(column.name) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \(reference.table) WHERE id = NEW.\(column.name));
                """
        }
    }

    private var keep: String {
        """
        INSERT INTO \(twinName) (\(names), superseded)
            SELECT \(columns.map { "OLD.\($0.name)" }.joined(separator: ", ")), (SELECT max(id) FROM revision)
            WHERE OLD.revision < (SELECT max(id) FROM revision);
        """
    }

    private var inserted: String {
        trigger(
            "inserted", "AFTER INSERT ON \(name)\nWHEN NEW.revision IS NOT (SELECT revision FROM current_revision)",
            references(changed: false) + [
                "INSERT INTO revision (command) VALUES (NULL);", "UPDATE \(name) SET \(marks) WHERE \(isThisRow);",
            ])
    }

    private var updated: String {
        trigger(
            "updated", "AFTER UPDATE OF \(changeable) ON \(name)",
            references(changed: true) + [
                "INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);",
                keep,
                """
                UPDATE \(name) SET \(marks)
                    WHERE \(isThisRow) AND NEW.revision IS NOT (SELECT revision FROM current_revision);
                """,
            ])
    }

    private var deleted: String {
        trigger(
            "deleted", "AFTER DELETE ON \(name)",
            ["INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;", keep])
    }

    private var unchanged: String {
        trigger(
            "history_unchanged", "BEFORE UPDATE ON \(twinName)", ["SELECT raise(ABORT, 'history is never changed');"])
    }

    private var kept: String {
        trigger("history_kept", "BEFORE DELETE ON \(twinName)", ["SELECT raise(ABORT, 'history is never removed');"])
    }

    private func trigger(_ suffix: String, _ event: String, _ statements: [String]) -> String {
        """
        CREATE TRIGGER \(name)_\(suffix) \(event)
        BEGIN
            \(statements.joined(separator: "\n    "))
        END;
        """
    }
}
