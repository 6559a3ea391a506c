/// Where the cells of a sheet of SpreadsheetML lead (ECMA-376, part 1, 18.3.1.47). That stands behind the rows, and is read before them.
struct SheetLinks {
    private var addresses: [Place: String] = [:]

    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    /// Those of a part of an archive; none where its relationships name none.
    init(of part: String, in archive: ZipArchive, budget: ExpansionBudget) throws(SpreadsheetFault) {
        let folder = part.lastIndex(of: "/").map { part[...$0] } ?? ""
        let relationships = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
        guard let list = archive.part(relationships), let sheet = archive.part(part) else { return }
        let targets = Targets()
        try PartReader(list, of: archive, budget: budget).read(relationships, by: targets)
        guard !targets.addresses.isEmpty else { return }
        let reader = LinksReader(targets.addresses)
        try PartReader(sheet, of: archive, budget: budget).read(part, by: reader)
        for (reference, address) in reader.links {
            guard let column = Self.column(reference), let row = Int(reference.drop { !$0.isNumber }) else { continue }
            addresses[Place(row: row, column: column)] = address
        }
    }

    subscript(_ row: Int, _ column: Int) -> String? {
        addresses.isEmpty ? nil : addresses[Place(row: row, column: column)]
    }

    /// The number of a column by its letters: 28 of AB7.
    static func column(_ reference: String) -> Int? {
        var number = 0
        for byte in reference.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
            number = number * 26 + Int(byte - UInt8(ascii: "A")) + 1
            if number > SheetLimits.columns { return number }
        }
        return number == 0 ? nil : number
    }

    /// The address in `HYPERLINK("https://…","text")`; nil for any other formula.
    static func address(inFormula formula: String) -> String? {
        guard formula.hasPrefix("HYPERLINK(\"") else { return nil }
        let address = String(formula.dropFirst(11).prefix { $0 != "\"" })
        return isOfWeb(address) ? address : nil
    }

    static func isOfWeb(_ address: String) -> Bool {
        address.utf8.count <= SheetLimits.linkBytes
            && ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
    }
}

/// The addresses on the web to which a sheet is related.
private final class Targets: XMLHandler {
    private(set) var addresses: [String: String] = [:]

    func begin(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", addresses.count < SheetLimits.links, let id = attributes["Id"],
            let target = attributes["Target"], attributes["Type"]?.hasSuffix("/hyperlink") == true,
            id.utf8.count <= SheetLimits.nameBytes, SheetLinks.isOfWeb(target)
        else { return }
        addresses[id] = target
    }

    func end(_ name: String) {}
    func text(_ text: String) {}
}

/// The cells that lead to them; of a range the first.
private final class LinksReader: XMLHandler {
    private let addresses: [String: String]
    private(set) var links: [(reference: String, address: String)] = []

    init(_ addresses: [String: String]) { self.addresses = addresses }

    func begin(_ name: String, _ attributes: [String: String]) {
        guard name == "hyperlink", links.count < SheetLimits.links, let range = attributes["ref"],
            let id = attributes.first(where: { $0.key.hasSuffix(":id") })?.value, let address = addresses[id]
        else { return }
        links.append((String(range.prefix { $0 != ":" }.prefix(20)), address))
    }

    func end(_ name: String) {}
    func text(_ text: String) {}
}
