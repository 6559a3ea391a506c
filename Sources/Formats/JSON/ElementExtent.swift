/// Finds where a JSON value ends by its brackets and quotes alone; it can stop at any byte and go on when there are more.
struct ElementExtent {
    private var position = 0
    private var depth = 0
    private var isInString = false
    private var isScalar = false

    /// - Returns: the length of the value, or nil when its end is not among the bytes.
    mutating func advance(_ bytes: UnsafePointer<UInt8>, _ available: Int) -> Int? {
        while position < available {
            if isInString {
                position = ByteScan.endOfPlainText(bytes, from: position, to: available)
                guard position < available else { return nil }
                switch bytes[position] {
                case .quote:
                    isInString = false
                    position += 1
                    if depth == 0 { return position }
                case .backslash:
                    // The escaped byte may not have been read yet: then the position runs ahead of what there is.
                    position += 2
                default:
                    position += 1
                }
                continue
            }
            switch bytes[position] {
            case .quote where !isScalar:
                isInString = true
            case .openingBrace, .openingBracket:
                depth += 1
            case .closingBrace, .closingBracket:
                if depth <= 1 { return depth == 1 ? position + 1 : max(1, position) }
                depth -= 1
            case let byte where depth == 0:
                if position > 0, byte == .comma || byte.isJSONSpace { return position }
                isScalar = true
            default:
                break
            }
            position += 1
        }
        return nil
    }
}
