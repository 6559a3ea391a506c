/// Why a choice of fields cannot be met.
enum FieldSelectionError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknown(String, known: [String])
    case repeated(String)
    case empty(known: [String])

    var description: String {
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

extension OutputFormat {
    /// Who or what reads it.
    private var reading: Heading.Shown {
        switch self {
        case .table, .markdown: .forPeople
        case .json, .ndjson: .inObjects
        case .csv, .tsv: .inCells
        }
    }

    /// Whether people read it.
    var isForPeople: Bool { reading == .forPeople }

    /// Whether it is a table for programs.
    var isOfCells: Bool { reading == .inCells }

    /// Whether a column stands in an answer whose fields the user did not choose.
    func shows(_ heading: Heading) -> Bool { heading.shown.contains(reading) }

    /// Whether a column can be chosen. A summary for people is no field of the formats for machines, and what stands flat in cells none of objects;
    /// a cell can hold what objects have.
    fileprivate func knows(_ heading: Heading) -> Bool {
        switch reading {
        case .forPeople: true
        case .inCells: !heading.shown.isDisjoint(with: .notInTable)
        default: heading.shown.contains(reading)
        }
    }
}

extension Array {
    /// The columns that an answer shows, in order.
    ///
    /// - Parameter fields: the user's choice and order; `nil` takes each column that the format shows.
    func chosen<Row>(_ fields: [String]?, for format: OutputFormat) throws(FieldSelectionError) -> [Column<Row>]
    where Element == Column<Row> {
        guard let fields else { return filter { format.shows($0.heading) } }
        let known = filter { format.knows($0.heading) }
        let names = known.map(\.heading.name)
        var chosen: [Column<Row>] = []
        for field in fields {
            guard let column = known.first(where: { $0.heading.name == field }) else {
                throw .unknown(field, known: names)
            }
            guard !chosen.contains(where: { $0.heading.name == field }) else { throw .repeated(field) }
            chosen.append(column)
        }
        guard !chosen.isEmpty else { throw .empty(known: names) }
        return chosen
    }
}
