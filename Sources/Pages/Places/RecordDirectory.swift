import Negotiations

/// The numbers of the records that others refer to by name, so that a name can lead to its page.
public struct RecordDirectory: Sendable {
    private var numbers: [RecordType: [[String]: Int64]] = [:]
    private var names: [RecordType: [String]] = [:]
    private var namesByNumber: [RecordType: [Int64: String]] = [:]
    /// All of them with their names in small letters.
    private var called: [(type: RecordType, number: Int64, name: String, folded: String)] = []
    /// The last revision when it was read, and when that was made; nil where nothing was recorded.
    public let shown: (id: Int64, at: String)?
    /// How many statements there are.
    let statementCount: Int

    /// What tells the records of a type apart, in the order in which they are asked for.
    private static let telling: [(type: RecordType, fields: [String])] = [
        (.negotiation, ["name"]), (.party, ["name"]), (.topic, ["name"]), (.round, ["name", "negotiation"]),
        (.official, ["name", "key"]), (.outcome, ["title", "round", "negotiation"]),
    ]

    public init(_ questions: borrowing Questions) throws {
        shown = try questions.shownRevision()
        statementCount = try questions.count(matching: StatementFilter())
        for (type, fields) in Self.telling {
            var found: [[String]: Int64] = [:]
            var shared: Set<[String]> = []
            try questions.forEachRecord(of: type, saying: fields) { number, values in
                let values = values.map { $0 ?? "" }
                found[values] = number
                namesByNumber[type, default: [:]][number] = values.first
                // Who alone has a name is named without a key.
                if type == .official, let name = values.first, values.last != "" {
                    if found[[name, ""]] != nil { shared.insert([name, ""]) } else { found[[name, ""]] = number }
                }
            }
            for values in shared { found[values] = nil }
            numbers[type] = found
            if type != .outcome {
                called += (namesByNumber[type] ?? [:]).sorted { $0.key < $1.key }.map {
                    (type, $0.key, $0.value, $0.value.lowercased())
                }
            }
            names[type] = Set(found.keys.compactMap(\.first)).sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
        }
    }

    /// The number of the record of a type that has these values; nil where that is not certain.
    func number(of type: RecordType, _ values: [String]) -> Int64? { numbers[type]?[values] }

    /// The names that records of a type have, in their order.
    func names(of type: RecordType) -> [String] { names[type] ?? [] }

    /// The records whose name holds some words, in small letters; of one type after the other, in the order of their numbers.
    func records(calledLike words: String) -> [(type: RecordType, number: Int64, name: String)] {
        let wanted = words.lowercased()
        return called.lazy.filter { $0.folded.contains(wanted) }.map { ($0.type, $0.number, $0.name) }
    }

    /// What the record of a type with a number is called; nil of types of which none is kept here.
    func name(of type: RecordType, _ number: Int64) -> String? { namesByNumber[type]?[number] }

    /// How many records of a type there are.
    func count(of type: RecordType) -> Int { namesByNumber[type]?.count ?? 0 }
}
