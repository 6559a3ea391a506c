import Formats
import SQLite

// Rows of a table of officials that a person or another program made: their names are printed in many ways, and some name nobody.
extension Recorder {
    /// A row with the name as it is spoken; nil for one that says of an office that nobody is known to hold it, which is passed over.
    ///
    /// - Throws: ``FieldError`` where something else than a person's full name stands there.
    mutating func understood(_ row: Draft, in transaction: borrowing Transaction) throws -> Draft? {
        guard let printed = row["name"] else { return row }
        let directory = try references.directory(in: transaction)
        let folded = OfficialDirectory.fold(printed)
        // Who is recorded under such a name is called so.
        let states = Set(
            row.parts.filter { $0.type == .office }.compactMap { $0["party"] }.compactMap(StateNames.code(of:)))
        guard ![.foldedFullName, .foldedAlias].contains(where: { directory.names(in: $0)[folded] != nil }) else {
            return try FieldError.naming("name") {
                try known(as: printed, in: row, states, in: transaction).map {
                    Draft(row, called: $0.name, surname: row["surname"])
                } ?? row
            }
        }
        let name = PrintedMarks.removed(from: printed)
        if NobodysName.isVacancy(name), row.saysOfNobody { return nil }
        return try FieldError.naming("name") { () -> Draft? in
            try requirePersonsName(name, states, isOfficial: true, in: transaction)
            guard let spoken = try spokenName(name, states, isOfficial: true) else { return row }
            if let known = try known(as: spoken.name, in: row, states, in: transaction) {
                return try row.called(spoken, as: known)
            }
            return try row.called(spoken)
        }
    }

    /// Who is recorded under a name with other accents, or with its words in another order where people are called in both, and acts for the same party:
    /// statements mean that one by it, too.
    ///
    /// - Returns: nil also for somebody who is recorded under just this name.
    private mutating func known(
        as name: String, in row: Draft, _ states: Set<String>, in transaction: borrowing Transaction
    ) throws -> OfficialDirectory.Entry? {
        let directory = try references.directory(in: transaction)
        let folded = OfficialDirectory.fold(name)
        guard row["key"] == nil, row.identities.isEmpty, !references.takesSimilarNames,
            directory.names(in: .alias)[name] == nil,
            try references.records(.official, written: name, in: transaction).isEmpty,
            let bearers = directory.names(in: .foldedFullName)[folded] ?? directory.names(in: .foldedAlias)[folded]
                ?? directory.bearers(ofReversed: folded)
        else { return nil }
        let given = row.parts.filter { $0.type == .office }.compactMap { $0["party"] }
        let parties = Set(try given.flatMap { try references.records(.party, written: $0, in: transaction) })
        let ids = bearers.ids.filter { id in
            given.isEmpty
                || directory.entries[id]?.offices.contains { office in
                    parties.contains(office.partyID) || directory.state(of: office).map(states.contains) ?? false
                } ?? false
        }
        guard ids.count < 2 else { throw directory.ambiguous(name, ids) }
        return ids.first.flatMap { directory.entries[$0] }
    }
}

extension Draft {
    /// Whether it says of somebody no more than an office.
    fileprivate var saysOfNobody: Bool {
        let told = zip(type.fields, values).filter { field, value in
            field.name != "name" && !(value.map(NobodysName.isVacancy) ?? true)
        }
        return told.isEmpty && parts.allSatisfy { $0.type == .office } && citations.isEmpty && identities.isEmpty
    }

    /// The same of somebody who is called as it is spoken. A surname that the row has for itself is written as in the name.
    fileprivate func called(_ spoken: SpokenName) throws(FieldError) -> Draft {
        let names = try nativeName(of: spoken)
        guard let given = self["surname"].map(PrintedMarks.removed) else {
            return Draft(self, called: spoken.name, surname: spoken.surname, names: names)
        }
        let words = spoken.name.split(separator: " ")
        let count = given.split(separator: " ").count
        let place = words.indices.first { start in
            start + count <= words.count
                && OfficialDirectory.fold(words[start..<start + count].joined(separator: " "))
                    == OfficialDirectory.fold(given)
        }
        let written = place.map { words[$0..<$0 + count].joined(separator: " ") }
        return Draft(self, called: spoken.name, surname: written ?? given, names: names)
    }

    /// The same of somebody who is recorded with the words of the name in another order, with the surname if only the row tells it.
    fileprivate func called(_ spoken: SpokenName, as known: OfficialDirectory.Entry) throws(FieldError) -> Draft {
        let isTold =
            known.surname == nil && spoken.family.map { Surname.parts(of: known.name, surname: $0) != nil } ?? false
        return Draft(
            self, called: known.name, surname: self["surname"] ?? known.surname ?? (isTold ? spoken.family : nil),
            names: try nativeName(of: spoken))
    }

    /// The name in its own script that is printed beside the other, unless the row has one for itself.
    private func nativeName(of spoken: SpokenName) throws(FieldError) -> [Draft] {
        let native = NameKind.native.rawValue
        guard let text = spoken.native,
            !parts.contains(where: { $0.type == .name && ($0["kind"] == native || $0["text"] == text) })
        else { return [] }
        let members = [
            ("official", spoken.name), ("official_key", self["key"]), ("text", text), ("kind", native),
        ].compactMap { name, value in value.map { Member(name: name, value: .string($0)) } }
        return [try Draft(.name, members)]
    }
}
