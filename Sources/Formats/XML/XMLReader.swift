import CExpat
import Glibc

/// What is told of an XML document as it is read.
protocol XMLHandler: AnyObject {
    /// - Parameter name: without its prefix or, where namespaces are read, with its namespace before it and a line break between.
    func begin(_ name: String, _ attributes: [String: String])
    func end(_ name: String)
    func text(_ text: String)
    /// Whether reading is to pause behind the element that has just ended.
    var pauses: Bool { get }
}

extension XMLHandler {
    var pauses: Bool { false }
}

/// Reads XML in pieces, by expat. Documents that declare a type are refused, and so there are no entities but the five of XML, and nothing
/// outside the document is asked for.
final class XMLReader {
    /// Why a document cannot be read.
    struct Fault: Error {
        let line: Int
        let reason: String
    }

    private let parser: XML_Parser
    private let readsNamespaces: Bool
    private unowned let handler: any XMLHandler
    private var depth = 0
    private var refusal: String?
    /// The number of bytes read since the last event, which the parser keeps in memory.
    private var untold = 0

    private static let mostLevels = 128
    /// The longest tag or comment.
    private static let longestTag = 1 << 20

    /// - Parameters:
    ///   - readsNamespaces: whether names come with their namespaces.
    ///   - encoding: that of the document, whatever it declares; nil: as it declares.
    init(_ handler: any XMLHandler, readsNamespaces: Bool = false, encoding: String? = nil) throws(Fault) {
        let parser =
            readsNamespaces
            ? XML_ParserCreateNS(encoding, XML_Char(bitPattern: UInt8(ascii: "\n"))) : XML_ParserCreate(encoding)
        guard let parser else { throw Fault(line: 1, reason: "there is no memory to read XML") }
        self.parser = parser
        self.readsNamespaces = readsNamespaces
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in XMLReader.of(user)?.begin(name, attributes) },
            { user, name in XMLReader.of(user)?.end(name) })
        XML_SetCharacterDataHandler(parser) { user, text, count in
            guard let text, let reader = XMLReader.of(user) else { return }
            reader.untold = 0
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            reader.handler.text(String(decoding: bytes, as: UTF8.self))
        }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            XMLReader.of(user)?.refuse("declares a document type, which is not read")
        }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLReader? {
        user.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func refuse(_ reason: String) {
        refusal = refusal ?? reason
        XML_StopParser(parser, 0)
    }

    private func begin(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?)
    {
        depth += 1
        untold = 0
        guard depth <= Self.mostLevels else { return refuse("nests elements more than \(Self.mostLevels) deep") }
        var values: [String: String] = [:]
        var pair = attributes
        while let name = pair?[0], let value = pair?[1] {
            values[String(cString: name)] = String(cString: value)
            pair = pair.map { $0 + 2 }
        }
        if let name { handler.begin(told(name), values) }
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
        depth -= 1
        untold = 0
        if let name { handler.end(told(name)) }
        if handler.pauses { XML_StopParser(parser, XML_Bool(XML_TRUE)) }
    }

    private func told(_ name: UnsafePointer<XML_Char>) -> String {
        if readsNamespaces { return String(cString: name) }
        return strchr(name, Int32(UInt8(ascii: ":"))).map { String(cString: $0 + 1) } ?? String(cString: name)
    }

    /// Reads a piece; an empty one is the end.
    ///
    /// - Returns: whether the handler made it pause within the piece.
    func read(_ piece: ArraySlice<UInt8>) throws(Fault) -> Bool {
        untold += piece.count
        let status = piece.withUnsafeBytes { bytes in
            XML_Parse(
                parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count),
                bytes.isEmpty ? 1 : 0)
        }
        return try isPaused(status)
    }

    /// Goes on where it paused.
    func resume() throws(Fault) -> Bool { try isPaused(XML_ResumeParser(parser)) }

    private func isPaused(_ status: XML_Status) throws(Fault) -> Bool {
        if status == XML_STATUS_OK, untold > Self.longestTag { refusal = "has a tag or comment that is too long" }
        guard status != XML_STATUS_ERROR, refusal == nil else {
            let words =
                refusal
                ?? "has the fault “\(XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown")”"
            throw Fault(line: Int(clamping: XML_GetCurrentLineNumber(parser)), reason: words)
        }
        return status == XML_STATUS_SUSPENDED
    }
}
