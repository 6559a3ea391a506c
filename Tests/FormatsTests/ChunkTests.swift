import Testing

@testable import Formats

private let words = [
    "", "a", "tariff", "rare earths", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00", "\\u0000", "é", "😀", "\\n", "}]{[,:",
    "a much longer text that does not fit into a small string",
]
private let fields = [
    "", "a", "\"\"", "\"x,y\"", "\"a \"\"b\"\"\"", "\"line\r\nline\nline\"", "é😀", "a longer field without quotes",
]

private func lines(_ generator: inout SplitMix, faults: Bool) -> String {
    (0..<30).map { index in
        let members = ["a", "b", "\\u0063"].filter { _ in Bool.random(using: &generator) }.map {
            "\"\($0)\": \"\(words.randomElement(using: &generator) ?? "")\(words.randomElement(using: &generator) ?? "")\""
        }
        let ending = faults && index % 7 == 3 ? "x" : ""
        return "{\(members.joined(separator: ", "))}\(ending)" + (Bool.random(using: &generator) ? "\r\n" : "\n")
    }.joined()
}

@Test(arguments: 0..<20)
func `lines read alike wherever chunks end`(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    let text = lines(&generator, faults: true)
    let expected = steps(text)
    #expect(expected.count == 30)
    for pace in Pace.all { #expect(steps(text, pace: pace) == expected, "\(pace)") }
}

@Test(arguments: 0..<20)
func `a document reads alike wherever chunks end`(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    let elements = lines(&generator, faults: false).split(whereSeparator: \.isNewline).joined(separator: "\n ,")
    let text = "[\n" + elements + "]"
    let expected = steps(text, .json)
    #expect(expected.count == 30)
    for pace in Pace.all { #expect(steps(text, .json, pace: pace) == expected, "\(pace)") }
}

@Test(arguments: 0..<20)
func `rows read alike wherever chunks end`(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    var text = "a,b,c\n"
    for index in 0..<30 {
        let row = (0..<(index % 9 == 4 ? 2 : 3)).map { _ in fields.randomElement(using: &generator) ?? "" }
            .joined(separator: ",")
        text += row.allSatisfy { ", \t".contains($0) } ? "1" + row : row
        text += index % 11 == 5 ? "x\"y\r\n" : "\n"
    }
    let expected = steps(text, .csv(delimiter: nil))
    #expect(expected.count == 30)
    for pace in Pace.all { #expect(steps(text, .csv(delimiter: nil), pace: pace) == expected, "\(pace)") }
}

@Test(arguments: [RecordFormat.ndjson, .json, .csv(delimiter: .comma), .tsv])
func `random input never crashes and reads alike in pieces`(_ format: RecordFormat) {
    var generator = SplitMix(state: 42)
    let alphabet = Array("{}[]\",:;\\u0123dDe9tfn- \r\n\tax\u{0}é\u{FEFF}".utf8) + [0xFF, 0xED, 0xA0, 0x80, 0x1F, 0x8B]
    var outcomes: [String: Int] = [:]
    for index in 0..<5_000 {
        let isAnyByte = index % 4 == 0
        var bytes: [UInt8] = (0..<Int.random(in: 0..<80, using: &generator)).map { _ in
            isAnyByte
                ? UInt8.random(in: 0...255, using: &generator) : alphabet.randomElement(using: &generator) ?? 0
        }
        if index % 4 == 1 {
            // A valid text with a few changed bytes goes deeper than noise does.
            bytes = Array(
                (format == .json || format == .ndjson
                    ? "[{\"a\":\"x\\u00e9\\n\",\"b\":[1.5e3,true,null]},\n{\"a\":{},\"c\":\"é\"}]"
                    : "a,b,c\n1,\"x\"\"y\",é\r\n\"l\nm\",,3\n").utf8)
            if format == .ndjson { bytes.removeFirst() }
            for _ in 0..<Int.random(in: 0..<4, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
                    alphabet.randomElement(using: &generator) ?? 0
            }
        }
        let whole = steps(bytes, format)
        for step in whole { outcomes[String(brief(step).prefix(1)), default: 0] += 1 }
        let pace = Pace.all[index % Pace.all.count]
        let pieces = steps(bytes, format, pace: pace)
        #expect(pieces == whole, "\(bytes) \(pace)")
    }
    // Noise that only ever fails in one way would prove little.
    #expect(outcomes.count >= 3, "\(outcomes)")
}
