import Testing
import TrackerCommands

@Suite struct `The terminal` {
    struct Case: Sendable {
        var isTerminal = true
        var reported: Int? = 100
        var environment: [String: String] = [:]
        let expected: Terminal
    }

    @Test(arguments: [
        Case(expected: Terminal(isTerminal: true, width: 100, usesColor: true)),
        Case(reported: nil, expected: Terminal(isTerminal: true, width: 80, usesColor: true)),
        Case(reported: 0, expected: Terminal(isTerminal: true, width: 80, usesColor: true)),
        Case(environment: ["COLUMNS": "60"], expected: Terminal(isTerminal: true, width: 60, usesColor: true)),
        Case(environment: ["COLUMNS": "0"], expected: Terminal(isTerminal: true, width: 100, usesColor: true)),
        Case(environment: ["COLUMNS": "wide"], expected: Terminal(isTerminal: true, width: 100, usesColor: true)),
        Case(environment: ["NO_COLOR": "1"], expected: Terminal(isTerminal: true, width: 100, usesColor: false)),
        Case(environment: ["NO_COLOR": ""], expected: Terminal(isTerminal: true, width: 100, usesColor: true)),
        Case(environment: ["TERM": "dumb"], expected: Terminal(isTerminal: true, width: 100, usesColor: false)),
        Case(isTerminal: false, environment: ["COLUMNS": "60"], expected: .pipe),
        Case(
            isTerminal: false, environment: ["CLICOLOR_FORCE": "1"],
            expected: Terminal(isTerminal: false, width: nil, usesColor: true)),
        Case(isTerminal: false, environment: ["CLICOLOR_FORCE": "0"], expected: .pipe),
        Case(isTerminal: false, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], expected: .pipe),
    ])
    func `is what the system and the environment say`(given: Case) {
        let terminal = Terminal(
            isTerminal: given.isTerminal, reportedWidth: given.reported, environment: given.environment)
        #expect(terminal == given.expected)
    }
}
