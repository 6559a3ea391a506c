import Glibc
import Negotiations

/// Writes the part of the schema that follows from the declarations of records, and what the program carries to know the whole.
///
/// Usage: `schema FOLDER`, the folder of the migrations. What lands there is read, reviewed and frozen like SQL that was written by hand:
/// once a release is tagged, a change of the declarations is a new migration beside it.
@main
struct SchemaTool {
    static func main() {
        guard CommandLine.arguments.count == 2 else { fail("usage: schema FOLDER") }
        let folder = CommandLine.arguments[1]
        do {
            save(Facts.text, to: folder + "/" + Facts.file)
            save(try MigrationList(of: folder).text, to: folder + "/MigrationList.swift")
        } catch { fail("schema: \(error)") }
    }

    private static func save(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else {
            fail("schema: cannot write \(path): \(String(cString: strerror(errno)))")
        }
        let isWritten = fputs(text, file) >= 0
        guard fclose(file) == 0, isWritten else {
            fail("schema: cannot write \(path): \(String(cString: strerror(errno)))")
        }
    }

    private static func fail(_ message: String) -> Never {
        _ = Glibc.write(STDERR_FILENO, message + "\n", message.utf8.count + 1)
        exit(1)
    }
}

/// The migration that makes the tables of facts and their twins.
enum Facts {
    static let file = "0002_facts.sql"

    static var text: String {
        let tables = Table.all.map(\.declaration)
        let twins = Table.all.map { TwinText(of: $0, among: Table.all).text }
        return ([heading] + tables + twins).joined(separator: "\n")
    }

    private static let heading = """
        -- The facts: what is known of negotiations, and where it was reported; what review decides on; and the former rows of both.
        -- Written by `make schema` from the declarations of records.
        --
        -- A column that holds a date holds it as it was written: EDTF (ISO 8601-2), level 1, with the precision that is known (2025, 202X,
        -- 2025-21 for spring, 2025-06, 2025-06-10, 2025-06-10T18:30+01:00), in places an interval (2025-06-09/2025-06-10, 2025-06-10/..),
        -- followed by ? where uncertain, ~ where approximate, % where both.
        -- The days that it can mean are computed beside it, so that any program that writes a date is found by the right questions.
        --
        -- SQLite's functions stop at a NUL, so a date, a name or a key that holds one would be another than it seems: there is none.

        """
}
