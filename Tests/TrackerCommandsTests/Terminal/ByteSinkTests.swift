import Foundation
import Synchronization
import Testing

import Threads
@testable import TrackerCommands

private final class Device {
    var answers: [(count: Int, code: Int32)]
    var received: [UInt8] = []
    var calls = 0
    init(_ answers: [(count: Int, code: Int32)]) { self.answers = answers }

    func write(_ bytes: UnsafeRawBufferPointer) -> (count: Int, code: Int32) {
        calls += 1
        let answer = answers.isEmpty ? (count: bytes.count, code: 0) : answers.removeFirst()
        if answer.count > 0 { received += bytes.prefix(answer.count) }
        return answer
    }
}

@Suite struct `A byte sink` {
    @Test func `in memory keeps all it is given`() throws {
        let sink = ByteSink()
        try sink.write("ab")
        try sink.write { $0.append(0x63) }
        try sink.flush()
        #expect(sink.bytes == Array("abc".utf8))
    }

    @Test func `writes when it is full and when it is flushed`() throws {
        let device = Device([])
        let sink = ByteSink(capacity: 4, systemWrite: device.write)
        try sink.write("abc")
        #expect(device.received == [])
        try sink.write("de")
        #expect(device.received == Array("abcde".utf8))
        try sink.write("f")
        try sink.flush()
        try sink.flush()
        #expect(device.received == Array("abcdef".utf8))
        #expect(device.calls == 2)
    }

    @Test func `goes on after a partial write and after a signal`() throws {
        let device = Device([(2, 0), (-1, EINTR), (1, 0), (-1, EINTR)])
        let sink = ByteSink(capacity: 100, systemWrite: device.write)
        try sink.write("abcdef")
        try sink.flush()
        #expect(device.received == Array("abcdef".utf8))
        #expect(device.calls == 5)
    }

    @Test(
        arguments: [
            ((-1, EPIPE), WriteError.readerGone), ((-1, ENOSPC), .refused(code: ENOSPC)),
            ((-1, EBADF), .refused(code: EBADF)),
            ((0, 0), .refused(code: EIO)),
        ] as [((Int, Int32), WriteError)])
    func `says why it failed, and never writes past a gap`(answer: (Int, Int32), expected: WriteError) {
        let device = Device([(1, 0), (count: answer.0, code: answer.1)])
        let sink = ByteSink(capacity: 100, systemWrite: device.write)
        #expect(throws: expected) {
            try sink.write("abc")
            try sink.flush()
        }
        #expect(throws: expected) { try sink.write("d") }
        #expect(throws: expected) { try sink.flush() }
        #expect(device.received == Array("a".utf8))
        #expect(device.calls == 2)
    }

    @Test func `finds a full disk and a closed descriptor`() throws {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let sink = ByteSink(descriptor: full)
        try sink.write("x")
        #expect(throws: WriteError.refused(code: ENOSPC)) { try sink.flush() }
        let closed = ByteSink(descriptor: -1)
        try closed.write("x")
        #expect(throws: WriteError.refused(code: EBADF)) { try closed.flush() }
    }

    @Test func `waits where a shared pipe is non-blocking`() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (reading, writing) = (ends[0], ends[1])
        #expect(fcntl(writing, F_SETFL, O_NONBLOCK) == 0)
        let size = 1 << 20
        let total = Mutex(0)
        // A thread of its own: a task would wait behind all other tests while this one keeps a thread of theirs.
        let reader = try #require(
            WorkerThread {
                var buffer = [UInt8](repeating: 0, count: 1 << 16)
                while true {
                    let count = read(reading, &buffer, buffer.count)
                    guard count > 0 else { return }
                    total.withLock { $0 += count }
                }
            })
        let sink = ByteSink(descriptor: writing)
        try sink.write(String(repeating: "x", count: size))
        try sink.flush()
        close(writing)
        reader.join()
        #expect(total.withLock { $0 } == size)
        close(reading)
    }

    @Test func `names what the system said`() {
        #expect(
            "\(WriteError.refused(code: ENOSPC))"
                == "cannot write the output: No space left on device; what was written so far is incomplete")
    }
}
