import Formats
import Glibc
import SQLite
import SharedLog

extension SharedDatabase {
    /// Makes the file of this machine where there is none, from the newest snapshot of the log.
    public func join() throws {
        guard !isJoined else { return }
        let (_, identity) = try log()
        try Folder.make(folder)
        let draft = try DatabasePlace.makeDraft(for: replica)
        defer { draft.remove() }
        let (position, time) = try takeSnapshot(into: draft)
        try finish(draft, identity, position, time)
    }

    /// Writes the newest snapshot of the log into a draft.
    ///
    /// - Returns: the position of the last entry in it, and when the snapshot was made.
    func takeSnapshot(into draft: DatabaseDraft) throws -> (LogPosition, time: Int64) {
        let (client, identity) = try log()
        var position = LogPosition.beginning(of: identity)
        var time: Int64 = 0
        let isThere = try translating {
            try client.latestSnapshot { entry in
                try requireSchema(of: entry.header)
                try entry.write(to: draft.path)
                position = LogPosition(number: entry.header.number, digest: entry.header.previous)
                time = entry.header.time
            }
        }
        guard isThere else {
            throw TrackerError(
                .badData, "\(address.shown) holds no snapshot to begin with",
                hints: [
                    "Run tracker trim on a machine that follows it: that makes one. If there is none yet, tracker share was broken off there: give it again."
                ])
        }
        return (position, time)
    }

    /// Gives a draft its name as the file of this machine.
    func finish(_ draft: DatabaseDraft, _ log: LogIdentity, _ position: LogPosition, _ time: Int64) throws {
        let findings = try VerifiedCopy.findings(in: draft.path, wait: wait)
        if let first = findings.first {
            throw TrackerError(.badData, "the snapshot of \(address.shown) is damaged: \(first.line)")
        }
        do {
            var connection = try Connection(path: draft.path, access: .writing)
            try connection.write { transaction in try transaction.follow(log, to: position, at: time) }
        }
        // Where another process was faster, its file is as good.
        _ = try DatabasePlace.publish(draft, as: replica)
    }

    /// Makes sure that rows of this schema can be read and written.
    func requireSchema(of header: EntryHeader) throws {
        let known = TrackerSchema.migrator.migrations.count
        let place = "entry \(header.number) of \(address.shown)"
        if header.schema > UInt32(known) {
            throw TrackerError(
                .configuration, "\(place) has schema \(header.schema), newer than this program, which knows \(known)",
                hints: ["Install a newer tracker; nothing was changed."])
        }
        guard header.schemaDigest == TrackerSchema.digest(ofFirst: Int(header.schema)) else {
            throw TrackerError(
                .configuration, "\(place) was written with another version of schema \(header.schema)",
                hints: ["It belongs to a different build of tracker; nothing was changed."])
        }
    }

    /// The header of an entry that is written now.
    func header(_ kind: EntryHeader.Kind, after position: LogPosition) -> EntryHeader {
        let schema = TrackerSchema.migrator.migrations.count
        return EntryHeader(
            kind: kind, number: kind == .snapshot ? position.number : position.number + 1,
            schema: UInt32(clamping: schema), schemaDigest: TrackerSchema.digest(ofFirst: schema),
            time: UTCTime.milliseconds(), previous: position.digest)
    }
}

extension EntryReader {
    /// Writes the content into an empty file.
    func write(to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError(operation: .open, name: path, code: errno) }
        defer { close(descriptor) }
        while let part = try next() {
            var sent = 0
            while sent < part.count {
                let count = part.withUnsafeBytes { raw in
                    Glibc.write(descriptor, raw.baseAddress?.advanced(by: sent), raw.count - sent)
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    throw TrackerError(.inputOutput, "cannot write \(path): \(SystemMessage.text(for: errno))")
                }
                sent += count
            }
        }
    }
}

extension EntryWriter {
    /// Adds the content of a file.
    func add(contentOf path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError(operation: .open, name: path, code: errno) }
        defer { close(descriptor) }
        while true {
            var failure: Int32 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
                let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                failure = got < 0 ? errno : 0
                count = max(0, got)
            }
            if failure == EINTR { continue }
            guard failure == 0 else { throw InputError(operation: .read, name: path, code: failure) }
            if piece.isEmpty { return }
            try add(piece)
        }
    }
}
