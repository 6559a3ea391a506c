import CZlib

/// How many more bytes may come out of an archive: a small one can hold a thousand times its size.
final class ExpansionBudget {
    private(set) var left: Int
    private(set) var taken = 0

    init(bytes: Int) { left = bytes }

    func take(_ count: Int) throws(SpreadsheetFault) {
        left -= count
        taken += count
        guard left >= 0 else { throw .tooLarge }
    }
}

/// Hands out the content of a part of an archive, a piece at a time.
final class PartReader {
    private static let pieceSize = 64 << 10

    private let archive: ZipArchive
    private let budget: ExpansionBudget
    private let stream: UnsafeMutablePointer<z_stream>?
    private var position: Int
    private let end: Int
    private var isOver = false
    private let expected: Int
    /// Of what was handed out.
    private var checksum = crc32(0, nil, 0)
    private var piece = [UInt8](repeating: 0, count: pieceSize)

    init(_ part: ZipArchive.Part, of archive: ZipArchive, budget: ExpansionBudget) throws(SpreadsheetFault) {
        self.archive = archive
        self.budget = budget
        position = part.start
        end = part.start + part.compressedSize
        expected = part.checksum
        guard part.isDeflated else {
            stream = nil
            return
        }
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        self.stream = stream
        // A negative size of the window: no header stands before what is deflated.
        guard inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged
        }
    }

    deinit {
        if let stream {
            inflateEnd(stream)
            stream.deallocate()
        }
    }

    /// The next piece; empty at the end.
    func next() throws(SpreadsheetFault) -> ArraySlice<UInt8> {
        if isOver { return [] }
        let piece = if let stream { try inflated(stream) } else { stored() }
        try budget.take(piece.count)
        checksum = piece.withUnsafeBytes { bytes in
            crc32(checksum, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(clamping: bytes.count))
        }
        guard !isOver || Int(checksum) == expected else { throw .damaged }
        return piece
    }

    /// Reads the part as XML to its end, or until the handler has what it wants.
    func read(_ name: String, by handler: any XMLHandler, until isEnough: () -> Bool = { false })
        throws(SpreadsheetFault)
    {
        let xml = try SpreadsheetFault.telling(name) { () throws(XMLReader.Fault) in try XMLReader(handler) }
        while true {
            let piece = try next()
            _ = try SpreadsheetFault.telling(name) { () throws(XMLReader.Fault) in try xml.read(piece) }
            if piece.isEmpty || isEnough() { return }
        }
    }

    private func stored() -> ArraySlice<UInt8> {
        let piece = archive.bytes[position..<min(end, position + Self.pieceSize)]
        position += piece.count
        isOver = position == end
        return piece
    }

    private func inflated(_ stream: UnsafeMutablePointer<z_stream>) throws(SpreadsheetFault) -> ArraySlice<UInt8> {
        while true {
            var (used, produced, code) = (0, 0, Int32(Z_OK))
            archive.bytes.withUnsafeBufferPointer { bytes in
                piece.withUnsafeMutableBufferPointer { piece in
                    stream.pointee.next_in = bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0 + position) }
                    stream.pointee.avail_in = UInt32(clamping: end - position)
                    stream.pointee.next_out = piece.baseAddress
                    stream.pointee.avail_out = UInt32(piece.count)
                    code = inflate(stream, Z_NO_FLUSH)
                    used = end - position - Int(stream.pointee.avail_in)
                    produced = piece.count - Int(stream.pointee.avail_out)
                }
            }
            position += used
            isOver = code == Z_STREAM_END
            guard isOver || code == Z_OK, used > 0 || produced > 0 else { throw .damaged }
            if isOver || produced > 0 { return piece[..<produced] }
        }
    }
}
