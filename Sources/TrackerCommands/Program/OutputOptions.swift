import Arguments
import Formats
import Negotiations

extension OutputFormat: ExpressibleByArgument {}

/// How an answer is written.
struct OutputOptions: ParsableArguments {
    @Option(help: "How to write the answer.")
    var format: OutputFormat = .table

    init() {}

    /// Writes rows as they come.
    func writer(columns: [Column], in context: CommandContext) throws -> ResultWriter {
        try ResultWriter(format: format, columns: columns, terminal: context.terminal, sink: context.output)
    }

    /// Writes one record.
    func write(_ card: Card, in context: CommandContext) throws {
        try CardWriter.write(card, format: format, terminal: context.terminal, to: context.output)
    }
}

extension Value {
    /// A text, or null where there is none.
    static func optional(_ text: String?) -> Value { text.map { .string($0) } ?? .null }

    static func integer(_ number: some BinaryInteger) -> Value { .number(String(number)) }

    static func strings(_ texts: [String]) -> Value { .array(texts.map { .string($0) }) }

    static func object(_ members: KeyValuePairs<String, Value>) -> Value {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }
}
