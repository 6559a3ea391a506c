import Glibc

/// The records of NDJSON: one object a line.
final class LineRecords: RecordParser {
    private(set) var refused: [UInt8] = []
    private let buffer: InputBuffer
    private var scanner: JSONScanner

    init(buffer: InputBuffer) {
        self.buffer = buffer
        scanner = JSONScanner(bytes: buffer.bytes, encoding: buffer.encoding)
    }

    func next() throws(FormatError) -> Record? {
        while let (length, lines) = try line() {
            let bytes = buffer.bytes
            var count = length - lines
            if count > 0, bytes[count - 1] == .carriageReturn { count -= 1 }
            if isBlank(bytes, count) {
                buffer.skip(length, lines: lines)
                continue
            }
            do {
                let members = try scanner.record(bytes, count: count)
                let record = Record(line: buffer.line, members: members, raw: buffer.kept(count))
                buffer.skip(length, lines: lines)
                return record
            } catch {
                let described = buffer.error(at: error.offset, field: error.field, isFatal: false, error.reason)
                refused = buffer.copy(count)
                buffer.skip(length, lines: lines)
                throw described
            }
        }
        return nil
    }

    /// The length of the next line with its line feed, of which the last line may have none.
    private func line() throws(FormatError) -> (length: Int, lines: Int)? {
        var searched = 0
        while true {
            let available = buffer.available
            if let found = memchr(buffer.bytes + searched, Int32(UInt8.lineFeed), available - searched) {
                let length = UnsafeRawPointer(found) - UnsafeRawPointer(buffer.bytes) + 1
                guard length - 1 <= buffer.largestRecord else { throw buffer.tooLarge() }
                return (length, 1)
            }
            searched = available
            if try !buffer.fill() { break }
        }
        guard searched <= buffer.largestRecord else { throw buffer.tooLarge() }
        return searched == 0 ? nil : (searched, 0)
    }

    private func isBlank(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var index = 0
        while index < count, bytes[index].isJSONSpace { index += 1 }
        return index == count
    }
}
