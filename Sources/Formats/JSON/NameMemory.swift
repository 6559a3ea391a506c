import Glibc

/// The names of an earlier record, in order: records of one input mostly have the same ones.
///
/// A name that is found again, as written, needs no new string; and as long as names come in the remembered order none of
/// them can be a duplicate.
struct NameMemory {
    /// How far ahead a name is looked for, so that a record may lack some members.
    private static let reach = 8
    /// Records with more names are rare, and cheap enough without a memory.
    private static let mostNames = 16_384

    private var names: [String] = []
    /// Each name as written, with its quotes; `stops[i]` is the end of the i-th.
    private var written: [UInt8] = []
    private var stops: [Int] = []
    private var next = 0
    private(set) var areInOrder = true

    var count: Int { names.count }

    mutating func beginRecord() {
        next = 0
        areInOrder = true
    }

    /// The name that stands at some bytes, if it is one of the next remembered ones, and its length with quotes.
    @inline(__always)
    mutating func match(_ bytes: UnsafePointer<UInt8>, count: Int) -> (name: String, length: Int)? {
        var index = next
        let last = min(names.count, next &+ Self.reach)
        while index < last {
            let start = index == 0 ? 0 : stops[index &- 1]
            let length = stops[index] &- start
            if length <= count, written.withUnsafeBufferPointer({ isSame(bytes, $0, start, length) }) {
                next = index &+ 1
                return (names[index], length)
            }
            index &+= 1
        }
        return nil
    }

    @inline(__always)
    private func isSame(
        _ bytes: UnsafePointer<UInt8>, _ written: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int
    ) -> Bool {
        guard let base = written.baseAddress else { return false }
        return memcmp(bytes, base + start, length) == 0
    }

    /// Notes that a name was not found.
    mutating func missed() {
        areInOrder = false
    }

    /// Remembers the names of a record that had others.
    mutating func endRecord(_ members: [Member]) {
        guard !areInOrder, members.count <= Self.mostNames else { return }
        names.removeAll(keepingCapacity: true)
        written.removeAll(keepingCapacity: true)
        stops.removeAll(keepingCapacity: true)
        for member in members {
            // A name that needs escapes was not written as it is now: between quotes it could match quite another text.
            // No text begins with the lone NUL that takes its place.
            if member.name.utf8.contains(where: { $0 < 0x20 || $0 == .quote || $0 == .backslash }) {
                written.append(0)
            } else {
                written.append(.quote)
                written.append(contentsOf: member.name.utf8)
                written.append(.quote)
            }
            stops.append(written.count)
            names.append(member.name)
        }
    }
}
