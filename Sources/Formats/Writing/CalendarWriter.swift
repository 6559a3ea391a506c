/// Writes lines of iCalendar (RFC 5545): escaped, and folded to 75 bytes.
public enum CalendarWriter {
    /// Appends a line whose value is no text: a date, a number.
    public static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
        var count = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            let utf8 = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            if count + utf8.count > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                count = 1
            }
            bytes.append(contentsOf: utf8)
            count += utf8.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// Appends a line with a text; other control characters than line breaks mean nothing there and are left out.
    public static func append(_ name: String, text: String, to bytes: inout [UInt8]) {
        var value = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": value += "\\\(scalar)"
            case "\n": value += "\\n"
            case "\t": value += " "
            case _ where scalar.properties.generalCategory == .control: continue
            default: value.unicodeScalars.append(scalar)
            }
        }
        append(name, value, to: &bytes)
    }
}
