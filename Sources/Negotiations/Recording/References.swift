import SQLite

/// What names in records refer to, remembered for the length of one transaction.
struct References {
    /// Whether a person types the names: then a number or a key stands for a record, too.
    var isTyped = false
    /// What becomes of the names of officials that nobody knows.
    var unknownOfficials = UnknownOfficials.refused
    /// Whether what resembles a known name, and is none, is taken for new.
    var takesSimilarNames = false
    /// Whether it is told of a name that is refused whom it may mean. To find that out takes long where very many are refused.
    var explainsRefusals = true
    /// What was told so far. It is told again as it was, also where other records have come since.
    private var refusals: [Refused: TrackerError] = [:]
    /// The label under which the official of the last row was printed, where it is to be kept: it was found by a label, or not at all.
    var lastLabel: String?

    /// How often something was taken note of that may be undone.
    var notes = 0
    /// Officials who were made or changed, with their names and offices, and when, as a count of notes.
    var changedOfficials: [(note: Int, id: Int64)] = []
    private var tables: [String: TableColumns] = [:]
    var officials: OfficialDirectory?
    var participants: [Int64: Set<Int64>] = [:]
    /// Whom names meant, until something changes that.
    var bearers: [NameInUse: Bearer] = [:]
    /// Why the dates of statements do not fit; empty where they do. Kept until something changes that.
    var doubts: [DatedStatement: String] = [:]
    /// Whether who is named in full is the one who is recorded, for whomever he acts: a person has chosen him.
    var takesNamesakes = false
    /// For whom else than their offices say officials act, as far as it was asked.
    var acting: Set<Acting> = []
    /// The titles beside surnames; nil where there is none. Kept as long.
    var titles: [TitleInUse: TitleSense?] = [:]
    /// When officials held offices. To read the days of all their offices for each statement would take longer than all else that is asked of it.
    private var terms: [Int64: Terms] = [:]
    /// Names that mean one official whatever the date, the party and the round.
    var certainOfficials: [String: Int64] = [:]
    /// Whom surnames alone were taken for, and as part of what name.
    var surnamesInUse: [String: (id: Int64, name: String)] = [:]
    /// Whom initials before a surname were taken for, by the surname.
    var initialsInUse: [String: [(initials: [Character], id: Int64, name: String)]] = [:]
    var ids: [Name: Int64] = [:]
    var foldedNames: [ObjectIdentifier: FoldedNames] = [:]
    var foldedIdentities: [ObjectIdentifier: FoldedIdentities] = [:]
    var outlets: WrittenOutlets?
    var similarNames: [ObjectIdentifier: SimilarNames<Int64>] = [:]

    /// A name that was resolved, and the type of the record that it is the name of.
    struct Name: Hashable {
        let type: ObjectIdentifier
        let name: String

        init(_ type: RecordType, _ name: String) {
            self.type = ObjectIdentifier(type)
            self.name = name
        }
    }

    /// A name that means nothing, or several things, for the same reason.
    private struct Refused: Hashable {
        let name: Name
        let context: String?
        let reason: String
    }

    mutating func table(of type: RecordType) -> TableColumns {
        if let table = tables[type.name] { return table }
        let table = TableColumns(type)
        tables[type.name] = table
        return table
    }

    /// The records of a type that have a name, however it is written: the first few.
    mutating func records(
        _ type: RecordType, written name: String, within scope: FoldedNames.Scope? = nil,
        in transaction: borrowing Transaction
    ) throws -> [Int64] {
        let key = ObjectIdentifier(type)
        if foldedNames[key] == nil { foldedNames[key] = try FoldedNames(of: type, in: transaction) }
        return try foldedNames[key]?.ids(of: name, in: scope, limit: TrackerError.shownCandidates, transaction) ?? []
    }

    /// The records that are the same as a row, however their words are written.
    mutating func records(sameAs row: ResolvedRow, in transaction: borrowing Transaction) throws -> [Int64] {
        let key = ObjectIdentifier(row.type)
        if foldedIdentities[key] == nil { foldedIdentities[key] = try FoldedIdentities(of: row.type, in: transaction) }
        return try foldedIdentities[key]?.ids(of: row, transaction) ?? []
    }

    /// Other ways in which an outlet was written.
    mutating func outlets(writtenLike outlet: String, in transaction: borrowing Transaction) throws -> [String] {
        let known = try outlets ?? WrittenOutlets(in: transaction)
        outlets = known
        return known.others(than: outlet)
    }

