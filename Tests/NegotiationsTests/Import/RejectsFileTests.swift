import Foundation
import Testing

@testable import Negotiations

@Suite struct RejectsFileTests {
    @Test(arguments: [true, false])
    func `what an import added that fails is taken back, on the disk already or not`(isOnDisk: Bool) throws {
        let path = NSTemporaryDirectory() + "rejects-" + UUID().uuidString
        defer { unlink(path) }
        let file = try RejectsFile(path)
        for text in ["kept", "taken back"] {
            file.begin()
            try file.add(Array(text.utf8), header: Array("header".utf8), isFirst: true)
            if text == "kept" || isOnDisk { try file.keep() }
        }
        // As when the disk is full at the commit that follows.
        file.takeBack()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "header\nkept\n")
    }
}
