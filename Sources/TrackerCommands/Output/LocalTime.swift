import Calendar
import Formats
import Glibc

/// The user's own time, by `TZ` or the system's setting. Instants are recorded and written for programs in UTC.
public enum LocalTime {
    /// An instant as people read it: `2025-06-10 20:30:00 +02:00`.
    ///
    /// - Parameter instant: `2025-06-10T18:30:00Z`, or with a fraction of a second, which is left out; any other text is returned as it is.
    public static func text(of instant: String) -> String {
        guard var seconds = secondsSinceEpoch(instant), let local = parts(of: &seconds) else { return instant }
        let offset = local.tm_gmtoff / 60
        let zone = (offset < 0 ? "-" : "+") + padded(abs(offset) / 60, to: 2) + ":" + padded(abs(offset) % 60, to: 2)
        let time = [local.tm_hour, local.tm_min, local.tm_sec].map { padded(Int($0), to: 2) }.joined(separator: ":")
        return "\(day(local)) \(time) \(zone)"
    }

    private static func parts(of seconds: inout time_t) -> tm? {
        var local = tm()
        tzset()
        return localtime_r(&seconds, &local) == nil ? nil : local
    }

    private static func day(_ parts: tm) -> String {
        GregorianCalendar.text(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    private static func secondsSinceEpoch(_ instant: String) -> time_t? {
        let pattern = Array("0000-00-00T00:00:00Z".utf8)
        var bytes = Array(instant.utf8)
        if bytes.count > pattern.count, bytes[pattern.count - 1] == 0x2E {
            let fraction = bytes[pattern.count...].prefix { (0x30...0x39).contains($0) }
            bytes.removeSubrange((pattern.count - 1)..<fraction.endIndex)
        }
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        guard bytes.count == pattern.count,
            zip(bytes, pattern).allSatisfy({ $1 == 0x30 ? isDigit($0) : $0 == $1 })
        else { return nil }
        let numbers = String(decoding: bytes, as: UTF8.self).split { "-T:Z".contains($0) }.compactMap { Int32($0) }
        guard numbers.count == 6 else { return nil }
        var parts = tm()
        parts.tm_year = numbers[0] - 1900
        parts.tm_mon = numbers[1] - 1
        parts.tm_mday = numbers[2]
        parts.tm_hour = numbers[3]
        parts.tm_min = numbers[4]
        parts.tm_sec = numbers[5]
        return timegm(&parts)
    }
}

extension RecordValue {
    /// As people read it where it is an instant.
    var inLocalTime: RecordValue {
        if case .string(let instant) = self { .string(LocalTime.text(of: instant)) } else { self }
    }
}
