/// The SQL that a column of a date brings with it: the days that it can mean, and the check that it is a date.
///
/// A date is stored as it was written: EDTF (ISO 8601-2), level 1, of which intervals only in places. SQL computes the days, so that a date
/// that any program writes is found by the right questions.
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

    /// The first of the two ends of an interval as written, or the date itself.
    private var begin: String {
        takesIntervals ? "substr(\(column), 1, instr(\(column) || '/', '/') - 1)" : column
    }

    private var end: String { takesIntervals ? "substr(\(column), instr(\(column), '/') + 1)" : column }

    private static func certain(_ date: String) -> String { "rtrim(\(date), '?~%')" }

    /// `earliest`, from the start of what the column says.
    var earliest: String {
        let first = Self.certain(begin)
        return dayFirst(
            """
            CASE length(\(first))
                        WHEN 4 THEN replace(\(first), 'X', '0') || '-01-01'
                        WHEN 7 THEN substr(\(column), 1, 5) || CASE substr(\(column), 6, 2)
                            WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                            ELSE substr(\(column), 6, 2)
                        END || '-01'
            \(openEnd("1000-01-01"))            ELSE replace(substr(\(column), 1, 10), 'XX', '01')
                    END
            """)
    }

    /// `latest`, from the end of what the column says.
    var latest: String {
        let last = Self.certain(end)
        return dayFirst(
            """
            CASE
                        WHEN length(\(last)) = 4 THEN replace(\(last), 'X', '9') || '-12-31'
                        WHEN \(last) GLOB '????-24' THEN ifnull(date(substr(\(last), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(\(last), 1, 4) || '-12-31')
                        WHEN length(\(last)) = 7 OR \(last) GLOB '????-??-XX' THEN substr(\(last), 1, 4) || CASE
                            WHEN substr(\(last), 6, 2) = 'XX' THEN '-12-31'
                            WHEN substr(\(last), 6, 2) = '21' THEN '-05-31'
                            WHEN substr(\(last), 6, 2) = '22' THEN '-08-31'
                            WHEN substr(\(last), 6, 2) = '23' THEN '-11-30'
                            WHEN substr(\(last), 6, 2) IN ('04', '06', '09', '11') THEN substr(\(last), 5, 3) || '-30'
                            WHEN substr(\(last), 6, 2) <> '02' THEN substr(\(last), 5, 3) || '-31'
                            WHEN date(substr(\(last), 1, 7) || '-29', '+0 days') = substr(\(last), 1, 7) || '-29' THEN '-02-29'
                            ELSE '-02-28'
                        END
            \(takesIntervals ? "            WHEN length(\(last)) IN (0, 2) THEN '9999-12-31'\n" : "")            ELSE substr(\(last), 1, 10)
                    END
            """)
    }

    /// The day that an open end stands for.
    private func openEnd(_ day: String) -> String {
        takesIntervals ? "            WHEN 0 THEN '\(day)' WHEN 2 THEN '\(day)'\n" : ""
    }

    private func dayFirst(_ expression: String) -> String {
        isMostlyDays
            ? "CASE WHEN \(column) GLOB '????-??-[0-3][0-9]' THEN \(column) ELSE \(expression) END" : expression
    }

    /// The condition that the column is a date, if it is not null.
    var check: String {
        let day =
            isMostlyDays
            ? "\(column) >= '1000' AND \(column) GLOB '????-??-??' AND date(\(column), '+0 days') IS \(column) OR " : ""
        let form = takesIntervals ? "earliest <= latest" : "instr(\(column), '/') = 0"
        var lines = [
            "\(column) IS NULL OR \(day)instr(\(column), char(0)) = 0 AND \(column) GLOB '*[0-9]*' AND \(form)",
            "AND \(column) NOT GLOB '*[?~%][?~%]*'",
        ]
        if takesIntervals {
            let (first, last) = (Self.certain(begin), Self.certain(end))
            lines += [
                "AND (instr(\(column), '/') > 0 AND \(begin) IN ('', '..') OR \(Self.isDate(first)))",
                "AND (instr(\(column), '/') > 0 AND \(end) IN ('', '..') OR \(Self.isDate(last)))",
                "AND (length(\(first)) <= 10 OR length(\(last)) <= 10 OR julianday(\(first)) <= julianday(\(last)))",
            ]
        } else {
            lines.append("AND \(Self.isDate(Self.certain(begin)))")
        }
        return lines.joined(separator: "\n        ")
    }

    private static func isDate(_ date: String) -> String {
        """
        \(date) >= '1000' AND CASE length(\(date))
                    WHEN 4 THEN \(date) GLOB '[1-9][0-9][0-9X][0-9X]' AND \(date) NOT GLOB '*X[0-9]'
                    WHEN 7 THEN \(date) GLOB '[1-9][0-9][0-9][0-9]-*'
                        AND (date(\(date) || '-01', '+0 days') IS \(date) || '-01' OR substr(\(date), 6) IN ('XX', '21', '22', '23', '24'))
                    WHEN 10 THEN date(\(date), '+0 days') IS \(date) OR \(date) GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                        OR \(date) GLOB '*-XX' AND date(substr(\(date), 1, 8) || '01', '+0 days') IS substr(\(date), 1, 8) || '01'
                    ELSE date(substr(\(date), 1, 10), '+0 days') IS substr(\(date), 1, 10) AND datetime(\(date)) IS NOT NULL
                        AND (\(date) GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR \(date) GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                        AND length(\(date)) <= 40 AND \(date) NOT GLOB '*[^0-9TZ:+.-]*' AND \(date) NOT GLOB '*[+-]14:[0-5][1-9]' AND \(date) NOT GLOB '*[+-]14:[1-5]0'
                END
        """
    }
}
