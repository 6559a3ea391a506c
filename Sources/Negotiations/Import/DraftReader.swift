import Calendar
import Formats

/// Reads an input and makes drafts of its records, in batches; nothing here knows the database, so it can run beside the writing.
final class DraftReader {
    /// What became of one record.
    struct Item: Sendable {
        let line: Int
        /// The lines of its fields, where it takes several.
        var lines: [String: Int] = [:]
        let result: Result<Draft, ImportProblem>
        /// The record as it came, where bad ones are to be kept.
        let bytes: [UInt8]

        func line(of field: String) -> Int { Self.line(of: field, among: lines) ?? line }

        fileprivate static func line(of field: String, among lines: [String: Int]) -> Int? {
            lines[field] ?? field.split(separator: ".").first.flatMap { lines[String($0)] }
        }
    }

    /// Records that were read together.
    struct Batch: Sendable {
        var items: [Item] = []
        /// How many bytes of the input were read so far.
        var bytesRead = 0
        /// The header of a table as it came.
        var header: [UInt8] = []
        /// Whether it is of a table that a person or another program made.
        var isOfForeignTable = false
    }

    /// How many records are read together, and, since they can be large, of how many bytes at most (and one more).
    private static let batchSize = 256
    private static let batchBytes = 1 << 20

    let totalBytes: Int?
    // These are to be asked when there are no more batches.
    /// What the header lacks, or has too much; or which date leaves open what all of them are.
    private(set) var headerProblems: [ImportProblem] = []
    /// Why the rest could not be read.
    private(set) var end: ImportProblem?
    private(set) var format = ""
    private(set) var headerBytes: [UInt8] = []
    /// Whether the file says another encoding than the options.
    private(set) var overridesEncoding = false
    /// Whether the file was written to while it was read.
    private(set) var hasChanged = false
    /// How many records there were, good or bad.
    private(set) var records = 0
    /// The sheets of a spreadsheet in which something stands and that are not read, and the one that is.
    private(set) var unreadSheets: [String] = []
    private(set) var sheetName = ""
    /// What an answer of Wikidata has no label for, and is passed over.
    private(set) var unlabelled = ToldRecords()
    /// What a person said the meaning of and no record has.
    var unmetNames: [String] { names.unmet }

    private let input: ImportInput
    private let source: ByteSource
    private let digest: RunningDigest
    private let options: ImportOptions
    private var names: FieldNames
    private var reader: RecordReader?
    /// Records of another program's document that were not taken yet, the next one last.
    private var foreign: [ForeignRecords.Taken] = []
    /// Why the last of them cannot be taken.
    private var foreignFault: FieldError?
    private var isOver = false
    private var isForeignTable = false
    /// Whether it is a table that the query service of Wikidata saved.
    private var isOfWikidata = false
    /// Makes dates that are written in a way of the file into those that are stored; nil where the file has no such way.
    private var dates: WrittenDates?
    /// Whether the input was read to its end.
    var isWhole: Bool { isOver && end == nil && headerProblems.isEmpty }

    init(_ input: ImportInput, _ options: ImportOptions) throws {
        let digest = RunningDigest()
        self.digest = digest
        self.options = options
        self.input = input
        names = FieldNames(options.fields)
        source = try input.source { bytes in digest.update(bytes) }
        totalBytes = source.totalBytes
    }

    /// The SHA-256 of the input as it is stored.
    func sha256() -> String { digest.hexadecimal() }

    /// The next records; nil at the end.
    func next() -> Batch? {
        guard !isOver else { return nil }
        var batch = Batch()
        if reader == nil { begin() }
        let start = contentBytesRead
        while !isOver, batch.items.count < Self.batchSize, contentBytesRead - start < Self.batchBytes,
            let item = nextItem()
        {
            records += 1
            batch.items.append(item)
        }
        batch.bytesRead = source.bytesRead
        batch.header = headerBytes
        batch.isOfForeignTable = isForeignTable
        return isOver && batch.items.isEmpty ? nil : batch
    }

    private var contentBytesRead: Int { reader?.contentBytesRead ?? source.contentBytesRead }

