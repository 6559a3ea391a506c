/// Terminal styles (ECMA-48, Select Graphic Rendition).
enum Style {
    static let boldStart = "\u{1B}[1m"
    static let end = "\u{1B}[0m"

    /// For what stands beside the matter.
    static func dim(_ text: String) -> String { "\u{1B}[2m" + text + end }

    static func bold(_ text: String) -> String { boldStart + text + end }
}
