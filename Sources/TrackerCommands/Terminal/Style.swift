/// Terminal styles (ECMA-48, Select Graphic Rendition).
enum Style {
    static let boldStart = "\u{1B}[1m"
    static let end = "\u{1B}[0m"

    static func bold(_ text: String) -> String { boldStart + text + end }
}
