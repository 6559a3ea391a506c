import Glibc

/// Where a field lies in its row, without its quotes.
struct FieldExtent {
    let start: Int
    let end: Int
    /// Whether quotes in it are doubled.
    var hasDoubledQuotes = false
}

/// Finds the next row and its fields, reading as far as it takes.
struct RowScanner {
    /// The most columns that a table may have.
    static let mostFields = 1 << 16

    /// The fields of the row, as offsets into the buffer, at most ``mostFields`` of them: each takes more memory than it takes bytes.
    private(set) var fields: [FieldExtent] = []
    /// How many fields the row has.
    private(set) var fieldCount = 0
    /// The length of the row with its line ending.
    private(set) var length = 0
    /// The length of the row without its line ending.
    private(set) var contentLength = 0
    /// How many line feeds the row holds, that of its end included.
    private(set) var lines = 0
    private let buffer: InputBuffer
    private let delimiter: UInt8

    /// Whether a quote that encloses no whole field is a character like others. Programs that write tabs often quote nothing.
    private let takesBareQuotes: Bool

    init(buffer: InputBuffer, delimiter: UInt8) {
        self.buffer = buffer
        self.delimiter = delimiter
        takesBareQuotes = delimiter == Delimiter.tab.byte
    }

    /// Whether the row is one of a spreadsheet in which nothing stands: delimiters and spaces alone.
    var isBlank: Bool {
        let bytes = buffer.bytes
        for position in 0..<contentLength {
            let byte = bytes[position]
            guard byte == delimiter || byte == 0x20 || byte == 0x09 else { return false }
        }
        return true
    }

    /// Whether nothing stands in a field.
    func isBlank(_ field: FieldExtent) -> Bool {
        let bytes = buffer.bytes
        return (field.start..<field.end).allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 }
    }

    /// Finds the next row that is not empty; false at the end of the input.
    ///
    /// After an error that is not fatal the row is what remains of the line.
    mutating func nextRow() throws(FormatError) -> Bool {
        try skipEmptyLines()
        guard try buffer.has(0) else { return false }
        fields.removeAll(keepingCapacity: true)
        fieldCount = 0
        lines = 0
        var position = 0
        repeat {
            let isQuoted = try buffer.has(position) && buffer.bytes[position] == .quote
            position = isQuoted ? try quotedField(at: position) : try plainField(at: position)
        } while try !endRow(at: &position)
        guard contentLength <= buffer.largestRecord else { throw buffer.tooLarge() }
        return true
    }

    private func skipEmptyLines() throws(FormatError) {
        while try buffer.has(0) {
            if buffer.bytes[0] == .lineFeed {
                buffer.skip(1, lines: 1)
            } else if buffer.bytes[0] == .carriageReturn, try buffer.has(1), buffer.bytes[1] == .lineFeed {
                buffer.skip(2, lines: 1)
            } else {
                return
            }
        }
    }

    /// Takes the delimiter behind a field, or the line ending, and says whether that was the end of the row.
    private mutating func endRow(at position: inout Int) throws(FormatError) -> Bool {
        guard try buffer.has(position) else {
            finish(content: position, ending: 0)
            return true
        }
        switch buffer.bytes[position] {
        case delimiter:
            position += 1
            return false
        case .lineFeed:
            finish(content: position, ending: 1)
            return true
        case .carriageReturn:
            guard try buffer.has(position + 1), buffer.bytes[position + 1] == .lineFeed else {
                throw try fault(at: position, "a carriage return without a line feed: quote the field or end the line")
            }
            finish(content: position, ending: 2)
            return true
        default:
            throw try fault(at: position, "text after a closing quote")
        }
    }

    private mutating func take(_ field: FieldExtent) {
        fieldCount += 1
        if fieldCount <= Self.mostFields { fields.append(field) }
    }

    private mutating func finish(content: Int, ending: Int) {
        contentLength = content
        length = content + ending
        lines += ending == 0 ? 0 : 1
    }

    private mutating func plainField(at start: Int) throws(FormatError) -> Int {
        var position = start
        repeat {
            let available = buffer.available
            position = ByteScan.endOfField(buffer.bytes, from: position, to: available, delimiter: delimiter)
            while takesBareQuotes, position < available, buffer.bytes[position] == .quote {
                position = ByteScan.endOfField(
                    buffer.bytes, from: position + 1, to: available, delimiter: delimiter)
            }
            if position < available { break }
        } while try buffer.fill()
        if position < buffer.available, buffer.bytes[position] == .quote {
            throw try fault(at: position, "a quote in the middle of a field: quote the field and double the quote")
        }
        take(FieldExtent(start: start, end: position))
        return position
    }

    private mutating func quotedField(at opening: Int) throws(FormatError) -> Int {
        var position = opening + 1
        var hasDoubledQuotes = false
        while true {
            let bytes = buffer.bytes
            let available = buffer.available
            guard position < available, let found = memchr(bytes + position, Int32(UInt8.quote), available - position)
            else {
                position = max(position, available)
                if try buffer.fill() { continue }
                if takesBareQuotes { return try plainField(at: opening) }
                throw buffer.error(
                    at: opening, isFatal: true, "a quoted field that begins here is never closed with a quote")
            }
            let quote = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
            if try buffer.has(quote + 1), buffer.bytes[quote + 1] == .quote {
                hasDoubledQuotes = true
                position = quote + 2
                continue
            }
            if takesBareQuotes, try buffer.has(quote + 1), !endsField(buffer.bytes[quote + 1]) {
                return try plainField(at: opening)
            }
            lines += newlines(from: opening, to: quote)
            take(FieldExtent(start: opening + 1, end: quote, hasDoubledQuotes: hasDoubledQuotes))
            return quote + 1
        }
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == .lineFeed || byte == .carriageReturn
    }

    private func newlines(from start: Int, to end: Int) -> Int {
        var count = 0
        var position = start
        while position < end, let found = memchr(buffer.bytes + position, Int32(UInt8.lineFeed), end - position) {
            count += 1
            position = UnsafeRawPointer(found) - UnsafeRawPointer(buffer.bytes) + 1
        }
        return count
    }

    /// An error in the row, which then ends with the line: behind a fault nothing says what a quote means.
    private mutating func fault(at offset: Int, _ reason: String) throws(FormatError) -> FormatError {
        let error = buffer.error(at: offset, isFatal: false, reason)
        var position = offset
        while try buffer.has(position), buffer.bytes[position] != .lineFeed { position += 1 }
        let isLast = position >= buffer.available
        finish(content: position, ending: isLast ? 0 : 1)
        if position > offset, buffer.bytes[position - 1] == .carriageReturn { contentLength -= 1 }
        return error
    }
}
