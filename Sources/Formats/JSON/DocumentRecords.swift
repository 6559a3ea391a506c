import Glibc

/// The records of one JSON document: the objects of an array, one at a time, or a single object.
final class DocumentRecords: RecordParser {
    private enum Place {
        case beginning, afterBracket, afterComma, afterElement, afterDocument
    }

    private(set) var refused: [UInt8] = []
    private let buffer: InputBuffer
    private var scanner: JSONScanner
    private var place = Place.beginning

    init(buffer: InputBuffer) {
        self.buffer = buffer
        scanner = JSONScanner(bytes: buffer.bytes, encoding: buffer.encoding)
    }

    func next() throws(FormatError) -> Record? {
        while let byte = try nextByte() {
            switch (place, byte) {
            case (.beginning, .openingBracket):
                buffer.skipCounting(1)
                place = .afterBracket
            case (.beginning, .openingBrace):
                place = .afterDocument
                return try element()
            case (.afterBracket, .closingBracket), (.afterElement, .closingBracket):
                buffer.skipCounting(1)
                place = .afterDocument
            case (.afterElement, .comma):
                buffer.skipCounting(1)
                place = .afterComma
            case (.afterBracket, _), (.afterComma, _):
                place = .afterElement
                return try element()
            case (.beginning, _): throw fatal("a JSON document of records begins with [ or {")
            case (.afterElement, _): throw fatal("a comma or ] was expected after a record")
            case (.afterDocument, _): throw fatal("there is text after the end of the JSON document")
            }
        }
        guard place != .beginning else {
            throw fatal("the file holds nothing; a document without records is []")
        }
        guard place == .afterDocument else {
            throw fatal("the JSON document is cut short: it ends before its closing ]")
        }
        return nil
    }

    private func fatal(_ reason: String) -> FormatError {
        buffer.error(at: 0, isFatal: true, reason)
    }

    /// The next byte that is not white space.
    private func nextByte() throws(FormatError) -> UInt8? {
        while true {
            let bytes = buffer.bytes
            let available = buffer.available
            var count = 0
            while count < available, bytes[count].isJSONSpace { count += 1 }
            buffer.skipCounting(count)
            if count < available { return buffer.bytes[0] }
            if try !buffer.fill() { return nil }
        }
    }

    private func element() throws(FormatError) -> Record {
        let length = try elementLength()
        guard length <= buffer.largestRecord else { throw buffer.tooLarge() }
        scanner.notesPlaces = memchr(buffer.bytes, Int32(UInt8.lineFeed), length) != nil
        do {
            let members = try scanner.record(buffer.bytes, count: length)
            let record = Record(line: buffer.line, members: members, raw: buffer.kept(length), places: places(length))
            buffer.skipCounting(length)
            return record
        } catch {
            let described = buffer.error(
                at: error.offset, field: error.field, isFatal: !error.keepsStructure, error.reason)
            refused = buffer.copy(length)
            buffer.skipCounting(length)
            throw described
        }
    }

    /// The lines in which members and elements begin.
    private func places(_ length: Int) -> [String: [Int]] {
        guard scanner.notesPlaces else { return [:] }
        let ends = (0..<length).filter { buffer.bytes[$0] == .lineFeed }
        return scanner.places.mapValues { offsets in
            offsets.map { offset in
                var (first, last) = (0, ends.count)
                while first < last {
                    let middle = (first + last) / 2
                    if ends[middle] < offset { first = middle + 1 } else { last = middle }
                }
                return buffer.line + first
            }
        }
    }

    /// How long the value at hand is, by its brackets and quotes alone.
    private func elementLength() throws(FormatError) -> Int {
        var extent = ElementExtent()
        repeat {
            if let length = extent.advance(buffer.bytes, buffer.available) { return length }
        } while try buffer.fill()
        throw fatal("the JSON document is cut short: it ends inside the record that begins here")
    }
}
