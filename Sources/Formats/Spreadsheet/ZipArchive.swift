/// The parts of a ZIP archive (PKWARE's APPNOTE 6.3) that is in memory. Nothing is ever unpacked to a file; an archive with a part that would lead out of a
/// folder is refused all the same, since no spreadsheet program writes one.
struct ZipArchive {
    struct Part {
        let start: Int
        let compressedSize: Int
        let isDeflated: Bool
        let checksum: Int
    }

    let bytes: [UInt8]
    private var parts: [String: Part] = [:]

    /// The most parts that a spreadsheet has.
    private static let mostParts = 10_000

    init(_ bytes: [UInt8]) throws(SpreadsheetFault) {
        self.bytes = bytes
        guard let end = Self.end(of: bytes) else { throw .damaged }
        let count = number(at: end + 10, 2)
        var position = number(at: end + 16, 4)
        guard count <= Self.mostParts else { throw .tooLarge }
        for _ in 0..<count { try readHeader(at: &position) }
    }

    private static func leadsOut(_ name: String) -> Bool {
        let steps = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        return steps.contains("..") || steps.first == "" || steps.first?.hasSuffix(":") == true
    }

    func part(_ name: String) -> Part? { parts[name] }

    /// The record at the end that tells where the directory is.
    private static func end(of bytes: [UInt8]) -> Int? {
        var position = bytes.count - 22
        let first = max(0, position - 65_535)
        while position >= first {
            if bytes[position] == 0x50, bytes[position + 1] == 0x4B, bytes[position + 2] == 5, bytes[position + 3] == 6
            {
                return position
            }
            position -= 1
        }
        return nil
    }

    /// An unsigned number, the least byte first; 0 behind the end.
    private func number(at position: Int, _ length: Int) -> Int {
        guard position >= 0, position <= bytes.count - length else { return 0 }
        return (0..<length).reversed().reduce(0) { $0 << 8 | Int(bytes[position + $1]) }
    }

    /// Takes a part from the directory.
    private mutating func readHeader(at position: inout Int) throws(SpreadsheetFault) {
        guard number(at: position, 4) == 0x0201_4B50 else { throw .damaged }
        let flags = number(at: position + 8, 2)
        let method = number(at: position + 10, 2)
        let checksum = number(at: position + 16, 4)
        let size = number(at: position + 20, 4)
        let nameLength = number(at: position + 28, 2)
        let local = number(at: position + 42, 4)
        let nameStart = position + 46
        guard nameStart + nameLength <= bytes.count else { throw .damaged }
        let name = String(decoding: bytes[nameStart..<nameStart + nameLength], as: UTF8.self)
        guard !Self.leadsOut(name) else {
            throw SpreadsheetFault(
                reason: "the archive has a part that leads out of it, \(quoted(name)): it is no spreadsheet")
        }
        position = nameStart + nameLength + number(at: position + 30, 2) + number(at: position + 32, 2)
        // What is in between is told by the part's own header.
        guard number(at: local, 4) == 0x0403_4B50 else { throw .damaged }
        let start = local + 30 + number(at: local + 26, 2) + number(at: local + 28, 2)
        guard start + size <= bytes.count else { throw .damaged }
        guard flags & 1 == 0 else {
            throw SpreadsheetFault(reason: "the spreadsheet is protected by a password: save it without one")
        }
        guard method == 0 || method == 8 else { return }
        let part = Part(start: start, compressedSize: size, isDeflated: method == 8, checksum: checksum)
        guard parts.updateValue(part, forKey: name) == nil else { throw .damaged }
    }
}
