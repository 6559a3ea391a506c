import Glibc

/// The records of CSV and TSV (RFC 4180): rows whose fields are named by the header.
final class RowRecords: RecordParser {
    /// The names of the columns, each once; an empty one is a column without a name. Spreadsheets end rows with the delimiters of columns that
    /// were used once, so its empty cells are nothing, and a value in it is a member called `column 3`.
    let header: [String]
    /// The header as it came, without its line ending.
    let headerBytes: [UInt8]
    private(set) var refused: [UInt8] = []
    private let buffer: InputBuffer
    private let decoder: FieldDecoder
    /// Whether `'` stands before what a spreadsheet would run.
    private let isGuarded: Bool
    private var scanner: RowScanner

    /// Reads the header; of an input that is empty there is none, and no record.
    ///
    /// - Parameter isGuarded: whether `'` may stand before what a spreadsheet would run as a formula, and is no part of it.
    init(
        buffer: InputBuffer, delimiter: Delimiter, encoding: ReadingOptions.Encoding, isGuarded: Bool = false
    ) throws(FormatError) {
        self.buffer = buffer
        self.isGuarded = isGuarded
        decoder = FieldDecoder(encoding: encoding)
        scanner = RowScanner(buffer: buffer, delimiter: delimiter.byte)
        (header, headerBytes) = try Self.header(&scanner, buffer, decoder)
    }

    func next() throws(FormatError) -> Record? {
        do throws(FormatError) {
            while true {
                guard try scanner.nextRow() else { return nil }
                guard scanner.isBlank else { break }
                buffer.skip(scanner.length, lines: scanner.lines)
            }
            let record = try record()
            buffer.skip(scanner.length, lines: scanner.lines)
            return record
        } catch {
            guard !error.isFatal else { throw error }
            refused = buffer.copy(scanner.contentLength)
            buffer.skip(scanner.length, lines: scanner.lines)
            throw error
        }
    }

    private func record() throws(FormatError) -> Record {
        var fields = scanner.fields
        if let mark = markFault() { throw mark }
        // Spreadsheets end rows with the delimiters of columns that were used once.
        let isFilled =
            scanner.fieldCount > header.count && scanner.fieldCount == fields.count
            && fields[header.count...].allSatisfy(scanner.isBlank)
        if isFilled { fields.removeLast(fields.count - header.count) }
        // Some programs leave out last cells in which nothing stands. So does a file that was cut off, or a text with a line feed and no quotes, of
        // which half would be taken for the whole.
        guard scanner.fieldCount == header.count || isFilled else {
            let counts =
                "\(scanner.fieldCount) \(scanner.fieldCount == 1 ? "field" : "fields"), and the header \(header.count)"
            throw FormatError(line: buffer.line, reason: "the row has \(counts)", isFatal: false)
        }
        let bytes = buffer.bytes
        try refuseNUL(bytes)
        var members: [Member] = []
        members.reserveCapacity(fields.count)
        for (index, field) in fields.enumerated() {
            if header[index].isEmpty, scanner.isBlank(field) { continue }
            do {
                let text = try decoder.string(bytes, field)
                members.append(
                    Member(
                        name: name(ofColumn: index), value: .string(isGuarded ? CSVWriter.unguarded(text) : text)))
            } catch {
                throw buffer.error(at: error.offset, field: name(ofColumn: index), isFatal: false, error.reason)
            }
        }
        return Record(line: buffer.line, members: members, raw: buffer.kept(scanner.contentLength))
    }

    private func name(ofColumn index: Int) -> String {
        header[index].isEmpty ? "column \(index + 1)" : header[index]
    }

    private func markFault() -> FormatError? {
        guard beginsWithMark(buffer.bytes, scanner.contentLength) else { return nil }
        return buffer.error(
            at: 0, isFatal: false, "a byte order mark in the middle of the file (were two files joined?)")
    }

    private func refuseNUL(_ bytes: UnsafePointer<UInt8>) throws(FormatError) {
        guard let found = memchr(bytes, 0, scanner.contentLength) else { return }
        let offset = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
        let index = scanner.fields.lastIndex { $0.start <= offset }
        throw buffer.error(at: offset, field: index.map(name), isFatal: false, "a NUL byte in the text")
    }

    private static func header(
        _ scanner: inout RowScanner, _ buffer: InputBuffer, _ decoder: FieldDecoder
    ) throws(FormatError) -> ([String], [UInt8]) {
        do throws(FormatError) {
            guard try scanner.nextRow() else { return ([], []) }
        } catch {
            throw FormatError(
                line: error.line, column: error.column, field: error.field, reason: error.reason, isFatal: true,
                kind: error.kind)
        }
        guard scanner.fieldCount <= RowScanner.mostFields else {
            throw buffer.error(
                at: 0, isFatal: true,
                "the header has \(scanner.fieldCount) columns; at most \(RowScanner.mostFields) are read")
        }
        var names: [String] = []
        var seen: Set<String> = []
        for field in scanner.fields {
            let name: String
            do {
                name = try decoder.string(buffer.bytes, field)
            } catch {
                throw buffer.error(at: error.offset, isFatal: true, error.reason)
            }
            if name.utf8.contains(0) { throw buffer.error(at: field.start, isFatal: true, "a NUL byte in the header") }
            if name.allSatisfy(\.isWhitespace) {
                names.append("")
                continue
            }
            guard seen.insert(name).inserted else {
                throw buffer.error(
                    at: field.start, field: name, isFatal: true, "the header names \(quoted(name)) twice")
            }
            names.append(name)
        }
        guard !seen.isEmpty else { throw buffer.error(at: 0, isFatal: true, "the header names no column") }
        let bytes = buffer.copy(scanner.contentLength)
        buffer.skip(scanner.length, lines: scanner.lines)
        return (names, bytes)
    }
}
