/// Writes values as JSON (RFC 8259) in UTF-8.
///
/// Members keep their order, numbers their spelling, and text outside ASCII stays as it is. Depth is limited by memory
/// only: nesting is kept on a stack of our own, not on the thread's.
public enum JSONWriter {
    /// Appends a value without any space between its parts.
    ///
    /// - Parameter escapesUnsafe: see ``appendString(_:escapesUnsafe:to:)``.
    public static func append(_ value: RecordValue, escapesUnsafe: Bool = false, to bytes: inout [UInt8]) {
        write(value, indent: nil, escapesUnsafe: escapesUnsafe, to: &bytes)
    }

    /// Appends a value for people to read: each element and member on a line of its own.
    ///
    /// - Parameters:
    ///   - indent: how many spaces a level is moved to the right.
    ///   - escapesUnsafe: see ``appendString(_:escapesUnsafe:to:)``.
    public static func append(_ value: RecordValue, indent: Int, escapesUnsafe: Bool = false, to bytes: inout [UInt8]) {
        write(value, indent: max(0, indent), escapesUnsafe: escapesUnsafe, to: &bytes)
    }

    private enum OpenContainer {
        case array(ArraySlice<RecordValue>)
        case object(ArraySlice<Member>)
    }

    private static func write(_ value: RecordValue, indent: Int?, escapesUnsafe: Bool, to bytes: inout [UInt8]) {
        var open: [OpenContainer] = []
        begin(value, escapesUnsafe: escapesUnsafe, open: &open, to: &bytes)
        var isFirst = true
        while let container = open.popLast() {
            let depth = open.count
            switch container {
            case .array(let rest):
                guard let element = rest.first else {
                    close(0x5D, depth: depth, indent: indent, to: &bytes)
                    isFirst = false
                    continue
                }
                if !isFirst { bytes.append(0x2C) }
                startLine(depth: depth &+ 1, indent: indent, to: &bytes)
                open.append(.array(rest.dropFirst()))
                isFirst = begin(element, escapesUnsafe: escapesUnsafe, open: &open, to: &bytes)
            case .object(let rest):
                guard let member = rest.first else {
                    close(0x7D, depth: depth, indent: indent, to: &bytes)
                    isFirst = false
                    continue
                }
                if !isFirst { bytes.append(0x2C) }
                startLine(depth: depth &+ 1, indent: indent, to: &bytes)
                appendString(member.name, escapesUnsafe: escapesUnsafe, to: &bytes)
                bytes.append(0x3A)
                if indent != nil { bytes.append(0x20) }
                open.append(.object(rest.dropFirst()))
                isFirst = begin(member.value, escapesUnsafe: escapesUnsafe, open: &open, to: &bytes)
            }
        }
    }

    /// Writes a scalar or an empty container whole, and opens any other container.
    ///
    /// - Returns: whether a container was opened, so that what comes next is its first part.
    @discardableResult
    private static func begin(
        _ value: RecordValue, escapesUnsafe: Bool, open: inout [OpenContainer], to bytes: inout [UInt8]
    ) -> Bool {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .number(let digits): bytes.append(text: digits)
        case .string(let text): appendString(text, escapesUnsafe: escapesUnsafe, to: &bytes)
        case .array(let elements) where elements.isEmpty: bytes.append(contentsOf: "[]".utf8)
        case .object(let members) where members.isEmpty: bytes.append(contentsOf: "{}".utf8)
        case .array(let elements):
            bytes.append(0x5B)
            open.append(.array(elements[...]))
            return true
        case .object(let members):
            bytes.append(0x7B)
            open.append(.object(members[...]))
            return true
        }
        return false
    }

    private static func close(_ bracket: UInt8, depth: Int, indent: Int?, to bytes: inout [UInt8]) {
        startLine(depth: depth, indent: indent, to: &bytes)
        bytes.append(bracket)
    }

    private static func startLine(depth: Int, indent: Int?, to bytes: inout [UInt8]) {
        guard let indent else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: depth &* indent))
    }
}

extension [UInt8] {
    /// Appends a string's UTF-8 in one copy.
    @inlinable
    public mutating func append(text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
        if isDone == nil { append(contentsOf: text.utf8) }
    }
}
