import Formats
import Glibc
import SQLite

extension Tracker {
    /// Records every record of an input in one transaction: all of it or, where anything is wrong, nothing.
    ///
    /// Each execution leaves a row in `import_run`, one that fails or adds nothing too, but not a trial.
    ///
    /// - Parameters:
    ///   - rejects: takes the bad records where the options say that the good ones are imported all the same.
    ///   - progress: is told from time to time how far the import has come.
    /// - Throws: ``ImportError`` with what is wrong where; `InputError` where the file cannot be read; ``TrackerError`` with
    ///   ``TrackerError/Kind/tryAgain`` where the file was written to while it was read.
    public mutating func importRecords(
        from input: ImportInput, _ options: ImportOptions = ImportOptions(), rejects: RejectsFile? = nil,
        by author: Author, progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportReport {
        let clock = RunClock()
        let reader = try DraftReader(input, options)
        rejects?.begin()
        do {
            // Each record is a small step.
            return try write(undo: .memory, keeping: !options.isTrial) { transaction in
                if let report = try transaction.repeatRun(of: input, options, clock) {
                    try rejects?.keep()
                    return report
                }
                var run = ImportExecution(input: input, options: options, rejects: rejects)
                let report = try run.record(from: reader, by: author, clock, progress, in: transaction)
                if options.isTrial { rejects?.takeBack() } else { try rejects?.keep() }
                return report
            }
        } catch {
            rejects?.takeBack()
            // What is to be tried again has not failed yet.
            let isOver = (error as? TrackerError)?.kind != .tryAgain
            if isOver, !options.isTrial { noteFailure(error, of: reader, input, clock) }
            throw error
        }
    }

    /// Notes a run that failed, in a transaction of its own. Where even that cannot be written the failure itself is what counts.
    private mutating func noteFailure(
        _ error: any Error, of reader: DraftReader, _ input: ImportInput, _ clock: RunClock
    ) {
        _ = try? write { transaction in
            var run = ImportRunRow(file: input.name, clock: clock)
            run.format = reader.format.isEmpty ? nil : reader.format
            run.sha256 = reader.isWhole ? reader.sha256() : nil
            run.error = ImportRunRow.words(for: error)
            run.rejected = (error as? ImportError).map { $0.isInHeader ? 0 : $0.total } ?? 0
            let id = try transaction.beginImportRun(run)
            try transaction.finishImportRun(id, run)
        }
    }
}

/// One execution of an import, on the side of the database.
private struct ImportExecution {
    let input: ImportInput
    let options: ImportOptions
    let rejects: RejectsFile?
    var report: ImportReport
    var problems: [ImportProblem] = []
    /// How many records are wrong.
    var total = 0
    /// Whether some record says what it is called for good.
    var hasIdentities = false

    init(input: ImportInput, options: ImportOptions, rejects: RejectsFile?) {
        self.input = input
        self.options = options
        self.rejects = rejects
        report = ImportReport(file: input.name)
    }

    mutating func record(
        from reader: DraftReader, by author: Author, _ clock: RunClock, _ progress: (ImportProgress) -> Void,
        in transaction: borrowing Transaction
    ) throws -> ImportReport {
        var row = ImportRunRow(file: input.name, clock: clock)
        let run = try transaction.beginImportRun(row)
        var recorder = Recorder(author: author, importRun: run)
        recorder.references.unknownOfficials = options.unknownOfficials
        recorder.references.takesSimilarNames = options.takesSimilarNames
        recorder.exchange.preference = options.preference
        recorder.dateChecks = options.dateChecks
        // A file of more than a mebibyte holds thousands of records.
        let isLarge = reader.totalBytes.map { $0 > 1 << 20 } ?? true
        recorder.bulk = try BulkSession(isLarge: isLarge, in: transaction)
        try readAll(from: reader, into: &recorder, progress, in: transaction)
        for type in try recorder.finishExchange(in: transaction) { report.count(.removed, of: type) }
        try refuseBad(reader)
        try recorder.requireSamePeople(of: input.name, in: transaction)
        try recorder.bulk?.finish(in: transaction)
        for part in recorder.partResults { report.count(part.action, of: part.type) }
        let types = RecordType.all.filter { report.counts[$0.name]?.added ?? 0 > 0 }
        try recorder.noteBroughtBack(types, in: transaction)
        report.lacksIdentities =
            try !hasIdentities && reader.format == "ndjson" && report.counts.count >= ImportReport.mostTypesOfFeed
            && transaction.value("SELECT EXISTS (SELECT 1 FROM version)", as: Bool.self) ?? false
        // That there is nothing in a file is to be said each time.
        report.conflicts = recorder.exchange.conflicts
        report.conflictCount = recorder.exchange.conflictCount
        report.removals = recorder.exchange.removals
        report.writtenByHand = recorder.exchange.writtenByHand
        for record in try transaction.titles(ofThose: recorder.exchange.gaveWay) { report.gaveWay.note(record) }
        report.newerEdits = recorder.newerEdits
        report.broughtBack = recorder.broughtBack
        report.removedCount = recorder.exchange.removedCount
        report.waitingCount = recorder.exchange.waitingCount
        let isToBeToldAgain =
            report.isEmpty || report.conflictCount > 0 || report.removedCount > 0 || report.waitingCount > 0
            || report.newerEdits.count > 0 || report.vacancies.count > 0 || reader.unlabelled.count > 0
            || !reader.unreadSheets.isEmpty || !reader.unmetNames.isEmpty
            || report.lacksIdentities
        row.recipe = isToBeToldAgain ? nil : options.recipe
        row.records = report.recordsOfEachType
        for creation in recorder.creations { report.count(.added, of: creation.type) }
        report.unlabelled = reader.unlabelled
        report.unmetNames = reader.unmetNames
        (report.unreadSheets, report.sheetName) = (reader.unreadSheets, reader.sheetName)
        report.rejected = total
        report.problems = problems
        report.overridesEncoding = reader.overridesEncoding
        row.sha256 = reader.sha256()
        row.format = reader.format
        row.take(report)
        try transaction.finishImportRun(run, row)
        return report
    }

