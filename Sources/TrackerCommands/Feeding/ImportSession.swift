import Formats
import Negotiations

/// Imports a file of news, whose quotations become proposals.
typealias NewsImport = (_ bytes: [UInt8], _ file: String) throws -> Void

/// Imports one input after the other and tells of each.
struct ImportSession {
    let options: ImportOptions
    let rejects: RejectsFile?
    let database: DatabaseOptions
    let context: CommandContext
    let isVerbose: Bool
    /// Whether the files are those of a folder, which need not have the same columns.
    let isInbox: Bool

    /// Imports inputs in turn. What was taken stays where a later one fails; those after it are not tried.
    func take(_ inputs: [ImportInput]) throws {
        try inTurn(inputs) { waiting in
            guard try database.isThere(in: context) else { return try takeTogether(&waiting) }
            while let input = waiting.first {
                try take(input)
                waiting.removeFirst()
            }
        }
    }

    /// Says what would come of inputs, of each by itself.
    func tryOut(_ inputs: [ImportInput]) throws {
        try inTurn(inputs) { waiting in
            try database.tryOut(in: context) { tracker in
                while let input = waiting.first {
                    try tell(try record(input, in: &tracker))
                    waiting.removeFirst()
                }
            }
        }
    }

    /// Names those that were not tried where one fails.
    private func inTurn(_ inputs: [ImportInput], _ body: (_ waiting: inout ArraySlice<ImportInput>) throws -> Void)
        throws
    {
        var waiting = inputs[...]
        do {
            try body(&waiting)
        } catch {
            let others = waiting.dropFirst().map(\.name)
            if others.isEmpty || DatabaseFault(error)?.kind == .interrupted { throw error }
            let failure = Failure(error)
            context.complain(failure.lines + ["tracker: not tried after this: \(others.joined(separator: ", "))"])
            throw ToldFailure(exitCode: failure.exitCode)
        }
    }

    /// Imports inputs into a database that is not there yet: it is made for all of them, so that what is still without a name need not be
    /// brought to the disk step by step.
    private func takeTogether(_ waiting: inout ArraySlice<ImportInput>) throws {
        var reports: [ImportReport] = []
        var failure: (any Error)?
        let inputs = waiting
        try database.record(in: context) { tracker in
            (waiting, reports, failure) = (inputs, [], nil)
            while failure == nil, let input = waiting.first {
                do {
                    reports.append(try record(input, in: &tracker))
                    waiting.removeFirst()
                } catch {
                    guard !reports.isEmpty else { throw error }
                    failure = error
                }
            }
        }
        for report in reports { try tell(report) }
        if let failure { throw failure }
    }

    /// Imports one input.
    private func take(_ input: ImportInput) throws { try tell(try record(input)) }

    private func tell(_ report: ImportReport) throws {
        if isVerbose || context.terminal.isTerminal { try confirm(report) }
        if report.overridesEncoding {
            context.complain([
                "tracker: \(report.file) says by its first bytes how it is encoded; --encoding was not used"
            ])
        }
        if !report.unmetNames.isEmpty, !isInbox {
            context.complain([
                SafeText.line(
                    "tracker: \(report.file) has nothing that is called \(report.unmetNames.joined(separator: ", "))")
            ])
        }
        if report.rejected > 0 { context.complain([rejectsLine(report)]) }
        if report.unlabelled.count > 0 {
            let count = report.unlabelled.count
            context.complain([
                "tracker: \(report.file): \(count) \(count == 1 ? "has no label and was" : "have no labels and were") left out: \(SafeText.line(report.unlabelled.inShort)); ask for more languages in the query's SERVICE wikibase:label"
            ])
        }
        if report.vacancies.count > 0 {
            let count = report.vacancies.count
            context.complain([
                "tracker: \(report.file): \(count) \(count == 1 ? "row names nobody and was" : "rows name nobody and were") left out: \(SafeText.line(report.vacancies.inShort))"
            ])
        }
        if !report.unreadSheets.isEmpty {
            let names = report.unreadSheets.prefix(10).map { "“\(SafeText.line($0))”" }.joined(separator: ", ")
            let more = report.unreadSheets.count > 10 ? " and \(report.unreadSheets.count - 10) more" : ""
            context.complain([
                "tracker: \(report.file): the sheet “\(SafeText.line(report.sheetName))” was read, and not \(names)\(more): --sheet NAME reads one"
            ])
        }
        if report.lacksIdentities {
            context.complain([
                "tracker: \(report.file): its records have no identities, so what was renamed there is new here, and what was removed there stays; a colleague's file is made by tracker export --identities"
            ])
        }
        context.complain(conflictLines(report))
        context.complain(doubtLines(report))
        if report.isEmpty {
            let what = report.hasHeader ? "has no rows" : "is empty"
            context.complain(["tracker: \(report.file) \(what); there was nothing to import"])
        }
    }

