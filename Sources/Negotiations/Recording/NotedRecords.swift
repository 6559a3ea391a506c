import SQLite

extension References {
    /// Takes note of a row that was written and may change what names mean.
    mutating func note(_ row: ResolvedRow, id: Int64, isNew: Bool, in transaction: borrowing Transaction) throws {
        notes += 1
        for field in ["name", "code"] {
            guard let name = row.draft[field] else { continue }
            foldedNames[ObjectIdentifier(row.type)]?.add(name, id: id, scope: row.nameScope)
            similarNames[ObjectIdentifier(row.type)]?.add(name, id)
        }
        if row.type == .outcome, let title = row.draft["title"] {
            foldedNames[ObjectIdentifier(row.type)]?.add(title, id: id, scope: row.nameScope)
        }
        if row.type == .source, let outlet = row.draft["outlet"] { outlets?.add(outlet) }
        foldedIdentities[ObjectIdentifier(row.type)]?.add(row, id: id)
        for alias in row.type == .party ? PartyAliases.names(in: row.draft["aliases"]) : [] {
            foldedNames[ObjectIdentifier(row.type)]?.add(alias, id: id, scope: nil)
            similarNames[ObjectIdentifier(row.type)]?.add(alias, id)
        }
        switch row.type {
        case .official, .name, .office:
            let official = row.type == .official ? .integer(id) : row["official_id"]
            if case .integer(let changed) = official { changedOfficials.append((notes, changed)) }
            certainOfficials = [:]
            bearers = [:]
            forgetDoubts()
        case .participation: bearers = [:]
        case .round: forgetDoubts()
        default: break
        }
        switch row.type {
        case .official where isNew && officials != nil:
            officials?.add(id: id, key: row.draft["key"], name: row.draft["name"] ?? "", surname: row.draft["surname"])
        case .name where isNew && officials != nil:
            guard case .integer(let official) = row["official_id"] else { return }
            let span = Span(storedStart: row.draft["start"], storedEnd: row.draft["end"])
            officials?.add(
                name: row.draft["text"] ?? "", kind: row.draft["kind"] ?? NameKind.alias.rawValue, span: span,
                to: official)
        case .office where isNew && officials != nil:
            guard case .integer(let official) = row["official_id"], case .integer(let party) = row["party_id"],
                let named = try transaction.first(
                    "SELECT name, code FROM party WHERE id = ?", party,
                    row: { row in (name: try row.column(0, as: String.self), code: try row.column(1, as: String?.self))
                    })
            else { return }
            officials?.add(
                OfficialDirectory.Office(
                    partyID: party, party: named.name, title: row.draft["office"] ?? "", start: row.draft["start"],
                    end: row.draft["end"], partyCode: named.code),
                to: official)
        case .official: try officials?.readAnew(id, in: transaction)
        case .name, .office:
            guard case .integer(let official) = row["official_id"] else { return }
            try officials?.readAnew(official, in: transaction)
        case .participation:
            guard isNew, case .integer(let round) = row["round_id"], case .integer(let official) = row["official_id"]
            else { return participants = [:] }
            participants[round]?.insert(official)
        case .party where isNew:
            ids = [:]
            officials?.add(party: row.draft["name"] ?? "", code: row.draft["code"], id)
        case .negotiation, .party, .round, .outcome: ids = [:]
        default: break
        }
    }
}
