/// What a site published lately: RSS 2.0 (and 1.0), Atom (RFC 4287) or JSON Feed 1.1.
public struct Feed: Sendable, Equatable {
    public internal(set) var title: String?
    /// The address of the site.
    public internal(set) var link: String?
    public internal(set) var entries: [FeedEntry] = []

    /// Larger feeds are refused: one holds what is new, and no archive.
    public static let largest = 8 << 20
    /// The most that one entry says of something: no article is as long.
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
            // Some sites send blank lines before it.
            let xml = bytes.first?.isJSONSpace == true ? Array(bytes.drop { $0.isJSONSpace }) : bytes
            guard !Self.isPage(xml) else { throw Self.fault("this is a page of HTML, and no feed") }
            let isWestern = !wasTranscoded && Self.declaresWestern(xml)
            self = try XMLFeed.read(
                isWestern ? try ByteSource(bytes: xml, name: "feed").text(encoding: .latin1) : xml,
                wasTranscoded: wasTranscoded || isWestern)
        case nil: throw Self.fault("the feed is empty")
        default: throw Self.fault("this is no feed: it is neither XML nor JSON")
        }
    }

    init() {}

    private static func isPage(_ xml: [UInt8]) -> Bool {
        let beginning = String(decoding: xml.prefix(64), as: UTF8.self).lowercased()
        return beginning.hasPrefix("<!doctype html") || beginning.hasPrefix("<html")
    }

    /// Whether it says that it is in Windows-1252, or in Latin-1, which means that here as it does in browsers.
    private static func declaresWestern(_ xml: [UInt8]) -> Bool {
        let declaration = String(decoding: xml.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
            .lowercased()
        guard declaration.hasPrefix("<?xml"), let range = declaration.firstRange(of: "encoding=") else { return false }
        let name = declaration[range.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
        return ["windows-1252", "cp1252", "iso-8859-1", "latin1"].contains(name)
    }

    static let tooLong = fault("an entry of the feed is longer than \(longestText >> 20) MiB, which no article is")

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
}
