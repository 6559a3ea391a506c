import SQLite
import Text

/// Records by their names as they are compared (``Folding``): to find one whose name is written otherwise.
///
/// Nothing of it is stored, so that a name which another program wrote is found too. Such records are few; statements are many.
struct FoldedNames {
    static let types: [RecordType] = [.negotiation, .party, .topic, .official, .round]

    /// Among which records a name is looked for; nil for all.
    enum Scope: Hashable {
        case negotiation(Int64)
        case round(Int64)
        /// Officials who have a key, or none.
        case keyed(Bool)
    }

    private struct Name: Hashable {
        let folded: String
        let scope: Scope?
    }

    private let type: RecordType
    // Thousands of records can share a name, each within a scope of its own.
    private var ids: [Name: [Int64]] = [:]

    init(of type: RecordType, in transaction: borrowing Transaction) throws {
        self.type = type
        try transaction.forEach(
            "SELECT id, \(Self.columns(of: type)) FROM \(identifier: type.table) ORDER BY id"
        ) { row in
            let (id, name, code, aliases, scope): (Int64, String, String?, String?, Int64?) = try row.columns()
            for name in [name, code].compactMap({ $0 }) + PartyAliases.names(in: aliases) {
                add(name, id: id, scope: Self.scope(scope, of: type))
            }
        }
    }

    /// A name in the form in which names of records of a type are compared: those of people in the characters of East Asia stand with a space between
    /// their parts or without.
    static func form(_ name: String, of type: RecordType) -> String {
        let folded = Folding.folded(name)
        guard type == .official, let letters = EastAsianName.letters(of: folded) else { return folded }
        return String(String.UnicodeScalarView(letters))
    }

    mutating func add(_ name: String, id: Int64, scope: Scope?) {
        let folded = Self.form(name, of: type)
        // A name of which nothing is left is only itself.
        guard !folded.isEmpty else { return }
        for scope in scope == nil ? [nil] : [nil, scope] {
            let name = Name(folded: folded, scope: scope)
            if ids[name]?.last != id { ids[name, default: []].append(id) }
        }
    }

    /// The records that have a name, however it is written, at most `limit`. What was noted may have been undone or renamed since, so it is looked
    /// at again.
    func ids(of name: String, in scope: Scope? = nil, limit: Int, _ transaction: borrowing Transaction) throws
        -> [Int64]
    {
        let folded = Self.form(name, of: type)
        var found: [Int64] = []
        for id in ids[Name(folded: folded, scope: scope)] ?? [] where found.count < limit && !found.contains(id) {
            let row = try transaction.first(
                "SELECT \(Self.columns(of: type)) FROM \(identifier: type.table) WHERE id = \(id)"
            ) { row in try row.columns() as (String, String?, String?, Int64?) }
            guard let (name, code, aliases, number) = row, scope == nil || Self.scope(number, of: type) == scope else {
                continue
            }
            let names = [name, code].compactMap { $0 } + PartyAliases.names(in: aliases)
            if names.contains(where: { Self.form($0, of: type) == folded }) { found.append(id) }
        }
        return found
    }

    private static func columns(of type: RecordType) -> SQL {
        switch type {
        case .party: "name, code, aliases, NULL"
        case .official: "name, NULL, NULL, key IS NOT NULL"
        case .round: "name, NULL, NULL, negotiation_id"
        case .outcome: "title, NULL, NULL, round_id"
        default: "\(identifier: type.names.first.flatMap(\.column) ?? "name"), NULL, NULL, NULL"
        }
    }

    private static func scope(_ number: Int64?, of type: RecordType) -> Scope? {
        switch type {
        case .official: number.map { .keyed($0 != 0) }
        case .round: number.map { .negotiation($0) }
        case .outcome: number.map { .round($0) }
        default: nil
        }
    }
}

extension ResolvedRow {
    /// Among which records its name is looked for.
    var nameScope: FoldedNames.Scope? {
        switch type {
        case .official: return .keyed(draft["key"] != nil)
        case .round:
            guard case .integer(let negotiation) = self["negotiation_id"] else { return nil }
            return .negotiation(negotiation)
        case .outcome:
            guard case .integer(let round) = self["round_id"] else { return nil }
            return .round(round)
        default: return nil
        }
    }
}
