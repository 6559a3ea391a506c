/// Writes elements of XML 1.0 in UTF-8.
public enum XMLWriter {
    /// Appends an element with a text, or an empty one.
    public static func append(
        _ name: String, _ attributes: [(name: String, value: String)] = [], text: String? = nil, to bytes: inout [UInt8]
    ) {
        bytes += Array("<\(name)".utf8)
        for attribute in attributes {
            bytes += Array(" \(attribute.name)=\"\(escaped(attribute.value))\"".utf8)
        }
        bytes += Array((text.map { ">\(escaped($0))</\(name)>\n" } ?? "/>\n").utf8)
    }

    /// Text as the content of an element or the value of an attribute. XML has no place for control characters: a mark stands for them.
    public static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case "\r": escaped += "&#13;"
            case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
