import SQLite
import SharedLog

/// What stands in the content of an entry.
///
/// A table by its name with the number of its columns, then its rows, then the next table; numbers that tables gave out; the end.
enum ChangeMark: UInt8 {
    case end = 0
    /// The name of a table follows, and how many columns a row of it has.
    case table = 1
    /// A row that is there now.
    case put = 2
    /// The key of a row that is gone.
    case remove = 3
    /// A row that was there before and is history now (`FactTable.endedColumns`).
    case ended = 4
    /// A row that came and became history in the same entry (`FactTable.formerColumns`).
    case former = 5
    /// The highest number that a table gave out.
    case given = 6
}

/// Writes values one behind the other.
struct ChangeEncoder {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func add(_ mark: ChangeMark) { bytes.append(mark.rawValue) }

    /// Seven bits a byte, the lowest first; small numbers of either sign are short.
    mutating func add(_ number: Int64) {
        var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func add(_ text: String) {
        add(Int64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ value: SQLite.Value) {
        switch value {
        case .null: bytes.append(0)
        case .integer(let number):
            bytes.append(1)
            add(number)
        case .real(let number):
            bytes.append(2)
            withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
        case .text(let text):
            bytes.append(3)
            add(text)
        case .blob(let content):
            bytes.append(4)
            add(content)
        case .foreignText(let content):
            bytes.append(5)
            add(content)
        }
    }

    private mutating func add(_ content: [UInt8]) {
        add(Int64(content.count))
        bytes += content
    }
}

/// Reads what a ``ChangeEncoder`` wrote, as it comes in.
struct ChangeDecoder {
    private let entry: EntryReader
    private var bytes: [UInt8] = []
    private var position = 0

    init(_ entry: EntryReader) { self.entry = entry }

    private var damage: LogError {
        LogError(.damaged, "entry \(entry.header.number) of the log holds what no row of this schema can be")
    }

    /// How many bytes are there to be read at once.
    mutating func fill() throws -> Int {
        if position == bytes.count {
            bytes = try entry.next() ?? []
            position = 0
        }
        return bytes.count - position
    }

    private mutating func byte() throws -> UInt8 {
        guard try position < bytes.count || fill() > 0 else { throw damage }
        position += 1
        return bytes[position - 1]
    }

    /// The bytes of a text or blob, which can stand in several parts. No more is kept than has come.
    private mutating func piece() throws -> [UInt8] {
        var missing = try number()
        guard missing >= 0 else { throw damage }
        var piece: [UInt8] = []
        while missing > 0 {
            let there = try fill()
            guard there > 0 else { throw damage }
            let taken = Int(min(missing, Int64(there)))
            piece += bytes[position..<(position + taken)]
            position += taken
            missing -= Int64(taken)
        }
        return piece
    }

    mutating func mark() throws -> ChangeMark {
        guard let mark = ChangeMark(rawValue: try byte()) else { throw damage }
        return mark
    }

    mutating func number() throws -> Int64 {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while true {
            let byte = try byte()
            // The tenth byte has one bit.
            guard shift < 63 || byte <= 1 else { throw damage }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func text() throws -> String {
        guard let text = String(validating: try piece(), as: UTF8.self) else { throw damage }
        return text
    }

    mutating func value() throws -> SQLite.Value {
        switch try byte() {
        case 0: return .null
        case 1: return .integer(try number())
        case 2:
            var bits: UInt64 = 0
            for shift in 0..<8 { bits |= UInt64(try byte()) << UInt64(shift * 8) }
            let number = Double(bitPattern: bits)
            // SQLite has no number that is none.
            guard !number.isNaN else { throw damage }
            return .real(number)
        case 3: return .text(try text())
        case 4: return .blob(try piece())
        case 5:
            let text = try piece()
            // A text is written in one way only.
            guard String(validating: text, as: UTF8.self) == nil else { throw damage }
            return .foreignText(text)
        default: throw damage
        }
    }

    mutating func row(_ count: Int) throws -> [SQLite.Value] {
        var row: [SQLite.Value] = []
        row.reserveCapacity(count)
        for _ in 0..<count { row.append(try value()) }
        return row
    }

    /// Makes sure that nothing follows, and that the entry is whole.
    mutating func finish() throws -> LogPosition {
        guard try fill() == 0 else { throw damage }
        return try entry.finish()
    }
}
