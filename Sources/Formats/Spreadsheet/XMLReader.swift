import CExpat
import Glibc

/// What is told of an XML document as it is read.
protocol XMLHandler: AnyObject {
    /// - Parameter name: without its prefix.
    func begin(_ name: String, _ attributes: [String: String])
    func end(_ name: String)
    func text(_ text: String)
}

/// Reads XML in pieces, by expat. Documents that declare a type are refused, and so there are no entities but the five of XML, and nothing
/// outside the document is asked for.
final class XMLReader {
    private let parser: XML_Parser
    private unowned let handler: any XMLHandler
    private var depth = 0
    private var refusal: String?

    private static let mostLevels = 128

    init(_ handler: any XMLHandler) throws(SpreadsheetFault) {
        guard let parser = XML_ParserCreate(nil) else {
            throw SpreadsheetFault(reason: "there is no memory to read XML")
        }
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in XMLReader.of(user)?.begin(name, attributes) },
            { user, name in XMLReader.of(user)?.end(name) })
        XML_SetCharacterDataHandler(parser) { user, text, count in
            guard let text else { return }
            let bytes = UnsafeBufferPointer(start: text, count: Int(count))
            XMLReader.of(user)?.handler.text(String(decoding: bytes.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self))
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
        guard depth <= Self.mostLevels else { return refuse("nests elements more than \(Self.mostLevels) deep") }
        var values: [String: String] = [:]
        var pair = attributes
        while let name = pair?[0], let value = pair?[1] {
            values[String(cString: name)] = String(cString: value)
            pair = pair.map { $0 + 2 }
        }
        if let name { handler.begin(Self.localName(name), values) }
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
        depth -= 1
        if let name { handler.end(Self.localName(name)) }
    }

    private static func localName(_ name: UnsafePointer<XML_Char>) -> String {
        strchr(name, Int32(UInt8(ascii: ":"))).map { String(cString: $0 + 1) } ?? String(cString: name)
    }

    /// Reads a piece; an empty one is the end.
    func read(_ piece: ArraySlice<UInt8>, part: String) throws(SpreadsheetFault) {
        let status = piece.withUnsafeBytes { bytes in
            XML_Parse(
                parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
                bytes.isEmpty ? 1 : 0)
        }
        guard status == XML_STATUS_OK else {
            let words =
                refusal ?? XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "cannot be read"
            throw SpreadsheetFault(
                reason: "\(part) of the spreadsheet, in line \(XML_GetCurrentLineNumber(parser)): \(words)")
        }
    }
}
