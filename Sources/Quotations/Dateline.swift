/// Where and when a report was written, before its first words: "GENEVA, May 11 (Agency) —".
enum Dateline {
    /// Longer than any.
    private static let longest = 18

    /// Items of the dateline and the dash behind it.
    ///
    /// - Parameter isFirst: whether the paragraph is the first of the text that tells something.
    static func range(in items: [Token], _ paragraph: Range<Int>, isFirst: Bool, scalars: [Unicode.Scalar]) -> Range<
        Int
    >? {
        var index = paragraph.lowerBound
        var (isMarked, words, isInBrackets) = (false, 0, false)
        while index < paragraph.upperBound, index - paragraph.lowerBound < longest {
            let item = items[index]
            switch item.shape {
            case .dash:
                guard words > 0, isMarked || isFirst && words < 4, index + 1 < paragraph.upperBound else { return nil }
                var end = index + 1
                while end < paragraph.upperBound, items[end].shape == .dash { end += 1 }
                return end < paragraph.upperBound ? paragraph.lowerBound..<end : nil
            case .word:
                // "(dpa)"
                guard
                    isInBrackets || item.isCapitalised || item.classes.contains(.month)
                        || item.classes.contains(.nameParticle) || isShortMonth(index, items)
                        || ScalarKind(scalars[item.start]) == .digit
                else {
                    return nil
                }
                if item.classes.contains(.month) || isAllCapitals(item, scalars) || isShortMonth(index, items) {
                    isMarked = true
                }
                words += 1
            case .number, .comma, .other: break
            // "2. Juni"
            case .fullStop where index > paragraph.lowerBound && items[index - 1].shape == .number: break
            case .open: (isMarked, isInBrackets) = (true, true)
            case .close: isInBrackets = false
            default: return nil
            }
            index += 1
        }
        return nil
    }

    /// "19 ago", "6 may"
    private static func isShortMonth(_ index: Int, _ items: [Token]) -> Bool {
        index > 0 && items[index - 1].shape == .number && items[index].isWord
            && items[index].end - items[index].start == 3
    }

    private static func isAllCapitals(_ item: Token, _ scalars: [Unicode.Scalar]) -> Bool {
        item.end - item.start > 2
            && scalars[item.start..<item.end].allSatisfy { ScalarKind($0) == .capital || ScalarKind($0) == .hyphen }
    }
}
