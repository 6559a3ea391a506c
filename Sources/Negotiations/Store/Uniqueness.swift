/// What may be there only once, and how to say that it is there already.
struct Uniqueness: Sendable {
    /// The field to change.
    let field: String
    /// Makes the sentence of what was given for the fields.
    let sentence: @Sendable ((String) -> String?) -> String

    /// By what SQLite calls them: columns, or an index.
    static let all: [String: Uniqueness] = {
        var all = [
            "negotiation.name": named("negotiation"), "party.name": named("party"), "topic.name": named("topic"),
            "party.code": Uniqueness(field: "code") {
                "another party has \(quoted("code", $0, else: "this code", as: "the code "))"
            },
            "index 'name_identity'": Uniqueness(field: "text") {
                "\($0("official") ?? "the official") has \(quoted("text", $0, else: "this name", as: "the name ")) already"
            },
            "index 'office_identity'": Uniqueness(field: "office") {
                "\($0("official") ?? "the official") has the office \(quoted("office", $0, else: "of this title")) already"
            },
            "round.negotiation_id, round.name": Uniqueness(field: "name") {
                "a round named \($0("name") ?? "so") already exists in \($0("negotiation") ?? "this negotiation")"
            },
            "participation.round_id, participation.official_id": Uniqueness(field: "official") {
                "\($0("official") ?? "the official") takes part in \($0("round") ?? "the round") already"
            },
            "source.url": Uniqueness(field: "url") {
                "a source with \(quoted("url", $0, else: "this URL", as: "the URL ")) already exists"
            },
            "index 'source_title'": Uniqueness(field: "title") { _ in
                "a source with this outlet, title and date already exists"
            },
            "statement.fingerprint": Uniqueness(field: "text") {
                "\($0("official") ?? $0("attribution") ?? "the speaker") said the same on \($0("date") ?? "that day") already"
            },
            "outcome.round_id, outcome.title": Uniqueness(field: "title") {
                "an outcome titled \($0("title") ?? "so") already exists in \($0("round") ?? "the round")"
            },
            "approval.outcome_id, approval.authority": Uniqueness(field: "authority") {
                "the approval of \($0("authority") ?? "this authority") already exists for \($0("outcome") ?? "the outcome")"
            },
            "commitment.outcome_id, commitment.party_id, commitment.text": Uniqueness(field: "text") {
                "\($0("party") ?? "the party") has this commitment in \($0("outcome") ?? "the outcome") already"
            },
            "statement_topic.statement_id, statement_topic.topic_id": Uniqueness(field: "topics") { _ in
                "the statement has this topic already"
            },
            "round_topic.round_id, round_topic.topic_id": Uniqueness(field: "topics") { _ in
                "the round has this topic already"
            },
        ]
        for type in ["official", "round", "source", "statement", "outcome", "commitment"] {
            all["\(type).key"] = Uniqueness(field: "key") {
                "another \(type) has \(quoted("key", $0, else: "this key", as: "the key "))"
            }
        }
        for fact in CitableFact.allCases {
            all["index 'citation_\(fact.rawValue)'"] = Uniqueness(field: "sources") { _ in
                "the source is cited for this \(fact.rawValue) already, in the same words and place"
            }
        }
        return all
    }()

    private static func named(_ type: String) -> Uniqueness {
        Uniqueness(field: "name") { "a \(type) named \($0("name") ?? "so") already exists" }
    }

    private static func quoted(
        _ field: String, _ given: (String) -> String?, else fallback: String, as noun: String = ""
    ) -> String {
        given(field).map { "\(noun)“\($0)”" } ?? fallback
    }
}
