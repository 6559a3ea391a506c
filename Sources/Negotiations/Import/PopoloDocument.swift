import Formats

/// People, organisations and who is a member of what, by the data standard Popolo.
struct PopoloDocument {
    private let persons: [(place: Int, members: [Member])]
    private let memberships: [(place: Int, members: [Member])]
    private let organizations: [String: [Member]]
    private let posts: [String: [Member]]
    /// Legislative periods, which give memberships their dates in files of EveryPolitician.
    private let events: [String: [Member]]

    init(_ document: [Member]) {
        persons = document.placedObjects("persons")
        memberships = document.placedObjects("memberships")
        organizations = Self.byID(document.objects("organizations"))
        posts = Self.byID(document.objects("posts"))
        events = Self.byID(document.objects("events"))
    }

    private static func byID(_ objects: [[Member]]) -> [String: [Member]] {
        Dictionary(
            objects.compactMap { object in object.text("id").map { ($0, object) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Organisations of which somebody is a member, people, and their memberships as offices.
    ///
    /// - Parameter constants: what records say that do not say it themselves.
    func records(_ constants: [Member]) -> [ForeignRecord] {
        let hasParty = constants.contains { $0.name == "party" }
        var people: [String: [Member]] = [:]
        for (_, person) in persons { if let id = person.text("id") { people[id] = person } }
        var known: Set<String> = []
        var parties: [ForeignRecord] = []
        var offices: [ForeignRecord] = []
        let nested = persons.flatMap { place, person in
            person.objects("memberships").map {
                (
                    list: "persons", place: place,
                    members: $0 + [Member(name: "person_id", value: .string(person.text("id") ?? ""))]
                )
            }
        }
        let all = memberships.map { (list: "memberships", place: $0.place, members: $0.members) } + nested
        for (list, place, membership) in all {
            let post = membership.text("post_id").flatMap { posts[$0] }
            let named = [
                membership.text("organization_id"), post?.text("organization_id"), membership.text("on_behalf_of_id"),
            ].compactMap(\.self).filter { !$0.isEmpty }
            let organization = named.compactMap { organizations[$0] }.first
            let person = membership.text("person_id").flatMap { people[$0] }
            let party = organization?.text("name")
            if let party, known.insert(party).inserted {
                let code = organization.flatMap(Self.code).map(RecordValue.string)
                parties.append(
                    ForeignRecord(
                        members: .record("party", [("name", .string(party)), ("code", code)]), list: list, place: place)
                )
            }
            let period = membership.text("legislative_period_id").flatMap { events[$0] }
            let title = [membership.text("role"), membership.text("label"), post?.text("label"), post?.text("role")]
                .compactMap(\.self)
                .first { !$0.isEmpty }
            let office = [Member].record(
                "office",
                [
                    ("official", .string(person?.text("name") ?? "")),
                    ("official_key", person.flatMap(Self.key).map(RecordValue.string)),
                    ("party", party.map(RecordValue.string)),
                    ("office", .string(title ?? "member")),
                    (
                        "start",
                        (membership.text("start_date") ?? period?.text("start_date")).map(RecordValue.string)
                    ),
                    ("end", (membership.text("end_date") ?? period?.text("end_date")).map(RecordValue.string)),
                ])
            let fault =
                person == nil
                ? Self.nobody(membership.text("person_id"))
                : party == nil && !(named.isEmpty && hasParty)
                    ? Self.noParty(named.first, isThere: organization != nil, of: person?.text("name")) : nil
            offices.append(ForeignRecord(members: office, list: list, place: place, fault: fault))
        }
        // In one list: of very many people a second one would take as much memory again.
        var records = parties
        records.reserveCapacity(parties.count + persons.count + offices.count)
        for (place, person) in persons {
            records.append(ForeignRecord(members: official(person), list: "persons", place: place))
        }
        records += offices
        return records
    }

    /// The short form of an organisation's name, where we exported it or somebody noted it as we do.
    private static func code(_ organization: [Member]) -> String? {
        organization.objects("other_names").first { $0.text("note") == "code" }?.text("name")
    }

    /// Why an office is held by nobody.
    private static func nobody(_ id: String?) -> FieldError {
        guard let id, !id.isEmpty else {
            return FieldError(field: "person_id", reason: "is missing: it says who holds the office")
        }
        return FieldError(
            field: "person_id", reason: "is the id of nobody in the file; add that person to persons, with a name",
            value: id)
    }

    /// Why an office is held for nobody.
    private static func noParty(_ id: String?, isThere: Bool, of person: String?) -> FieldError {
        let reason =
            id == nil
            ? "is missing: it says for whom an office is held; --set party=NAME gives it to all that have none"
            : isThere
                ? "is the id of an organization without a name"
                : "is the id of no organization in the file; add that to organizations, with its name"
        return FieldError(field: "organization_id", reason: reason, value: id ?? person)
    }

    private func official(_ person: [Member]) -> [Member] {
        let name = person.text("name") ?? ""
        var seen: Set<String> = [name]
        let names: [RecordValue] = person.objects("other_names").compactMap { other in
            guard let text = other.text("name"), !text.isEmpty, seen.insert(text).inserted else { return nil }
            let kind =
                other.text("note").flatMap(NameKind.init(rawValue:))
                ?? (text.contains(where: \.isLetter) && !text.isLatin ? .native : .alias)
            return .object(
                [
                    Member(name: "text", value: .string(text)),
                    Member(name: "kind", value: .string(kind.rawValue)),
                ]
                    + [("start_date", "start"), ("end_date", "end")].compactMap { theirs, ours in
                        other.text(theirs).flatMap { $0.isEmpty ? nil : Member(name: ours, value: .string($0)) }
                    })
        }
        return .record(
            "official",
            [
                ("key", Self.key(person).map(RecordValue.string)), ("name", .string(name)),
                ("surname", person.text("family_name").map(RecordValue.string)),
                ("note", (person.text("summary") ?? person.text("biography")).map(RecordValue.string)),
                ("names", .array(names)),
            ])
    }

    /// What is known of a person for good. What we made of a name when we exported it says no more than the name.
    private static func key(_ person: [Member]) -> String? {
        guard let id = person.text("id"), !id.isEmpty, let name = person.text("name") else { return nil }
        return id == StableIdentity.urn(["official", name]) ? nil : id
    }
}

extension String {
    /// Whether some letter is of the Latin alphabet, with marks or without.
    fileprivate var isLatin: Bool { unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 } }
}
