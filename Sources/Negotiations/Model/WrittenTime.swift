import Calendar

/// A time of day as people write it, from its hour on: 18:30, 6:30 pm, 6 pm, 18h30, 18:30:05 +0100, 18:30 CET.
struct WrittenTime {
    /// In the form that is stored, from the `T` on.
    private(set) var stored = ""
    /// Why it cannot be taken, although it is a time of day.
    private(set) var fault: String?

    /// Reads on behind the hour; nil for what is no time of day.
    init?(hour: Int, _ words: inout WordsOfDate) {
        var hour = hour
        var (minute, seconds) = (0, "")
        if words.skipSignOfHour() {
            guard case .number(let number, 2)? = words.next() else { return nil }
            minute = number
        }
        if words.skip(":") {
            guard case .number(let second, 2)? = words.next() else { return nil }
            seconds = ":" + padded(second, to: 2)
            if words.isAtFraction {
                _ = words.skip(".")
                guard case .number? = words.next() else { return nil }
            }
        }
        if let half = words.half() {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "pm" ? 12 : 0)
        }
        stored = "T\(padded(hour, to: 2)):\(padded(minute, to: 2))\(seconds)"
        switch words.zone() {
        case .none: break
        case .offset(let minutes):
            let sign = minutes < 0 ? "-" : "+"
            stored +=
                minutes == 0 ? "Z" : sign + padded(abs(minutes) / 60, to: 2) + ":" + padded(abs(minutes) % 60, to: 2)
        case .doubtful(let name):
            fault =
                "has the zone \(name.uppercased()), which can be \(DateWords.doubtfulZones[name] ?? "several"); write it as a number"
        }
    }
}

/// The words, numbers and signs of a date.
struct WordsOfDate {
    enum Word {
        case number(Int, digits: Int)
        case word(String)
        case sign(Character)
    }

    enum Zone {
        case none
        case offset(Int)
        case doubtful(String)
    }

    private let characters: [Character]
    private var position = 0

    init(_ text: String) { characters = Array(text) }

    private var current: Character? { position < characters.count ? characters[position] : nil }
    /// Whether the number that came was an hour.
    var isBehindHour: Bool {
        var next = self
        return next.skipSignOfHour() || next.half() != nil
    }
    var isAtFraction: Bool {
        current == "." && position + 1 < characters.count && Self.digit(characters[position + 1]) != nil
    }

    /// The next word; white space means nothing.
    mutating func next() -> Word? {
        skipSpace()
        guard let first = current else { return nil }
        if Self.digit(first) != nil {
            let begin = position
            var value = 0
            while let character = current, let digit = Self.digit(character) {
                if position - begin < 9 { value = value * 10 + digit }
                position += 1
            }
            return .number(value, digits: position - begin)
        }
        if let number = chineseNumber() { return number }
        guard first.isLetter, !"年月日號号".contains(first) else {
            position += 1
            return .sign(first)
        }
        var word = ""
        while let character = current, character.isLetter, !"年月日號号".contains(character) {
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

    /// Takes what stands between hour and minute: a colon, or an h as in French.
    mutating func skipSignOfHour() -> Bool {
        if skip(":") { return true }
        let begin = position
        skipSpace()
        if skip("h") {
            skipSpace()
            if current.flatMap(Self.digit) != nil { return true }
        }
        position = begin
        return false
    }

    /// `am` or `pm`, where it comes next.
    mutating func half() -> String? {
        let begin = position
        if case .word(let word)? = next() {
            if word == "am" || word == "pm" { return word }
            if word == "a" || word == "p", case .word("m")? = next() { return word + "m" }
        }
        position = begin
        return nil
    }

    /// The zone of time, where it comes next.
    mutating func zone() -> Zone {
        skipSpace()
        let begin = position
        if let sign = current, sign == "+" || sign == "-" || sign == "−" {
            position += 1
            if case .number(let number, let digits)? = next() {
                var minutes = digits <= 2 ? number * 60 : number / 100 * 60 + number % 100
                if digits <= 2, skip(":"), case .number(let more, 2)? = next() { minutes += more }
                if digits <= 4, minutes <= 14 * 60 { return .offset(sign == "+" ? minutes : -minutes) }
            }
        } else if case .word(let word)? = next() {
            if DateWords.doubtfulZones[word] != nil { return .doubtful(word) }
            if let minutes = DateWords.zones[word] {
                let end = position
                if case .word("time")? = next() {} else { position = end }
                // GMT+1.
                if minutes == 0, current == "+" || current == "-" { return zone() }
                return .offset(minutes)
            }
        }
        position = begin
        return .none
    }

    private mutating func skipSpace() { while let character = current, character.isWhitespace { position += 1 } }

    private static func digit(_ character: Character) -> Int? {
        guard let value = character.unicodeScalars.first?.value, character.unicodeScalars.count == 1 else { return nil }
        switch value {
        case 0x30...0x39: return Int(value - 0x30)
        // As wide as Chinese characters.
        case 0xFF10...0xFF19: return Int(value - 0xFF10)
        default: return nil
        }
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
}
