import MessageDigest
import SQLite

/// What records are called for good in files of other programs: the identities that desks exchange, as UUIDs. A record keeps its own whatever it is
/// called, and who refers to it by its name finds it here.
struct StableIdentities {
    private var byName: [[String?]: String] = [:]

    /// - Parameter transaction: asked for all that records refer to by names.
    init(from transaction: borrowing Transaction) throws {
        try take(.negotiation, "SELECT id, name, NULL, NULL FROM negotiation", transaction)
        try take(.party, "SELECT id, name, NULL, NULL FROM party", transaction)
        try take(.topic, "SELECT id, name, NULL, NULL FROM topic", transaction)
        try take(.official, "SELECT id, coalesce(key, name), NULL, NULL FROM official", transaction)
        try take(
            .round,
            "SELECT id, (SELECT name FROM negotiation WHERE id = negotiation_id), name, NULL FROM round", transaction)
        try take(
            .outcome,
            """
            SELECT outcome.id, negotiation.name, round.name, outcome.title FROM outcome JOIN round ON round.id = round_id
            JOIN negotiation ON negotiation.id = negotiation_id
            """, transaction)
        try take(.outcome, "SELECT id, key, NULL, NULL FROM outcome WHERE key IS NOT NULL", transaction)
        try take(
            .source, "SELECT id, coalesce(key, url), NULL, NULL FROM source WHERE coalesce(key, url) IS NOT NULL",
            transaction)
        try take(
            .source, "SELECT id, outlet, title, published FROM source WHERE coalesce(key, url) IS NULL", transaction)
    }

    private mutating func take(_ type: RecordType, _ query: SQL, _ transaction: borrowing Transaction) throws {
        let names = try transaction.all(query) { row in try row.columns() as (Int64, String?, String?, String?) }
        let identities = try transaction.identities(of: type, names.map(\.0))
        for (id, first, second, third) in names {
            byName[[type.name, first, second, third]] = identities[id]?.first
        }
    }

    /// What a record is called that others refer to by a name of up to three parts; a UUID of the name itself where there is none of that name.
    func urn(of type: RecordType, _ first: String?, _ second: String? = nil, _ third: String? = nil) -> String {
        let name = [type.name, first, second, third]
        return byName[name].map { "urn:uuid:" + $0 } ?? StableIdentity.urn(name)
    }

    func urn(ofSource field: (String) -> String?) -> String {
        if let known = field("key") ?? field("url") { return urn(of: .source, known) }
        return urn(of: .source, field("outlet"), field("title"), field("published"))
    }

    // What a record refers to.

    func official(of record: ExportedRecord) -> String? {
        (record["official_key"] ?? record["official"]).map { urn(of: .official, $0) }
    }

    func party(of record: ExportedRecord) -> String? { record["party"].map { urn(of: .party, $0) } }

    func round(of record: ExportedRecord) -> String? {
        record["round"].map { urn(of: .round, record["negotiation"], $0) }
    }

    func outcome(of record: ExportedRecord) -> String? {
        if let key = record["outcome_key"] { return urn(of: .outcome, key) }
        return record["outcome"].map { urn(of: .outcome, record["negotiation"], record["round"], $0) }
    }
}

/// A UUID (RFC 9562, version 8) that is made of names, so that each export gives it again.
enum StableIdentity {
    static func uuid(_ parts: [String?]) -> String {
        var named: [UInt8] = []
        for part in parts {
            named += part.map { Array($0.utf8) } ?? [0xFF]
            named.append(0)
        }
        var bytes = Array(SHA256.digest(of: named).prefix(16))
        guard bytes.count == 16 else { return "" }
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = SHA256.hexadecimal(bytes)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text += "-" }
            text.append(digit)
        }
        return text
    }

    static func urn(_ parts: [String?]) -> String { "urn:uuid:" + uuid(parts) }
}

extension ExportedRecord {
    /// What it is called for good, where that was asked.
    var urn: String { "urn:uuid:" + (identities.first ?? "") }
}
