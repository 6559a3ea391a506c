/// Tells what an input is by its first bytes and its name.
enum FormatDetection {
    /// How many bytes are looked at, at most.
    static let sampleSize = 64 << 10

    /// Why an input is no text at all, by its first bytes; nil for what may be one.
    static func foreign(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> String? {
        guard count >= 2 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0xD0, 0xCF) where count >= 4 && bytes[2] == 0x11 && bytes[3] == 0xE0:
            return "this is a spreadsheet or a document of an old Office: save it as .xlsx or CSV"
        case (0x1F, 0x8B): return "the content is gzip within gzip: decompress it once"
        default: break
        }
        let beginning = UnsafeBufferPointer(start: bytes, count: min(count, 256)).drop {
            $0.isJSONSpace || [0xEF, 0xBB, 0xBF].contains($0)
        }
        let text = String(decoding: beginning.prefix(32), as: UTF8.self).lowercased()
        if text.hasPrefix("begin:vcalendar") {
            return
                "this is a calendar, of which nothing is read: rounds are imported as a table, with --type round, and what tracker export has written as NDJSON"
        }
        if text.hasPrefix("%pdf-") { return "this is a PDF, of which nothing is read: copy its text" }
        if ["<!doctype html", "<html", "<head", "<table"].contains(where: text.hasPrefix) {
            return
                "this is HTML, and no table: an article is imported with --from article; a table of it, saved as .xlsx or CSV"
        }
        if ["<?xml", "<rss", "<feed", "<rdf:"].contains(where: text.hasPrefix) {
            return
                "this is XML, and no table: a feed is imported with --from feed; what a spreadsheet program wrote, saved as .xlsx or CSV"
        }
        return nil
    }

    /// The delimiter that a first line of `sep=;` names, and the length of that line; nil where there is none. Excel writes and heeds it.
    static func namedDelimiter(_ sample: UnsafeBufferPointer<UInt8>) -> (delimiter: Delimiter, length: Int)? {
        guard let end = sample.firstIndex(of: .lineFeed), end < 12 else { return nil }
        let line = String(decoding: sample[..<end], as: UTF8.self).filter { $0 != "\r" && $0 != "\"" }
        guard line.count == 5, line.lowercased().hasPrefix("sep="), let delimiter = line.last.flatMap(Delimiter.init)
        else { return nil }
        return (delimiter, end + 1)
    }

    /// Whether an input is a ZIP archive, as spreadsheets are.
    static func isArchive(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        count >= 4 && bytes[0] == 0x50 && bytes[1] == 0x4B && bytes[2] < 0x09 && bytes[3] < 0x09
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
        let candidates = [Delimiter.comma, .semicolon, .tab, .bar]
        var counts = candidates.map { _ in 0 }
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
