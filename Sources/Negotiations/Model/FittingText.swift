import Formats

/// What another program can write into the file and no record can hold: the schema sees neither encodings nor what Unicode says of
/// characters.
extension Field {
    /// What an import would make of a text.
    enum Fit: Equatable {
        /// The same.
        case whole
        /// Nothing: it shows nothing.
        case blank
        /// It would refuse or change it.
        case fault(String)
    }

    func fit(of text: String) -> Fit {
        do throws(FieldError) {
            guard let taken = try value(from: .string(text)) else { return isRequired ? .fault("is blank") : .blank }
            return taken.utf8.elementsEqual(text.utf8)
                ? .whole : .fault("has white space at its ends, or accents apart from their letters")
        } catch { return .fault(error.reason) }
    }

    /// A text as a record can hold it: what is not UTF-8 is spelled out by its bytes (`<E9>`), a control character by its number
    /// (`<U+0007>`), so that nothing is lost and no two texts become the same.
    ///
    /// - Returns: nil for a text that shows nothing, where there need be none.
    /// - Throws: for what is neither text nor a line, such as a date.
    func repaired(_ bytes: [UInt8]) throws(FieldError) -> String? {
        var text = Self.spellingOutBytes(bytes)
        switch kind {
        case .text: text = text.spellingOut { $0.value == 0 }
        case .line, .qualifier, .reference:
            text = text.spellingOut { $0.properties.generalCategory == .control && !$0.properties.isWhitespace }
            text = String(
                String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x85 ? " " : $0 }))
        case .date, .bound, .word: break
        }
        if let taken = try value(from: .string(text.withoutStackedMarks)) { return taken }
        return isRequired ? text.spellingOut { _ in true } : nil
    }

    private static func spellingOutBytes(_ bytes: [UInt8]) -> String {
        var text = ""
        var rest = bytes[...]
        while !rest.isEmpty {
            do throws(UTF8.ValidationError) {
                text += String(copying: try UTF8Span(validating: rest.span))
                return text
            } catch {
                let wrong = error.byteOffsets
                text += String(decoding: rest.prefix(wrong.lowerBound), as: UTF8.self)
                for byte in rest.dropFirst(wrong.lowerBound).prefix(wrong.count) {
                    text += "<\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16, uppercase: true))>"
                }
                rest = rest.dropFirst(wrong.upperBound)
            }
        }
        return text
    }
}

extension String {
    /// With the numbers of some characters in their place: `<U+0007>`.
    fileprivate func spellingOut(_ isSpelledOut: (Unicode.Scalar) -> Bool) -> String {
        guard unicodeScalars.contains(where: isSpelledOut) else { return self }
        var spelled = ""
        for scalar in unicodeScalars {
            if isSpelledOut(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                spelled += "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
            } else {
                spelled.unicodeScalars.append(scalar)
            }
        }
        return spelled
    }
}
