import Formats

/// The addresses of published pages for search engines (sitemaps.org, version 0.9); nothing where it is not known where they will be.
struct SiteMap {
    private let base: WebAddress?
    private var addresses: [WebAddress] = []
    /// The maximum number of addresses in one file of the format.
    private static let most = 50_000

    init(base: WebAddress?) { self.base = base }

    mutating func add(_ address: WebAddress?) {
        if let address { addresses.append(address) }
    }

    /// The files; of many addresses, the first is a list of the others.
    var files: [(name: String, bytes: [UInt8])] {
        guard let base, !addresses.isEmpty else { return [] }
        guard addresses.count > Self.most else {
            return [("sitemap.xml", Self.document("urlset", "url", addresses.map(\.text)))]
        }
        var files: [(name: String, bytes: [UInt8])] = []
        for start in stride(from: 0, to: addresses.count, by: Self.most) {
            let part = addresses[start..<min(start + Self.most, addresses.count)]
            files.append(("sitemap-\(files.count + 1).xml", Self.document("urlset", "url", part.map(\.text))))
        }
        return [("sitemap.xml", Self.document("sitemapindex", "sitemap", files.map { base.text + $0.name }))] + files
    }

    private static func document(_ list: String, _ element: String, _ addresses: [String]) -> [UInt8] {
        var bytes = Array(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(list) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                .utf8)
        for address in addresses {
            bytes += "<\(element)>".utf8
            XMLWriter.append("loc", text: address, to: &bytes)
            bytes += "</\(element)>\n".utf8
        }
        bytes += "</\(list)>\n".utf8
        return bytes
    }
}