    /// Refuses to make a negotiation, party or topic of a name that may be a slip of the pen for a known one.
    ///
    /// - Parameter creations: what was made with it, and is not there where it is refused.
    mutating func requireUnlikeOthers(
        _ type: RecordType, _ name: String, made creations: [Recorder.Creation], in transaction: borrowing Transaction
    ) throws {
        guard !takesSimilarNames else { return }
        let names = try self.names(of: type, like: name, in: transaction)
        guard !names.isEmpty else { return }
        let made = names.first.flatMap { first in
            creations.contains { $0.type == type && $0.name == first } ? first : nil
        }
        throw refusal(of: type, name, context: made, inShort: "is like another \(type.name)") {
            TrackerError.alike(name, type.name, to: names, made: made)
        }
    }

    /// The names of the negotiations, parties, topics or rounds that a name is like.
    ///
    /// - Parameter isComparable: what holds of those with which it is compared.
    mutating func names(
        of type: RecordType, like name: String, where isComparable: SQL = "TRUE", in transaction: borrowing Transaction
    ) throws -> [String] {
        let key = ObjectIdentifier(type)
        if similarNames[key] == nil {
            var similar = SimilarNames<Int64>(of: type == .party ? .parties : .others)
            let others: SQL = type == .party ? "code, aliases" : "NULL, NULL"
            try transaction.forEach("SELECT id, name, \(others) FROM \(identifier: type.table) ORDER BY id") { row in
                let (id, name, code, aliases): (Int64, String, String?, String?) = try row.columns()
                for name in [name, code].compactMap({ $0 }) + PartyAliases.names(in: aliases) { similar.add(name, id) }
            }
            similarNames[key] = similar
        }
        let ids = similarNames[key]?.alike(to: name) ?? []
        guard !ids.isEmpty else { return [] }
        // What was noted may have been undone since.
        return try transaction.all(
            "SELECT name FROM \(identifier: type.table) WHERE id IN (\(list: ids)) AND \(isComparable) ORDER BY id"
        ) { row in try row.column(0, as: String.self) }
    }

    /// When an official held offices.
    mutating func terms(of official: Int64, in transaction: borrowing Transaction) throws -> Terms? {
        if let known = terms[official] { return known }
        guard let entry = try directory(in: transaction).entries[official] else { return nil }
        let read = Terms(of: entry)
        terms[official] = read
        return read
    }

    /// Forgets why dates do not fit: something changed that decides it.
    mutating func forgetDoubts() { (doubts, terms, titles) = ([:], [:], [:]) }

    mutating func directory(in transaction: borrowing Transaction) throws -> OfficialDirectory {
        if let officials { return officials }
        let directory = try OfficialDirectory(from: transaction)
        officials = directory
        return directory
    }

    /// The error for a name that is refused.
    ///
    /// - Parameters:
    ///   - context: what else decides why.
    ///   - reason: what is said where no more is told any more.
    ///   - explain: makes the error with all that is to be told.
    mutating func refusal(
        of type: RecordType, _ name: String, context: String?, inShort reason: String,
        _ explain: () throws -> TrackerError
    ) rethrows -> TrackerError {
        let refused = Refused(name: Name(type, name), context: context, reason: reason)
        if let known = refusals[refused] { return known }
        guard explainsRefusals else { return TrackerError(.badData, "“\(name.beginning)” \(reason)") }
        let error = try explain()
        refusals[refused] = error
        return error
    }

    /// Who took part in a round.
    mutating func participants(ofRound round: Int64, in transaction: borrowing Transaction) throws -> Set<Int64> {
        if let known = participants[round] { return known }
        let ids = try transaction.all("SELECT official_id FROM participation WHERE round_id = ?", round) { row in
            try row.column(0, as: Int64.self)
        }
        participants[round] = Set(ids)
        return Set(ids)
    }

    /// Takes note of what a name refers to. A file can name any number of sources, and memory is bounded.
    mutating func remember(_ id: Int64, for name: Name) {
        notes += 1
        if ids.count >= 1 << 15 { ids = [:] }
        ids[name] = id
    }

    /// Forgets what was resolved, some of which was undone since a count of notes.
    mutating func forget(since notes: Int, in transaction: borrowing Transaction) throws {
        certainOfficials = [:]
        bearers = [:]
        acting = []
        forgetDoubts()
        participants = [:]
        ids = [:]
        // To read all officials anew for each of thousands of bad records would take minutes.
        var undone: Set<Int64> = []
        while let last = changedOfficials.last, last.note > notes {
            undone.insert(last.id)
            changedOfficials.removeLast()
        }
        for id in undone { try officials?.readAnew(id, in: transaction) }
    }
}
