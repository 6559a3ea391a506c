import Text

/// A name that is printed in two scripts, one behind the other: `Wang Wentao 王文涛`, `Sergey Lavrov (Сергей Лавров)`, `王毅 / Wang Yi`.
struct NativeScript: Equatable {
    /// The name in Latin letters.
    let name: String
    /// The same in its own script; nil where it has a title.
    let native: String?

    /// - Returns: nil for a name in one script, and where it is not to be seen that both are whole names.
    init?(_ text: String) {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }), text.utf8.contains(where: { ($0 | 0x20) &- 0x61 < 26 }) else {
            return nil
        }
        let words = text.split { $0.isWhitespace || "()（）[]/|".contains($0) }.map {
            $0.hasSuffix(",") || $0.hasSuffix(":") ? $0.dropLast() : $0
        }.filter { $0.contains(where: \.isLetter) || $0.contains(where: \.isNumber) }
        var latin: [Substring] = []
        var native: [Substring] = []
        var script: Script?
        var changes = 0
        var isLatin: Bool?
        for word in words {
            guard let own = Script(word) else { return nil }
            if own != .latin {
                guard script == nil || script == own else { return nil }
                script = own
            }
            if let isLatin, isLatin != (own == .latin) { changes += 1 }
            isLatin = own == .latin
            if own == .latin { latin.append(word) } else { native.append(word) }
        }
        guard let script, changes == 1, latin.count > 1, native.count > 1 || script == .eastAsian else { return nil }
        name = latin.joined(separator: " ")
        let other = native.joined(separator: " ")
        guard !NobodysName.isVacancy(other), script != .eastAsian || other.unicodeScalars.count > 1 else { return nil }
        let isTitled = script == .eastAsian && native.contains { OfficialDirectory.isTitledInEastAsia(String($0)) }
        self.native = isTitled ? nil : other
    }

    /// In which letters a word is written, as far as names are told apart by it.
    private enum Script {
        case latin, eastAsian, greek, cyrillic, armenian, hebrew, arabic, georgian, other

        /// - Returns: nil for letters of several, as in a word with letters that only look the same.
        init?(_ word: Substring) {
            var script: Script?
            for scalar in word.unicodeScalars where scalar.properties.isAlphabetic {
                let own = Self.of(scalar)
                guard script == nil || script == own else { return nil }
                script = own
            }
            guard let script else { return nil }
            self = script
        }

        private static func of(_ scalar: Unicode.Scalar) -> Script {
            switch scalar.value {
            case 0..<0x370, 0x1E00..<0x1F00: .latin
            case 0x370..<0x400, 0x1F00..<0x2000: .greek
            case 0x400..<0x530: .cyrillic
            case 0x530..<0x590: .armenian
            case 0x590..<0x600: .hebrew
            case 0x600..<0x780, 0x8A0..<0x900, 0xFB50..<0xFE00, 0xFE70..<0xFF00: .arabic
            case 0x900..<0x10A0: .other
            case 0x10A0..<0x1100, 0x1C90..<0x1CC0, 0x2D00..<0x2D30: .georgian
            default: if case .word = SearchLetter(scalar) { .eastAsian } else { .other }
            }
        }
    }
}
