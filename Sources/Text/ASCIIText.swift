extension String {
    /// Whether it has nothing but ASCII. Each text that is recorded is asked, so it is looked at eight bytes at a time.
    public var isASCII: Bool {
        let isASCII = utf8.withContiguousStorageIfAvailable { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            var position = 0
            while bytes.count - position >= 8 {
                let eight = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                guard eight & 0x8080_8080_8080_8080 == 0 else { return false }
                position += 8
            }
            return bytes[position...].allSatisfy { $0 < 0x80 }
        }
        return isASCII ?? utf8.allSatisfy { $0 < 0x80 }
    }
}
