/// Rows as the tracker has them: a day, a name, some sentences. Always the same ones.
struct FloorData {
    static let count = 200_000
    static let lookUpCount = 20_000

    struct Row {
        let id: Int
        let date: String
        let name: String
        let text: String
    }

    let rows: [Row]
    /// Keys in no order.
    let keys: [Int]
    /// Statements of which no two are alike.
    let statements: [String]

    init() {
        let names = [
            "Wang Yi", "Janet Yellen", "Ngozi Okonjo-Iweala", "Élisabeth Borne", "Jorge Sampaio", "Ōta Masahide",
        ]
        let words = [
            "tariffs", "on", "steel", "remain", "as", "they", "were", "until", "both", "sides", "have", "read", "the",
            "annex", "again",
        ]
        var state: UInt64 = 0x5DEE_CE66_D001
        func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % limit
        }
        func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        rows = (1...Self.count).map { id in
            var text = ""
            while text.utf8.count < 110 + next(below: 20) {
                if !text.isEmpty { text += " " }
                text += words[next(below: words.count)]
            }
            return Row(
                id: id,
                date: "20\(digits(next(below: 26)))-\(digits(1 + next(below: 12)))-\(digits(1 + next(below: 28)))",
                name: names[next(below: names.count)], text: text)
        }
        keys = (0..<Self.lookUpCount).map { _ in 1 + next(below: Self.count) }
        statements = (0..<2000).map { "SELECT date, name, text FROM statement WHERE id = ? AND \($0) = \($0)" }
    }
}
