import SQLite

// The names by which people are recorded whom nobody knows yet: one who says something, or a row of a table of officials.
extension Recorder {
    /// Refuses what is no person's full name.
    ///
    /// - Parameters:
    ///   - printed: as it stands in a file.
    ///   - states: the codes of the states for which its bearer acts, as far as they are known.
    ///   - isOfficial: whether it is that of a record of its own, and not of who says something.
    mutating func requirePersonsName(
        _ printed: String, _ states: Set<String>, isOfficial: Bool = false, in transaction: borrowing Transaction
    ) throws {
        guard !Surname.isOnlyAroundNames(printed) else {
            throw TrackerError(.badData, "“\(printed.beginning)” stands beside names and is none")
        }
        let isParty = try !references.records(.party, written: printed, in: transaction).isEmpty
        if let reason = NobodysName.reason(for: printed, isParty: isParty) {
            // Who is named behind an office is a person, whatever the office is of.
            let alone = SpokenName(printed, states: states, isOfficial: isOfficial)?.name
            let named = alone.flatMap { $0 == printed ? nil : NobodysName.reason(for: $0, isParty: false) }
            let isSomebody =
                alone != nil && alone != printed && named == nil && !reason.isCertain && reason != .severalPerhaps
            if reason.isCertain || !references.takesSimilarNames && !isSomebody {
                throw reason.error(printed, isOfficial: isOfficial)
            }
        }
        guard !Surname.isSuffixed(surnameAlone: printed) else {
            throw TrackerError(
                .badData, "“\(printed.beginning)” is a surname with a suffix, and before it no given name",
                hints: [Self.advice(isOfficial)])
        }
        try requireNotTwo(printed, in: transaction)
    }

    /// Refuses two surnames with a comma between them, where the one behind it is that of somebody else.
    private mutating func requireNotTwo(_ printed: String, in transaction: borrowing Transaction) throws {
        guard printed.contains(","), let listed = ListedName(printed), !listed.given.contains(" "),
            !listed.family.contains(" "), !NobodysName.isGiven(listed.given[...])
        else { return }
        let directory = try references.directory(in: transaction)
        func isSurname(_ name: String) -> Bool {
            directory.names(in: .foldedSurname)[OfficialDirectory.fold(name)] != nil
        }
        guard isSurname(listed.given), isSurname(listed.family), !references.takesSimilarNames else { return }
        throw NobodysName.severalPerhaps.error(printed)
    }

    /// A name without titles, in the order in which it is spoken; nil for one that is to be taken as it is.
    func spokenName(_ printed: String, _ states: Set<String>, isOfficial: Bool = false) throws -> SpokenName? {
        if let name = SpokenName(printed, states: states, isOfficial: isOfficial) {
            // Macron (Renaissance).
            guard ListedName.parenthesised(name.name) != nil, !references.takesSimilarNames else { return name }
            throw TrackerError(
                .badData,
                "“\(printed.beginning)” has one name, and what stands in parentheses may be given names or something else",
                hints: [Self.advice(isOfficial)])
        }
        guard !references.takesSimilarNames else { return nil }
        let isTitled = OfficialDirectory.isTitledInEastAsia(printed)
        let fault = isTitled ? "and where the name ends is not to be seen" : "and beside it no full name"
        let name = isTitled ? "the full name alone" : "the full name"
        throw TrackerError(
            .badData, "“\(printed.beginning)” has a title, \(fault)",
            hints: [
                Self.advice(isOfficial, name) + " If it is a name of its own, say so with --new-names."
            ])
    }

    private static func advice(_ isOfficial: Bool, _ name: String = "the full name") -> String {
        isOfficial ? "Write \(name)." : "Write \(name), or keep what is printed with --as-printed."
    }
}
