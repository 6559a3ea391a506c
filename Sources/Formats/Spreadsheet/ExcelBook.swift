import Calendar

/// What an Excel workbook says beside its sheets: their names, the texts that cells share, and which numbers are days.
struct ExcelBook {
    struct Sheet {
        let name: String
        let part: String
        /// Whether people see it.
        let isShown: Bool
    }

    private(set) var sheets: [Sheet] = []
    /// The sheets that the workbook names and its relationships lead to no part of.
    private(set) var lost: [String] = []
    private var shared = SharedTexts()
    /// The styles that show a number as a day, or as its month or year alone.
    private var dayStyles: [Int: SpreadsheetDay.Precision] = [:]
    private(set) var countsFrom1904 = false

    init(_ archive: ZipArchive, budget: ExpansionBudget) throws(SpreadsheetFault) {
        func read(_ name: String, by handler: any XMLHandler, until isEnough: () -> Bool = { false })
            throws(SpreadsheetFault)
        {
            guard let part = archive.part(name) else { return }
            try PartReader(part, of: archive, budget: budget).read(name, by: handler, until: isEnough)
        }
        let workbook = Workbook()
        try read("xl/workbook.xml", by: workbook)
        try read("xl/_rels/workbook.xml.rels", by: workbook)
        // Charts are among the sheets too.
        sheets = workbook.sheets.compactMap { name, id, isShown in
            workbook.targets[id].map { target in
                Sheet(
                    name: name, part: target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target,
                    isShown: isShown)
            }
        }
        lost = workbook.sheets.filter { workbook.targets[$0.id] == nil && !workbook.charts.contains($0.id) }.map(\.name)
        countsFrom1904 = workbook.countsFrom1904
        let styles = Styles()
        try read("xl/styles.xml", by: styles)
        dayStyles = styles.days
        let texts = TextsReader()
        try read("xl/sharedStrings.xml", by: texts) { texts.isTooLarge }
        if texts.isTooLarge { throw .tooLarge }
        shared = texts.texts
    }

    /// What a cell shows; nil where it leads to a text that cells share, and the workbook has no such one.
    func text(of value: String, type: String, style: Int) -> String? {
        switch type {
        case "s": return value.isEmpty ? "" : Int(value).flatMap { shared[$0] }.map(EscapedText.read)
        case "n":
            guard let precision = dayStyles[style] else { return value }
            if precision == .time, let time = SpreadsheetDay.time(value) { return time }
            return SpreadsheetDay(value, epoch1904: countsFrom1904)?.written(shownTo: precision) ?? value
        // ISO 8601, which newer programs may write.
        case "d": return value.hasSuffix("T00:00:00") ? String(value.dropLast(9)) : value
        case "b": return value == "1" ? "TRUE" : "FALSE"
        default: return EscapedText.read(value)
        }
    }
}

/// Texts that cells share, close together: there can be a million.
struct SharedTexts {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var byteCount: Int { bytes.count + 8 * ends.count }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func endText() { ends.append(bytes.count) }

    subscript(_ index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        return String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }
}

private final class Workbook: XMLHandler {
    var sheets: [(name: String, id: String, isShown: Bool)] = []
    var targets: [String: String] = [:]
    var charts: Set<String> = []
    var countsFrom1904 = false

    func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "sheet" where sheets.count < 10_000:
            let id = attributes.first { $0.key.hasSuffix(":id") }?.value
            if let title = attributes["name"], let id, title.utf8.count + id.utf8.count <= SheetLimits.nameBytes {
                sheets.append((title, id, ["visible", nil].contains(attributes["state"])))
            }
        case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"])
        case "Relationship" where targets.count < 10_000:
            guard let id = attributes["Id"], let target = attributes["Target"],
                id.utf8.count + target.utf8.count <= SheetLimits.nameBytes
            else { return }
            if attributes["Type"]?.hasSuffix("/chartsheet") == true {
                charts.insert(id)
            } else {
                targets[id] = target
            }
        default: break
        }
    }

    func end(_ name: String) {}
    func text(_ text: String) {}
}

private final class Styles: XMLHandler {
    private(set) var days: [Int: SpreadsheetDay.Precision] = [:]
    private var formats: [Int: String] = [:]
    private var isInCellStyles = false
    private var count = 0

    func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "numFmt" where formats.count < 10_000:
            if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"],
                code.utf8.count <= SheetLimits.nameBytes
            {
                formats[id] = code
            }
        case "cellXfs": isInCellStyles = true
        case "xf" where isInCellStyles && count < 100_000:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            days[count] = Self.precision(id, formats[id])
            count += 1
        default: break
        }
    }

    func end(_ name: String) { if name == "cellXfs" { isInCellStyles = false } }
    func text(_ text: String) {}

    /// What a format shows of a day: one of those that need no code (ECMA-376, part 1, 18.8.30), or one whose code has years, days or hours. Nil for
    /// other numbers.
    private static func precision(_ id: Int, _ code: String?) -> SpreadsheetDay.Precision? {
        guard let code else {
            if id == 17 { return .month }
            if (18...21).contains(id) { return .time }
            return (14...16).contains(id) || id == 22 || (27...36).contains(id) || (50...58).contains(id) ? .day : nil
        }
        var hasYear = false
        var hasMonth = false
        var hasHour = false
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if character == "\"" {
                isQuoted.toggle()
            } else if isQuoted {
                continue
            } else if character == "\\" || character == "_" || character == "*" {
                isEscaped = true
            } else if character == "[" || character == "]" {
                isBracketed = character == "["
            } else if !isBracketed {
                if character == "d" { return .day }
                hasYear = hasYear || character == "y"
                hasMonth = hasMonth || character == "m"
                hasHour = hasHour || character == "h"
            }
        }
        if hasYear { return hasMonth ? .month : .year }
        return hasHour ? .time : nil
    }
}

private final class TextsReader: XMLHandler {
    private(set) var texts = SharedTexts()
    /// Texts in which nothing stands take memory too.
    var isTooLarge: Bool { texts.byteCount > SheetLimits.sharedText }
    private var isInText = false
    private var isInReading = false

    func begin(_ name: String, _ attributes: [String: String]) {
        if name == "rPh" { isInReading = true }
        if name == "t" { isInText = !isInReading }
    }

    func end(_ name: String) {
        if name == "rPh" { isInReading = false }
        if name == "t" { isInText = false }
        if name == "si" { texts.endText() }
    }

    func text(_ text: String) {
        if isInText, !isTooLarge { texts.append(text) }
    }
}
