import Formats
import Foundation

/// Inputs that libFuzzer makes (https://llvm.org/docs/LibFuzzer.html), given to the subject that `FUZZ` names.
///
/// What breaks a promise stops the process, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    subject(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// What is tried, by name.
private let subjects: [String: @Sendable ([UInt8]) -> Void] = [
    "csv": RecordFuzz.readCSV, "spreadsheets": RecordFuzz.readSpreadsheet, "feeds": { _ = try? Feed($0) },
    "repairs": FeedFuzz.repair,
    "ndjson": RecordFuzz.readNDJSON,
    "dates": DateFuzz.read, "search": SearchFuzz.search,
    "arguments": ArgumentFuzz.parse, "articles": ArticleFuzz.extract, "pages": ArticleFuzz.readPage,
    "requests": RequestFuzz.read, "entries": EntryFuzz.apply,
    "roundtrip": RoundTripFuzz.importAndExport,
]

private let subject: @Sendable ([UInt8]) -> Void = {
    let name = ProcessInfo.processInfo.environment["FUZZ"] ?? ""
    guard let subject = subjects[name] else {
        fatalError("FUZZ names one of \(subjects.keys.sorted().joined(separator: " "))")
    }
    return subject
}()

/// A promise that was broken, with the input that did it.
func broken(_ promise: String, _ input: [UInt8]) -> Never {
    fatalError("\(promise): \(String(decoding: input, as: UTF8.self).debugDescription)")
}