    /// Imports what is complete in a folder. A file that is wrong, or cannot be moved, does not stop the others; what concerns them all does.
    ///
    /// - Parameter news: how each file is imported, where they are no records.
    func takeAll(from inbox: Inbox, minimumAge: Int, as news: NewsImport? = nil) throws {
        var failure: Int32?
        func complain(_ error: any Error, _ line: String) {
            context.complain([line])
            failure = failure ?? Failure(error).exitCode
        }
        let entries = try inbox.entries(minimumAge: minimumAge, besides: try ownFiles()) { name in
            let words = "the name of a file is not UTF-8, so it stays in \(inbox.path): \(name)"
            complain(TrackerError(.badData, words), "tracker: \(words)")
        }
        for entry in entries {
            do {
                // It is not as it was found any more: the next run looks at what is there then.
                guard let input = try inbox.open(entry) else { continue }
                try take(entry, input, from: inbox, as: news, complain)
            } catch let error as InputError {
                complain(error, Failure(error).lines.first ?? entry.path)
            }
        }
        if let failure { throw ToldFailure(exitCode: failure) }
    }

    /// Imports one file of a folder and moves it to where it belongs.
    private func take(
        _ entry: Inbox.Entry, _ input: ImportInput, from inbox: Inbox, as news: NewsImport?,
        _ complain: (any Error, _ line: String) -> Void
    ) throws {
        do {
            if let news {
                try news(try input.bytes(), entry.path)
            } else if try !wasImported(entry, input) {
                try take(input)
            }
        } catch let error where error.isAboutContent {
            let words = Failure(error).lines.map(SafeText.line)
            let line = Self.line(for: error, words, entry.path)
            do {
                let place = try inbox.moveToFailed(entry, input, because: words.joined(separator: "\n"))
                complain(error, line.isSentence ? "\(line) Moved to \(place)" : "\(line); moved to \(place)")
            } catch let obstacle as TrackerError {
                complain(
                    error,
                    line.isSentence
                        ? "\(line) It stays in \(inbox.path): \(obstacle.message)"
                        : "\(line); it stays in \(inbox.path): \(obstacle.message)")
            }
            return
        } catch let error as TrackerError where error.kind == .tryAgain {
            // It is still being written: the next run takes it.
            return
        }
        guard inbox.isUnchanged(entry, input) else { return }
        do {
            try inbox.moveToProcessed(entry, input)
        } catch let error as TrackerError {
            complain(error, "tracker: \(entry.path) was imported; \(error.message)")
        }
    }

    /// The files that the import itself reads and writes.
    private func ownFiles() throws -> FileIdentities {
        var files = FileIdentities(ofDatabase: try database.path(in: context))
        if let rejects { files.insert(rejects.path) }
        return files
    }

    private func wasImported(_ entry: Inbox.Entry, _ input: ImportInput) throws -> Bool {
        guard try database.isThere(in: context) else { return false }
        return try database.record(in: context) { tracker in try tracker.hasImported(entry, input) }
    }

    private func record(_ input: ImportInput) throws -> ImportReport {
        try database.record(in: context) { tracker in try record(input, in: &tracker) }
    }

    private func record(_ input: ImportInput, in tracker: inout Tracker) throws -> ImportReport {
        defer { context.progress.clear() }
        return try tracker.importRecords(from: input, options, rejects: rejects, by: context.author) { progress in
            context.progress.show(input.name, records: progress.records, done: progress.bytes, of: progress.totalBytes)
        }
    }

    /// Why a file was not taken, in the one line that cron is to mail.
    private static func line(for error: any Error, _ words: [String], _ path: String) -> String {
        guard let error = error as? ImportError, let first = error.problems.first else {
            return words.first ?? "tracker: \(path) could not be imported"
        }
        let more = error.total > 1 ? " (and \(error.total - 1) more)" : ""
        var line = Failure.line(first)
        // What became of the file follows.
        if line.hasSuffix(".") { line.removeLast() }
        return "tracker: \(path):\(line)\(more)"
    }

    private func rejectsLine(_ report: ImportReport) -> String {
        let records =
            report.rejected == 1 ? "1 record was wrong and is" : "\(report.rejected) records were wrong and are"
        let place = options.isTrial ? "not taken" : rejects.map { "in \($0.path)" } ?? "left out"
        let first = report.problems.first.map { ", the first on line \(Failure.line($0))" } ?? ""
        return "tracker: \(report.file): \(records) \(place)\(first)"
    }