    private func begin() {
        do {
            dates = try dateFormat().map { WrittenDates(format: $0) }
        } catch {
            headerProblems = [error]
            isOver = true
            return
        }
        var reading = ReadingOptions(encoding: options.encoding)
        reading.keepsBytes = options.skipsBad
        reading.sheet = options.sheet
        do {
            let reader = try RecordReader(source: source, format: options.format, options: reading)
            self.reader = reader
            dates?.epoch1904 = reader.countsFrom1904
            dates?.isOfSheet = reader.format == .spreadsheet
            format = reader.format.name
            (unreadSheets, sheetName) = (reader.unreadSheets, reader.sheetName)
            // What is kept of a file in another encoding is UTF-8, and says so: it can be imported by the same options.
            let isMarked = (source.encoding != .utf8 || reader.hasMark) && reader.header != nil
            headerBytes = (isMarked ? [0xEF, 0xBB, 0xBF] : []) + reader.headerBytes
            overridesEncoding = source.overridesEncoding
            names.isOfTable = reader.header != nil
            names.hasSemicolons = reader.format == .csv(delimiter: .semicolon)
            if reader.countsFrom1904 { keepDaysCountedFrom1900(reader) }
            isOfWikidata = options.fields.renamed.isEmpty && WikidataRow.isHeader(reader.header ?? [])
            isForeignTable =
                !isOfWikidata && reader.header.map { !RecordType.official.isWritten(withHeader: $0) } ?? false
            if isOfWikidata { return }
            guard let header = reader.header, !header.isEmpty,
                names.typeMember(header.map { Member(name: $0, value: .null) }, standard: options.type) == nil
            else { return }
            names.isOfSheet = reader.format == .spreadsheet
            headerProblems = options.type.faults(inHeader: header, names: &names).map { ImportProblem($0, line: 1) }
            if !headerProblems.isEmpty, header.count == 1, isWord(header[0], aloneIn: reader) {
                headerProblems = [
                    ImportProblem(
                        line: 1, field: nil,
                        reason:
                            "neither a table nor a record was found: all that stands there is “\(header[0].beginning)”",
                        value: nil)
                ]
            }
            if !headerProblems.isEmpty, reader.sheets.count > 1 {
                let sheets = reader.sheets.prefix(10).map { "“\($0.beginning)”" }.joined(separator: ", ")
                headerProblems.append(
                    ImportProblem(
                        line: 1, field: "sheet",
                        reason: "the first of several was read; --sheet names another: \(sheets)",
                        value: nil))
            }
            if !headerProblems.isEmpty, let other = RecordType.others(than: options.type, writtenWith: header) {
                headerProblems = [
                    ImportProblem(
                        line: 1, field: "header",
                        reason: "it is that of \(other.plural), which are imported with --type \(other.name)",
                        value: nil)
                ]
            }
            if !headerProblems.isEmpty { isOver = true }
        } catch { finish(error) }
    }

    /// Whether the header is one word that means nothing, and nothing follows.
    private func isWord(_ word: String, aloneIn reader: RecordReader) -> Bool {
        guard reader.format != .spreadsheet, names.meaning(of: word, in: options.type) == .unknown,
            !word.contains(where: { ",;\t|".contains($0) })
        else { return false }
        do { return try reader.next() == nil } catch { return false }
    }

    /// A file of rejects says nothing of 1904, so the numbers that are days, or may be, count in it as everywhere else.
    private func keepDaysCountedFrom1900(_ reader: RecordReader) {
        let header = reader.header ?? []
        let isOfSeveral = names.typeMember(header.map { Member(name: $0, value: .null) }, standard: options.type) != nil
        let columns = Set(
            (isOfSeveral ? RecordType.inFiles : [options.type]).flatMap { type in
                zip(header, names.meanings(of: header, in: type)).filter {
                    $1.fields.contains(where: WrittenDates.names.contains)
                }
                .map(\.0)
            })
        let isSaid = options.dates == .excel
        reader.keepCells { column, text in
            guard columns.contains(column), isSaid || PartialDate.canBeSerial(text) else { return text }
            return SpreadsheetDay.countedFrom1900(text) ?? text
        }
    }

    /// How the dates are written, where a person or the whole file says so.
    private func dateFormat() throws(ImportProblem) -> DateFormat? {
        guard options.dates == .auto else { return options.dates }
        var reading = ReadingOptions(encoding: options.encoding)
        reading.keepsBytes = false
        reading.sheet = options.sheet
        var survey = DateSurvey()
        // What cannot be read is told when the file is read to be recorded.
        guard let source = try? input.source(onRawBytes: { _ in }),
            let reader = try? RecordReader(source: source, format: options.format, options: reading)
        else { return nil }
        names.isOfTable = reader.header != nil
        while true {
            do {
                guard let record = try reader.next() else { break }
                guard let type = try? type(of: record), let members = try? names.members(record.members, of: type)
                else {
                    continue
                }
                survey.take(members, line: record.line)
            } catch {
                if error.isFatal { break }
            }
        }
        return try survey.format()
    }

