import Arguments
import Negotiations

/// The name of a type of record, as an option takes it.
struct RecordTypeName: ExpressibleByArgument, Equatable {
    static let statement = RecordTypeName(type: .statement)
    static let allValueStrings = RecordType.all.map(\.name)

    let type: RecordType

    private init(type: RecordType) { self.type = type }

    init(argument: String) throws(ArgumentValueError) {
        guard let type = RecordType.named(argument) else {
            throw ArgumentValueError("it must be one of \(Self.allValueStrings.joined(separator: ", "))")
        }
        self.type = type
    }

    var argumentText: String { type.name }
}
