import CUTF8Proc

/// The one form in which names and words are compared: what a reader sees as the same is the same.
///
/// In this order:
///  1. Characters that are not shown (Unicode's default ignorables: soft hyphen, zero width space and joiners, marks of direction, byte
///     order mark) are left out.
///  2. Compatibility forms become what they stand for (NFKC): `ﬁ` is `fi`, `Ｕ` is `U`, `…` is `...`. What is raised, lowered or circled stays apart
///     from what is not: `10⁶` is `10^6`, `CO₂` is `CO_2`, `①` is `(1)`; and a fraction from the number before it: `1½` is `1 1/2`.
///  3. Letters lose their case by Unicode's full case folding: `ß` is `ss`, a final sigma is a sigma, and `İ` is `i`.
///  4. Dashes become `-`; typographic and angled quotation marks, primes and accents that stand alone become `"` or `'`.
///  5. Letters of Arabic that look the same at the end of a word, or stand on the same key, are one, and so are the ways to write the vowel am of
///     Thai and Lao.
///  6. Each run of white space becomes one space; at either end there is none.
///
/// Folding again changes nothing. It is never shown: what was printed is kept as printed. What is stored in this form (fingerprints), and
/// the words that are searched (``SearchForm``), depend on the version: a change of either needs a migration that computes them anew.
public enum Folding {
    /// The version of the form and of ``SearchForm``. The schema holds the one by which what is stored was computed.
    ///
    /// Since 2, letters with a stroke and joined ones are searched as the letters that are typed for them; since 3, what is raised, lowered,
    /// circled or a fraction stays apart, and letters of Arabic and vowels of Thai and Lao are one however they are typed.
    public static let version = 3

    /// A text in the form in which it is compared.
    public static func folded(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a text in the form in which it is compared.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        let begin = bytes.count
        if !ASCIIFolding.append(text, to: &bytes) {
            bytes.removeSubrange(begin...)
            var folded = parts(of: text)
            NormalForm.orderMarks(&folded)
            removeDots(&folded)
            NormalForm.compose(&folded)
            bytes.append(contentsOf: NormalForm.string(folded).utf8)
        }
        if bytes.count > begin, bytes.last == 0x20 { bytes.removeLast() }
    }

    /// The same without accents and other marks that stand on letters, and with letters of ASCII for those that are such with a stroke or
    /// joined (``PlainLetters``). It is not stored: names are looked up by it.
    public static func foldedWithoutMarks(_ text: String) -> String {
        if text.isASCII { return folded(text) }
        var folded = parts(of: text)
        folded.removeAll { utf8proc_category($0) == UTF8PROC_CATEGORY_MN }
        if folded.contains(where: { PlainLetters.plain($0) != nil }) {
            folded = folded.flatMap { PlainLetters.plain($0) ?? [$0] }
        }
        NormalForm.compose(&folded)
        if folded.last == 0x20 { folded.removeLast() }
        return NormalForm.string(folded)
    }

    private static func parts(of text: String) -> [Int32] {
        var folded: [Int32] = []
        folded.reserveCapacity(text.utf8.count)
        var height = Height.line
        // Decomposed first: case folding makes a letter of one mark, so that the order of those around it would tell.
        for scalar in text.decomposed { append(scalar, at: &height, to: &folded) }
        bringTonesForward(in: &folded)
        return folded
    }

    /// Brings the signs of tones before the circle of the vowel am, as they stand where the vowel is one character.
    private static func bringTonesForward(in folded: inout [Int32]) {
        func isTone(_ scalar: Int32) -> Bool { (0xE48...0xE4B).contains(scalar) || (0xEC8...0xECB).contains(scalar) }
        func isCircle(_ scalar: Int32) -> Bool { scalar == 0xE4D || scalar == 0xECD }
        guard folded.contains(where: isCircle) else { return }
        NormalForm.orderMarks(&folded)
        var start = 0
        while let first = folded[start...].firstIndex(where: isCircle) {
            // Other marks are passed over: where one stood between, the order of marks would bring a tone behind a circle again.
            let end =
                folded[first...].firstIndex { !isCircle($0) && NormalForm.combiningClass($0) == 0 } ?? folded.count
            let signs = folded[first..<end]
            folded.replaceSubrange(first..<end, with: signs.filter(isTone) + signs.filter { !isTone($0) })
            start = end
        }
    }

