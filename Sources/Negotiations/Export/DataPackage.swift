import Formats
import MessageDigest
import SQLite

extension Questions {
    /// Writes a selection as a Frictionless Data Package (specs.frictionlessdata.io, version 1) into a new folder: a table of each type, and what its
    /// columns mean.
    ///
    /// - Throws: ``TrackerError`` where something has the name of the folder. Where the export fails nothing of it stays.
    public func exportPackage(_ selection: ExportSelection, to path: String) throws {
        let folder = try NewFolder(path)
        do {
            let types = try transaction.exportPackage(selection, into: folder)
            var bytes: [UInt8] = []
            JSONWriter.append(DataPackage(tables: types).descriptor, indent: 2, to: &bytes)
            try folder.write("datapackage.json") { write in try write(bytes + [UInt8(ascii: "\n")]) }
        } catch {
            folder.remove()
            throw error
        }
    }
}

extension Transaction {
    fileprivate func exportPackage(_ selection: ExportSelection, into folder: NewFolder) throws -> [DataPackage.Table] {
        var tables: [DataPackage.Table] = []
        for type in selection.inOrder where try exportCondition(of: type, in: selection) != nil {
            var digest = SHA256()
            var count = 0
            try folder.write("\(type.name).csv") { write in
                try exportTable(of: type, selection, cell: DataPackage.cell) { bytes in
                    digest.update(bytes)
                    count += bytes.count
                    try write(bytes)
                }
            }
            tables.append(DataPackage.Table(type: type, sha256: SHA256.hexadecimal(digest.finalize()), bytes: count))
        }
        return tables
    }
}

/// What a data package says of its tables.
struct DataPackage {
    struct Table {
        let type: RecordType
        let sha256: String
        let bytes: Int
    }

    let tables: [Table]

    /// A list is JSON, which the package calls an array.
    static func cell(_ value: RecordValue) -> String {
        guard case .array = value else { return CSVCell.text(of: value) }
        var bytes: [UInt8] = []
        JSONWriter.append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    var descriptor: RecordValue {
        Self.object([
            ("profile", .string("tabular-data-package")), ("name", .string("tracker")),
            ("title", .string("Negotiations recorded by Tracker")), ("resources", .array(tables.map(resource))),
        ])
    }

    private func resource(_ table: Table) -> RecordValue {
        Self.object([
            ("profile", .string("tabular-data-resource")), ("name", .string(table.type.name)),
            ("path", .string("\(table.type.name).csv")), ("format", .string("csv")), ("mediatype", .string("text/csv")),
            ("encoding", .string("utf-8")), ("bytes", .number("\(table.bytes)")),
            ("hash", .string("sha256:\(table.sha256)")), ("schema", schema(of: table.type)),
        ])
    }

    private func schema(of type: RecordType) -> RecordValue {
        var fields = type.fields.map { field($0) }
        if type.hasTopics { fields.append(Self.list("topics", "Topics.")) }
        if type.isCitable {
            let source = RecordType.source.fields + [CitationDraft.wordingField, CitationDraft.placeField]
            fields += FlatSources.columns.compactMap { column in
                source.first { $0.name == column.member }.map {
                    self.field($0, named: column.name, titled: column.title)
                }
            }
            fields.append(
                Self.list(FlatSources.further, "Sources behind the first, with the words as printed and the place."))
        }
        var members: [(String, RecordValue)] = [("fields", .array(fields))]
        let keys = type.fields.compactMap { foreignKey($0, of: type) }
        if !keys.isEmpty { members.append(("foreignKeys", .array(keys))) }
        return Self.object(members)
    }

    private func field(_ field: Field, named name: String? = nil, titled title: String? = nil) -> RecordValue {
        var members: [(String, RecordValue)] = [
            ("name", .string(name ?? field.name)), ("type", .string("string")),
            ("title", .string(title ?? field.title)),
        ]
        var description = field.help
        switch field.kind {
        case .date, .bound:
            description = [field.help, "EDTF (ISO 8601-2), level 1."].compactMap(\.self).joined(separator: " ")
        default: break
        }
        if let description { members.append(("description", .string(description))) }
        var constraints: [(String, RecordValue)] = []
        if field.isRequired { constraints.append(("required", .bool(true))) }
        if !field.words.isEmpty { constraints.append(("enum", .array(field.words.map(RecordValue.string)))) }
        if !constraints.isEmpty { members.append(("constraints", Self.object(constraints))) }
        return Self.object(members)
    }

    private static func list(_ name: String, _ description: String) -> RecordValue {
        object([("name", .string(name)), ("type", .string("array")), ("description", .string(description))])
    }

    /// What a field refers to, where the package has it. An outcome that may be missing beside its round cannot be told so.
    private func foreignKey(_ field: Field, of type: RecordType) -> RecordValue? {
        let pairs: [(ours: String, theirs: String)]
        switch field.reference {
        case .negotiation: pairs = [("negotiation", "name")]
        case .party: pairs = [("party", "name")]
        case .official: pairs = [("official", "name")]
        case .round: pairs = [("negotiation", "negotiation"), ("round", "name")]
        case .outcome where field.isRequired:
            pairs = [("negotiation", "negotiation"), ("round", "round"), ("outcome", "title")]
        case .outcome, nil: return nil
        }
        guard let target = field.reference?.rawValue, tables.contains(where: { $0.type.name == target }) else {
            return nil
        }
        func names(_ names: [String]) -> RecordValue {
            names.count == 1 ? .string(names[0]) : .array(names.map(RecordValue.string))
        }
        let reference = Self.object([("resource", .string(target)), ("fields", names(pairs.map(\.theirs)))])
        return Self.object([("fields", names(pairs.map(\.ours))), ("reference", reference)])
    }

    private static func object(_ members: [(String, RecordValue)]) -> RecordValue {
        .object(members.map { Member(name: $0.0, value: $0.1) })
    }
}
