/// The names of the tables of an OpenDocument spreadsheet, and whether anything stands in a sheet.
final class SheetContents: XMLHandler {
    private(set) var names: [String] = []
    /// Those in which something stands.
    private(set) var filled: [String] = []
    private var isAnything = false
    /// How deep inside tables: a cell can have one of its own.
    private var depth = 0

    func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "table":
            depth += 1
            guard depth == 1, names.count < 10_000, let title = attributes["table:name"],
                title.utf8.count <= SheetLimits.nameBytes
            else { return }
            names.append(title)
        case "v", "t": isAnything = true
        case "p" where depth > 0:
            guard let last = names.last, filled.last != last else { return }
            filled.append(last)
        default: break
        }
    }

    func end(_ name: String) { if name == "table" { depth -= 1 } }
    func text(_ text: String) {}

    /// Whether anything stands in a sheet of an Excel workbook. One that cannot be read may hold something.
    static func stand(in name: String, of archive: ZipArchive) -> Bool {
        guard let part = archive.part(name) else { return false }
        let contents = SheetContents()
        do throws(SpreadsheetFault) {
            try PartReader(part, of: archive, budget: ExpansionBudget(bytes: 1 << 20)).read(name, by: contents) {
                contents.isAnything
            }
        } catch { return true }
        return contents.isAnything
    }
}
