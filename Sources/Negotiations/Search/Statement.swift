import SQLite

/// A statement as it is shown: names in place of ids, with the speaker's office on the day it was made.
public struct Statement: Sendable, Equatable {
    public let id: Int64
    public let key: String?
    public let date: String
    public var official: String?
    public let attribution: String?
    /// That for which it was said, else that for which the speaker took part in the round, else that of the office.
    public var party: String?
    /// The title held on the date.
    public var office: String?
    public var negotiation: String?
    public var round: String?
    public let kind: String?
    public let text: String
    public let language: String?
    public let translation: String?
    public let setting: String?
    public let tone: String?
    /// The key of the official, where one is needed to tell namesakes apart.
    public var officialKey: String?
    public var topics: [String] = []
    public var sources: [Citation] = []
    /// The first day that the date can mean.
    let earliest: String
}

/// What a source says for one fact.
public struct Citation: Sendable, Equatable {
    public let outlet: String?
    public let title: String?
    public let url: String?
    public let author: String?
    public let published: String?
    public let accessed: String?
    /// The key of the source.
    public let key: String?
    /// The words as printed, where they differ from the fact's own.
    public let wording: String?
    /// Where in the document.
    public let place: String?
}

extension Transaction {
    /// The topics of a statement or a round, by name.
    func topics(of table: String, _ id: Int64) throws -> [String] {
        try all(
            """
            SELECT topic.name FROM \(identifier: table + "_topic") AS link JOIN topic ON topic.id = link.topic_id
            WHERE link.\(identifier: table + "_id") = ? ORDER BY topic.name
            """, id
        ) { row in try row.column(0) }
    }

    /// What sources say for a fact, in the order in which they were recorded.
    func citations(of fact: CitableFact, _ id: Int64) throws -> [Citation] {
        try all(
            """
            SELECT source.outlet, source.title, source.url, source.author, source.published, source.accessed, source.key,
                citation.wording, nullif(citation.place, '')
            FROM citation JOIN source ON source.id = citation.source_id
            WHERE citation.\(identifier: fact.column) = ? ORDER BY citation.id
            """, id
        ) { row in
            let (outlet, title, url, author, published, accessed, key, wording, place):
                (
                    String?, String?, String?, String?, String?, String?, String?, String?, String?
                ) = try row.columns()
            return Citation(
                outlet: outlet, title: title, url: url, author: author, published: published, accessed: accessed,
                key: key,
                wording: wording, place: place)
        }
    }
}
