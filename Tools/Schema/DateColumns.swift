/// The SQL that a column of a date brings with it: the days that it can mean, and the check that it is a date.
///
/// A date is stored as it was written: ISO 8601 with the precision that is known, in places an EDTF interval, then a mark of doubt. SQL computes
/// the days, so that a date that any program writes is found by the right questions.
struct DateColumns {
    let column: String
    /// Whether an interval is a date too.
    let takesIntervals: Bool
    /// Whether most values are whole days, which are then looked at first.
    let isMostlyDays: Bool

    init(_ column: String, takesIntervals: Bool, isMostlyDays: Bool = false) {
        self.column = column
        self.takesIntervals = takesIntervals
        self.isMostlyDays = isMostlyDays
    }

    /// The first of the two ends of an interval, or the date itself; without marks of doubt.
    private var first: String {
        takesIntervals ? Self.certain("substr(\(column), 1, instr(\(column) || '/', '/') - 1)") : Self.certain(column)
    }

    private var last: String {
        takesIntervals ? Self.certain("substr(\(column), instr(\(column), '/') + 1)") : Self.certain(column)
    }

    private static func certain(_ date: String) -> String { "rtrim(\(date), '?~%')" }

    /// `earliest`, from the start of what the column says.
    var earliest: String {
        let first = Self.certain("substr(\(column), 1, instr(\(column) || '/', '/') - 1)")
        return dayFirst(
            """
            CASE length(\(first))
                        WHEN 4 THEN \(first) || '-01-01'
                        WHEN 7 THEN \(first) || '-01'
                        ELSE substr(\(column), 1, 10)
                    END
            """)
    }

    /// `latest`, from the end of what the column says.
    var latest: String {
        let last = Self.certain("substr(\(column), instr(\(column), '/') + 1)")
        return dayFirst(
            """
            CASE length(\(last))
                        WHEN 4 THEN \(last) || '-12-31'
                        WHEN 7 THEN \(last) || CASE
                            WHEN substr(\(last), 6) IN ('04', '06', '09', '11') THEN '-30'
                            WHEN substr(\(last), 6) <> '02' THEN '-31'
                            WHEN date(\(last) || '-29', '+0 days') = \(last) || '-29' THEN '-29'
                            ELSE '-28'
                        END
                        ELSE substr(\(last), 1, 10)
                    END
            """)
    }

    private func dayFirst(_ expression: String) -> String {
        isMostlyDays ? "CASE WHEN \(column) GLOB '????-??-??' THEN \(column) ELSE \(expression) END" : expression
    }

    /// The condition that the column is a date, if it is not null.
    var check: String {
        let day =
            isMostlyDays
            ? "\(column) >= '1000' AND \(column) GLOB '????-??-??' AND date(\(column), '+0 days') IS \(column) OR " : ""
        let form = takesIntervals ? "earliest <= latest" : "instr(\(column), '/') = 0"
        var lines = [
            "\(column) IS NULL OR \(day)instr(\(column), char(0)) = 0 AND \(column) >= '1000' AND \(form)",
            "AND \(column) NOT GLOB '*[?~%][?~%]*'",
            "AND \(Self.isDate(first))",
        ]
        if takesIntervals {
            lines += [
                "AND \(Self.isDate(last))",
                "AND (length(\(first)) <= 10 OR length(\(last)) <= 10 OR julianday(\(first)) <= julianday(\(last)))",
            ]
        }
        return lines.joined(separator: "\n        ")
    }

    private static func isDate(_ date: String) -> String {
        """
        CASE length(\(date))
                    WHEN 4 THEN date(\(date) || '-01-01', '+0 days') IS \(date) || '-01-01'
                    WHEN 7 THEN date(\(date) || '-01', '+0 days') IS \(date) || '-01'
                    WHEN 10 THEN date(\(date), '+0 days') IS \(date)
                    ELSE date(substr(\(date), 1, 10), '+0 days') IS substr(\(date), 1, 10) AND datetime(\(date)) IS NOT NULL
                        AND (\(date) GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR \(date) GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                        AND length(\(date)) <= 40 AND \(date) NOT GLOB '*[^0-9TZ:+.-]*' AND \(date) NOT GLOB '*[+-]14:[0-5][1-9]' AND \(date) NOT GLOB '*[+-]14:[1-5]0'
                END
        """
    }
}
