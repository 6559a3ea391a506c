import CUTF8Proc

extension String {
    /// In Unicode's composed form (NFC), so that a name is the same whichever way its accents were typed.
    public var composed: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var scalars = unicodeScalars.decomposed()
        let count = scalars.withUnsafeMutableBufferPointer { scalars in
            utf8proc_normalize_utf32(scalars.baseAddress, scalars.count, options(UTF8PROC_STABLE, UTF8PROC_COMPOSE))
        }
        return String(Self.UnicodeScalarView(scalars.prefix(max(0, count)).compactMap(Unicode.Scalar.init(codepoint:))))
    }

    /// In Unicode's decomposed form (NFD): each letter before the marks that stand on it.
    public var decomposed: [Unicode.Scalar] { unicodeScalars.decomposed().compactMap(Unicode.Scalar.init(codepoint:)) }
}

extension Sequence<Unicode.Scalar> {
    /// The scalars decomposed, in canonical order.
    fileprivate func decomposed() -> [utf8proc_int32_t] {
        var scalars: [utf8proc_int32_t] = []
        scalars.reserveCapacity(underestimatedCount)
        for scalar in self { scalars.append(decompositionOf: scalar) }
        scalars.orderMarks()
        return scalars
    }
}

extension [utf8proc_int32_t] {
    fileprivate mutating func append(decompositionOf scalar: Unicode.Scalar) {
        // No letter comes apart into more than four.
        withUnsafeTemporaryAllocation(of: utf8proc_int32_t.self, capacity: 4) { parts in
            var boundary: CInt = 0
            let count = utf8proc_decompose_char(
                utf8proc_int32_t(bitPattern: scalar.value), parts.baseAddress, parts.count,
                options(UTF8PROC_STABLE, UTF8PROC_DECOMPOSE), &boundary)
            append(contentsOf: parts.prefix(Swift.max(0, Swift.min(count, parts.count))))
        }
    }

    /// Brings marks that follow each other into canonical order. utf8proc would take time with the square of their number.
    fileprivate mutating func orderMarks() {
        var start = 0
        while start < count {
            guard self[start].combiningClass > 0 else {
                start += 1
                continue
            }
            let end = self[start...].firstIndex { $0.combiningClass == 0 } ?? count
            if end - start > 1 {
                let marks = self[start..<end].enumerated().sorted {
                    ($0.element.combiningClass, $0.offset) < ($1.element.combiningClass, $1.offset)
                }
                replaceSubrange(start..<end, with: marks.map(\.element))
            }
            start = end
        }
    }
}

extension utf8proc_int32_t {
    fileprivate var combiningClass: Int { Int(utf8proc_get_property(self).pointee.combining_class) }
}

extension Unicode.Scalar {
    fileprivate init?(codepoint: utf8proc_int32_t) { self.init(UInt32(bitPattern: codepoint)) }
}

private func options(_ options: utf8proc_option_t...) -> utf8proc_option_t {
    utf8proc_option_t(options.reduce(0) { $0 | $1.rawValue })
}
