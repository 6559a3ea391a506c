import Calendar
import Glibc

/// Instants that the program itself notes.
public enum UTCTime {
    /// The present as `2025-06-10T18:30:00Z`.
    public static func now() -> String { "\(seconds(time(nil)))Z" }

    /// The same of another instant, in seconds since 1970.
    static func text(of instant: time_t) -> String { "\(seconds(instant))Z" }

    /// The present, in milliseconds since 1970.
    static func milliseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }

    /// An instant, in seconds since 1970, as revisions are dated: `2025-06-10T18:30:00.000Z`.
    static func text(of instant: Double) -> String {
        let milliseconds = Int64((instant * 1000).rounded())
        let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        return rest < 0
            ? "\(seconds(Int(whole) - 1)).\(padded(Int(rest) + 1000, to: 3))Z"
            : "\(seconds(Int(whole))).\(padded(Int(rest), to: 3))Z"
    }

    private static func seconds(_ instant: time_t) -> String {
        var instant = instant
        var parts = tm()
        gmtime_r(&instant, &parts)
        let day = GregorianCalendar.text(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        return
            "\(day)T\(padded(Int(parts.tm_hour), to: 2)):\(padded(Int(parts.tm_min), to: 2)):\(padded(Int(parts.tm_sec), to: 2))"
    }
}

/// The user's own zone.
enum LocalTime {
    /// The instant in seconds since 1970 at which the user's clock shows a time.
    ///
    /// - Parameter clock: that time, in seconds since 1970 as if it were UTC.
    static func instant(ofLocal clock: Double) -> Double? {
        var whole = time_t(clock.rounded(.down))
        var parts = tm()
        gmtime_r(&whole, &parts)
        parts.tm_isdst = -1
        let instant = mktime(&parts)
        return instant == -1 && clock.rounded(.down) != -1 ? nil : Double(instant) + (clock - clock.rounded(.down))
    }
}
