@testable import Formats

/// What a call of `next()` gave.
enum Step: Equatable {
    case record(line: Int, [Member])
    case refused(FormatError, raw: String)
    case fatal(FormatError)
}

/// How an input is handed out.
struct Pace: CustomStringConvertible, Sendable {
    var largestRead = Int.max
    var bufferSize = 256 << 10
    var description: String { "\(largestRead) bytes a read, buffer of \(bufferSize)" }

    static let whole = Pace()
    /// One byte more or less at every place where a chunk can end, with a buffer that must move and grow all the time.
    static let all = [1, 2, 3, 7, 16, 64].flatMap { read in
        [Pace(largestRead: read, bufferSize: 16), Pace(largestRead: read)]
    }
}

/// Reads an input to its end, or to a fatal error.
func steps(
    _ bytes: [UInt8], _ format: RecordFormat? = .ndjson, name: String = "input", pace: Pace = .whole,
    encoding: ReadingOptions.Encoding = .utf8, largestRecord: Int = 64 << 20
) -> [Step] {
    var options = ReadingOptions(encoding: encoding, largestRecord: largestRecord)
    options.bufferSize = pace.bufferSize
    var steps: [Step] = []
    let reader: RecordReader
    do {
        reader = try RecordReader(
            source: ByteSource(bytes: bytes, name: name, largestRead: pace.largestRead), format: format,
            options: options)
    } catch {
        return [.fatal(error)]
    }
    while true {
        do {
            guard let record = try reader.next() else { return steps }
            steps.append(.record(line: record.line, record.members))
        } catch {
            if error.isFatal { return steps + [.fatal(error)] }
            steps.append(.refused(error, raw: String(decoding: reader.refused, as: UTF8.self)))
        }
    }
}

func steps(
    _ text: String, _ format: RecordFormat? = .ndjson, name: String = "input", pace: Pace = .whole,
    largestRecord: Int = 64 << 20
) -> [Step] {
    steps(Array(text.utf8), format, name: name, pace: pace, largestRecord: largestRecord)
}

/// A step as one line of text, for tables of cases.
func brief(_ step: Step) -> String {
    func place(_ error: FormatError) -> String {
        "\(error.line):\(error.column.map(String.init) ?? "-"):\(error.field.map { " \($0):" } ?? "") \(error.reason)"
    }
    return switch step {
    case .record(let line, let members):
        "\(line): " + members.map { "\($0.name)=\(brief($0.value))" }.joined(separator: " ")
    case .refused(let error, _): "refused " + place(error)
    case .fatal(let error): "fatal " + place(error)
    }
}

func brief(_ value: RecordValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let digits): digits
    case .string(let text): "'\(text)'"
    case .array(let values): "[" + values.map(brief).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { "\($0.name)=\(brief($0.value))" }.joined(separator: " ") + "}"
    }
}

/// A deterministic generator (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
