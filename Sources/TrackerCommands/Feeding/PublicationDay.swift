import Negotiations
import Quotations

/// The day on which something was published, as feeds and pages print it: an instant of ISO 8601, "Tue, 10 Jun 2025 08:00:00 EDT", "21 October 2026".
enum PublicationDay {
    /// - Returns: `YYYY-MM-DD`; `nil` for what is no day, or one of two.
    static func iso(_ printed: String) -> String? {
        if let day = ArticleDate(iso: printed) { return day.iso }
        // RFC 822 has words for zones that elsewhere mean several; the day does not depend on them.
        let untilTime = printed.split(separator: " ").prefix { !$0.contains(":") }.joined(separator: " ")
        for text in [printed, untilTime] {
            if let date = try? PartialDate(written: text), let day = ArticleDate(iso: date.text) { return day.iso }
        }
        return nil
    }
}
