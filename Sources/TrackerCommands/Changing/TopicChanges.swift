import Arguments
import Negotiations

/// What can be changed of a topic.
struct TopicChanges: ChangedRecord {
    static let type = RecordType.topic
    static let naming = "Its name or number."
    static let exampleName = "tariffs"
    static let exampleChange = "--name duties"
    static var completion: CompletionKind? { .names("topics") }

    @Option(help: "What it is called.", valueName: "NAME") var name: String?

    func set(in fields: inout DraftFields) {
        fields.set("name", name)
    }
}
