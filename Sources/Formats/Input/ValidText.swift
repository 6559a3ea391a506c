/// The text in `start..<end`, or nil where it is not valid UTF-8.
///
/// `String(validating:as:)` looks up generic metadata on every call, which took a third of the time of reading; a check of our
/// own and `String(decoding:as:)`, which then has nothing to repair, do not.
@inline(__always)
func validText(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> String? {
    if !ByteScan.isASCII(bytes, from: start, to: end), firstInvalidUTF8(bytes, from: start, to: end) != nil {
        return nil
    }
    return String(decoding: UnsafeBufferPointer(start: bytes + start, count: end &- start), as: UTF8.self)
}
