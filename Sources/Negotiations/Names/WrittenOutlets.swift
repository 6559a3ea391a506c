import SQLite
import Text

/// The ways in which outlets are written, by the form in which they are compared (``Folding``). Outlets are few, sources can be many.
struct WrittenOutlets {
    private var spellings: [String: Set<String>] = [:]
    private var known: Set<String> = []

    init(in transaction: borrowing Transaction) throws {
        try transaction.forEach("SELECT DISTINCT outlet FROM source WHERE outlet IS NOT NULL") { row in
            add(try row.repairedText(0))
        }
    }

    mutating func add(_ outlet: String) {
        guard known.insert(outlet).inserted else { return }
        spellings[Folding.folded(outlet), default: []].insert(outlet)
    }

    /// Other ways in which an outlet was written.
    func others(than outlet: String) -> [String] {
        let all = spellings[Folding.folded(outlet)] ?? []
        return all.filter { $0 != outlet }.sorted()
    }
}
