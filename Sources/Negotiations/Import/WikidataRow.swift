import Formats

/// A row of the answer to a query of Wikidata: somebody, and perhaps an office. Its variables are called as people call them in queries:
/// `?person ?personLabel ?positionLabel ?countryLabel ?start ?end`.
///
/// An office and for whom it is held stand beside the person, so that what a whole file is told to be completes them.
struct WikidataRow {
    private var values: [(name: String, text: String)]

    /// A row as `format=json` of the query service gives it (SPARQL 1.1 Query Results JSON Format).
    init(binding: [Member]) {
        values = binding.compactMap { member in
            guard case .object(let value) = member.value, let text = value.text("value"), value.text("type") != "bnode"
            else { return nil }
            return text.isEmpty || Self.isUnknown(text) ? nil : (member.name, text)
        }
    }

    /// A row as the service's page saves it; nil for what is none: it names no entity beside its label.
    init?(flat members: [Member]) {
        let isLinked = members.contains { member in
            // Asked of every member of every record.
            guard case .string(let text) = member.value, text.utf8.first == UInt8(ascii: "h") else { return false }
            return text.hasPrefix("http")
        }
        guard isLinked else { return nil }
        let texts = members.compactMap { member -> (name: String, text: String)? in
            if case .string(let text) = member.value { (member.name, text) } else { nil }
        }
        guard texts.count == members.count,
            texts.contains(where: { value in
                Self.entity(value.text) != nil && texts.contains { $0.name == value.name + "Label" }
            })
        else { return nil }
        values = texts.filter { !$0.text.isEmpty && !Self.isUnknown($0.text) }
    }

    /// A row of a table as the service's page saves it, in which what is not known is empty.
    init(row: [Member]) {
        values = row.compactMap { member in
            guard case .string(let text) = member.value, !text.isEmpty, !Self.isUnknown(text) else { return nil }
            return (member.name, text)
        }
    }

    /// Whether a table has people in one column and their labels in another.
    static func isHeader(_ header: [String]) -> Bool {
        header.contains { name in people.contains(name.lowercased()) && header.contains(name + "Label") }
    }

    /// Whether it stands for what somebody has and nobody knows.
    private static func isUnknown(_ text: String) -> Bool { text.contains("/.well-known/genid/") }

    private static let people: Set = [
        "person", "item", "human", "politician", "official", "holder", "officeholder", "p", "s",
    ]
    private static let offices: Set = ["position", "office", "post", "role", "title", "positionheld"]
    private static let parties: Set = [
        "country", "state", "jurisdiction", "government", "organization", "organisation", "of",
    ]

    private static let starts: Set = ["start", "startdate", "starttime", "start_date", "from"]
    private static let ends: Set = ["end", "enddate", "endtime", "end_date", "to", "until"]

