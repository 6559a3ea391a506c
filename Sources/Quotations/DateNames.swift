import Calendar

// The names of months and weekdays in the languages of articles.
extension DateReading {
    func monthNumber(_ item: Token) -> Int? { Self.months[item.digest] }

    func weekdayNumber(_ item: Token) -> Int? {
        Self.weekdays[item.digest]
    }

    private static let months = numbers(
        DateNames.months,
        """
        jan jan.
        feb feb.
        mar mar.
        apr apr.
        -
        jun jun.
        jul jul.
        aug aug.
        sep sept sep. sept.
        oct oct.
        nov nov.
        dec dec.
        """, from: 1)
    /// 0 for Monday.
    private static let weekdays = numbers(
        DateNames.weekdays,
        """
        mon montagabend
        tue tues dienstagabend
        wed mittwochabend
        thu thurs donnerstagabend
        fri freitagabend
        sat
        sun
        """, from: 0)

    /// - Parameters:
    ///   - names: those of each month or day.
    ///   - others: its abbreviations and other forms, each in a line of its own.
    private static func numbers(_ names: [[Substring]], _ others: String, from first: Int) -> [UInt64: Int] {
        var numbers: [UInt64: Int] = [:]
        for (number, (names, line)) in zip(names, others.split(separator: "\n")).enumerated() {
            for word in names + line.split(separator: " ") where word != "-" {
                numbers[WordDigest(word.unicodeScalars).value] = number + first
            }
        }
        return numbers
    }
}
