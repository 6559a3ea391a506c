/// In which encoding a text may be that is not UTF-8, by how its bytes stand beside each other.
///
/// Nearly every byte means something in Windows-1252, so that to read it as such proves nothing: it is named only for letters that stand alone
/// among ASCII, as they do in languages of Western Europe.
public enum EncodingGuess: Sendable {
    case western
    /// Pairs of bytes, as GBK, EUC-KR and others have them for each character.
    case eastAsian
    case unknown

    public init(_ text: some Collection<UInt8>) {
        var (letters, others) = (0, 0)
        var runs: [[UInt8]] = []
        var isInRun = false
        for byte in text.prefix(64 << 10) {
            if byte < 0x80 {
                isInRun = false
                if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") { letters += 1 }
                continue
            }
            others += 1
            if isInRun { runs[runs.count - 1].append(byte) } else { runs.append([byte]) }
            isInRun = true
        }
        if letters >= others, runs.allSatisfy({ $0.count <= 3 && !$0.contains(where: Self.unused.contains) }) {
            self = .western
        } else if runs.contains(where: { $0.count >= 4 }), runs.allSatisfy(Self.isOfPairs) {
            self = .eastAsian
        } else {
            self = .unknown
        }
    }

    /// Bytes that mean nothing in Windows-1252.
    private static let unused: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

    /// Whether bytes are pairs of the common characters of GB 2312 (rows 1 to 3, and 16 to 55), where EUC-KR has its syllables too.
    private static func isOfPairs(_ run: [UInt8]) -> Bool {
        run.count.isMultiple(of: 2)
            && stride(from: 0, to: run.count, by: 2).allSatisfy { place in
                (0xA1...0xA3).contains(run[place]) && run[place + 1] >= 0xA1
                    || (0xB0...0xD7).contains(run[place]) && run[place + 1] >= 0xA1
            }
    }

    /// What to do.
    public var advice: String {
        switch self {
        case .western: "is it Windows-1252, as Excel writes it? then give --encoding windows-1252"
        case .eastAsian: "is it GBK, or another encoding of East Asia? make it UTF-8: iconv -f GBK -t UTF-8"
        case .unknown: "which encoding is it? make it UTF-8: iconv -f ENCODING -t UTF-8"
        }
    }
}