    private mutating func readAll(
        from reader: DraftReader, into recorder: inout Recorder, _ progress: (ImportProgress) -> Void,
        in transaction: borrowing Transaction
    ) throws {
        let ahead = ReadAhead { reader.next() }
        // The reader is not to be touched before its thread has ended.
        defer { ahead.stop() }
        var records = 0
        while let batch = ahead.next() {
            var items = batch.items[...]
            while !items.isEmpty {
                let group = items.prefix(Insertion.together)
                items.removeFirst(group.count)
                if try takeTogether(group, into: &recorder, in: transaction) { continue }
                for item in group { try take(item, of: batch, into: &recorder, in: transaction) }
            }
            recorder.bulk?.passOn()
            records += batch.items.count
            progress(ImportProgress(records: records, bytes: batch.bytesRead, totalBytes: reader.totalBytes))
        }
    }

    /// - Returns: whether the records were all new statements and are recorded.
    private mutating func takeTogether(
        _ items: ArraySlice<DraftReader.Item>, into recorder: inout Recorder, in transaction: borrowing Transaction
    ) throws -> Bool {
        // Where a bad record alone is to be undone, with all that came into being because it was named, each is recorded by itself.
        guard !options.skipsBad else { return false }
        let drafts = items.compactMap { try? $0.result.get() }
        guard drafts.count == items.count, try recorder.recordTogether(drafts, in: transaction) else { return false }
        for _ in drafts { report.count(.added, of: .statement) }
        noteDoubts(of: items, &recorder)
        return true
    }

    private mutating func take(
        _ item: DraftReader.Item, of batch: DraftReader.Batch, into recorder: inout Recorder,
        in transaction: borrowing Transaction
    ) throws {
        let problem: ImportProblem
        do {
            var draft = try item.result.get()
            if !draft.identities.isEmpty { hasIdentities = true }
            if batch.isOfForeignTable, draft.type == .official {
                guard let understood = try recorder.understood(draft, in: transaction) else {
                    return report.vacancies.note("“\(draft["name"] ?? "")” in line \(item.line)")
                }
                draft = understood
            }
            let result =
                options.skipsBad
                ? try recorder.attempt(in: transaction) { try $0.record(draft, in: transaction) }
                : try recorder.record(draft, in: transaction)
            noteDoubts(of: [item], &recorder)
            return report.count(result.action, of: draft.type)
        } catch let error as ImportProblem {
            problem = error
        } catch let error as FieldError {
            problem = ImportProblem(error, line: item.line(of: error.field))
        } catch let error as DatabaseError where error.code.primary == .constraint {
            let reason = ConstraintWording.text(for: error)
            problem = ImportProblem(line: item.line, field: nil, reason: reason, value: nil)
        }
        try rejects?.add(item.bytes, header: batch.header, isFirst: total == 0)
        add(problem)
        // What is not shown needs no explanation.
        recorder.references.explainsRefusals = problems.count < ImportError.shown
    }

    private mutating func noteDoubts(of items: ArraySlice<DraftReader.Item>, _ recorder: inout Recorder) {
        for doubt in recorder.doubts { report.addDoubt(doubt, line: items[items.startIndex + doubt.place].line) }
        recorder.doubts.removeAll()
    }

    private mutating func add(_ problem: ImportProblem) {
        total += 1
        if let index = problems.firstIndex(where: { $0.isRepeated(by: problem) }) {
            problems[index].repetitions += 1
        } else if problems.count < ImportError.shown {
            problems.append(problem)
        }
    }

    /// Ends the import where what was read is not to be kept.
    private mutating func refuseBad(_ reader: DraftReader) throws {
        if reader.hasChanged {
            throw TrackerError(
                .tryAgain, "\(input.name) was written to while it was read; nothing was imported from it",
                hints: ["Import it again when it is complete."])
        }
        if let end = reader.end { add(end) }
        for problem in reader.headerProblems { add(problem) }
        let isUnreadable = reader.end != nil || !reader.headerProblems.isEmpty
        if total > 0, isUnreadable || !options.skipsBad {
            throw ImportError(
                file: input.name, problems: problems, total: total, isIncomplete: reader.end != nil,
                isInHeader: !reader.headerProblems.isEmpty)
        }
        // A table without rows says by its header that it is one, and a list that it is empty, which nobody need hear of who does not look on; nothing
        // at all says nothing.
        report.hasHeader = !reader.headerBytes.isEmpty
        report.isEmpty = reader.records == 0 && reader.unlabelled.count == 0
        let saysNothing = report.isEmpty && !report.hasHeader && reader.format != "json"
        if !saysNothing, options.refusesEmpty { report.isEmpty = false }
        if saysNothing, options.refusesEmpty {
            throw TrackerError(
                .badData, "\(input.name) holds no record",
                hints: ["A file that should not be empty may not be complete yet."])
        }
    }
}
