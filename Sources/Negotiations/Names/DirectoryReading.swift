import SQLite

extension OfficialDirectory {
    /// - Parameter names: names as they are written, where only these are to be resolved. Those who bear one say then whom it means,
    ///   and are all that is read, unless a name is nobody's.
    convenience init(from transaction: borrowing Transaction, toResolve names: [String] = []) throws {
        self.init()
        let bearers = Array(Set(try names.flatMap { try Self.bearers(of: $0, in: transaction) }))
        if !bearers.isEmpty { try read("official.id IN (\(list: bearers))", in: transaction) }
        if !bearers.isEmpty, names.allSatisfy(isSomebodys) { return }
        try read("official.id NOT IN (\(list: bearers))", in: transaction)
        try transaction.forEach("SELECT name, code, id FROM party") { row in
            let (name, code, id): (String, String?, Int64) = try row.columns()
            add(party: name, code: code, id)
        }
    }

    /// Whether a name is somebody's key, or a name as it is written.
    private func isSomebodys(_ name: String) -> Bool {
        // A key can be another's surname with initials, which means that one to whoever asks for no key.
        idsByKey[name] != nil && !Initials.stand(in: name)
            || [Tier.fullName, .alias, .surname].contains { names(in: $0)[name] != nil }
    }

    /// Reads an official anew whose names or offices are others now, or who is gone.
    func readAnew(_ id: Int64, in transaction: borrowing Transaction) throws {
        remove(id)
        try read("official.id = \(id)", in: transaction)
    }

    /// Reads the officials that meet a condition, with their names and offices.
    private func read(_ isRead: SQL, in transaction: borrowing Transaction) throws {
        try transaction.forEach("SELECT id, key, name, surname FROM official WHERE \(isRead)") { row in
            let (id, key, name, surname): (Int64, String?, String, String?) = try row.columns()
            add(id: id, key: key, name: name, surname: surname)
        }
        try transaction.forEach(
            """
            SELECT official_id, text, kind, start_date, end_date FROM name
            WHERE official_id IN (SELECT id FROM official WHERE \(isRead)) ORDER BY name.id
            """
        ) { row in
            let (id, text, kind, start, end): (Int64, String, String, String?, String?) = try row.columns()
            add(name: text, kind: kind, span: Span(storedStart: start, storedEnd: end), to: id)
        }
        try transaction.forEach(
            """
            SELECT office.official_id, office.party_id, party.name, party.code, office.title, office.start_date,
                office.end_date
            FROM office JOIN party ON party.id = office.party_id
            WHERE office.official_id IN (SELECT id FROM official WHERE \(isRead)) ORDER BY office.id
            """
        ) { row in
            let (id, partyID, party, code, title, start, end):
                (Int64, Int64, String, String?, String, String?, String?) =
                    try row.columns()
            add(
                Office(partyID: partyID, party: party, title: title, start: start, end: end, partyCode: code), to: id)
        }
    }

    /// The officials who may have a name as it is written for their key, full name, other name or surname: all who do, and maybe others.
    private static func bearers(of name: String, in transaction: borrowing Transaction) throws -> [Int64] {
        let found = try transaction.all(
            """
            SELECT id, name, surname, ifnull(key = \(name) OR name = \(name), 0) FROM official
            WHERE key = \(name) OR name = \(name) OR instr(name, \(name)) > 0 OR instr(ifnull(surname, ''), \(name)) > 0
            UNION SELECT official_id, '', NULL, 1 FROM name WHERE text = \(name)
            """
        ) { row in try row.columns() as (Int64, String, String?, Bool) }
        return found.filter { _, full, surname, isExact in
            // The offices, which say what the custom is, are not read yet.
            isExact
                || Surname.patronymics(in: full.split(separator: " ")[...]).contains(name)
                || surname.map { Surname.forms(ofRecorded: $0).contains(name) }
                    ?? NameCustom.allCases.contains { Surname.forms(of: full, $0).contains(name) }
        }.map(\.0)
    }
}
