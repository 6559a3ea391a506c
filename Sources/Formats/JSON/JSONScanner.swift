/// Reads one JSON text (RFC 8259) that is whole in memory, strictly.
///
/// One scanner serves all records of an input, so that it can remember their names.
struct JSONScanner {
    /// The deepest nesting of arrays and objects that is accepted; the record itself is the first level.
    static let deepestLevel = 64

    /// The most values that one record may hold, inside each other or not: each takes more memory than it takes bytes.
    static let mostValues = 250_000

    private var countOfValues = 0
    var bytes: UnsafePointer<UInt8>
    var end = 0
    var position = 0
    var scratch: [UInt8] = []
    private var names = NameMemory()
    /// Whether it is noted where members and elements begin.
    var notesPlaces = false
    /// Where they begin, by their paths.
    private(set) var places: [String: [Int]] = [:]
    private var path = ""

    /// What the bytes were before they were made UTF-8.
    let encoding: ReadingOptions.Encoding

    init(bytes: UnsafePointer<UInt8>, encoding: ReadingOptions.Encoding = .utf8) {
        self.bytes = bytes
        self.encoding = encoding
    }

    /// Reads a text that must be one object and nothing else.
    ///
    /// - Parameter bytes: valid during this call only.
    mutating func record(_ bytes: UnsafePointer<UInt8>, count: Int) throws(JSONFault) -> [Member] {
        self.bytes = bytes
        end = count
        position = 0
        countOfValues = 0
        (places, path) = ([:], "")
        skipSpace()
        guard position < end, bytes[position] == .openingBrace else {
            let start = position
            _ = try value(level: 1)
            throw JSONFault(offset: start, reason: "a record must be a JSON object", keepsStructure: true)
        }
        let members = try recordMembers()
        skipSpace()
        guard position == end else { throw unexpected("nothing more after the object") }
        return members
    }

    /// As ``members(level:)``, with remembered names and with the field named in faults.
    private mutating func recordMembers() throws(JSONFault) -> [Member] {
        position += 1
        var members: [Member] = []
        var seen: Set<String> = []
        skipSpace()
        if consume(.closingBrace) { return members }
        members.reserveCapacity(names.count)
        names.beginRecord()
        repeat {
            skipSpace()
            let nameOffset = position
            let name: String
            if let known = names.match(bytes + position, count: end - position) {
                name = known.name
                position += known.length
            } else {
                name = try string(orElse: "a name in double quotes")
                names.missed()
            }
            if !names.areInOrder { try refuseDuplicate(name, in: members, seen: &seen, at: nameOffset) }
            try consumeColon()
            do {
                let outer = notesPlaces ? begin(name, at: nameOffset) : ""
                members.append(Member(name: name, value: try value(level: 2)))
                if notesPlaces { path = outer }
            } catch {
                var fault = error
                fault.field = name
                throw fault
            }
            skipSpace()
        } while consume(.comma)
        guard consume(.closingBrace) else { throw unexpected("a comma or }") }
        names.endRecord(members)
        return members
    }

    private mutating func members(level: Int) throws(JSONFault) -> [Member] {
        position += 1
        var members: [Member] = []
        var seen: Set<String> = []
        skipSpace()
        if consume(.closingBrace) { return members }
        repeat {
            skipSpace()
            let nameOffset = position
            let name = try string(orElse: "a name in double quotes")
            try refuseDuplicate(name, in: members, seen: &seen, at: nameOffset)
            try consumeColon()
            let outer = notesPlaces ? begin(name, at: nameOffset) : ""
            members.append(Member(name: name, value: try value(level: level + 1)))
            if notesPlaces { path = outer }
            skipSpace()
        } while consume(.comma)
        guard consume(.closingBrace) else { throw unexpected("a comma or }") }
        return members
    }

    /// Notes where a member begins.
    ///
    /// - Returns: the path of that in which it stands.
    private mutating func begin(_ name: String, at offset: Int) -> String {
        let outer = path
        path = outer.isEmpty ? name : "\(outer).\(name)"
        // Memory is bounded: what is longer is told by the line of the whole.
        if path.utf8.count <= Self.longestPath { places[path, default: []].append(offset) }
        return outer
    }

    private static let longestPath = 200

    /// - Parameter seen: the names of all members once there are many; until then they are compared one by one.
    private func refuseDuplicate(
        _ name: String, in members: [Member], seen: inout Set<String>, at offset: Int
    ) throws(JSONFault) {
        let isDuplicate: Bool
        if members.count < 32 {
            isDuplicate = members.contains { $0.name == name }
        } else {
            if seen.isEmpty { seen = Set(members.map(\.name)) }
            isDuplicate = !seen.insert(name).inserted
        }
        if isDuplicate {
            throw JSONFault(offset: offset, reason: "the name \(quoted(name)) appears twice", keepsStructure: true)
        }
    }

    private mutating func values(level: Int) throws(JSONFault) -> [RecordValue] {
        position += 1
        var values: [RecordValue] = []
        skipSpace()
        if consume(.closingBracket) { return values }
        repeat {
            skipSpace()
            if notesPlaces { places[path + "[]", default: []].append(position) }
            values.append(try value(level: level + 1))
            skipSpace()
        } while consume(.comma)
        guard consume(.closingBracket) else { throw unexpected("a comma or ]") }
        return values
    }

    /// - Parameter level: how deep an array or object here would lie.
    private mutating func value(level: Int) throws(JSONFault) -> RecordValue {
        guard position < end else { throw unexpected("a value") }
        countOfValues += 1
        guard countOfValues <= Self.mostValues else {
            throw JSONFault(
                offset: position, reason: "more than \(Self.mostValues) values in one record", keepsStructure: true)
        }
        switch bytes[position] {
        case .quote: return .string(try string(orElse: "a string"))
        case .openingBrace:
            try checkLevel(level)
            return .object(try members(level: level))
        case .openingBracket:
            try checkLevel(level)
            return .array(try values(level: level))
        case 0x30...0x39, 0x2D: return .number(try number())
        case 0x74 where consume("true"): return .bool(true)
        case 0x66 where consume("false"): return .bool(false)
        case 0x6E where consume("null"): return .null
        default: throw unexpected("a value")
        }
    }

    private func checkLevel(_ level: Int) throws(JSONFault) {
        guard level <= Self.deepestLevel else {
            throw JSONFault(
                offset: position, reason: "nested deeper than \(Self.deepestLevel) levels", keepsStructure: true)
        }
    }
}
