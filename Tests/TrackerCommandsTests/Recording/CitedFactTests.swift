import Arguments
import Negotiations
import Testing

@testable import TrackerCommands

@Suite struct CitedFactTests {
    @Test(arguments: ["add-citation", "edit-citation", "remove-citation"])
    func `every fact that can be cited has its option`(_ command: String) throws {
        let interface = TrackerProgram.interface
        let page = interface.helpPage(for: try #require(interface.command(named: command)))
        let words = Set(page.text(width: 80, isStyled: false).split { $0.isWhitespace }.map(String.init))
        for fact in RecordType.citable { #expect(words.contains("--\(fact.name)")) }
    }
}
