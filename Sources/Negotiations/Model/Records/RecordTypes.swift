extension RecordType {
    /// Every type, in an order in which each refers only to those before it.
    public static let all: [RecordType] = [
        negotiation, party, topic, official, name, office, round, participation, source, statement, outcome, approval,
        commitment, text,
    ]
}
