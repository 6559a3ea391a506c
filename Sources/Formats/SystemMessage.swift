import Glibc

/// The operating system's words for its error numbers.
public enum SystemMessage {
    /// - Parameter code: a value of `errno`.
    public static func text(for code: Int32) -> String {
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text)
    }
}
