import Formats

/// Why a choice of fields cannot be met.
public enum FieldSelectionError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknown(String, known: [String])
    case repeated(String)
    case empty(known: [String])

    public var description: String {
        switch self {
        case .unknown(let name, let known):
            "there is no field '\(SafeText.line(name))'; the fields are \(known.joined(separator: ", "))"
        case .repeated(let name):
            "the field '\(name)' is named twice; name each field once"
        case .empty(let known):
            "no field is named; the fields are \(known.joined(separator: ", "))"
        }
    }
}

/// The columns that an answer shows, in order, and where each stands in a row.
struct FieldSelection: Sendable {
    let columns: [Column]
    private let positions: [Int]
    private let isWholeRow: Bool

    /// - Parameters:
    ///   - fields: the user's choice and order; `nil` takes each column that the format shows.
    init(of all: [Column], fields: [String]?, format: OutputFormat) throws(FieldSelectionError) {
        let isForPeople = format == .table || format == .markdown
        var positions: [Int] = []
        if let fields {
            // A summary for people is no field of the formats for machines.
            let known = all.filter { isForPeople || $0.shown != .onlyInTable }.map(\.name)
            for field in fields {
                guard known.contains(field), let position = all.firstIndex(where: { $0.name == field }) else {
                    throw .unknown(field, known: known)
                }
                guard !positions.contains(position) else { throw .repeated(field) }
                positions.append(position)
            }
            guard !positions.isEmpty else { throw .empty(known: known) }
        } else {
            positions = all.indices.filter { all[$0].shown != (isForPeople ? .notInTable : .onlyInTable) }
        }
        self.positions = positions
        isWholeRow = positions == Array(all.indices)
        columns = positions.map { all[$0] }
    }

    /// The chosen values of a row that has one value per column.
    func values(of row: [Value]) -> [Value] {
        isWholeRow ? row : positions.map { row[$0] }
    }
}
