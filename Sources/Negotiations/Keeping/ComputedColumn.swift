/// A generated column of a table whose schema was found to be ours.
struct ComputedColumn: Equatable {
    let name: String
    let expression: String

    private static let mark = Array(" GENERATED ALWAYS AS (".utf8)

    /// Reads them out of the text of a CREATE TABLE, in which each begins a line: `name TYPE GENERATED ALWAYS AS (`.
    static func all(in schema: String) -> [ComputedColumn] {
        let text = Array(schema.utf8)
        var columns: [ComputedColumn] = []
        var rest = text[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") }
            guard line.suffix(mark.count).elementsEqual(mark) else {
                rest = text[line.endIndex...].dropFirst()
                continue
            }
            guard let end = closing(of: text[line.endIndex...]) else { break }
            let name = line.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") }
            columns.append(
                ComputedColumn(
                    name: String(decoding: name, as: UTF8.self),
                    expression: String(decoding: text[line.endIndex..<end], as: UTF8.self)))
            rest = text[end...]
        }
        return columns
    }

    /// Where the parenthesis that is open at the start is closed; those inside quotation marks do not count.
    private static func closing(of text: ArraySlice<UInt8>) -> Int? {
        var depth = 1
        var isQuoted = false
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "'"): isQuoted.toggle()
            case UInt8(ascii: "(") where !isQuoted: depth += 1
            case UInt8(ascii: ")") where !isQuoted:
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
        }
        return nil
    }
}
