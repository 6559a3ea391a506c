/// What a life was at each revision, and what an undo must make of it.
struct LifeModel {
    let schema: FactSchema
    /// The facts after each revision; before the first there were none.
    private(set) var facts: [Facts] = [Facts()]

    var last: Int { facts.count - 1 }
    var present: Facts { facts[last] }

    private static let namedInPassing: Set = ["negotiation", "party", "topic"]

    mutating func add(_ more: Facts) { facts.append(more) }

    /// The rows that a revision changed.
    func touched(by revision: Int) -> Set<Facts.Place> {
        let (before, after) = (facts[revision - 1].rows, facts[revision].rows)
        return Set(before.keys).union(after.keys).filter {
            FactSchema.content(before[$0]) != FactSchema.content(after[$0])
        }
    }

    /// The facts as they are when revisions are undone.
    func undoing(_ revisions: Set<Int>) -> Facts {
        var first: [Facts.Place: Int] = [:]
        for revision in revisions.sorted(by: >) {
            for place in touched(by: revision) { first[place] = revision }
        }
        var result = present
        for (place, revision) in first { result.rows[place] = facts[revision - 1].rows[place] }
        // What was named in passing and is referred to stays as it was made.
        for (place, revision) in first
        where Self.namedInPassing.contains(place.table) && result.rows[place] == nil
            && schema.isReferred(place, in: result)
        {
            result.rows[place] = facts[revision].rows[place]
        }
        return result
    }

    /// Whether two revisions of the facts say the same.
    func isSame(_ one: Facts, _ other: Facts) -> Bool { difference(one, other) == nil }

    /// The first row in which they differ.
    func difference(_ one: Facts, _ other: Facts) -> String? {
        let places = Set(one.rows.keys).union(other.rows.keys).sorted {
            ($0.table, $0.identity) < ($1.table, $1.identity)
        }
        return places.first { FactSchema.content(one.rows[$0]) != FactSchema.content(other.rows[$0]) }.map { place in
            "\(place.table) \(place.identity) is \(one.rows[place] ?? [:]), not \(other.rows[place] ?? [:])"
        }
    }

    /// Why a revision cannot be undone alone; nil where it can.
    func obstacle(to revision: Int) throws -> String? {
        let result = undoing([revision])
        for place in touched(by: revision) {
            let now = FactSchema.content(present.rows[place])
            guard now != FactSchema.content(result.rows[place]) else { continue }
            if now != FactSchema.content(facts[revision].rows[place]) {
                return "\(place.table) \(place.identity) was changed since"
            }
        }
        return try schema.refusal(of: result)
    }

    /// Which fields of which records a revision changed, as `log N` lists them.
    func changes(in revision: Int) -> Set<String> {
        var changes: Set<String> = []
        for place in touched(by: revision) {
            let (before, after) = (facts[revision - 1].rows[place], facts[revision].rows[place])
            let action = before == nil ? "added" : after == nil ? "removed" : "changed"
            changes.insert("\(place.table) \(place.identity.contains(" ") ? "" : place.identity) \(action)")
        }
        return changes
    }
}
