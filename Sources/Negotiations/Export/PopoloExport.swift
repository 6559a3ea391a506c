import Formats
import SQLite

extension Transaction {
    /// Writes people, the organisations for which they hold offices, and the offices as posts and memberships, as Popolo (popoloproject.com).
    func exportPopolo(_ selection: ExportSelection, _ write: ([UInt8]) throws -> Void) throws {
        let names = try otherNames(selection)
        try write(Array("{".utf8))
        try exportList("persons", of: .official, selection, write) { official in
            Self.object([
                ("id", .string(official["key"] ?? Self.person(official["name"]))),
                ("name", official["name"].map(RecordValue.string)),
                ("family_name", official["surname"].map(RecordValue.string)),
                ("summary", official["note"].map(RecordValue.string)),
                ("other_names", names[official["key"] ?? official["name"] ?? ""].map { .array($0) }),
            ])
        }
        try write(Array(",".utf8))
        try exportList("organizations", of: .party, selection, write) { party in
            Self.object([
                ("id", .string(Self.organization(party["name"]))), ("name", party["name"].map(RecordValue.string)),
                (
                    "other_names",
                    party["code"].map { .array([Self.object([("name", .string($0)), ("note", .string("code"))])]) }
                ),
            ])
        }
        try write(Array(",".utf8))
        var seen: Set<String> = []
        try exportList("posts", of: .office, selection, write) { office in
            let post = Self.post(office)
            guard seen.insert(post).inserted else { return nil }
            return Self.object([
                ("id", .string(post)), ("label", office["office"].map(RecordValue.string)),
                ("organization_id", .string(Self.organization(office["party"]))),
            ])
        }
        try write(Array(",".utf8))
        try exportList("memberships", of: .office, selection, write) { office in
            Self.object([
                ("person_id", .string(office["official_key"] ?? Self.person(office["official"]))),
                ("organization_id", .string(Self.organization(office["party"]))),
                ("post_id", .string(Self.post(office))), ("role", office["office"].map(RecordValue.string)),
                ("start_date", Self.date(office["start"])), ("end_date", Self.date(office["end"])),
            ])
        }
        try write(Array("}\n".utf8))
    }

    /// The other names of officials, by what the officials are called.
    private func otherNames(_ selection: ExportSelection) throws -> [String: [RecordValue]] {
        var names: [String: [RecordValue]] = [:]
        var named = selection
        named.types = [.name]
        try exportRecords(named, { _ in }) { name, _ in
            guard let official = name["official_key"] ?? name["official"] else { return }
            names[official, default: []].append(
                Self.object([
                    ("name", name["text"].map(RecordValue.string)), ("note", name["kind"].map(RecordValue.string)),
                    ("start_date", Self.date(name["start"])), ("end_date", Self.date(name["end"])),
                ]))
        }
        return names
    }

    private func exportList(
        _ name: String, of type: RecordType, _ selection: ExportSelection, _ write: ([UInt8]) throws -> Void,
        _ element: (ExportedRecord) -> RecordValue?
    ) throws {
        var listed = selection
        listed.types = [type]
        var isFirst = true
        try write(Array("\"\(name)\":[".utf8))
        try exportRecords(listed, write) { record, bytes in
            guard let element = element(record) else { return }
            bytes += Array((isFirst ? "\n" : ",\n").utf8)
            isFirst = false
            JSONWriter.append(element, to: &bytes)
        }
        try write(Array("\n]".utf8))
    }

    // Whoever reads Popolo knows nothing of our identities: people without a key, organisations and posts are called by their names.

    private static func person(_ name: String?) -> String { StableIdentity.urn(["official", name]) }
    private static func organization(_ name: String?) -> String { StableIdentity.urn(["party", name]) }
    private static func post(_ office: ExportedRecord) -> String {
        StableIdentity.urn(["post", office["party"], office["office"]])
    }

    /// A date as Popolo has it: a year, a month or a day, without more.
    private static func date(_ text: String?) -> RecordValue? {
        text.flatMap { try? PartialDate($0) }.map { .string($0.plain) }
    }

    private static func object(_ members: [(String, RecordValue?)]) -> RecordValue {
        .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }
}
