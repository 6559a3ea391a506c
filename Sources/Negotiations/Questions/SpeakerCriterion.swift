import SQLite

extension Transaction {
    /// Statements by whom a name means; by everybody who was called so on the day, where it meant one after the other; or, where no
    /// official has the name, by an attribution that is printed so.
    func speaker(_ name: String, _ directory: OfficialDirectory) throws -> Criterion {
        if let id = try officialID(numbered: name, directory) { return Self.said(by: id) }
        // Words of somebody else, who is named by them beside an official, can be printed so.
        var hits = directory.everybody(called: name)
        if case .unknown = directory.resolve(name) { hits = [] }
        let ids = Set(hits.map(\.officialID))
        if ids.count == 1, let id = ids.first, !hits.allSatisfy({ $0.isLabel && $0.span.isBounded }) {
            return Self.said(by: id)
        }
        if !hits.isEmpty {
            guard hits.meansOneAfterTheOther else {
                throw directory.ambiguous(name, ids.sorted())
            }
            return .anyOf(hits.map(Self.calledSo))
        }
        return .column("attribution", isOneOf: try attributions(printedAs: name, directory).map { "\($0)" })
    }

    static func said(by official: Int64) -> Criterion {
        Criterion(
            lookups: ["s.official_id = \(official)"], residual: "+s.official_id = \(official)", officials: [official])
    }

    /// Statements of an official while a name meant that official.
    private static func calledSo(_ hit: OfficialDirectory.Hit) -> Criterion {
        let whileCalled = HeldOnTheDay.condition(hit.span)
        return Criterion(
            lookups: ["s.official_id = \(hit.officialID) AND \(whileCalled)"],
            residual: "(+s.official_id = \(hit.officialID) AND \(whileCalled))", officials: [hit.officialID])
    }

    private func attributions(printedAs name: String, _ directory: OfficialDirectory) throws -> [String] {
        let printed = try all(
            """
            WITH RECURSIVE
                exact (label) AS (SELECT attribution FROM statement WHERE attribution = \(name) LIMIT 1),
                found (label) AS (
                    SELECT (SELECT attribution FROM statement WHERE attribution IS NOT NULL ORDER BY attribution LIMIT 1)
                    WHERE NOT EXISTS (SELECT 1 FROM exact)
                    UNION ALL
                    SELECT (SELECT attribution FROM statement WHERE attribution > label ORDER BY attribution LIMIT 1)
                    FROM found WHERE label IS NOT NULL)
            SELECT label FROM exact UNION ALL SELECT label FROM found WHERE label IS NOT NULL
            """
        ) { row in try row.column(0, as: String.self) }
        let folded = OfficialDirectory.fold(name)
        let alike = printed.filter { OfficialDirectory.fold($0) == folded }
        if !alike.isEmpty { return alike }
        throw directory.unknown(name, alike: nearest(to: name, among: printed))
    }

    /// Statements by whoever held an office on the day: a title, with the party before it or without.
    func holder(of title: String) throws -> Criterion {
        let offices = try all(
            """
            SELECT office.id, office.official_id, office.title, party.name, party.code
            FROM office JOIN party ON party.id = office.party_id ORDER BY office.id
            """
        ) { row in try row.columns() as (Int64, Int64, String, String, String?) }
        let folded = OfficialDirectory.fold(title)
        let words = OfficeTitle.words(in: title)
        var held = offices.filter { OfficialDirectory.fold($0.2) == folded }
        if held.isEmpty {
            held = offices.filter { office in
                let known = OfficeTitle.words(in: office.2)
                let party = OfficeTitle.words(in: office.3).union(OfficeTitle.words(in: office.4 ?? ""))
                return known == words || words.isSuperset(of: known) && words.subtracting(known).isSubset(of: party)
            }
        }
        guard !held.isEmpty else {
            throw TrackerError.unknown(
                title, "office", suggestions: nearest(to: title, among: Array(Set(offices.map(\.2)))),
                advice: "tracker list-officials shows those that were held.")
        }
        let isHeld: SQL = """
            EXISTS (SELECT 1 FROM office
                WHERE office.official_id = s.official_id AND +office.id IN (\(list: held.map(\.0)))
                    AND \(HeldOnTheDay.condition("office")))
            """
        let holders = Set(held.map(\.1)).sorted()
        return Criterion(
            lookups: holders.map { "s.official_id = \($0) AND \(isHeld)" },
            ids: "SELECT id FROM statement WHERE official_id IN (\(list: holders))",
            residual: "(+s.official_id IN (\(list: holders)) AND \(isHeld))", officials: Set(holders))
    }
}

extension Span {
    /// Whether it has a beginning or an end.
    fileprivate var isBounded: Bool { start != nil || end != nil }
}

extension [OfficialDirectory.Hit] {
    /// Whether a name meant one official after the other: no two of them at a time, but for the day on which it changed.
    fileprivate var meansOneAfterTheOther: Bool {
        for (position, hit) in enumerated() {
            for other in self[(position + 1)...] where other.officialID != hit.officialID {
                guard hit.span.ends(before: other.span) || other.span.ends(before: hit.span) else { return false }
            }
        }
        return true
    }
}

extension Span {
    fileprivate func ends(before other: Span) -> Bool {
        guard let end, let start = other.start else { return false }
        return end.latest <= start.earliest
    }
}
