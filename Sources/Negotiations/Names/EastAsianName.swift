import Text

/// Names in Chinese, Japanese and Korean characters, in which the name of the family stands first and titles behind, without spaces.
enum EastAsianName {
    /// The letters of a text that is written so; nil for any other.
    static func letters(of text: String) -> [Unicode.Scalar]? {
        let letters = text.unicodeScalars.filter { $0 != " " }
        guard !letters.isEmpty, letters.allSatisfy({ if case .word = SearchLetter($0) { true } else { false } }) else {
            return nil
        }
        return Array(letters)
    }

    /// What names begin with that may be the name of the family alone, the shorter first.
    static func beginnings(of letters: [Unicode.Scalar]) -> [String] {
        (1...longestFamily).filter { $0 < letters.count }.map { string(letters[..<$0]) }
    }

    /// The names of families that a text may be, alone or with a title behind: `赤沢`, and `石破` of `石破首相`. One letter alone is too little, and two of
    /// Korean are a given name as well.
    static func families(in letters: [Unicode.Scalar]) -> [String] {
        var families: [String] = []
        if letters.count == longestFamily, !letters.contains(where: { (0xAC00...0xD7A3).contains($0.value) }) {
            families.append(string(letters[...]))
        }
        for length in 1...longestFamily where length < letters.count && isTitle(string(letters[length...])) {
            families.append(string(letters[..<length]))
        }
        return families
    }

    /// Whether the name of a family, or more of a name, has a title behind it.
    static func isTitled(_ letters: [Unicode.Scalar]) -> Bool {
        titles.contains { title in
            let count = title.unicodeScalars.count
            // Of one letter only what is no end of a given name.
            return letters.count > count && (count > 1 || "氏様".contains(title))
                && letters.suffix(count).elementsEqual(title.unicodeScalars)
        }
    }

    /// Whether a title stands before a name: 商务部长王文涛.
    static func isLedByTitle(_ letters: [Unicode.Scalar]) -> Bool {
        titles.contains { title in
            let title = Array(title.unicodeScalars)
            guard title.count > 1, letters.count > title.count + 1 else { return false }
            return (0..<(letters.count - title.count - 1)).contains { letters[$0...].starts(with: title) }
        }
    }

    private static let longestFamily = 2

    private static func string(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(letters))
    }

    private static func isTitle(_ text: String) -> Bool { titles.contains { text.hasSuffix($0) } }

    private static let titles = """
        部长 部長 副部长 总理 總理 副总理 首相 総理 主席 总统 總統 大統領 大臣 外相 財相 防衛相 再生相 財務相 経産相 農相 長官 长官 代表 書記 书记 \
        先生 女士 小姐 氏 様 さん 委员 委員 大使 公使 议员 議員 发言人 發言人 報道官 报道官 局长 局長 司长 司長 会长 會長 会長 院长 院長 议长 議長 \
        部长助理 国务卿 國務卿 国務長官 国务委员 外长 外長 财长 財長 防长 市长 市長 省长 省長 知事 次官 特使 参事官 审议官 審議官 行长 行長 총재 \
        대통령 총리 장관 차관 대사 대표 의원 위원장 주석 실장 본부장 수석 대변인 의장 총서기 국장 특사 부총리 씨 님 여사
        """.split(separator: " ").map(String.init)
}
