import SQLite

/// A citation that is there: which source reports which fact.
public struct RecordedCitation: Sendable, CustomStringConvertible {
    let id: Int64
    let source: Int64
    let fact: RecordType
    let factID: Int64

    public var description: String { "source \(source) for \(fact.name) \(factID)" }
}

/// How a citation is to be put: nil leaves a part as it is, an empty text takes it away.
public struct CitationChanges: Sendable {
    let wording: String?
    let place: String?

    public init(wording: String?, place: String?) throws(FieldError) {
        self.wording = try wording.map { (text) throws(FieldError) in
            try CitationDraft.wordingField.checked(text) ?? ""
        }
        self.place = try place.map { (text) throws(FieldError) in try CitationDraft.placeField.checked(text) ?? "" }
    }
}

extension Tracker {
    /// Changes how a source is cited for a fact.
    ///
    /// - Parameter find: finds the citation, in the transaction that changes it.
    /// - Returns: the citation, and whether anything was different.
    public mutating func editCitation(
        _ find: (borrowing Questions) throws -> RecordedCitation, _ changes: CitationChanges, by author: Author
    ) throws -> (RecordedCitation, changed: Bool) {
        try write { transaction in
            let citation = try find(Questions(transaction))
            let (wording, place) = try transaction.passage(of: citation)
            let (newWording, newPlace) = (changes.wording ?? wording, changes.place ?? place)
            guard newWording != wording || newPlace != place else { return (citation, false) }
            let revision = try transaction.openRevision(by: author, importRun: nil)
            do {
                try transaction.run(
                    """
                    UPDATE citation
                    SET wording = nullif(\(newWording), ''), place = \(newPlace), digest = NULL, revision = \(revision)
                    WHERE id = \(citation.id)
                    """)
            } catch let error as DatabaseError where error.code == .uniqueConstraint {
                throw TrackerError(.badData, ConstraintWording.text(for: error), hints: ["Remove one of the two."])
            }
            try transaction.fillDigests()
            return (citation, true)
        }
    }

    /// Takes back that a source reports a fact; the source stays.
    ///
    /// - Parameter find: finds the citation, in the transaction that removes it.
    public mutating func removeCitation(
        _ find: (borrowing Questions) throws -> RecordedCitation, by author: Author
    ) throws -> RecordedCitation {
        try write { transaction in
            let citation = try find(Questions(transaction))
            _ = try transaction.openRevision(by: author, importRun: nil)
            try transaction.run("DELETE FROM citation WHERE id = \(citation.id)")
            return citation
        }
    }
}

extension Transaction {
    /// Finds how a source is cited for a fact.
    ///
    /// - Parameter passage: its place or wording, which tells several citations apart.
    /// - Throws: ``TrackerError`` where the source is not cited for the fact, or more than once.
    func citation(
        of source: Int64, for fact: RecordType, _ id: Int64, at passage: String?
    ) throws -> RecordedCitation {
        guard try value("SELECT 1 FROM \(identifier: fact.table) WHERE id = \(id)", as: Int.self) != nil else {
            throw TrackerError(.badData, "there is no \(fact.name) \(id)")
        }
        let all = try all(
            """
            SELECT id, ifnull(wording, ''), place FROM citation
            WHERE \(identifier: fact.citationColumn) = \(id) AND source_id = \(source) ORDER BY id
            """
        ) { row in try row.columns() as (Int64, String, String) }.map { (id: $0.0, wording: $0.1, place: $0.2) }
        let fitting = passage.map { passage in all.filter { $0.wording == passage || $0.place == passage } } ?? all
        if fitting.count == 1, let only = fitting.first {
            return RecordedCitation(id: only.id, source: source, fact: fact, factID: id)
        }
        let pair = "source \(source) is cited for \(fact.name) \(id)"
        if all.isEmpty {
            throw TrackerError(.badData, "source \(source) is not cited for \(fact.name) \(id)")
        }
        throw TrackerError(
            .badData, fitting.isEmpty ? "\(pair) in other words and places:" : "\(pair) \(fitting.count) times:",
            hints: (fitting.isEmpty ? all : fitting).map { "  " + Self.shown(wording: $0.wording, place: $0.place) }
                + ["Choose one by its place or wording: --at PLACE."])
    }

    private static func shown(wording: String, place: String) -> String {
        switch (wording.isEmpty, place.isEmpty) {
        case (true, true): "with neither place nor wording"
        case (true, false): place
        case (false, true): "“\(wording)”"
        case (false, false): "\(place): “\(wording)”"
        }
    }

    fileprivate func passage(of citation: RecordedCitation) throws -> (wording: String, place: String) {
        try first("SELECT ifnull(wording, ''), place FROM citation WHERE id = \(citation.id)") { row in
            try row.columns() as (String, String)
        } ?? ("", "")
    }
}