    /// What another desk has otherwise, what is not there any more, and what people have edited that a file has as it was.
    private func conflictLines(_ report: ImportReport) -> [String] {
        var lines: [String] = []
        if report.removals.count > 0 {
            let count = report.removals.count
            lines.append(
                "tracker: \(report.file): \(count) \(count == 1 ? "record is" : "records are") gone as at the other desk: \(report.removals.inShort)"
            )
        }
        if report.writtenByHand.count > 0 {
            let count = report.writtenByHand.count
            lines.append(
                "tracker: \(report.file): \(count) \(count == 1 ? "record says that it is the version that is here, and was" : "records say that they are the versions that are here, and were") edited in the file, which is taken: \(report.writtenByHand.inShort)"
            )
        }
        if report.gaveWay.count > 0 {
            let count = report.gaveWay.count
            lines.append(
                "tracker: \(report.file): \(count) \(count == 1 ? "record gave its name" : "records gave their names") to others of the other desk: \(report.gaveWay.inShort)"
            )
        }
        if report.newerEdits.count > 0 {
            let count = report.newerEdits.count
            lines.append(
                "tracker: \(report.file): \(count) \(count == 1 ? "record stays as it was" : "records stay as they were") edited here, where the file says otherwise: \(report.newerEdits.inShort); --prefer theirs takes that"
            )
        }
        if report.broughtBack.count > 0 {
            let count = report.broughtBack.count
            lines.append(
                "tracker: \(report.file): \(count) \(count == 1 ? "record is here again that was" : "records are here again that were") removed here, or edited to be another: \(report.broughtBack.inShort); tracker undo takes this import back"
            )
        }
        if report.removedCount > 0 {
            let count = report.removedCount
            lines.append(
                "tracker: \(report.file): \(count) \(count == 1 ? "record was" : "records were") removed here and \(count == 1 ? "is" : "are") not brought back; --prefer theirs does"
            )
        }
        if report.waitingCount > 0 {
            let count = report.waitingCount
            lines.append(
                "tracker: \(report.file): \(count) \(count == 1 ? "record" : "records") that both desks changed \(count == 1 ? "waits" : "wait") for a decision: tracker review --conflicts"
            )
        }
        guard report.conflictCount > 0 else { return lines.map(SafeText.line) }
        for conflict in report.conflicts {
            let record = conflict.record
            if let what = conflict.kind.words { lines.append("\(record): \(what)\(conflict.step)") }
            for field in conflict.fields {
                if let obstacle = field.obstacle {
                    lines.append("\(record): \(field.name)\(field.theirs.map { " “\($0)”" } ?? ""): \(obstacle)")
                    continue
                }
                let (ours, theirs) = (
                    field.ours.map { "“\($0)”" } ?? "nothing", field.theirs.map { "“\($0)”" } ?? "nothing"
                )
                lines.append("\(record): \(field.name): ours \(ours), theirs \(theirs)")
            }
        }
        let count = report.conflictCount
        if count > report.conflicts.count { lines.append("and \(count - report.conflicts.count) more") }
        lines.append(
            "tracker: \(report.file): \(count) \(count == 1 ? "record" : "records") that both desks changed \(count == 1 ? "was" : "were") left as here; edit \(count == 1 ? "it" : "them"), or import again with --prefer ours, theirs or review"
        )
        return lines.map(SafeText.line)
    }

    /// The first of the names that are like others and of the statements whose dates do not fit, and how many there are.
    private func doubtLines(_ report: ImportReport) -> [String] {
        var lines = report.likenesses.map { "\(report.file):\($0.line): warning: \($0.reason)" }
        if report.likenessCount > report.likenesses.count {
            lines.append(
                "tracker: \(report.file): \(report.likenessCount - report.likenesses.count) more names to look at")
        }
        guard report.doubtCount > 0 else { return lines }
        let dates =
            report.doubtCount == 1
            ? "1 statement has a date that does" : "\(report.doubtCount) statements have dates that do"
        return lines + report.doubts.map { "\(report.file):\($0.line): warning: \($0.reason)" }
            + ["tracker: \(report.file): \(dates) not fit; --strict refuses them"]
    }

    private func confirm(_ report: ImportReport) throws {
        let line = Self.summary(of: report, isTrial: options.isTrial)
        if options.isTrial {
            try context.say(line)
            try context.output.flush()
        } else {
            try context.confirm([line])
        }
    }

    private static func summary(of report: ImportReport, isTrial: Bool) -> String {
        var line = "\(report.file): "
        if isTrial { line += "nothing was changed; it would be " }
        line += "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged"
        if report.removed > 0 { line += ", \(report.removed) removed" }
        if report.rejected > 0 { line += ", \(report.rejected) rejected" }
        let kinds: [(word: String, count: KeyPath<ImportReport.Counts, Int>)] = [
            ("added", \.added), ("changed", \.changed),
        ]
        let parts = kinds.compactMap { kind -> String? in
            let types = RecordType.inFiles.compactMap { type in
                report.counts[type.name].flatMap { counts -> String? in
                    let count = counts[keyPath: kind.count]
                    return count > 0 ? "\(count) \(count == 1 ? type.name : type.plural)" : nil
                }
            }
            return types.isEmpty ? nil : "\(kind.word) \(types.joined(separator: ", "))"
        }
        if !parts.isEmpty { line += " (\(parts.joined(separator: "; ")))" }
        return line
    }
}

extension ToldRecords {
    /// The first of them, and how many more there are.
    var inShort: String {
        let shown = first.prefix(3)
        return shown.joined(separator: "; ") + (count > shown.count ? "; and \(count - shown.count) more" : "")
    }
}

extension Error {
    /// Whether the file is what is wrong, and not the database or the system.
    fileprivate var isAboutContent: Bool { self is ImportError || (self as? TrackerError)?.kind == .badData }
}
