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
    /// The number of the round.
    let roundID: Int64?
}
