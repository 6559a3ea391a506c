/// Tells what an input is by its first bytes and its name.
enum FormatDetection {
    /// How many bytes are looked at, at most.
    static let sampleSize = 64 << 10

    /// Why an input is no text in UTF-8 or Latin-1 at all, by its first bytes; nil for what may be one.
    static func foreign(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> String? {
        guard count >= 2 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE), (0xFE, 0xFF): return "the text is UTF-16: save it as UTF-8"
        case (0x50, 0x4B) where count >= 4 && bytes[2] < 0x09 && bytes[3] < 0x09:
            return "this is a ZIP archive or a spreadsheet: export it as CSV"
        case (0x1F, 0x8B): return "the content is gzip within gzip: decompress it once"
        default: return nil
        }
    }

    /// The format of an input whose first bytes these are, without a byte order mark.
    static func format(of sample: UnsafeBufferPointer<UInt8>, name: String) -> RecordFormat {
        let ending = ending(of: name)
        switch ending {
        case "csv": return .csv(delimiter: nil)
        case "tsv", "tab": return .tsv
        default: break
        }
        switch sample.first(where: { !$0.isJSONSpace }) {
        case UInt8.openingBracket: return .json
        case UInt8.openingBrace:
            return ending != "ndjson" && ending != "jsonl" && isSpreadOverLines(sample) ? .json : .ndjson
        case nil: return ending == "json" ? .json : .ndjson
        default: break
        }
        switch ending {
        case "json": return .json
        case "ndjson", "jsonl": return .ndjson
        default: return delimiter(of: sample) == .tab ? .tsv : .csv(delimiter: nil)
        }
    }

    /// The delimiter that stands most often outside quotes in the first line; a comma when none does.
    static func delimiter(of sample: UnsafeBufferPointer<UInt8>) -> Delimiter {
        var counts = [0, 0, 0]
        let candidates = [Delimiter.comma, .semicolon, .tab]
        var isQuoted = false
        for byte in sample {
            if byte == .quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == .lineFeed { break }
            if let index = candidates.firstIndex(where: { $0.byte == byte }) { counts[index] += 1 }
        }
        var best = 0
        for index in counts.indices where counts[index] > counts[best] { best = index }
        return candidates[best]
    }

    /// The last part of a name, in lower case, without `.gz`.
    private static func ending(of name: String) -> String {
        var parts = name.lowercased().split(separator: ".")
        if parts.last == "gz" { parts.removeLast() }
        return parts.count > 1 ? String(parts[parts.count - 1]) : ""
    }

    /// Whether an object that begins the input goes on behind its first line, as one that was printed for people does.
    private static func isSpreadOverLines(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let opening = sample.firstIndex(of: .openingBrace),
            let stop = sample[opening...].firstIndex(of: .lineFeed)
        else { return false }
        switch sample[opening..<stop].last(where: { !$0.isJSONSpace }) {
        case UInt8.openingBrace, UInt8.openingBracket, UInt8.comma: return true
        default: return false
        }
    }
}
