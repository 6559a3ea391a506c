import SQLite

extension Transaction {
    /// The id of a record as a person names it: by its number or, where its type has one, by its name, title or key.
    func id(of type: RecordType, typed name: String) throws -> Int64 {
        switch type {
        case .official:
            let directory = try OfficialDirectory(from: self, toResolve: [name])
            if let id = try directory.id(typed: name) { return id }
            if let id = try existing(name, type) { return id }
            throw directory.unknown(name, alike: [])
        case .round: return try roundID(named: name)
        case .source: return try sourceID(name)
        case .outcome:
            var references = References()
            references.isTyped = true
            return try references.outcome(name, key: nil, round: nil, negotiation: nil, in: self)
        case .text: return try text(name).id
        case .negotiation, .party, .topic:
            if let id = try id(ofNamed: type, name) { return id }
            if let id = try existing(name, type) { return id }
            return try requiredID(ofNamed: type, name)
        default:
            guard let id = try existing(name, type) else {
                throw TrackerError(.badData, "there is no \(type.name) “\(name)”", hints: ["Give its number."])
            }
            return id
        }
    }

    func existing(_ number: String, _ type: RecordType) throws -> Int64? {
        guard let id = Int64(number) else { return nil }
        return try value("SELECT id FROM \(identifier: type.table) WHERE id = \(id)")
    }
}
