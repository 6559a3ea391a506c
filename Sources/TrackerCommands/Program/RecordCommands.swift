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
            case .statement: Command(AddStatement.self)
            case .outcome: Command(AddOutcome.self)
            case .source: Command(AddSource.self)
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
        ]).compactMap { type -> Command? in
            switch type {
            case .round: Command(ListRounds.self)
            case .official: Command(ListOfficials.self)
            case .outcome: Command(ListOutcomes.self)
            case .commitment: Command(ListCommitments.self)
            case .source: Command(ListSources.self)
            case .text: Command(ListTexts.self)
            default: ListRecords.command(of: type)
            }
        }
    }

    static var showing: [Command] {
        let types: [any ParsableCommand.Type] = [
            ShowRound.self, ShowOfficial.self, ShowStatement.self, ShowOutcome.self, ShowText.self,
            ShowSource.self,
        ]
        return types.map { Command($0) }
    }
}