    /// A capital I with a dot is the Turkish i: its dot goes with its case.
    private static func removeDots(_ folded: inout [Int32]) {
        guard folded.contains(0x307) else { return }
        var base: Int32 = 0
        folded.removeAll { scalar in
            if utf8proc_category(scalar) != UTF8PROC_CATEGORY_MN { base = scalar }
            return scalar == 0x307 && base == 0x69
        }
    }

    /// - Parameter height: where the character before it stands; then that of this one.
    private static func append(_ scalar: Unicode.Scalar, at height: inout Height, to folded: inout [Int32]) {
        let before = height
        height = .line
        switch scalar.value {
        case 0x41...0x5A: return folded.append(Int32(bitPattern: scalar.value | 0x20))
        case 0x21...0x7E: return folded.append(Int32(bitPattern: scalar.value))
        default: break
        }
        if scalar.properties.isWhitespace {
            if let last = folded.last, last != 0x20 { folded.append(0x20) }
            return
        }
        if let plain = plain(scalar) { return folded.append(plain) }
        if let own = Height(scalar) {
            height = own
            if own != before { folded.append(own.sign) }
        }
        if scalar.isCompatible(as: UTF8PROC_DECOMP_TYPE_FRACTION), let last = folded.last, (0x30...0x39).contains(last)
        {
            folded.append(0x20)
        }
        let isCircled = scalar.isCompatible(as: UTF8PROC_DECOMP_TYPE_CIRCLE)
        if isCircled { folded.append(0x28) }
        defer { if isCircled { folded.append(0x29) } }
        let start = folded.count
        NormalForm.append(
            decompositionOf: scalar, to: &folded,
            UTF8PROC_STABLE, UTF8PROC_DECOMPOSE, UTF8PROC_COMPAT, UTF8PROC_CASEFOLD, UTF8PROC_IGNORE)
        // A compatibility form can hold a space or a mark of its own.
        guard folded.count > start else {
            // What is not shown stands nowhere.
            height = before
            return
        }
        let parts = folded[start...]
        guard parts.contains(where: { $0 == 0x20 || $0 > 0x7E }) else { return }
        folded.removeSubrange(start...)
        for part in parts {
            if part == 0x20 {
                if let last = folded.last, last != 0x20 { folded.append(0x20) }
            } else {
                folded.append(Unicode.Scalar(UInt32(bitPattern: part)).flatMap(plain) ?? part)
            }
        }
    }

    /// The letter or the sign of ASCII that stands for a letter of Arabic, a dash, a slash or a quotation mark.
    private static func plain(_ scalar: Unicode.Scalar) -> Int32? {
        switch scalar.value {
        case 0x2010...0x2015, 0x2212, 0x2043, 0xFE58, 0xFE63, 0xFF0D, 0x2E3A, 0x2E3B: 0x2D
        case 0x2018...0x201B, 0x2032, 0x00B4, 0x02BC, 0x2039, 0x203A, 0xFF07: 0x27
        case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB, 0xFF02: 0x22
        case 0x2044: 0x2F
        case 0x649, 0x6CC: 0x64A  // alef maqsura and Persian yeh
        case 0x6A9: 0x643  // Persian kaf
        default: nil
        }
    }
}

/// Where figures stand.
private enum Height {
    case line, raised, lowered

    /// Nil where a character is no figure that stands above or below the line.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xB2, 0xB3, 0xB9,
            0x2070...0x207F where scalar.isCompatible(as: UTF8PROC_DECOMP_TYPE_SUPER):
            self = .raised
        case 0x2080...0x209C where scalar.isCompatible(as: UTF8PROC_DECOMP_TYPE_SUB): self = .lowered
        default: return nil
        }
    }

    /// What is typed before figures that stand there.
    var sign: Int32 { self == .raised ? 0x5E : 0x5F }
}

extension Unicode.Scalar {
    /// Whether it is a compatibility form of others in a way.
    fileprivate func isCompatible(as kind: utf8proc_decomp_type_t) -> Bool {
        UInt32(exactly: utf8proc_get_property(Int32(bitPattern: value)).pointee.decomp_type) == kind.rawValue
    }
}
