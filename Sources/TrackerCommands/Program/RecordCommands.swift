import Arguments
import Negotiations

// Commands of record types come from their declarations. The types that people work with most come first; one that is not named here
// comes after them.
extension TrackerProgram {
    private static func types(first: [RecordType]) -> [RecordType] {
        first + RecordType.all.filter { !first.contains($0) }
    }

    static var recording: [Command] {
        types(first: [
            .negotiation, .party, .round, .official, .participation, .statement, .outcome, .approval, .name, .office,
            .commitment, .text, .source,
        ]).compactMap { type -> Command? in
            switch type {
            case .official: Command(AddOfficial.self)
            case .outcome: Command(AddOutcome.self)
            default: AddRecord.command(of: type)
            }
        }
    }

    static var changing: [Command] {
        let changed = types(first: [
            .statement, .round, .official, .name, .office, .participation, .outcome, .approval, .commitment, .text,
            .source,
        ])
        let others: [any ParsableCommand.Type] = [
            RemoveCitation.self, MergeOfficials.self, MoveStatements.self, Undo.self, Log.self,
        ]
        var commands = changed.map(Edit.command)
        commands.append(Command(EditCitation.self))
        commands += changed.map(Remove.command)
        commands += others.map { Command($0) }
        return commands
    }

    static var listing: [Command] {
        types(first: [
            .negotiation, .round, .party, .official, .outcome, .commitment, .text, .topic, .source,
        ]).compactMap(ListRecords.command)
    }

    static var showing: [Command] {
        types(first: [.round, .official, .statement, .outcome, .text, .source]).compactMap { type in
            switch type {
            case .statement: Command(ShowStatement.self)
            case .text: Command(ShowText.self)
            default: ShowRecord.command(of: type)
            }
        }
    }
}
