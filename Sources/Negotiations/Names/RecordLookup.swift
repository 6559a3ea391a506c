import SQLite

extension Transaction {
    /// The id of a record as a person names it: by its number or, where its type has one, by its name, title or key.
    ///
    /// - Parameter telling: what tells which is meant, where several have the name: the negotiation of a round.
    func id(of type: RecordType, typed name: String, _ telling: [String: String?] = [:]) throws -> Int64 {
        var references = References()
        references.isTyped = true
        let negotiation = telling["negotiation"] ?? nil
        switch type {
        case .official:
            let directory = try OfficialDirectory(from: self, toResolve: [name])
            if let id = try directory.id(typed: name) ?? existing(name, type) { return id }
            throw directory.unknown(name)
        case .round: return try references.round(name, negotiation: negotiation, in: self)
        case .outcome:
            return try references.outcome(
                name, key: nil, round: telling["round"] ?? nil, negotiation: negotiation, in: self)
        case .source: return try sourceID(name)
        case .text: return try textID(name)
        case .negotiation, .party, .topic:
            if let id = try id(ofNamed: type, name) ?? existing(name, type) { return id }
            return try requiredID(ofNamed: type, name)
        default:
            if let id = try existing(name, type) ?? keyed(name, type) { return id }
            throw TrackerError(
                .badData, "there is no \(type.name) “\(name.beginning)”",
                hints: ["Give \(type.wording.naming.prefix(1).lowercased() + type.wording.naming.dropFirst())"])
        }
    }

    func existing(_ number: String, _ type: RecordType) throws -> Int64? {
        guard let id = Int64(number) else { return nil }
        return try value("SELECT id FROM \(identifier: type.table) WHERE id = \(id)")
    }

    private func keyed(_ key: String, _ type: RecordType) throws -> Int64? {
        guard type.hasKey else { return nil }
        return try value("SELECT id FROM \(identifier: type.table) WHERE key = \(key)")
    }
}
