import Negotiations

/// What is asked of a page beside its address: the fields of a form.
public struct AskedValues: Sendable, Equatable {
    private let values: [(name: String, value: String)]

    /// Fields that were left empty say nothing.
    public init(_ values: [(name: String, value: String)]) {
        self.values = values.filter { !$0.value.allSatisfy(\.isWhitespace) }
    }

    public subscript(_ name: String) -> String? { values.last { $0.name == name }?.value }

    func all(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

    /// Those of some names, in order.
    func only(_ names: [String]) -> [(name: String, value: String)] { values.filter { names.contains($0.name) } }

    /// Those beside the moment, which every page is asked about.
    var beside: [(name: String, value: String)] { values.filter { $0.name != "as-of" } }

    /// Which page of many is asked for, from 1.
    var page: Int { self["page"].flatMap { Int($0) }.map { min(max(1, $0), 1_000_000) } ?? 1 }

    public static func == (left: AskedValues, right: AskedValues) -> Bool {
        left.values.elementsEqual(right.values) { $0.name == $1.name && $0.value == $1.value }
    }
}

/// A choice of statements as an address says it, and as the command line does.
struct AskedStatements {
    let filter: StatementFilter
    /// The same in options of the command line.
    let options: [String]
    /// The same as fields of an address.
    let query: [(name: String, value: String)]

    /// The fields of an address that narrow statements; each is an option of the command line.
    static let names = [
        "q", "official", "party", "negotiation", "round", "topic", "kind", "tone", "setting", "language", "outlet",
        "unsourced", "related", "since", "until",
    ]

    init(_ asked: AskedValues, today: Day) throws {
        query = asked.only(Self.names)
        var filter = StatementFilter()
        filter.words = asked.all("q").joined(separator: " ")
        filter.officials = asked.all("official")
        filter.parties = asked.all("party")
        filter.negotiations = asked.all("negotiation")
        filter.rounds = asked.all("round")
        filter.topics = asked.all("topic")
        filter.settings = asked.all("setting")
        filter.languages = asked.all("language")
        filter.outlets = asked.all("outlet")
        filter.isUnsourced = asked["unsourced"] != nil
        filter.related = asked["related"]
        filter.kinds = try asked.all("kind").map { try Self.word($0, "kind") }
        filter.tones = try asked.all("tone").map { try Self.word($0, "tone") }
        filter.since = try asked["since"].map { text throws(DateError) in try PartialDate(asked: text, today: today) }
        filter.until = try asked["until"].map { text throws(DateError) in try PartialDate(asked: text, today: today) }
        if let since = filter.since, let until = filter.until, until.isBefore(since) {
            throw TrackerError(.usage, "the last day is before the first")
        }
        try SearchExpression(filter.words).requireAnswerable(String(filter.words.prefix(60)))
        self.filter = filter
        let narrowing = query.filter { $0.name != "q" }.map { name, value in
            name == "unsourced" ? "--unsourced" : "--\(name)=\(value)"
        }
        options = narrowing + (filter.words.isEmpty ? [] : ["--", filter.words])
    }

    private static func word<Word: RawRepresentable & CaseIterable>(
        _ text: String, _ name: String
    ) throws -> Word where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        throw TrackerError(
            .usage, "there is no \(name) “\(text.prefix(60))”",
            hints: ["There are: \(Word.allCases.map(\.rawValue).joined(separator: ", "))."])
    }
}
