import Formats

/// Records of files: however the bytes come in, the records are the same, and what is written of them is read again.
enum RecordFuzz {
    static func readCSV(_ input: [UInt8]) {
        agree(input, .csv(delimiter: nil))
        agree(input, .tsv)
    }

    static func readSpreadsheet(_ input: [UInt8]) { agree(input, nil) }

    static func readNDJSON(_ input: [UInt8]) {
        agree(input, .ndjson)
        agree(input, .json)
        agree(input, nil)
    }

    private struct Outcome: Equatable {
        var members: [[Member]] = []
        var errors: [FormatError] = []
    }

    private static func agree(_ input: [UInt8], _ format: RecordFormat?) {
        let whole = records(input, format, largestRead: .max)
        if whole != records(input, format, largestRead: 1 + input.count % 7) {
            broken("a slow pipe gives other records", input)
        }
        for members in whole.members where format == .ndjson {
            var line: [UInt8] = []
            JSONWriter.append(.object(members), to: &line)
            let again = records(line, .ndjson, largestRead: .max)
            if again.members != [members] || !again.errors.isEmpty {
                broken("what was written is not read again", input)
            }
        }
    }

    private static func records(_ input: [UInt8], _ format: RecordFormat?, largestRead: Int) -> Outcome {
        var outcome = Outcome()
        let reader: RecordReader
        do {
            reader = try RecordReader(
                source: ByteSource(bytes: input, name: "input", largestRead: largestRead), format: format,
                options: ReadingOptions(largestRecord: 1 << 16))
        } catch {
            return Outcome(errors: [error])
        }
        while true {
            do {
                guard let record = try reader.next() else { return outcome }
                outcome.members.append(record.members)
            } catch {
                outcome.errors.append(error)
                if error.isFatal { return outcome }
            }
        }
    }
}