    /// The next record, also of those that stand in a document of another program.
    private func nextRecord(_ reader: RecordReader) throws(FormatError) -> Record? {
        foreignFault = nil
        while foreign.isEmpty {
            guard let record = try reader.next() else { return nil }
            names.isOfOtherProgram = false
            if isOfWikidata {
                guard
                    let taken = ForeignRecords.row(
                        record, constants: names.mapping.constants, leaving: { unlabelled.note($0) })
                else { continue }
                foreign = [taken]
                names.isOfOtherProgram = true
                continue
            }
            if records == 0, reader.header == nil, let reason = ForeignRecords.refusal(of: record) {
                throw FormatError(line: record.line, reason: reason, isFatal: true)
            }
            guard reader.header == nil,
                let records = ForeignRecords.records(
                    of: record, constants: names.mapping.constants, leaving: { unlabelled.note($0) })
            else { return record }
            foreign = records.reversed()
            names.isOfOtherProgram = true
        }
        let taken = foreign.popLast()
        foreignFault = taken?.fault
        return taken?.record
    }

    private func nextItem() -> Item? {
        guard let reader else { return nil }
        do {
            guard let record = try nextRecord(reader) else {
                isOver = true
                hasChanged = changed()
                return nil
            }
            let lines =
                record.places.isEmpty
                ? [:] : (try? type(of: record)).map { names.lines(of: record, of: $0) } ?? [:]
            do {
                let draft = try draft(of: record)
                return Item(line: record.line, lines: lines, result: .success(draft), bytes: record.raw)
            } catch {
                let whose =
                    names.isOfOtherProgram ? record.members.text("key") ?? record.members.text("name") : nil
                let told = FieldError(field: error.field, reason: error.reason, value: error.value ?? whose)
                let line = Item.line(of: told.field, among: lines) ?? record.line
                return Item(line: line, result: .failure(ImportProblem(told, line: line)), bytes: record.raw)
            }
        } catch {
            if error.isFatal {
                finish(error)
                return nil
            }
            return Item(line: error.line, result: .failure(ImportProblem(error)), bytes: reader.refused)
        }
    }

    private func finish(_ error: FormatError) {
        isOver = true
        end = ImportProblem(error)
        hasChanged = changed()
    }

    private func changed() -> Bool {
        guard let before = source.stateAtOpening, before.isRegularFile else { return false }
        // A spooled pipe is read after it was written; its name is a pipe's.
        return (try? source.currentState()) != before
    }

    private func draft(of record: Record) throws(FieldError) -> Draft {
        if let foreignFault { throw foreignFault }
        let type = try type(of: record)
        let members = try names.members(names.withLinks(record, in: type), of: type)
        do {
            return try Draft(type, try dates?.stored(members) ?? members)
        } catch { throw names.inWordsOfColumns(error, record.members, of: type) }
    }

    private func type(of record: Record) throws(FieldError) -> RecordType {
        guard let member = names.typeMember(record.members, standard: options.type), member.value != .string("") else {
            if reader?.header == nil,
                let stranger = record.members.first(where: { names.meaning(of: $0.name, in: options.type) == .unknown })
            {
                throw FieldError(
                    field: "type",
                    reason:
                        "is missing, and \(options.type.article) \(options.type.name) has no field “\(stranger.name.beginning)”; give the record's type, or see --map and --ignore"
                )
            }
            return options.type
        }
        guard case .string(let name) = member.value, let type = RecordType.inFiles.first(where: { $0.name == name })
        else {
            var value: String?
            if case .string(let text) = member.value { value = text }
            throw FieldError(field: "type", reason: "must be one of \(RecordType.names)", value: value)
        }
        return type
    }
}

extension ImportProblem {
    init(_ error: FieldError, line: Int) {
        self.init(line: line, field: error.field, reason: error.reason, value: error.value)
    }

    init(_ error: FormatError) {
        self.init(
            line: error.line, field: error.column.map { "column \($0)" } ?? error.field, reason: error.reason,
            value: nil)
    }
}

extension RecordType {
    /// Whether a table has the columns with which we write records of it.
    fileprivate func isWritten(withHeader header: [String]) -> Bool {
        fields.allSatisfy { header.contains($0.name) } || parts.contains { header.contains($0.name) }
    }

    /// The type of records that are written with a header, and of which a table of another type can be none.
    fileprivate static func others(than type: RecordType, writtenWith header: [String]) -> RecordType? {
        inFiles.first { other in
            other != type && other.fields.count > 2 && other.fields.allSatisfy { header.contains($0.name) }
                && header.allSatisfy(other.accepts)
        }
    }

    /// The names of all types, for messages.
    static var names: String { all.map(\.name).joined(separator: ", ") }
}

extension RecordFormat {
    /// What the row of an import run calls it.
    fileprivate var name: String {
        switch self {
        case .ndjson: "ndjson"
        case .json: "json"
        case .csv: "csv"
        case .tsv: "tsv"
        case .spreadsheet: "spreadsheet"
        }
    }
}
