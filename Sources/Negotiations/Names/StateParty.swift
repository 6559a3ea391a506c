import SQLite

extension Transaction {
    /// The one party that is a state by another name of it: `China` for `CN`, `Türkiye` for `Turkey`; nil where none is, or several are.
    func party(ofStateCalled name: String) throws -> Int64? {
        guard let state = StateNames.state(called: name) else { return nil }
        let parties = try all("SELECT id, name FROM party") { row in try row.columns() as (Int64, String) }
        let same = parties.filter { StateNames.state(called: $0.1) == state }
        return same.count == 1 ? same.first?.0 : nil
    }
}
