import CUTF8Proc

extension String {
    /// In Unicode's composed form (NFC), so that a name is the same whichever way its accents were typed.
    public var composed: String {
        if isASCII { return self }
        var scalars = NormalForm.decomposed(self)
        NormalForm.compose(&scalars)
        return NormalForm.string(scalars)
    }

    /// In Unicode's decomposed form (NFD): each letter before the marks that stand on it.
    public var decomposed: [Unicode.Scalar] { Array(NormalForm.string(NormalForm.decomposed(self)).unicodeScalars) }
}

/// Unicode's normal forms (UAX #15) by libutf8proc, as numbers of characters.
enum NormalForm {
    static func decomposed(_ text: String) -> [Int32] {
        var scalars: [Int32] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            append(decompositionOf: scalar, to: &scalars, UTF8PROC_STABLE, UTF8PROC_DECOMPOSE)
        }
        orderMarks(&scalars)
        return scalars
    }

    static func append(
        decompositionOf scalar: Unicode.Scalar, to scalars: inout [Int32], _ options: utf8proc_option_t...
    ) {
        let options = utf8proc_option_t(options.reduce(0) { $0 | $1.rawValue })
        // No character comes apart into more than 18.
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { parts in
            var boundary: CInt = 0
            let count = utf8proc_decompose_char(
                Int32(bitPattern: scalar.value), parts.baseAddress, parts.count, options, &boundary)
            scalars.append(contentsOf: parts.prefix(max(0, min(count, parts.count))))
        }
    }

    /// Brings marks that follow each other into canonical order. utf8proc would take time with the square of their number.
    static func orderMarks(_ scalars: inout [Int32]) {
        var start = 0
        while start < scalars.count {
            guard combiningClass(scalars[start]) > 0 else {
                start += 1
                continue
            }
            let end = scalars[start...].firstIndex { combiningClass($0) == 0 } ?? scalars.count
            if end - start > 1 {
                let marks = scalars[start..<end].enumerated().sorted {
                    (combiningClass($0.element), $0.offset) < (combiningClass($1.element), $1.offset)
                }
                scalars.replaceSubrange(start..<end, with: marks.map(\.element))
            }
            start = end
        }
    }

    /// Joins letters and the marks that stand on them, which are in canonical order.
    static func compose(_ scalars: inout [Int32]) {
        let count = scalars.withUnsafeMutableBufferPointer { scalars in
            utf8proc_normalize_utf32(
                scalars.baseAddress, scalars.count,
                utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue))
        }
        scalars.removeSubrange(max(0, count)...)
    }

    static func string(_ scalars: [Int32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }))
    }

    static func combiningClass(_ scalar: Int32) -> Int {
        scalar < 0x300 ? 0 : Int(utf8proc_get_property(scalar).pointee.combining_class)
    }
}
