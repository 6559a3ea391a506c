/// When an official held offices, to compare the days of many statements with it.
struct Terms {
    let name: String
    private let spans: [Span]
    /// The first and the last day of each, as days are written.
    private let days: [ClosedRange<String>]

    init(of entry: OfficialDirectory.Entry) {
        name = entry.name
        spans = entry.offices.map(\.span)
        days = spans.compactMap { span in
            let (first, last) = (span.start?.earliest ?? "0000-01-01", span.end?.latest ?? "9999-12-31")
            return first <= last ? first...last : nil
        }
    }

    /// Whether an office can have been held on a date, or none is recorded.
    func canContain(_ date: PartialDate) -> Bool { spans.isEmpty || spans.contains { $0.canContain(date) } }

    /// Whether that is plain of a day as it is written, without reading it.
    ///
    /// - Parameter day: `2025-06-10`.
    func containsPlainly(_ day: String) -> Bool { spans.isEmpty || days.contains { $0.contains(day) } }
}

extension String {
    /// Whether it is a day and no more, in the form that is stored; as most dates of statements are.
    var isWrittenDay: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            bytes.count == 10
                && bytes.indices.allSatisfy {
                    $0 == 4 || $0 == 7 ? bytes[$0] == UInt8(ascii: "-") : bytes[$0] &- UInt8(ascii: "0") < 10
                }
        } ?? false
    }
}
