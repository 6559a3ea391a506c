import Arguments
import Formats
import Markup
import Negotiations
import Quotations

/// The text of an article, and what the file tells of where it was published: a page of HTML, or plain text with front matter or without.
struct ArticlePage {
    let text: String
    /// What the file tells of itself; the title, outlet, author, address and day of publication.
    private let metadata: [String: String]

    /// The page in a file whose bytes are in some encoding.
    init(_ bytes: [UInt8], encoding: ReadingOptions.Encoding, file: String) throws {
        let text: [UInt8]
        do {
            text = try ByteSource(bytes: bytes, name: file).text(encoding: encoding)
        } catch { throw TrackerError(.badData, "\(file): \(error.reason)") }
        try self.init(Array(text.behindMark), file: file)
    }

    /// - Throws: ``TrackerError`` where the file is too large for a page, not UTF-8 or without text.
    init(_ bytes: [UInt8], file: String) throws {
        if HTMLPage.isPage(bytes) {
            guard let page = HTMLPage(bytes) else {
                throw TrackerError(
                    .badData,
                    "\(file) is larger than a page that is read (\(HTMLPage.largest >> 20) MiB), or its tags are nested too deep",
                    hints: ["Import its text."])
            }
            text = page.text
            let pairs: [(String, String?)] = [
                ("title", page.metadata.title), ("outlet", page.metadata.outlet), ("author", page.metadata.author),
                ("url", page.metadata.url), ("published", page.metadata.published),
            ]
            // What a page tells of its article says more than what it tells of itself.
            metadata = (LinkedArticle(page.metadata.linkedData)?.fields ?? [:]).merging(
                pairs.compactMap { name, value in value.map { (name, $0) } }, uniquingKeysWith: { linked, _ in linked })
        } else {
            guard let plain = String(validating: bytes, as: UTF8.self) else {
                throw TrackerError(.badData, "\(file) is not UTF-8 (\(EncodingGuess(bytes).advice))")
            }
            text = plain
            let fields = FrontMatter(plain.unicodeScalars)?.fields ?? [:]
            let pairs = Self.names.compactMap { name, theirs in
                theirs.lazy.compactMap { fields[$0] }.first { !$0.isEmpty }.map { (name, $0) }
            }
            metadata = Dictionary(pairs, uniquingKeysWith: { $1 })
        }
        guard text.utf8.count <= Self.longestText else {
            throw TrackerError(
                .badData, "\(file) has more than \(Self.longestText >> 20) MiB of text, which no article has",
                hints: ["Divide it."])
        }
        guard text.contains(where: { !$0.isWhitespace }) else { throw TrackerError(.badData, "\(file) is empty") }
    }

    /// To read a longer text takes more memory than there may be.
    private static let longestText = 1 << 20

    /// What front matter calls our fields.
    private static let names: [(String, [String])] = [
        ("title", ["title", "headline"]), ("outlet", ["outlet", "publisher", "publication", "site"]),
        ("author", ["author", "byline"]), ("url", ["url", "canonical", "canonical_url", "link"]),
        ("published", ["published", "date", "pubdate"]),
    ]

    /// The options, with what the file tells where they say nothing.
    func completing(_ options: OptionValues) -> OptionValues {
        var options = options
        for (name, value) in metadata where options[name] == nil && name != "published" {
            options.replace(name, with: value)
        }
        if options["published"] == nil, let published { options.replace("published", with: published) }
        return options
    }

    /// The day of publication, or what is told of it: "2026-10". What is no date is passed over.
    var published: String? {
        guard let printed = metadata["published"] else { return nil }
        return PublicationDay.iso(printed) ?? ((try? PartialDate(printed)) == nil ? nil : printed)
    }
}
