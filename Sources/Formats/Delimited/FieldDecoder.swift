/// Makes the text of a field from its bytes, which are UTF-8 or were made so.
struct FieldDecoder {
    struct Fault: Error {
        let offset: Int
        let reason: String
    }

    /// What the bytes were before.
    let encoding: ReadingOptions.Encoding

    @inline(__always)
    func string(_ bytes: UnsafePointer<UInt8>, _ field: FieldExtent) throws(Fault) -> String {
        if field.hasDoubledQuotes { return try stringWithQuotes(bytes, field) }
        guard let string = validText(bytes, from: field.start, to: field.end) else { throw invalidText(bytes, field) }
        return string
    }

    @inline(never)
    private func stringWithQuotes(_ bytes: UnsafePointer<UInt8>, _ field: FieldExtent) throws(Fault) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(field.end - field.start)
        var position = field.start
        while position < field.end {
            text.append(bytes[position])
            position += bytes[position] == .quote ? 2 : 1
        }
        if firstInvalidUTF8(bytes, from: field.start, to: field.end) != nil { throw invalidText(bytes, field) }
        return String(decoding: text, as: UTF8.self)
    }

    private func invalidText(_ bytes: UnsafePointer<UInt8>, _ field: FieldExtent) -> Fault {
        let offset = firstInvalidUTF8(bytes, from: field.start, to: field.end) ?? field.start
        let reason = encoding.words(forInvalidAt: offset, of: bytes, from: field.start, to: field.end)
        return Fault(offset: offset, reason: reason)
    }
}
