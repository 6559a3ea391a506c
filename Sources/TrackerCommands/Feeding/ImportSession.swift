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
}

extension Error {
    /// Whether the file is what is wrong, and not the database or the system.
    fileprivate var isAboutContent: Bool { self is ImportError || (self as? TrackerError)?.kind == .badData }
}
