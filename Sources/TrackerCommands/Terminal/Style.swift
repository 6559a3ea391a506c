/// Terminal styles (ECMA-48, Select Graphic Rendition).
enum Style {
    static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }
}
