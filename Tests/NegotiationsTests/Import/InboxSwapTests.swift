import Foundation
import Testing

@testable import Negotiations

/// What somebody who may write an inbox puts in the place of a file, after it was found and before it is read or moved.
@Suite struct InboxSwapTests {
    /// A folder `inbox` with a file `a.csv`, beside a file and a folder to which nobody may be led.
    fileprivate final class Place {
        let path = NSTemporaryDirectory() + "tracker-inbox-" + UUID().uuidString
        let inbox: String

        init() throws {
            inbox = path + "/inbox"
            for folder in [inbox, path + "/outside"] {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            try write("date,attribution,text\n2025-06-10,an aide,Words.\n", to: "inbox/a.csv")
            try write("secret\n", to: "secret")
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ text: String, to name: String) throws {
            try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
        }

        func names(_ folder: String) -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
        }
    }

    enum Swap: CaseIterable {
        case link, hangingLink, pipe, folder, anotherFile, sameFileChanged, nothing

        fileprivate func perform(in place: Place) throws {
            let path = place.inbox + "/a.csv"
            if self == .sameFileChanged { return try place.write("other\n", to: "inbox/a.csv") }
            unlink(path)
            switch self {
            case .link: #expect(symlink(place.path + "/secret", path) == 0)
            case .hangingLink: #expect(symlink("nowhere", path) == 0)
            case .pipe: #expect(mkfifo(path, 0o600) == 0)
            case .folder: #expect(mkdir(path, 0o700) == 0)
            case .anotherFile: try place.write("another\n", to: "inbox/a.csv")
            case .sameFileChanged, .nothing: break
            }
        }
    }

    private static func entry(in inbox: Inbox) throws -> Inbox.Entry {
        try #require(try inbox.entries(minimumAge: 0, besides: FileIdentities()) { _ in }.first)
    }

    private static func opened(in inbox: Inbox) throws -> (Inbox.Entry, ImportInput) {
        let entry = try entry(in: inbox)
        return (entry, try #require(try inbox.open(entry)))
    }

    @Test(arguments: Swap.allCases)
    func `what came in the place of a file is not read`(_ swap: Swap) throws {
        let place = try Place()
        let inbox = try Inbox(place.inbox)
        let entry = try Self.entry(in: inbox)
        try swap.perform(in: place)
        #expect(try inbox.open(entry) == nil)
    }

    @Test(arguments: Swap.allCases)
    func `what is read is the file that was opened, and what came in its place stays`(_ swap: Swap) throws {
        let place = try Place()
        let inbox = try Inbox(place.inbox)
        let (entry, input) = try Self.opened(in: inbox)
        let digest = try input.sha256()
        #expect(inbox.isUnchanged(entry, input))
        try swap.perform(in: place)
        if swap != .sameFileChanged { #expect(try input.sha256() == digest) }
        #expect(!inbox.isUnchanged(entry, input))
    }

    @Test(arguments: Swap.allCases.filter { ![.nothing, .sameFileChanged].contains($0) }, [true, false])
    func `what came in the place of a file is not moved`(_ swap: Swap, isGood: Bool) throws {
        let place = try Place()
        let inbox = try Inbox(place.inbox)
        let (entry, input) = try Self.opened(in: inbox)
        try swap.perform(in: place)
        let error = #expect(throws: TrackerError.self) {
            _ = isGood ? try inbox.moveToProcessed(entry, input) : try inbox.moveToFailed(entry, input, because: "why")
        }
        #expect(error?.kind == .tryAgain)
        #expect(place.names("inbox").contains("a.csv"))
        #expect(place.names("inbox/failed") == [])
        #expect(place.names("inbox/processed").flatMap { place.names("inbox/processed/\($0)") } == [])
    }

    @Test(arguments: ["processed", "failed"])
    func `folders that are links are refused, and nothing is written through them`(_ name: String) throws {
        let place = try Place()
        let inbox = try Inbox(place.inbox)
        let (entry, input) = try Self.opened(in: inbox)
        #expect(symlink("../outside", "\(place.inbox)/\(name)") == 0)
        let words = "\(place.inbox)/\(name) is a symbolic link, and is not followed"
        let refusals = [
            #expect(throws: TrackerError.self) { _ = try Inbox(place.inbox) },
            #expect(throws: TrackerError.self) {
                _ =
                    name == "failed"
                    ? try inbox.moveToFailed(entry, input, because: "why") : try inbox.moveToProcessed(entry, input)
            },
        ]
        #expect(refusals.map { $0?.message } == [words, words])
        #expect(refusals.map { $0?.kind } == [.notAllowed, .notAllowed])
        #expect(place.names("outside") == [])
        #expect(place.names("inbox") == ["a.csv", name])
    }

    @Test func `a folder of a day that is a link is refused`() throws {
        let place = try Place()
        let inbox = try Inbox(place.inbox)
        let (entry, input) = try Self.opened(in: inbox)
        #expect(mkdir(place.inbox + "/processed", 0o700) == 0)
        for day in [UTCTime.now(), UTCTime.now()].map({ $0.prefix(10) }) {
            _ = symlink("../../outside", "\(place.inbox)/processed/\(day)")
        }
        #expect(throws: TrackerError.self) { try inbox.moveToProcessed(entry, input) }
        #expect(place.names("outside") == [])
    }

    @Test func `a reason is not written through a link, nor over another`() throws {
        let place = try Place()
        let inbox = try Inbox(place.inbox)
        let (entry, input) = try Self.opened(in: inbox)
        #expect(mkdir(place.inbox + "/failed", 0o700) == 0)
        #expect(symlink("../../outside/made", place.inbox + "/failed/a.csv.error") == 0)
        try place.write("former", to: "inbox/failed/a.csv.1")
        #expect(try inbox.moveToFailed(entry, input, because: "why") == place.inbox + "/failed/a.csv.2")
        #expect(place.names("outside") == [])
        #expect(place.names("inbox/failed") == ["a.csv.1", "a.csv.2", "a.csv.2.error", "a.csv.error"])
        #expect(try String(contentsOfFile: place.inbox + "/failed/a.csv.2.error", encoding: .utf8) == "why\n")
    }

    @Test func `the folder is the one that was opened, whatever its path leads to afterwards`() throws {
        let place = try Place()
        let inbox = try Inbox(place.inbox)
        let (entry, input) = try Self.opened(in: inbox)
        #expect(rename(place.inbox, place.path + "/moved") == 0)
        #expect(symlink("outside", place.inbox) == 0)
        try place.write("secret", to: "outside/a.csv")
        try inbox.moveToProcessed(entry, input)
        #expect(place.names("outside") == ["a.csv"])
        #expect(place.names("moved") == ["processed"])
    }

    @Test(arguments: [0, 1, Int(Int32.max) + 1, 9_223_372_036, 9_223_372_037, .max])
    func `any age is one that a file can have`(_ seconds: Int) throws {
        let place = try Place()
        let found = try Inbox(place.inbox).entries(minimumAge: seconds, besides: FileIdentities()) { _ in }
        #expect(found.count == (seconds == 0 ? 1 : 0))
    }
}
