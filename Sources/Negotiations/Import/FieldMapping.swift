import Formats
import Text

/// What the names in a file mean, where they are not those of our fields: what the user says, and what is commonly meant.
public struct FieldMapping: Sendable {
    /// Names of the file, folded, and the fields that they are.
    private(set) var renamed: [String: String] = [:]
    /// Fields that have one value in every record that does not say its own.
    private(set) var constants: [Member] = []
    /// Names of the file, folded, that are passed over.
    private(set) var ignored: Set<String> = []
    /// Names of the file as they were typed, each with the option.
    private(set) var names: [(name: String, option: String)] = []

    public init() {}

    /// - Parameters:
    ///   - renamed: names of the file with the field that each is.
    ///   - constants: fields with the value for records that give none.
    ///   - ignored: names of the file that are passed over.
    /// - Throws: ``TrackerError`` for a field that no record has, or that is named twice.
    public init(
        renamed: [(theirs: String, ours: String)], constants: [(field: String, value: String)], ignored: [String]
    ) throws(TrackerError) {
        for (theirs, ours) in renamed {
            let field = try Self.field(ours, option: "--map")
            guard self.renamed.updateValue(field, forKey: FieldNames.folded(theirs)) == nil else {
                throw TrackerError(.usage, "--map names “\(theirs)” twice", hints: ["Give each name one field."])
            }
        }
        for (name, value) in constants {
            let field = try Self.field(name, option: "--set")
            guard !self.constants.contains(where: { $0.name == field }) else {
                throw TrackerError(.usage, "--set names “\(name)” twice", hints: ["Give each field one value."])
            }
            self.constants.append(Member(name: field, value: .string(value)))
        }
        self.ignored = Set(ignored.map(FieldNames.folded))
        names = renamed.map { ($0.theirs, "--map") } + ignored.map { ($0, "--ignore") }
    }

    /// The name of a field as records have it.
    private static func field(_ name: String, option: String) throws(TrackerError) -> String {
        let folded = FieldNames.folded(name)
        if folded == "type" || RecordType.all.contains(where: { $0.accepts(folded) }) { return folded }
        let known = RecordType.all.flatMap(\.memberNames)
        throw TrackerError(
            .usage, "\(option): no record has a field “\(name)”",
            hints: [
                nearest(to: folded, among: known, within: folded.nearDistance).first.map {
                    "Did you mean “\($0.word)”?"
                }
                    ?? "The README lists them."
            ])
    }
}
