import SQLite

/// Whom the names of officials mean in drafts: many records of a file use the same name in the same way, and many people can share one.
extension References {
    /// A name as it was used: all that decides whom it means.
    struct NameInUse: Hashable {
        let name: String
        var date: String?
        var party: Int64?
        var round: Int64?
    }

    enum Bearer {
        case official(Int64, isLabel: Bool)
        /// How many, and the first of them.
        case ambiguous(count: Int, first: [Int64])
        case unknown
    }

    /// Whom the name of an official means in a draft.
    mutating func bearer(
        of name: String, in draft: Draft, _ directory: OfficialDirectory, _ transaction: borrowing Transaction
    ) throws -> Bearer {
        var use = NameInUse(name: name, date: draft["date"])
        if draft.type != .office, let party = draft["party"] {
            let numbered = try isTyped ? transaction.id(of: .party, numberedAlone: party) : nil
            // Nobody held an office for a party that nobody knows.
            use.party =
                try numbered ?? transaction.id(ofNamed: .party, party)
                ?? records(.party, written: party, in: transaction).first ?? ids[Name(.party, party)]
                ?? transaction.party(ofStateCalled: party) ?? 0
        }
        // A round that nobody knows is the fault of its own field.
        if draft.type == .statement, let round = draft["round"] {
            use.round = try? self.round(round, negotiation: draft["negotiation"], in: transaction)
        }
        if let known = bearers[use] { return known }
        let participants = try use.round.map { try self.participants(ofRound: $0, in: transaction) } ?? []
        let bearer: Bearer =
            switch directory.resolve(
                name, on: try use.date.map(PartialDate.init), partyID: use.party, participants: participants)
            {
            case .official(let id, let isLabel): .official(id, isLabel: isLabel)
            case .ambiguous(let ids):
                .ambiguous(count: ids.count, first: Array(ids.prefix(TrackerError.shownCandidates)))
            case .unknown: .unknown
            }
        // A file can use any number of names, and memory is bounded.
        if bearers.count >= 1 << 14 { bearers = [:] }
        bearers[use] = bearer
        if case .official(let id, _) = bearer, !participants.contains(id),
            !(use.party.map { directory.holds(officeFor: $0, official: id, on: nil) } ?? false)
        {
            noteSurname(in: name, of: id, directory)
        }
        return bearer
    }

    /// Takes note that a surname alone, or behind initials, was taken for an official, where many records come in whatever order.
    mutating func noteSurname(in name: String, of id: Int64, _ directory: OfficialDirectory) {
        guard !isTyped else { return }
        if let (initials, surname) = directory.initialsAlone(in: name, of: id) {
            let known = initialsInUse[surname] ?? []
            if !known.contains(where: { $0.initials == initials }) {
                initialsInUse[surname] = known + [(initials, id, name)]
            }
        }
        guard let surname = directory.surnameAlone(in: name, of: id), surnamesInUse[surname] == nil else { return }
        surnamesInUse[surname] = (id, name)
    }

    /// Refuses a new official whom a surname can mean that was taken for another one before: in another order of the records it would
    /// have been asked who is meant.
    mutating func requireSurnameOfNobody(
        _ name: String, surname: String? = nil, in transaction: borrowing Transaction
    ) throws {
        guard !surnamesInUse.isEmpty || !initialsInUse.isEmpty else { return }
        let given = Initials.of(
            given: (surname.flatMap { Surname.parts(of: name, surname: $0) } ?? Surname.parts(of: name)).given)
        for surname in surname.map(Surname.forms(ofRecorded:)) ?? Surname.forms(of: name) {
            let folded = OfficialDirectory.fold(surname)
            let behindInitials = initialsInUse[folded]?.first { Initials.agree($0.initials, given) }
            for use in [surnamesInUse[folded], behindInitials.map { (id: $0.id, name: $0.name) }].compactMap({ $0 }) {
                guard let other = try directory(in: transaction).entries[use.id] else { continue }
                throw refusal(of: .official, name, context: use.name, inShort: "may be meant by a surname alone") {
                    TrackerError(
                        .badData,
                        "“\(use.name.beginning)” was taken for \(other.name) before, and can mean “\(name.beginning)” as well",
                        hints: [
                            "Write the full name where “\(use.name.beginning)” stands, and import again; or add who is new first, with tracker add-official."
                        ])
                }
            }
        }
    }
}