    /// The record: an official with the office; nil for somebody who has no name in the language that was asked for.
    ///
    /// - Parameter leave: is told of whom, and of whose office, nothing is taken, since there is no label.
    func record(leaving leave: (String) -> Void) -> [Member]? {
        var official: [(String, RecordValue?)] = []
        var office: [(String, RecordValue?)] = []
        var names: [RecordValue] = []
        var key: String?
        var hasLabels = true
        for (name, text) in values {
            let variable = name.lowercased()
            let isLabel = variable.hasSuffix("label")
            let subject = Self.subject(variable)
            let value = RecordValue.string(day(text, of: variable))
            // Without a label in the language that was asked for, the service gives the number: that is no name.
            if isLabel, Self.isNumber(text) {
                let isOfOffice = Self.offices.contains(subject) || Self.parties.contains(subject)
                if isOfOffice { hasLabels = false }
                if isOfOffice || Self.people.contains(subject) { continue }
            }
            switch subject {
            case _ where Self.people.contains(subject) && isLabel: official.append(("name", value))
            case _ where Self.people.contains(subject): key = Self.entity(text) ?? text
            case _ where variable.hasSuffix("altlabel"):
                names += text.split(separator: ",").map { name in
                    .object([Member(name: "text", value: .string(name.drop { $0 == " " }.description))])
                }
            case "name", "fullname": official.append(("name", value))
            case "familyname", "surname": official.append(("surname", value))
            case "nativename", "native":
                names.append(
                    .object([
                        Member(name: "text", value: value),
                        Member(name: "kind", value: .string(NameKind.native.rawValue)),
                    ]))
            case _ where Self.starts.contains(variable): office.append(("start", value))
            case _ where Self.ends.contains(variable): office.append(("end", value))
            case _ where variable.hasSuffix("precision") && isOfTime(variable.dropLast(9)): continue
            // What has a label is known by it.
            case _ where !isLabel && Self.entity(text) != nil: continue
            case _ where Self.offices.contains(subject): office.append(("office", value))
            case _ where Self.parties.contains(subject): office.append(("party", value))
            // The import says that it does not know it, and what to do.
            default: official.append((name, .string(text)))
            }
        }
        if let key, !official.contains(where: { $0.0 == "name" }) {
            leave(key)
            return nil
        }
        if !hasLabels { leave("an office of \(key ?? "somebody")") }
        let isHeld = hasLabels && office.contains { $0.0 == "office" }
        return .record(
            "official",
            [("key", key.map(RecordValue.string))] + official + (isHeld ? office : [("office", .null)]) + [
                ("names", .array(names))
            ])
    }

    /// What a variable is of: that of a label is of what it is the label of.
    private static func subject(_ variable: String) -> String {
        variable.hasSuffix("label") ? String(variable.dropLast(5)) : variable
    }

    /// That it says an office, and not for whom: the office of a state, which is not known of all. Nil where that is not so.
    ///
    /// - Parameters:
    ///   - row: its number; nil where its line tells it.
    ///   - constants: what records say that do not say it themselves.
    func fault(inRow row: Int?, _ constants: [Member]) -> FieldError? {
        func said(_ subjects: Set<String>) -> String? {
            values.first { subjects.contains(Self.subject($0.name.lowercased())) && Self.entity($0.text) == nil }?.text
        }
        // What has no label is left out, and told as that.
        guard let office = said(Self.offices), !Self.isNumber(office), said(Self.parties) == nil,
            !constants.contains(where: { $0.name == "party" })
        else { return nil }
        let person = values.first { Self.people.contains(Self.subject($0.name.lowercased())) }.map {
            Self.entity($0.text) ?? $0.text
        }
        let place = row.map { " in row \($0)" } ?? ""
        return FieldError(
            field: "countryLabel",
            reason:
                "is missing beside an office\(place); --set party=NAME gives it to all that have none, --skip-bad leaves them out",
            value: [person, office].compactMap(\.self).joined(separator: ", ")
        )
    }

    /// The number of an entity by its address: Q76 of http://www.wikidata.org/entity/Q76.
    private static func entity(_ text: String) -> String? {
        for start in ["http://www.wikidata.org/entity/Q", "https://www.wikidata.org/entity/Q"]
        where text.hasPrefix(start) {
            let number = text.dropFirst(start.utf8.count)
            return !number.isEmpty && number.utf8.allSatisfy { $0 &- 0x30 < 10 } ? "Q" + number : nil
        }
        return nil
    }

    private static func isNumber(_ text: String) -> Bool {
        text.hasPrefix("Q") && text.utf8.count > 1 && text.utf8.dropFirst().allSatisfy { $0 &- 0x30 < 10 }
    }

    private func isOfTime(_ variable: Substring) -> Bool {
        Self.starts.contains(String(variable)) || Self.ends.contains(String(variable))
    }

    /// Wikidata has days as instants at midnight, years and months too, of which the variable with the precision behind its name tells
    /// (wikibase:timePrecision: 9 a year, 10 a month).
    private func day(_ text: String, of variable: String) -> String {
        guard text.utf8.count == 20, text.hasSuffix("T00:00:00Z") else { return text }
        return switch values.first(where: { $0.name.lowercased() == variable + "precision" })?.text {
        case "9": String(text.prefix(4))
        case "10": String(text.prefix(7))
        default: String(text.prefix(10))
        }
    }
}
