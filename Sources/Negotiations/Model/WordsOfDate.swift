/// The words, numbers and signs of a date; white space and brackets mean nothing.
struct WordsOfDate {
    enum Word {
        case number(Int, digits: Int)
        case word(String)
        case sign(Character)
    }

    private let characters: [Character]
    private var position = 0

    init(_ text: String) { characters = Array(text) }

    private var current: Character? { position < characters.count ? characters[position] : nil }
    /// Whether the number that came was an hour.
    var isBehindHour: Bool {
        var next = self
        return next.minute() != nil
    }
    var isAtFraction: Bool {
        current == "." && position + 1 < characters.count && Self.digit(characters[position + 1]) != nil
    }

    /// The next word.
    mutating func next() -> Word? {
        skipSpace()
        guard let first = current else { return nil }
        if let number = number() { return number }
        if let number = chineseNumber() { return number }
        if let word = chineseWord() { return .word(word) }
        guard first.isLetter, !Self.signs.contains(first) else {
            position += 1
            return .sign(first)
        }
        var word = ""
        while let character = current, character.isLetter, !Self.signs.contains(character) {
            word.append(character)
            position += 1
        }
        // The point of an abbreviation or, behind a number, of a German ordinal.
        if current == "." { position += 1 }
        return .word(word)
    }

    mutating func skip(_ sign: Character) -> Bool {
        guard current == sign else { return false }
        position += 1
        return true
    }

    /// The minute of the hour that came, with the signs and words that make it one: `:30`, `.30 Uhr`, `h30`, ` heures`, 点半; 0 before `am` and `pm`,
    /// which are not taken. Nil, and nothing taken, where the number that came is no hour.
    mutating func minute() -> Int? {
        let begin = position
        if skip(":") || skip("：") {
            if case .number(let minute, 2)? = next() {
                skipHourWord()
                return minute
            }
        } else if skip(".") {
            if case .number(let minute, 2)? = number(), skipHourWord() || isAtHalf { return minute }
        } else {
            skipSpace()
            if let sign = current, "时時点點".contains(sign) {
                position += 1
                return chineseMinute()
            }
            if skipHourWord() {
                let end = position
                if case .number(let minute, 2)? = next() { return minute }
                position = end
                return 0
            }
            if isAtHalf {
                position = begin
                return 0
            }
        }
        position = begin
        return nil
    }

    /// What stands behind the sign of the hour: 30分, 半, 整, or nothing.
    private mutating func chineseMinute() -> Int {
        if skip("整") { return 0 }
        if skip("半") { return 30 }
        let begin = position
        if case .number(let minute, let digits)? = next(), digits <= 2 {
            _ = skip("分")
            return minute
        }
        position = begin
        return 0
    }

    private var isAtHalf: Bool {
        var next = self
        return next.half() != nil
    }

    /// Which half of the day, where it comes next: am, pm.
    mutating func half() -> HalfOfDay? {
        let begin = position
        if case .word(let word)? = next() {
            if let half = HalfOfDay(rawValue: word), half.followsHour { return half }
            if word == "a" || word == "p", case .word("m")? = next() { return word == "a" ? .am : .pm }
        }
        position = begin
        return nil
    }

    /// Takes what says that an hour came: h, Uhr.
    @discardableResult
    mutating func skipHourWord() -> Bool {
        let begin = position
        if case .word(let word)? = next(), DateWords.hours.contains(word) { return true }
        position = begin
        return false
    }

    /// The zone of time, where it comes next.
    mutating func zone() -> ZoneOfTime? {
        skipSpace()
        let begin = position
        if let sign = current, sign == "+" || sign == "-" || sign == "−" {
            position += 1
            if case .number(let number, let digits)? = next() {
                var minutes = digits <= 2 ? number * 60 : number / 100 * 60 + number % 100
                if digits <= 2, skip(":"), case .number(let more, 2)? = next() { minutes += more }
                if digits <= 4, minutes <= 14 * 60 { return .offset(sign == "+" ? minutes : -minutes) }
            }
        } else if case .word(let word)? = next(), let zone = ZoneOfTime(word) {
            let end = position
            if case .word("time")? = next() {} else { position = end }
            // GMT+1.
            if case .offset(0) = zone, current == "+" || current == "-" { return self.zone() }
            return zone
        }
        position = begin
        return nil
    }

    private mutating func skipSpace() {
        while let character = current, character.isWhitespace || "()（）".contains(character) { position += 1 }
    }

    /// Signs of Chinese dates, which are letters and no part of a word.
    private static let signs = "年月日號号"

    private static func digit(_ character: Character) -> Int? {
        guard let value = character.unicodeScalars.first?.value, character.unicodeScalars.count == 1 else { return nil }
        switch value {
        case 0x30...0x39: return Int(value - 0x30)
        // As wide as Chinese characters.
        case 0xFF10...0xFF19: return Int(value - 0xFF10)
        default: return nil
        }
    }

    private mutating func number() -> Word? {
        let begin = position
        var value = 0
        while let character = current, let digit = Self.digit(character) {
            if position - begin < 9 { value = value * 10 + digit }
            position += 1
        }
        return position > begin ? .number(value, digits: position - begin) : nil
    }

    /// A number in Chinese characters: 二〇二五, 十, 二十三.
    private mutating func chineseNumber() -> Word? {
        let digits = Array("〇一二三四五六七八九")
        func value(_ character: Character?) -> Int? {
            character.flatMap { character in character == "零" ? 0 : digits.firstIndex(of: character) }
        }
        let begin = position
        var numbers: [Int] = []
        while let number = value(current) {
            numbers.append(number)
            position += 1
        }
        if current == "十", numbers.count <= 1 {
            position += 1
            let tens = (numbers.first ?? 1) * 10
            guard let ones = value(current) else { return .number(tens, digits: 2) }
            position += 1
            return .number(tens + ones, digits: 2)
        }
        guard !numbers.isEmpty, numbers.count <= 8 else {
            position = begin
            return nil
        }
        return .number(numbers.reduce(0) { $0 * 10 + $1 }, digits: numbers.count)
    }

    /// A word of Chinese dates, which no space ends.
    private mutating func chineseWord() -> String? {
        let rest = characters[position...]
        guard let word = DateWords.chinese.first(where: { rest.starts(with: $0) }) else { return nil }
        position += word.count
        return word
    }
}
