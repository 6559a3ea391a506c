import Foundation
import Testing

@testable import TrackerCommands

@Suite struct ManualPageTests {
    @Test(arguments: [
        "groff -man -ww -z -Tutf8", "groff -man -ww -z -Tascii", "groff -man -ww -z -Tlatin1", "groff -man -ww -z -Tps",
        "mandoc -T lint -W warning",
    ])
    func `the manual page is set without a warning`(formatter: String) throws {
        let folder = try PreparedFolder(isEmpty: true)
        #expect(
            try folder.shell("tracker man > tracker.1; \(formatter) tracker.1")
                == Outcome(exitCode: 0, output: "", errors: ""))
    }

    @Test func `man shows every command, what the program heeds and how it ends`() throws {
        let folder = try PreparedFolder(isEmpty: true)
        let page = try folder.shell("tracker man | MANWIDTH=100 LC_ALL=C.UTF-8 man -l - | col -bx").output
        for command in TrackerProgram.interface.commands.map({ $0.configuration }) {
            #expect(page.contains("tracker \(command.commandName) "), "\(command.commandName)")
        }
        for heading in [
            "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "ENVIRONMENT", "EXIT STATUS", "EXAMPLES",
        ] {
            #expect(page.contains(heading + "\n"), "\(heading)")
        }
        for word in ["TRACKER_DB", "NO_COLOR", "PAGER", "130", "--no-pager"] { #expect(page.contains(word), "\(word)") }
    }

    /// apropos and whatis read the line below NAME.
    @Test func `whatis can read the name`() throws {
        let folder = try PreparedFolder(isEmpty: true)
        let name = try folder.shell("tracker man > tracker.1; lexgrog tracker.1").output
        #expect(name.hasPrefix("tracker.1: \"tracker - Record international negotiations"))
    }
}
