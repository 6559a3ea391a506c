/// Makes UTF-8 of bytes in another encoding, as they come.
///
/// What means nothing there becomes a byte that is not UTF-8 either, so that the record in which it stands is refused at its place.
final class TextTranscoder {
    private let encoding: ReadingOptions.Encoding
    private let set: DoubleByteSet?
    private var isBigEndian: Bool
    /// UTF-8 that was not handed out yet.
    private var made: [UInt8] = []
    private var handedOut = 0
    /// Bytes of a code unit, or of half a pair, of which the rest has not come yet.
    private var waiting: [UInt8] = []
    /// Whether anything came that is not ASCII, so that the text is known not to be UTF-8.
    private var isJudged = false
    private var chunk = [UInt8](repeating: 0, count: 64 << 10)

    init(_ encoding: ReadingOptions.Encoding, isBigEndian: Bool) {
        self.encoding = encoding
        set = encoding.doubleByteSet
        self.isBigEndian = isBigEndian
    }

    /// Hands out some UTF-8; 0 is the end.
    ///
    /// - Parameters:
    ///   - beginning: bytes that were read already.
    ///   - more: reads some bytes; 0 is the end.
    func read(
        into destination: UnsafeMutableRawBufferPointer, beginning: inout [UInt8],
        _ more: (UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int
    ) throws(SourceFailure) -> Int {
        while handedOut == made.count {
            made.removeAll(keepingCapacity: true)
            handedOut = 0
            if !beginning.isEmpty {
                take(beginning[...])
                beginning = []
                continue
            }
            var count = 0
            var failure: SourceFailure?
            chunk.withUnsafeMutableBytes { bytes in
                do throws(SourceFailure) { count = try more(bytes) } catch { failure = error }
            }
            if let failure { throw failure }
            if count == 0 {
                guard !waiting.isEmpty else { return 0 }
                // The text ends within a character.
                waiting = []
                made.append(Self.meaningless)
            } else {
                try requireOther(chunk[..<count])
                take(chunk[..<count])
            }
        }
        let count = min(destination.count, made.count - handedOut)
        made.withUnsafeBytes { bytes in
            destination.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[handedOut..<handedOut + count]))
        }
        handedOut += count
        return count
    }

    /// No text in UTF-8 has it.
    private static let meaningless: UInt8 = 0xFF

    /// Refuses text that is UTF-8: read as another encoding it would be full of wrong letters.
    private func requireOther(_ bytes: ArraySlice<UInt8>) throws(SourceFailure) {
        // A few characters of two bytes can be UTF-8 by chance.
        guard !isJudged, encoding != .utf16, set == nil, bytes.contains(where: { $0 >= 0x80 }) else { return }
        isJudged = true
        guard bytes.isMostlyUTF8 else { return }
        throw .encoding(
            "the text is UTF-8, and not \(encoding.name): leave --encoding out; a record in which a byte is wrong can be left out with --skip-bad"
        )
    }

    private func take(_ bytes: ArraySlice<UInt8>) {
        if let set {
            take(bytes, of: set)
        } else if encoding == .utf16 {
            takeUTF16(bytes)
        } else {
            let upper = encoding == .windows1250 ? Self.windows1250 : Self.windows1252
            for byte in bytes { take(byte, upper) }
        }
    }

    private func take(_ bytes: ArraySlice<UInt8>, of set: DoubleByteSet) {
        let bytes = waiting + bytes
        var position = 0
        /// - Parameter length: how many bytes are passed over.
        func take(_ scalar: Unicode.Scalar?, _ length: Int) {
            if let utf8 = scalar.flatMap({ UTF8.encode($0) }) {
                made.append(contentsOf: utf8)
            } else {
                made.append(Self.meaningless)
            }
            position += length
        }
        while position < bytes.count {
            let first = bytes[position]
            if first < 0x80 {
                made.append(first)
                position += 1
            } else if let single = set.character(first) {
                take(single, 1)
            } else {
                guard position + 1 < bytes.count else { break }
                let second = bytes[position + 1]
                if set.hasCodesOfFour, DoubleByteSet.isDigit(second) {
                    guard position + 3 < bytes.count else { break }
                    let code = (first, second, bytes[position + 2], bytes[position + 3])
                    let scalar = set.character(code)
                    take(scalar, scalar == nil ? 1 : 4)
                } else {
                    let scalar = set.character(first, second)
                    // What is ASCII stands for itself, so that the end of a line is not lost.
                    take(scalar, scalar == nil && second < 0x80 ? 1 : 2)
                }
            }
        }
        waiting = Array(bytes[position...])
    }

    /// - Parameter upper: what bytes from 0x80 on mean; what it does not have means itself.
    private func take(_ byte: UInt8, _ upper: [UInt16]) {
        guard byte >= 0x80 else { return made.append(byte) }
        let place = Int(byte) - 0x80
        let scalar = place < upper.count ? upper[place] : UInt16(byte)
        guard scalar != 0, let utf8 = Unicode.Scalar(scalar).flatMap({ UTF8.encode($0) }) else {
            // A continuation that continues nothing, and tells which byte it was.
            return made.append(byte)
        }
        made.append(contentsOf: utf8)
    }

    private func takeUTF16(_ bytes: ArraySlice<UInt8>) {
        let bytes = waiting + bytes
        var position = 0
        func unit(at index: Int) -> UInt16 {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        while position + 1 < bytes.count {
            let first = unit(at: position)
            var scalar = Unicode.Scalar(first)
            var length = 2
            if UTF16.isLeadSurrogate(first) {
                guard position + 3 < bytes.count else { break }
                let second = unit(at: position + 2)
                if UTF16.isTrailSurrogate(second) {
                    scalar = Unicode.Scalar(0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF)
                    length = 4
                }
            }
            if let utf8 = scalar.flatMap({ UTF8.encode($0) }) {
                made.append(contentsOf: utf8)
            } else {
                made.append(Self.meaningless)
            }
            position += length
        }
        waiting = Array(bytes[position...])
    }

    /// 0x80 to 0x9F by the index of windows-1252 in the WHATWG Encoding Standard; 0 for bytes that mean nothing.
    private static let windows1252: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// 0x80 to 0xFF by the index of windows-1250.
    private static let windows1250: [UInt16] = [
        0x20AC, 0, 0x201A, 0, 0x201E, 0x2026, 0x2020, 0x2021, 0, 0x2030, 0x0160, 0x2039, 0x015A, 0x0164, 0x017D, 0x0179,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0x0161, 0x203A, 0x015B, 0x0165, 0x017E,
        0x017A,
        0x00A0, 0x02C7, 0x02D8, 0x0141, 0x00A4, 0x0104, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x015E, 0x00AB, 0x00AC, 0x00AD,
        0x00AE, 0x017B,
        0x00B0, 0x00B1, 0x02DB, 0x0142, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x0105, 0x015F, 0x00BB, 0x013D, 0x02DD,
        0x013E, 0x017C,
        0x0154, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD,
        0x00CE, 0x010E,
        0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA, 0x0170, 0x00DC, 0x00DD,
        0x0162, 0x00DF,
        0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7, 0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED,
        0x00EE, 0x010F,
        0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4, 0x0151, 0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD,
        0x0163, 0x02D9,
    ]
}
