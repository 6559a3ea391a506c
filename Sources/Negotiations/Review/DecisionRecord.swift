import Formats
import SQLite

extension RecordType {
    /// What somebody decided of a proposal, as it stands in the file of a round: words that were accepted or rejected, which are not proposed again
    /// where the file is imported. Where they stand in an article is not said, since the article is not there; what they became has its sources.
    static let decision = RecordType(
        "decision",
        [
            Field("status", .word([ProposalStatus.accepted, .rejected].map(\.rawValue)), isRequired: true),
            Field("kind", .word(ProposalKind.allCases.map(\.rawValue)), isRequired: true),
            Field("text", .text, isRequired: true), Field("speaker", .line), Field("official", .line),
            Field("attribution", .line), Field("party", .line), Field("round", .line), Field("negotiation", .line),
            Field("date", .date), Field("due", .bound), Field("outcome", .line), Field("setting", .line),
            Field("topics", .line), Field("words", .line, isRequired: true),
        ],
        identity: .words,
        parts: [
            Part(name: "statements", type: "statement", links: []), Part(name: "outcomes", type: "outcome", links: []),
        ],
        wording: CommandWording(naming: "", example: "", change: ""))

    /// Every type of record that a file may hold.
    public static let inFiles = all + [decision]
}

extension Transaction {
    /// Writes what was decided of the proposals of rounds.
    ///
    /// - Parameter rounds: their numbers.
    func exportDecisions(ofRounds rounds: SQL, _ write: ([UInt8]) throws -> Void) throws {
        let fields = RecordType.decision.columns.filter { $0.name != "words" }
        let columns = fields.map { SQL("proposal.\(identifier: $0.name)") }.joined(separator: ", ")
        let decisions = try all(
            """
            SELECT statement_id, outcome_id, lower(hex(words)), \(columns) FROM proposal
            WHERE status <> 'open' AND words IS NOT NULL AND (
                statement_id IN (SELECT id FROM statement WHERE round_id IN (\(rounds)))
                OR outcome_id IN (SELECT id FROM outcome WHERE round_id IN (\(rounds)))
                OR EXISTS (
                    SELECT 1 FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
                    WHERE round.id IN (\(rounds)) AND round.name = proposal.round
                        AND ifnull(negotiation.name = proposal.negotiation, TRUE)))
            ORDER BY earliest, \(columns), words
            """
        ) { row in
            var members: [Member] = []
            for (index, field) in fields.enumerated() {
                if let text: String = try row.column(index + 3) {
                    members.append(Member(name: field.name, value: .string(text)))
                }
            }
            members.append(Member(name: "words", value: .string(try row.column(2))))
            return (members, statement: try row.column(0) as Int64?, outcome: try row.column(1) as Int64?)
        }
        for (members, statement, outcome) in decisions {
            var line = [Member(name: "type", value: .string(RecordType.decision.name))] + members
            let names = (
                statement: ["key", "date", "official", "official_key", "attribution", "text"],
                outcome: ["key", "round", "negotiation", "kind", "title"]
            )
            if let statement { line += try made("statements", .statement, statement, names.statement) }
            if let outcome { line += try made("outcomes", .outcome, outcome, names.outcome) }
            var bytes: [UInt8] = []
            JSONWriter.append(.object(line), to: &bytes)
            try write(bytes + [UInt8(ascii: "\n")])
        }
    }

    /// What a proposal became, by what it is known by.
    private func made(_ part: String, _ type: RecordType, _ id: Int64, _ names: [String]) throws -> [Member] {
        guard let fields = try exportedFields(of: type, id) else { return [] }
        let known = fields.filter { names.contains($0.name) }
        return [Member(name: part, value: .array([.object(known)]))]
    }
}

extension Recorder {
    /// Records what another database decided of words that are not proposed here. What is open here stays open: whoever decides it is here.
    mutating func record(decision draft: Draft, in transaction: borrowing Transaction) throws -> Result {
        guard let words = draft["words"].flatMap(Self.bytes), words.count == Digest.length else {
            throw FieldError(
                field: "words", reason: "must be \(2 * Digest.length) hexadecimal digits", value: draft["words"])
        }
        var made: [String: Int64] = [:]
        for part in draft.parts { made[part.type.name] = try record(part, in: transaction).id }
        let known: Int64? = try transaction.value(
            """
            SELECT id FROM proposal WHERE words = \(words) AND kind = \(draft["kind"]) AND speaker IS \(draft["speaker"])
                AND date IS \(draft["date"]) ORDER BY id LIMIT 1
            """)
        if let known { return Result(id: known, action: .unchanged) }
        let values = TableColumns.proposal.names.map { column -> SQLite.Value in
            switch column {
            case "words": .blob(words)
            case "statement_id": made["statement"].map { .integer($0) } ?? .null
            case "outcome_id": made["outcome"].map { .integer($0) } ?? .null
            case "speaker_is_inferred", "speaker_is_joint", "date_is_inferred": .integer(0)
            default: draft[column].map { .text($0) } ?? .null
            }
        }
        return Result(id: try insert(values, into: .proposal, in: transaction), action: .added)
    }

    private static func bytes(ofHexadecimal text: String) -> [UInt8]? {
        let digits = text.utf8.map { digit in Character(Unicode.Scalar(digit)).hexDigitValue }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }
}
