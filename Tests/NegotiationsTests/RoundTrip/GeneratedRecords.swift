import Formats

@testable import Negotiations

/// Records of every type as lines of NDJSON, made from a seed: names of every script, every form of date, some records with no more
/// than they need and some with everything.
struct GeneratedRecords {
    private var random: RandomNumbers
    private(set) var lines: [String] = []
    private var serial = 0
    /// The parties of the offices of those who are known by a name alone.
    private var offices: [String: [String]] = [:]

    private static let pieces = [
        "a", "Z", " ", "0", "'", "\"", "\\", "/", "%", "_", ";", "“", "”", "—", "…", "é", "e\u{301}", "ß", "İ", "ı",
        "ﬁ", "Å", "\u{212B}",
        "中", "文", "한", "\u{1112}\u{1161}\u{11AB}", "العربية", "עברית", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}",
        "\u{FEFF}",
        "👨‍👩‍👧", "🇬🇧", "🏴\u{E0067}\u{E007F}", "\u{301}\u{302}\u{303}", "\u{2028}", "\u{2029}", "\u{A0}", "\u{3000}",
        "\u{FFFD}", "\u{FFFE}",
        "\u{FFFF}", "\u{E000}", "\u{10FFFF}", "\u{1D11E}", "null", "true", "{}", "[]", "-1", "1e9", "=1+1", "@x",
        "../..", "<b>",
    ]
    private static let controls = [
        "\n", "\r\n", "\r", "\t", "\u{1}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{8}", "\u{C}",
    ]
    private static let dates = DateCases.accepted.map(\.text)
    private static let bounds = DateCases.accepted.filter { !$0.isInterval }.map(\.text)

    init(seed: UInt64, statements: Int) {
        random = RandomNumbers(seed: seed)
        makeRecords(statements: statements)
    }

    var text: String { lines.map { $0 + "\n" }.joined() }

    private mutating func unique() -> String {
        serial += 1
        return "\(serial)"
    }

    /// A name of one line that nothing else has.
    private mutating func line() -> String {
        let begin = unique()
        return begin + ":" + (0..<Int.random(in: 0..<8, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
            + "x"
    }

    /// A text of any length that nothing else has.
    private mutating func prose() -> String {
        let length = random.chance(3) ? 2000 : Int.random(in: 1..<20, using: &random)
        let begin = random.chance(20) ? " \n" + unique() : unique()
        return begin + ":"
            + (0..<length).map { _ in random.pick(random.chance(10) ? Self.controls : Self.pieces) }.joined()
    }

    private mutating func add(_ type: RecordType, _ members: [(String, RecordValue?)]) {
        var bytes: [UInt8] = []
        let given = members.compactMap { name, value in value.map { Member(name: name, value: $0) } }
        JSONWriter.append(.object([Member(name: "type", value: .string(type.name))] + given), to: &bytes)
        lines.append(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func maybe(_ fullness: Int, _ value: (inout Self) -> String) -> RecordValue? {
        random.chance(fullness) ? .string(value(&self)) : nil
    }

    /// Nothing, everything, or half of it.
    private mutating func fullness() -> Int { random.pick([0, 50, 100]) }

    private mutating func sources(_ known: [[Member]]) -> RecordValue? {
        guard random.chance(50) else { return nil }
        let count = random.chance(5) ? 40 : Int.random(in: 1..<4, using: &random)
        return .array(
            (0..<count).map { index in
                var members = random.pick(known)
                if random.chance(50) { members.append(Member(name: "wording", value: .string(prose()))) }
                members.append(Member(name: "place", value: .string("paragraph \(index)")))
                return .object(members)
            })
    }

    private mutating func topics(_ known: [String]) -> RecordValue? {
        random.chance(50) ? .array(known.filter { _ in random.chance(40) }.map { .string($0) }) : nil
    }
}

extension GeneratedRecords {
    private mutating func makeRecords(statements: Int) {
        let negotiations = (0..<3).map { _ in line() }
        let parties = (0..<4).map { _ in line() }
        let topics = (0..<5).map { _ in line() }
        for name in negotiations { add(.negotiation, [("name", .string(name)), ("note", maybe(50) { $0.prose() })]) }
        for name in parties {
            add(
                .party,
                [("name", .string(name)), ("code", maybe(50) { $0.line() }), ("note", maybe(50) { $0.prose() })])
        }
        for name in topics { add(.topic, [("name", .string(name))]) }
        let officials = makeOfficials(parties)
        let known = makeSources()
        let rounds = makeRounds(negotiations, topics, known)
        for round in rounds {
            for official in officials where random.chance(50) {
                let full = fullness()
                add(
                    .participation,
                    round.reference + official + [
                        ("party", random.chance(full) ? party(of: official, parties) : nil),
                        ("capacity", maybe(full) { $0.random.pick(Capacity.words) }),
                        (random.pick(["joined", "left"]), maybe(full) { $0.random.pick(Self.bounds) }),
                        ("note", maybe(full) { $0.prose() }),
                        ("sources", sources(known)),
                    ])
            }
        }
        makeStatements(statements, officials, rounds, parties, topics, known)
        makeOutcomes(rounds, parties, known)
    }

    /// Officials, two of them with one name, each with names and offices; how records refer to them.
    private mutating func makeOfficials(_ parties: [String]) -> [[(String, RecordValue?)]] {
        let shared = line()
        return (0..<8).map { index in
            let name = index < 2 ? shared : line()
            let key = index < 2 || random.chance(30) ? "official-\(unique())" : nil
            let full = fullness()
            add(
                .official,
                [
                    ("key", key.map { .string($0) }), ("name", .string(name)), ("surname", maybe(full) { $0.line() }),
                    ("note", maybe(full) { $0.prose() }),
                ])
            let reference: [(String, RecordValue?)] = [
                ("official", .string(name)), ("official_key", key.map { .string($0) }),
            ]
            for _ in 0..<Int.random(in: 0..<3, using: &random) {
                add(
                    .name,
                    reference + [
                        ("text", .string(line())), ("kind", maybe(full) { $0.random.pick(NameKind.words) }),
                        (random.pick(["start", "end"]), maybe(full) { $0.random.pick(Self.bounds) }),
                    ])
                let party = random.pick(parties)
                if key == nil { offices[name, default: []].append(party) }
                add(
                    .office,
                    reference + [
                        ("party", .string(party)), ("office", .string(line())),
                        (random.pick(["start", "end"]), maybe(full) { $0.random.pick(Self.bounds) }),
                    ])
            }
            return reference
        }
    }

    /// For whom somebody acts: who is known by a name alone is somebody else where it is for others than in the offices of that name.
    private mutating func party(of official: [(String, RecordValue?)], _ parties: [String]) -> RecordValue {
        guard case .string(let name)? = official.first?.1, let known = offices[name] else {
            return .string(random.pick(parties))
        }
        return .string(random.pick(known))
    }

    /// Sources with a key, with a URL, or with a title alone; as records cite them.
    private mutating func makeSources() -> [[Member]] {
        (0..<6).map { index in
            var members: [Member] = []
            if index.isMultiple(of: 3) { members.append(Member(name: "key", value: .string("source-\(unique())"))) }
            if index != 1 { members.append(Member(name: "url", value: .string("https://example.org/" + unique()))) }
            members.append(Member(name: "title", value: .string(line())))
            if index > 3 {
                members += [
                    Member(name: "outlet", value: .string(line())), Member(name: "author", value: .string(line())),
                    Member(name: "published", value: .string(random.pick(Self.bounds))),
                    Member(name: "accessed", value: .string(random.pick(Self.bounds))),
                    Member(name: "content_digest", value: .string(line())),
                ]
            }
            return members
        }
    }

    struct RoundReference { let reference: [(String, RecordValue?)] }

    /// Rounds, of which some share a name in different negotiations.
    private mutating func makeRounds(_ negotiations: [String], _ topics: [String], _ known: [[Member]])
        -> [RoundReference]
    {
        let shared = line()
        return negotiations.flatMap { negotiation in
            [shared, line()].map { name in
                let full = fullness()
                add(
                    .round,
                    [
                        ("key", maybe(full) { "round-" + $0.unique() }), ("negotiation", .string(negotiation)),
                        ("name", .string(name)),
                        (random.pick(["start", "end"]), maybe(full) { $0.random.pick(Self.bounds) }),
                        ("venue", maybe(full) { $0.line() }),
                        ("city", maybe(full) { $0.line() }), ("country", maybe(full) { $0.line() }),
                        ("status", maybe(full) { $0.random.pick(RoundStatus.words) }),
                        ("note", maybe(full) { $0.prose() }),
                        ("topics", self.topics(topics)), ("sources", sources(known)),
                    ])
                return RoundReference(reference: [("round", .string(name)), ("negotiation", .string(negotiation))])
            }
        }
    }

    private mutating func makeStatements(
        _ count: Int, _ officials: [[(String, RecordValue?)]], _ rounds: [RoundReference], _ parties: [String],
        _ topics: [String], _ known: [[Member]]
    ) {
        for _ in 0..<count {
            let full = fullness()
            let hasOfficial = random.chance(70)
            var members: [(String, RecordValue?)] = [
                ("date", .string(random.pick(Self.dates))), ("text", .string(prose())),
            ]
            let official = hasOfficial ? random.pick(officials) : []
            members += official
            members += [
                ("attribution", hasOfficial ? maybe(full) { $0.line() } : .string(line())),
                ("key", maybe(30) { "statement-" + $0.unique() }),
                ("party", random.chance(full) ? party(of: official, parties) : nil),
                ("kind", maybe(full) { $0.random.pick(StatementKind.words) }), ("language", maybe(full) { $0.line() }),
                ("translation", maybe(full) { $0.prose() }), ("setting", maybe(full) { $0.line() }),
                ("tone", maybe(full) { $0.random.pick(Tone.words) }), ("topics", self.topics(topics)),
                ("sources", sources(known)),
            ]
            if random.chance(full) { members += random.pick(rounds).reference }
            add(.statement, members)
        }
    }

    private mutating func makeOutcomes(_ rounds: [RoundReference], _ parties: [String], _ known: [[Member]]) {
        for round in rounds {
            let full = fullness()
            let title = line()
            let key = random.chance(30) ? "outcome-" + unique() : nil
            add(
                .outcome,
                round.reference + [
                    ("key", key.map { .string($0) }), ("kind", .string(line())), ("title", .string(title)),
                    ("text", maybe(full) { $0.prose() }),
                    ("status", maybe(full) { $0.random.pick(OutcomeStatus.words) }),
                    ("date", maybe(full) { $0.random.pick(Self.dates) }),
                    (random.pick(["effective", "expires"]), maybe(full) { $0.random.pick(Self.bounds) }),
                    ("note", maybe(full) { $0.prose() }), ("sources", sources(known)),
                ])
            let outcome = round.reference + [("outcome", .string(title)), ("outcome_key", key.map { .string($0) })]
            for _ in 0..<Int.random(in: 0..<3, using: &random) {
                add(
                    .approval,
                    outcome + [
                        ("authority", .string(line())),
                        ("status", maybe(full) { $0.random.pick(ApprovalStatus.words) }),
                        ("date", maybe(full) { $0.random.pick(Self.dates) }), ("note", maybe(full) { $0.prose() }),
                        ("sources", sources(known)),
                    ])
                add(
                    .commitment,
                    outcome + [
                        ("key", maybe(full) { "commitment-" + $0.unique() }), ("party", .string(random.pick(parties))),
                        ("text", .string(prose())),
                        ("due", maybe(full) { $0.random.pick(Self.dates) }),
                        ("status", maybe(full) { $0.random.pick(CommitmentStatus.words) }),
                        ("note", maybe(full) { $0.prose() }), ("sources", sources(known)),
                    ])
            }
        }
    }
}
