/// One record of an input: an object of NDJSON or of a JSON array, or a row of CSV or TSV.
public struct Record: Sendable {
    /// The line where the record begins; the first line of the input is 1.
    public let line: Int
    /// The members in the order they were written. Those of a row are named by the header.
    public let members: [Member]
    /// The bytes of the record as they came, after decompression, without the line ending (for a file of rejects);
    /// empty unless ``ReadingOptions/keepsBytes``.
    public let raw: [UInt8]
    /// Where cells of a spreadsheet lead, by the names of their columns.
    public let links: [String: String]
    /// Of JSON that takes several lines, the lines of its members by their paths, and of the elements of lists: `sources`, `sources[]`,
    /// `sources.url`.
    public let places: [String: [Int]]

    public init(
        line: Int, members: [Member], raw: [UInt8], links: [String: String] = [:], places: [String: [Int]] = [:]
    ) {
        self.places = places
        self.line = line
        self.members = members
        self.raw = raw
        self.links = links
    }
}
