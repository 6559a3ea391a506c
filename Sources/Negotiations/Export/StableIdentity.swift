import MessageDigest

/// What a record is called for good in files of other programs: a UUID (RFC 9562, version 8) made of what makes the record the same, so that each
/// export gives it again, and so does another database with the same facts.
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
    /// The parts of its identity, in the order in which those who refer to it know them.
    var identity: [String?] {
        switch type {
        case .official: [type.name, self["key"] ?? self["name"]]
        case .negotiation, .party, .topic: [type.name, self["name"]]
        case .round: [type.name, self["negotiation"], self["name"]]
        case .outcome:
            [type.name, self["key"]] + (self["key"] == nil ? [self["negotiation"], self["round"], self["title"]] : [])
        case .source: ExportedRecord.identity(ofSource: { self[$0] })
        case .statement where self["key"] == nil:
            [type.name, self["date"], self["official_key"] ?? self["official"], self["attribution"], self["text"]]
        default:
            [type.name]
                + (self["key"].map { [$0] } ?? values.map { if case .string(let text) = $0 { text } else { nil } })
        }
    }

    static func identity(ofSource field: (String) -> String?) -> [String?] {
        if let known = field("key") ?? field("url") { return ["source", known] }
        return ["source", field("outlet"), field("title"), field("published")]
    }

    var urn: String { StableIdentity.urn(identity) }

    // What it refers to, under the same names.

    var official: String? { (self["official_key"] ?? self["official"]).map { StableIdentity.urn(["official", $0]) } }
    var party: String? { self["party"].map { StableIdentity.urn(["party", $0]) } }
    var round: String? { self["round"].map { StableIdentity.urn(["round", self["negotiation"], $0]) } }
    var outcome: String? {
        if let key = self["outcome_key"] { return StableIdentity.urn(["outcome", key]) }
        return self["outcome"].map {
            StableIdentity.urn(["outcome", nil, self["negotiation"], self["round"], $0])
        }
    }
}
