/// What a site published lately: RSS 2.0 (and 1.0), Atom (RFC 4287) or JSON Feed 1.1.
public struct Feed: Sendable, Equatable {
    public internal(set) var title: String?
    /// The address of the site.
    public internal(set) var link: String?
    /// Who wrote those entries that name nobody.
    var author: String?
    public internal(set) var entries: [FeedEntry] = []
    /// How many characters were put right that are no XML.
    public internal(set) var repairs = 0

    /// Larger feeds are refused: one holds what is new, and no archive.
    public static let largest = 8 << 20
    /// The most that is said of something at once: no article is as long.
    static let longestText = 1 << 20
    static let mostEntries = 10_000

    /// Reads a feed, whichever kind it is.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, or XML in an encoding that it declares.
    ///   - wasTranscoded: whether it is UTF-8 whatever it declares.
    /// - Throws: a fatal ``FormatError``; of XML with a document type too, so that there are no entities of its own.
    public init(_ bytes: [UInt8], wasTranscoded: Bool = false) throws(FormatError) {
        guard bytes.count <= Self.largest else {
            throw Self.fault("the feed is larger than \(Self.largest >> 20) MiB")
        }
        switch bytes.first(where: { !$0.isJSONSpace && ![0xEF, 0xBB, 0xBF].contains($0) }) {
        case UInt8.openingBrace: self = try JSONFeed.read(bytes)
        case UInt8(ascii: "<"), 0xFE, 0xFF, 0x00:
            // Some sites send blank lines before it, and a mark before those.
            let behindMark = bytes.behindMark
            let xml = behindMark.first?.isJSONSpace == true ? Array(behindMark.drop { $0.isJSONSpace }) : bytes
            guard !Self.isPage(xml) else { throw Self.fault("this is a page of HTML, and no feed") }
            // Sites change to UTF-8, and forget what they declare. Hardly anything else is UTF-8 by chance.
            if !wasTranscoded, xml.contains(where: { $0 > 0x7F }), !xml.contains(0),
                String(validating: xml, as: UTF8.self) != nil
            {
                self = try Self.read(xml, wasTranscoded: true)
                return
            }
            guard !wasTranscoded, let encoding = Self.declaredEncoding(xml), encoding != .utf8, encoding != .utf16
            else {
                self = try Self.read(xml, wasTranscoded: wasTranscoded)
                return
            }
            self = try Self.read(
                try ByteSource(bytes: xml, name: "feed").text(encoding: encoding), wasTranscoded: true)
        case nil: throw Self.fault("the feed is empty")
        default: throw Self.fault("this is no feed: it is neither XML nor JSON")
        }
    }

    init() {}

    /// The feed, each of whose entries has an author where the feed has.
    func withAuthors() -> Feed {
        guard author != nil else { return self }
        var feed = self
        for place in entries.indices { feed.entries[place].author = entries[place].author ?? author }
        feed.author = nil
        return feed
    }

    /// Reads XML as it is or, where it is none, with what sites get wrong put right.
    private static func read(_ xml: [UInt8], wasTranscoded: Bool) throws(FormatError) -> Feed {
        let fault: FormatError
        do {
            return try XMLFeed.read(xml, wasTranscoded: wasTranscoded)
        } catch { fault = error }
        // What is refused for what it is need not be read twice.
        guard ![0xFE, 0xFF, 0x00].contains(xml.first), repairable.contains(where: fault.reason.contains) else {
            throw fault
        }
        let isUTF8 = wasTranscoded || String(validating: xml, as: UTF8.self) != nil
        guard isUTF8 || declaredEncoding(xml) ?? .utf8 != .utf8 else {
            throw self.fault("the feed is not UTF-8 (\(EncodingGuess(xml).advice))", line: fault.line)
        }
        let repaired = FeedRepair(xml)
        guard var feed = try? XMLFeed.read(repaired.bytes, wasTranscoded: isUTF8) else { throw fault }
        feed.repairs = repaired.count
        return feed
    }

    /// The faults, in the words of expat, that what sites get wrong leads to.
    private static let repairable = [
        "undefined entity", "not well-formed", "invalid character number", "unknown encoding",
    ]

    private static func isPage(_ xml: [UInt8]) -> Bool {
        let beginning = String(decoding: xml.prefix(64), as: UTF8.self).lowercased()
        return beginning.hasPrefix("<!doctype html") || beginning.hasPrefix("<html")
    }

    /// In which encoding it says that it is; Latin-1 means Windows-1252 here, as it does in browsers. Nil where it says nothing, or one that is not read.
    private static func declaredEncoding(_ xml: [UInt8]) -> ReadingOptions.Encoding? {
        let declaration = String(decoding: xml.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
            .lowercased()
        guard declaration.hasPrefix("<?xml"), let range = declaration.firstRange(of: "encoding=") else { return nil }
        let name = declaration[range.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
        return ReadingOptions.Encoding(label: String(name))
    }

    static func fault(_ reason: String, line: Int = 1) -> FormatError {
        FormatError(line: line, reason: reason, isFatal: true)
    }
}

/// An article of a feed.
public struct FeedEntry: Sendable, Equatable {
    /// What the feed calls it for good.
    public internal(set) var guid: String?
    public internal(set) var title: String?
    public internal(set) var link: String?
    public internal(set) var author: String?
    /// When it was published, as the feed writes it.
    public internal(set) var published: String?
    /// The article, or a summary where the feed has no more.
    public internal(set) var content: String?
    /// Whether the content is HTML.
    public internal(set) var isHTML = false
    /// Why the entry is not to be taken; nil where it is.
    public internal(set) var fault: String?

    static let tooLong = "it is longer than \(Feed.longestText >> 20) MiB, which no article is"
}
