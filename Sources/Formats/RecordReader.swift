/// Reads the records of an input one by one, strictly, in memory bounded by the longest record.
///
/// ```swift
/// let reader = try RecordReader(source: ByteSource(path: "statements.ndjson.gz"))
/// while let record = try reader.next() { … }
/// ```
///
/// The input is verified as a whole only when ``next()`` has returned nil: a gzip stream's checksum comes last.
public final class RecordReader {
    /// The format that was given or found.
    public let format: RecordFormat
    /// The column names of CSV and TSV; nil for JSON.
    public let header: [String]?
    /// The header of CSV and TSV as it came, without its line ending; empty for JSON.
    public let headerBytes: [UInt8]
    /// Whether it begins with the byte order mark of UTF-8, as what is written for spreadsheets does.
    public private(set) var hasMark = false
    /// Whether numbers of days in a spreadsheet count from 1904, as in old files of Excel for the Macintosh.
    public private(set) var countsFrom1904 = false
    /// The names of the sheets of a spreadsheet of which one was taken without being named; of others none.
    public private(set) var sheets: [String] = []
    /// Those of them in which something stands and that are not read, and the one that is.
    public private(set) var unreadSheets: [String] = []
    public private(set) var sheetName = ""
    /// Where the bytes come from, for progress.
    public let source: ByteSource
    /// The bytes of the record that the last error refused, as they came, without the line ending; empty after a fatal error.
    public var refused: [UInt8] { failure == nil ? parser.refused : [] }

    /// How much was read so far, or came of it: what waits to be recorded is bounded by it.
    public var contentBytesRead: Int { source.contentBytesRead + parser.expandedBytes }

    /// Says what is kept of each cell of a spreadsheet in the bytes of its rows, by the name of its column: as CSV they may have to say it otherwise.
    public func keepCells(_ kept: @escaping (_ column: String, _ text: String) -> String) {
        (parser as? SpreadsheetRecords)?.kept = kept
    }

    private let parser: any RecordParser
    private var failure: FormatError?
    private var isAtEnd = false

    /// Begins to read.
    ///
    /// - Parameter format: nil to find it out from the first bytes and the name of the source.
    /// - Throws: a fatal error when the first bytes cannot be read, or are no text, or the header of CSV is faulty.
    public init(
        source: ByteSource, format: RecordFormat? = nil, options: ReadingOptions = ReadingOptions()
    ) throws(FormatError) {
        let buffer = InputBuffer(source: source, options: options)
        self.source = source
        try buffer.recogniseEncoding(asked: options.encoding)
        let sampleSize = min(options.bufferSize, options.largestRecord, FormatDetection.sampleSize)
        while buffer.available < sampleSize, try buffer.fill() {}
        if let reason = FormatDetection.foreign(buffer.bytes, buffer.available) {
            throw FormatError(line: 1, reason: reason, isFatal: true)
        }
        if FormatDetection.isArchive(buffer.bytes, buffer.available) {
            let sheet = try SpreadsheetRecords(buffer: buffer, options: options)
            self.format = .spreadsheet
            header = sheet.header.filter { !$0.isEmpty }
            headerBytes = sheet.headerBytes
            countsFrom1904 = sheet.countsFrom1904
            (sheets, unreadSheets, sheetName) = (sheet.sheets, sheet.unread, sheet.sheetName)
            parser = sheet
            return
        }
        if options.sheet != nil {
            throw FormatError(
                line: 1, reason: "this is no spreadsheet (.xlsx or .ods), so it has no sheets", isFatal: true)
        }
        let hasMark = beginsWithMark(buffer.bytes, buffer.available)
        if hasMark { buffer.skipMark() }
        self.hasMark = hasMark
        var sample = UnsafeBufferPointer(start: buffer.bytes, count: buffer.available)
        let format = format ?? FormatDetection.format(of: sample, name: source.name)
        let named = format.isTable ? FormatDetection.namedDelimiter(sample) : nil
        if let named {
            buffer.skip(named.length, lines: 1)
            sample = UnsafeBufferPointer(start: buffer.bytes, count: buffer.available)
        }
        switch format {
        case .ndjson:
            self.format = format
            header = nil
            headerBytes = []
            parser = LineRecords(buffer: buffer)
        case .json:
            self.format = format
            header = nil
            headerBytes = []
            parser = DocumentRecords(buffer: buffer)
        case .csv(let given):
            let delimiter = given ?? named?.delimiter ?? FormatDetection.delimiter(of: sample)
            let rows = try RowRecords(
                buffer: buffer, delimiter: delimiter, encoding: source.encoding, isGuarded: hasMark)
            self.format = .csv(delimiter: delimiter)
            header = rows.header.filter { !$0.isEmpty }
            headerBytes = rows.headerBytes
            parser = rows
        case .spreadsheet:
            throw FormatError(line: 1, reason: "this is no spreadsheet (.xlsx or .ods)", isFatal: true)
        case .tsv:
            let rows = try RowRecords(buffer: buffer, delimiter: .tab, encoding: source.encoding, isGuarded: hasMark)
            self.format = format
            header = rows.header.filter { !$0.isEmpty }
            headerBytes = rows.headerBytes
            parser = rows
        }
    }

    /// The next record, or nil at the end of the input.
    ///
    /// - Throws: a ``FormatError``. After one that is not fatal the next call goes on behind the refused record; a fatal one
    ///   is thrown again by every further call.
    public func next() throws(FormatError) -> Record? {
        if let failure { throw failure }
        if isAtEnd { return nil }
        do {
            if let record = try parser.next() { return record }
            isAtEnd = true
            return nil
        } catch {
            if error.isFatal { failure = error }
            throw error
        }
    }
}

/// What the reader asks of a format.
protocol RecordParser: AnyObject {
    func next() throws(FormatError) -> Record?
    /// The bytes of the record that the last error refused.
    var refused: [UInt8] { get }
    /// What the records take so far, where they can be far larger than the bytes that were read for them.
    var expandedBytes: Int { get }
}

extension RecordParser {
    var expandedBytes: Int { 0 }
}
