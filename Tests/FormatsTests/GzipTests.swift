import Testing

@testable import Formats

private let text = (1...40).map {
    "{\"n\":\($0),\"text\":\"\(String(repeating: "é\($0 * 7919 % 1000) ", count: $0))\"}\n"
}
.joined()
private let cut = "the gzip stream is cut short: the file was not completely written or copied"
private let garbage = "the gzip stream is followed by something that is not gzip"

private func reason(_ steps: [Step]) -> String? {
    if case .fatal(let error)? = steps.last, error.kind == .damagedCompression { error.reason } else { nil }
}

@Test func `gzip of one and of several members reads as the plain text does`() {
    let bytes = Array(text.utf8)
    let plain = steps(bytes)
    #expect(plain.count == 40)
    let middle = bytes.count / 2 + 1
    let parts = [gzip(bytes), gzip(Array(bytes[..<middle])) + gzip([]) + gzip(Array(bytes[middle...]))]
    for part in parts {
        for pace in [.whole] + Pace.all { #expect(steps(part, nil, pace: pace) == plain) }
    }
}

@Test func `a gzip stream cut short at any byte is a fatal error that says so`() {
    let whole = gzip(Array(text.utf8))
    for length in 1..<whole.count {
        let part = Array(whole[..<length])
        #expect(reason(steps(part, nil))?.hasPrefix("the gzip stream is cut short") == true, "at \(length)")
    }
    #expect(reason(steps([], nil, name: "x.ndjson.gz"))?.hasPrefix("the gzip stream is cut short") == true)
    let second = gzip(Array("{}\n".utf8))
    for length in 2..<second.count {
        #expect(reason(steps(whole + second[..<length], nil)) == cut, "at \(length) of the second member")
    }
}

@Test(arguments: [[0x00], [0x1F, 0x00], [0x0A], Array("{\"n\":41}\n".utf8), [UInt8](repeating: 0, count: 512)])
func `a gzip stream with something behind it is a fatal error that says so`(_ bytes: [UInt8]) {
    for pace in [.whole] + Pace.all {
        #expect(reason(steps(gzip(Array(text.utf8)) + bytes, nil, pace: pace)) == garbage)
    }
}

@Test func `a changed checksum or length of a gzip stream is a fatal error`() {
    let whole = gzip(Array(text.utf8))
    for place in whole.count - 8..<whole.count {
        var damaged = whole
        damaged[place] ^= 0x10
        let isLength = place >= whole.count - 4
        #expect(
            reason(steps(damaged, nil))
                == "the gzip stream is damaged (incorrect \(isLength ? "length" : "data") check)")
    }
}

@Test func `no single changed byte of a gzip stream's data goes unnoticed`() {
    let bytes = Array(text.utf8)
    let whole = gzip(bytes)
    let plain = steps(bytes)
    // The header's time, flags and system (bytes 4 to 9) are not covered by the checksum.
    for place in 10..<whole.count {
        var damaged = whole
        damaged[place] ^= 0x01
        let read = steps(damaged, nil)
        #expect(read == plain || reason(read) != nil, "byte \(place)")
    }
}

@Test func `what stands before the damage in a gzip stream is the same however the bytes come in`() {
    let rows = (1...8000).map { "{\"n\":\($0),\"text\":\"\($0 &* 7_919_531 % 1_000_003) \($0 * $0)\"}\n" }
    let whole = gzip(Array(rows.joined().utf8))
    var withRecords = 0
    for place in stride(from: 10, to: whole.count, by: whole.count / 24) {
        var damaged = whole
        damaged[place] ^= 0x55
        let read = steps(damaged, nil)
        if read.count > 1, reason(read) != nil { withRecords += 1 }
        for largest in [1, 1000] {
            #expect(steps(damaged, nil, pace: Pace(largestRead: largest)) == read, "byte \(place), \(largest)")
        }
    }
    #expect(withRecords > 3)
}
