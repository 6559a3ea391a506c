import Arguments
import Formats
import Negotiations

/// How a reference is written.
enum ReferenceStyle: String, CaseIterable, ExpressibleByArgument {
    case chicago, apa, bibtex
    case cslJSON = "csl-json"
}

struct Cite: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite", abstract: "Write a reference to the sources of a statement, for a footnote.",
        discussion: """
            One reference for each source, with the day it was accessed where that is known. Names of people are split into given name and surname; names of organisations are kept whole. chicago is a note (Chicago Manual of Style), apa an entry of a list of references (APA, 7th edition), bibtex and csl-json are for programs that manage references.
            """,
        examples: [Example("tracker cite 3"), Example("tracker cite 3 --style bibtex >> references.bib")])

    @Argument var name: String
    @Option(help: "Style.") var style: ReferenceStyle = .chicago
    @OptionGroup var database: DatabaseToAsk

    init() { _name = RecordType.statement.nameArgument }

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let (statement, names) = try tracker.ask { questions in
            (try questions.statement(named: name), try questions.partsOfNames())
        }
        guard !statement.sources.isEmpty else {
            throw TrackerError(
                .badData, "statement \(statement.id) has no source to refer to",
                hints: ["Add one with tracker add-citation --statement \(statement.id) --outlet NAME --url URL."])
        }
        let references = statement.sources.enumerated().map { position, citation in
            Reference(statement: statement, citation: citation, number: position + 1, knownNames: names)
        }
        switch style {
        case .chicago: try say(references.map(\.chicago), in: context)
        case .apa: try say(references.map(\.apa), in: context)
        case .bibtex: for line in references.flatMap(\.bibTeX) { try context.say(line) }
        case .cslJSON:
            try context.output.write { bytes in
                JSONWriter.append(.array(references.map(\.csl)), indent: 2, escapesUnsafe: true, to: &bytes)
                bytes.append(UInt8(ascii: "\n"))
            }
        }
    }

    /// Each once: a source that is cited at several places can be one line of a list.
    private func say(_ lines: [String], in context: CommandContext) throws {
        for (position, line) in lines.enumerated() where !lines[..<position].contains(line) { try context.say(line) }
    }
}
