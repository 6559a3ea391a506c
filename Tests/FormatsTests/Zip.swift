import CZlib

/// Makes a ZIP archive.
enum Zip {
    struct Part {
        var name: String
        var bytes: [UInt8]
        var flags: UInt16 = 0
        var checksum: UInt32?

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    static func archive(_ parts: [Part], isDeflated: Bool = true) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let content = isDeflated ? deflated(part.bytes) : part.bytes
            let checksum = part.checksum ?? UInt32(crc32(0, part.bytes, UInt32(part.bytes.count)))
            let common =
                little(part.flags) + little(UInt16(isDeflated ? 8 : 0)) + little(UInt32(0)) + little(checksum)
                + little(UInt32(content.count)) + little(UInt32(part.bytes.count))
                + little(UInt16(part.name.utf8.count))
            directory +=
                little(UInt32(0x0201_4B50)) + little(UInt16(20)) + little(UInt16(20)) + common
                + [UInt8](repeating: 0, count: 12)
                + little(UInt32(archive.count)) + Array(part.name.utf8)
            archive +=
                little(UInt32(0x0403_4B50)) + little(UInt16(20)) + common + little(UInt16(0)) + Array(part.name.utf8)
                + content
        }
        let end =
            little(UInt32(0x0605_4B50)) + little(UInt32(0)) + little(UInt16(parts.count)) + little(UInt16(parts.count))
            + little(UInt32(directory.count)) + little(UInt32(archive.count)) + little(UInt16(0))
        return archive + directory + end
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 64)
        let room = output.count
        let left = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
                return Int(stream.avail_out)
            }
        }
        return Array(output[..<(room - left)])
    }
}
