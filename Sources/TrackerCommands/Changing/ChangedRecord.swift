import Arguments
import Negotiations

/// A type of record as the commands that change or remove it see it; its options are what can be changed.
protocol ChangedRecord: RecordOptions {
    static var type: RecordType { get }
    /// What the commands call it: `edit-round`.
    static var noun: String { get }
    /// What a person may name it by, as a sentence.
    static var naming: String { get }
    /// An example of such a name, quoted for a shell.
    static var exampleName: String { get }
    /// Options that change the example.
    static var exampleChange: String { get }
    static var completion: CompletionKind? { get }
}

extension ChangedRecord {
    static var noun: String { type.name }
    static var completion: CompletionKind? { nil }

    /// `a round`, `an official`.
    static var withArticle: String { ("aeiou".contains(noun.first ?? " ") ? "an " : "a ") + noun }
}
