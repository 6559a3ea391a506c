import Arguments
import Negotiations

struct Manual: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "man", abstract: "Print the manual page, for man(1).",
        examples: [Example("tracker man | man -l -")])

    func run(in context: CommandContext) throws {
        try context.output.write(
            TrackerProgram.interface.manualPage(
                release: "tracker \(TrackerProgram.version)", date: TrackerProgram.released))
    }
}
