/// What some pages say of themselves before their text, between two lines of three hyphens.
public struct FrontMatter: Sendable, Equatable {
    /// The values of the lines "name: value", without quotation marks around them, by their names in small letters.
    public let fields: [String: String]
    /// Where the text begins, in Unicode scalars.
    public let end: Int

    /// More lines than any front matter has.
    private static let longest = 100

    /// - Returns: `nil` for a text that does not begin with one.
    public init?(_ text: some Collection<Unicode.Scalar>) {
        var fields: [String: String] = [:]
        var line = String.UnicodeScalarView()
        var (position, lines) = (0, 0)
        for scalar in text {
            position += 1
            guard scalar == "\n" else {
                if scalar != "\r", scalar != "\u{FEFF}" { line.append(scalar) }
                if line.count > 2000 { return nil }
                continue
            }
            let isFence = String(line) == "---"
            if lines == 0, !isFence { return nil }
            if lines > 0, isFence {
                self.fields = fields
                end = position
                return
            }
            if lines > 0, let (name, value) = Self.field(String(line)) { fields[name] = value }
            line = String.UnicodeScalarView()
            lines += 1
            guard lines < Self.longest else { return nil }
        }
        return nil
    }

    private static func field(_ line: String) -> (String, String)? {
        guard let colon = line.firstIndex(of: ":"), let first = line.first, !first.isWhitespace else { return nil }
        var value = line[line.index(after: colon)...]
        while let end = value.first, end.isWhitespace { value.removeFirst() }
        while let end = value.last, end.isWhitespace { value.removeLast() }
        for mark: Character in ["\"", "'"] where value.count > 1 && value.first == mark && value.last == mark {
            value = value.dropFirst().dropLast()
        }
        return (line[..<colon].lowercased(), String(value))
    }
}
