import CSQLite

extension LentStatement {
    /// The names of the columns of its rows, which are known before there is a row.
    public var columnNames: [String] {
        (0..<sqlite3_column_count(lease.handle)).map { index in
            sqlite3_column_name(lease.handle, index).map { String(cString: $0) } ?? ""
        }
    }
}
