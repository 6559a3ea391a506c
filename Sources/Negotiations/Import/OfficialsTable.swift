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
        guard ![.foldedFullName, .foldedAlias].contains(where: { directory.names(in: $0)[folded] != nil }) else {
            return row
        }
        if NobodysName.isVacancy(printed), row.saysOfNobody { return nil }
        let states = Set(
            row.parts.filter { $0.type == .office }.compactMap { $0["party"] }.compactMap(StateNames.code(of:)))
        return try FieldError.naming("name") { () -> Draft? in
            try requirePersonsName(printed, states, isOfficial: true, in: transaction)
            guard let spoken = try spokenName(printed, states, isOfficial: true) else { return row }
            return row.called(spoken)
        }
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
    fileprivate func called(_ spoken: SpokenName) -> Draft {
        guard let given = self["surname"] else { return Draft(self, called: spoken.name, surname: spoken.surname) }
        let words = spoken.name.split(separator: " ")
        let count = given.split(separator: " ").count
        let place = words.indices.first { start in
            start + count <= words.count
                && OfficialDirectory.fold(words[start..<start + count].joined(separator: " "))
                    == OfficialDirectory.fold(given)
        }
        let written = place.map { words[$0..<$0 + count].joined(separator: " ") }
        return Draft(self, called: spoken.name, surname: written ?? given)
    }
}
