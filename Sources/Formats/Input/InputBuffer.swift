import Glibc

/// The part of an input that is in memory: the record being read and what was read beyond it.
///
/// Offsets are relative to the beginning of the record, so they survive ``fill()``; pointers do not.
final class InputBuffer {
    /// The line of the next byte.
    private(set) var line = 1
    /// How many scalars of that line were consumed.
    private(set) var consumedColumns = 0
    let largestRecord: Int
    private let keepsBytes: Bool
    private let source: ByteSource
    private var storage: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var start = 0
    private var end = 0
    private var sourceEnded = false

    init(source: ByteSource, options: ReadingOptions) {
        self.source = source
        largestRecord = max(1, min(options.largestRecord, 1 << 40))
        keepsBytes = options.keepsBytes
        capacity = max(16, options.bufferSize)
        storage = .allocate(capacity: capacity)
    }

    deinit {
        storage.deallocate()
    }

    /// What the bytes were before they were made UTF-8.
    var encoding: ReadingOptions.Encoding { source.encoding }
    /// The first byte of the record; good until ``fill()`` or ``skip(_:lines:)``.
    var bytes: UnsafePointer<UInt8> { UnsafePointer(storage + start) }
    /// How many bytes there are at ``bytes``.
    var available: Int { end - start }

    /// Reads more bytes behind those there are.
    ///
    /// - Returns: false at the end of the input.
    /// - Throws: also when the record would become longer than ``largestRecord``.
    func fill() throws(FormatError) -> Bool {
        if sourceEnded { return false }
        // A record of just the accepted length is known to end only by what follows it.
        guard available <= largestRecord + 2 else { throw tooLarge() }
        makeRoom()
        let free = UnsafeMutableRawBufferPointer(start: storage + end, count: capacity - end)
        do {
            let count = try source.read(into: free)
            sourceEnded = count == 0
            end += count
            return count > 0
        } catch {
            sourceEnded = true
            throw unreadable(error)
        }
    }

    /// Finds out in which encoding the input is, before anything is read.
    func recogniseEncoding(asked: ReadingOptions.Encoding) throws(FormatError) {
        do {
            try source.recogniseEncoding(asked: asked)
        } catch {
            sourceEnded = true
            throw unreadable(error)
        }
    }

    /// Whether there is a byte at an offset; reads as far as it takes.
    func has(_ offset: Int) throws(FormatError) -> Bool {
        while offset >= available {
            if try !fill() { return false }
        }
        return true
    }

    private func makeRoom() {
        let wanted = min(max(16, capacity / 4), 64 << 10)
        if capacity - end >= wanted { return }
        let count = available
        if count <= capacity / 2 {
            memmove(storage, storage + start, count)
        } else {
            // Of the last sizes one is left out: two large buffers are there at once while one is copied into the other.
            let larger = capacity * 4 > largestRecord ? largestRecord + wanted : capacity * 2
            capacity = max(count + wanted, larger)
            let longer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
            memcpy(longer, storage + start, count)
            storage.deallocate()
            storage = longer
        }
        start = 0
        end = count
    }

    /// Consumes bytes that end with a line ending (or the input) and hold `lines` line feeds.
    func skip(_ count: Int, lines: Int) {
        start += min(count, available)
        line += lines
        consumedColumns = 0
    }

    /// Consumes bytes that may end anywhere in a line.
    func skipCounting(_ count: Int) {
        let place = location(of: count)
        start += min(count, available)
        line = place.line
        consumedColumns = place.column - 1
    }

    /// Consumes a byte order mark, which no column counts.
    func skipMark() {
        start += min(3, available)
    }

    func copy(_ count: Int) -> [UInt8] {
        [UInt8](UnsafeBufferPointer(start: bytes, count: min(count, available)))
    }

    /// The bytes of a record that was read, where they are kept.
    func kept(_ count: Int) -> [UInt8] { keepsBytes ? copy(count) : [] }

    /// The line and column of an offset.
    func location(of offset: Int) -> (line: Int, column: Int) {
        var line = line
        var columns = consumedColumns
        for index in 0..<min(offset, available) {
            let byte = bytes[index]
            if byte == .lineFeed {
                line += 1
                columns = 0
            } else if byte & 0xC0 != 0x80 {
                columns += 1
            }
        }
        return (line, columns + 1)
    }

    func error(
        at offset: Int, field: String? = nil, isFatal: Bool, _ reason: String
    ) -> FormatError {
        let place = location(of: offset)
        return FormatError(line: place.line, column: place.column, field: field, reason: reason, isFatal: isFatal)
    }

    func tooLarge() -> FormatError {
        FormatError(
            line: line, reason: "a record is longer than \(largestRecord) bytes, the most that is accepted",
            isFatal: true, kind: .tooLarge)
    }

    private func unreadable(_ failure: SourceFailure) -> FormatError {
        let line = location(of: available).line
        switch failure {
        case .input(let error):
            return FormatError(
                line: line, reason: "cannot read: \(error.message)", isFatal: true, kind: .unreadable(error))
        case .compression(let reason):
            return FormatError(line: line, reason: reason, isFatal: true, kind: .damagedCompression)
        case .encoding(let reason): return FormatError(line: line, reason: reason, isFatal: true)
        }
    }
}
