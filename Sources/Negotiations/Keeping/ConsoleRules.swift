import SQLite
import Synchronization

/// What a statement of the console may do: read. All else is refused while it is compiled, before anything runs.
final class ConsoleRules: Sendable {
    /// What was refused first, in words.
    private let first = Mutex<String?>(nil)

    var refusal: String? { first.withLock { $0 } }

    func answer(to action: Action) -> Authorization {
        guard let refused = Self.refusal(of: action) else { return .allowed }
        first.withLock { $0 = $0 ?? refused }
        return .denied
    }

    private static func refusal(of action: Action) -> String? {
        switch action.kind {
        // The connection begins and ends its own transactions; a statement that does so is refused by what lends them.
        case .select, .read, .recursive, .transaction: return nil
        case .function:
            let name = action.second?.lowercased() ?? ""
            return dangerousFunctions.contains(name) ? "the function \(name)" : nil
        case .pragma:
            let name = action.first?.lowercased() ?? ""
            if readingPragmas.contains(name) || (statePragmas.contains(name) && action.second == nil) { return nil }
            return "PRAGMA \(name)"
        case .update:
            // A virtual table declares its columns by what looks like this. A statement that is an UPDATE itself is found out as one
            // that writes: that is asked of the compiled statement.
            return action.first == "sqlite_master" || action.first == "sqlite_temp_master" ? nil : "UPDATE"
        case .other(let words):
            let isSchema = action.first?.hasPrefix("sqlite_") == true
            return isSchema ? "a change of the schema" : words
        }
    }

    /// Functions that reach beyond the database, or hand out pointers.
    private static let dangerousFunctions: Set = ["load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"]

    /// Pragmas that only tell, whatever their argument.
    private static let readingPragmas: Set = [
        "collation_list", "compile_options", "database_list", "foreign_key_check", "foreign_key_list", "freelist_count",
        "function_list", "index_info", "index_list", "index_xinfo", "integrity_check", "module_list", "page_count",
        "pragma_list", "quick_check", "table_info", "table_list", "table_xinfo", "data_version",
    ]

    /// Pragmas that tell while they are given nothing to set.
    private static let statePragmas: Set = [
        "application_id", "encoding", "foreign_keys", "page_size", "schema_version", "user_version",
    ]
}
