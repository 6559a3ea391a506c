import Foundation
import Testing

@testable import Formats

private func temporaryFile(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "formats-\(UUID().uuidString).ndjson"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
}

@Test func `every raw byte is handed on once and counted`() throws {
    let text = String(repeating: "{\"a\":1}\n", count: 50_000)
    for bytes in [Array(text.utf8), gzip(Array(text.utf8))] {
        var raw: [UInt8] = []
        let source = ByteSource(bytes: bytes, name: "input", largestRead: 1000) { raw += $0 }
        let reader = try RecordReader(source: source)
        var count = 0
        while try reader.next() != nil { count += 1 }
        #expect(count == 50_000)
        #expect(raw == bytes)
        #expect(source.bytesRead == bytes.count && source.totalBytes == bytes.count)
        #expect(try reader.next() == nil)
    }
}

@Test func `a missing file and a directory are typed errors`() throws {
    #expect(throws: InputError(operation: .open, name: "/nonexistent/x", code: ENOENT)) {
        try ByteSource(path: "/nonexistent/x")
    }
    #expect(InputError(operation: .open, name: "x", code: ENOENT).message == "No such file or directory")
    let error = InputError(operation: .read, name: "/tmp", code: EISDIR)
    #expect(throws: error) { try ByteSource(path: "/tmp") }
    #expect(error.message == "Is a directory")
}

@Test func `a file that grew while it was read shows another state`() throws {
    let path = try temporaryFile(String(repeating: "{\"a\":1}\n", count: 100_000))
    defer { unlink(path) }
    let source = try ByteSource(path: path)
    let reader = try RecordReader(source: source)
    #expect(try reader.next()?.line == 1)
    #expect(try source.currentState() == source.stateAtOpening)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"a\":2}\n".utf8))
    var last: Record?
    while let record = try reader.next() { last = record }
    #expect(last?.line == 100_001 && last?.members == [Member(name: "a", value: .number("2"))])
    #expect(source.stateAtOpening?.size == 800_000)
    #expect(try source.currentState()?.size == 800_008)
    #expect(source.bytesRead == 800_008)
}

@Test func `a file that shrank while it was read shows another state`() throws {
    let text = String(repeating: "{\"a\":1}\n", count: 100_000)
    let path = try temporaryFile(text)
    defer { unlink(path) }
    let source = try ByteSource(path: path)
    let reader = try RecordReader(source: source)
    _ = try reader.next()
    #expect(truncate(path, 100) == 0)
    var count = 1
    while let step = try? reader.next() { count += step.members.count }
    #expect(count < 100_000)
    #expect(try source.currentState() != source.stateAtOpening)
    #expect(try source.currentState()?.size == 100)
}

@Test func `a pipe is read to its end and stays open`() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let bytes = Array("{\"a\":1}\n{\"a\":2}".utf8)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    do {
        let source = try ByteSource(descriptor: ends[0], name: "standard input")
        #expect(source.totalBytes == nil && source.stateAtOpening?.isRegularFile == false)
        let reader = try RecordReader(source: source)
        var lines: [Int] = []
        while let record = try reader.next() { lines.append(record.line) }
        #expect(lines == [1, 2])
    }
    #expect(close(ends[0]) == 0)
}

@Test func `a fatal error is thrown again`() throws {
    let reader = try RecordReader(source: ByteSource(bytes: Array("[{\"a\":1}".utf8), name: "x.json"))
    #expect(try reader.next()?.line == 1)
    let expected = FormatError(
        line: 1, column: 9, reason: "the JSON document is cut short: it ends before its closing ]", isFatal: true)
    for _ in 0..<3 { #expect(throws: expected) { try reader.next() } }
}
