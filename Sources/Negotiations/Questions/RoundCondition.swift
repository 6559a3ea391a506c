import SQLite

// How filters narrow what is asked to rounds.
extension Transaction {
    /// The number of a round by its name.
    func roundID(named name: String, negotiation: String? = nil) throws -> Int64 {
        try id(of: .round, typed: name, ["negotiation": negotiation])
    }

    /// The numbers of rounds by their names. One negotiation also tells which of several rounds of a name is meant.
    func roundIDs(named names: [String], negotiations: [String]) throws -> [Int64] {
        let negotiation = negotiations.count == 1 ? negotiations.first : nil
        return try names.map { name in
            do { return try roundID(named: name, negotiation: negotiation) } catch let error as TrackerError {
                // Who asked for it by the name that it had goes on to find it.
                guard negotiation == nil, try ids(of: .round, typed: name).isEmpty,
                    let id = try id(ofFormerlyNamed: .round, name)
                else { throw error }
                return id
            }
        }
    }

    /// What holds of a row of `round`: it is one of those that are named, and of one of the negotiations.
    func roundConditions(rounds: [String], negotiations: [String]) throws -> [SQL] {
        var conditions: [SQL] = []
        if !rounds.isEmpty {
            conditions.append("round.id IN (\(list: try roundIDs(named: rounds, negotiations: negotiations)))")
        }
        if !negotiations.isEmpty {
            let ids = try negotiations.map { try requiredID(ofNamed: .negotiation, $0) }
            conditions.append("round.negotiation_id IN (\(list: ids))")
        }
        return conditions
    }
}
