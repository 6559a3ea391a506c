import Formats
import Negotiations
import SQLite

/// Imports one input after the other and tells of each.
struct ImportSession {
    let options: ImportOptions
    let rejects: RejectsFile?
    let database: DatabaseOptions
    let context: CommandContext
    let isVerbose: Bool

    /// Imports inputs in turn. What was taken stays where a later one fails; those after it are not tried.
    func take(_ inputs: [ImportInput]) throws {
        var waiting = inputs[...]
        do {
            if try options.isTrial || database.isThere(in: context) {
                while let input = waiting.first {
                    try take(input)
                    waiting.removeFirst()
                }
            } else {
                try takeTogether(&waiting)
            }
        } catch {
            let others = waiting.dropFirst().map(\.name)
            if others.isEmpty || (error as? DatabaseError)?.code.primary == .interrupt { throw error }
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
        if report.rejected > 0 { context.complain([rejectsLine(report)]) }
    }

    /// Imports what is complete in a folder. A file that is wrong, or cannot be moved, does not stop the others; what concerns them all does.
    func takeAll(from inbox: Inbox, minimumAge: Int) throws {
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
                if try !wasImported(entry) {
                    try take(try ImportInput(entry.path))
                    guard inbox.isUnchanged(entry) else { continue }
                }
            } catch let error where error.isAboutContent {
                let words = Failure(error).lines.map(SafeText.line)
                let line = Self.line(for: error, words, entry.path)
                do {
                    let place = try inbox.moveToFailed(entry, because: words.joined(separator: "\n"))
                    complain(error, "\(line); moved to \(place)")
                } catch let obstacle as TrackerError {
                    complain(error, "\(line); it stays in \(inbox.path): \(obstacle.message)")
                }
                continue
            } catch let error as InputError {
                complain(error, Failure(error).lines.first ?? entry.path)
                continue
            } catch let error as TrackerError where error.kind == .tryAgain {
                // It is still being written: the next run takes it.
                continue
            }
            do {
                try inbox.moveToProcessed(entry)
            } catch let error as TrackerError {
                complain(error, "tracker: \(entry.path) was imported; \(error.message)")
            }
        }
        if let failure { throw ToldFailure(exitCode: failure) }
    }

    /// The files that the import itself reads and writes.
    private func ownFiles() throws -> FileIdentities {
        var files = FileIdentities(ofDatabase: try database.path(in: context))
        if let rejects { files.insert(rejects.path) }
        return files
    }

    private func wasImported(_ entry: Inbox.Entry) throws -> Bool {
        guard try database.isThere(in: context) else { return false }
        return try database.record(in: context) { tracker in try tracker.hasImported(entry) }
    }

    private func record(_ input: ImportInput) throws -> ImportReport {
        do {
            return try database.record(in: context) { tracker in
                let report = try record(input, in: &tracker)
                // A trial makes no database: one that is made for a command that fails is not kept.
                if options.isTrial { throw EndOfTrial(report: report) }
                return report
            }
        } catch let end as EndOfTrial {
            return end.report
        }
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
        if report.rejected > 0 { line += ", \(report.rejected) rejected" }
        let kinds: [(word: String, count: KeyPath<ImportReport.Counts, Int>)] = [
            ("added", \.added), ("changed", \.changed),
        ]
        let parts = kinds.compactMap { kind -> String? in
            let types = RecordType.all.compactMap { type in
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

/// Ends a trial with what it would have done.
private struct EndOfTrial: Error { let report: ImportReport }

extension Error {
    /// Whether the file is what is wrong, and not the database or the system.
    fileprivate var isAboutContent: Bool { self is ImportError || (self as? TrackerError)?.kind == .badData }
}
