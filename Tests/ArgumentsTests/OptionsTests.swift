import Testing

@testable import Arguments

/// A command that data describe.
private struct Pledge: Parsable {
    @Options var given: OptionValues
    @Flag(help: "In earnest.") var binding = false

    init() {
        var what = OptionDescription(key: "what", name: "what", help: "What is pledged.", valueName: "WHAT")
        what.isArgument = true
        what.isRequired = true
        var party = OptionDescription(key: "party_name", name: "party", help: "Who pledges.", valueName: "PARTY")
        party.isRequired = true
        party.completion = .names("parties")
        var status = OptionDescription(key: "status", name: "status", help: "How it stands.", valueName: "STATUS")
        status.allowedValues = ["open", "met", "missed"]
        status.group = "Details"
        var topic = OptionDescription(key: "topics", name: "topic", help: "On what.", valueName: "NAME")
        topic.isRepeatable = true
        var outcome = OptionDescription(key: "outcome", name: "outcome", help: "In what.", valueName: "NUMBER")
        outcome.isNumber = true
        _given = Options([what, party, status, topic, outcome])
    }
}

private let pledges = CommandLineInterface(
    name: "ledger", abstract: "", version: "",
    groups: [
        CommandGroup(
            "Record",
            then: [Command(CommandConfiguration(commandName: "pledge", abstract: "Record a pledge.")) { Pledge() }])
    ])

private func pledge(_ line: String) throws -> Pledge {
    guard case .run(let command) = try pledges.parse(words(line), environment: [:]) else { throw NotACommand() }
    return try #require(command as? Pledge)
}

@Suite struct `Options that data describe` {
    @Test func `are looked up by their keys, in the order of their descriptions`() throws {
        let pledge = try pledge("pledge --topic tariffs --outcome -3 --party US Soybeans --topic=ships --binding")
        #expect(pledge.given["what"] == "Soybeans")
        #expect(pledge.given["party_name"] == "US")
        #expect(pledge.given["status"] == nil)
        #expect(pledge.given.given.map(\.key) == ["what", "party_name", "topics", "outcome"])
        #expect(pledge.given.given.map(\.values) == [["Soybeans"], ["US"], ["tariffs", "ships"], ["-3"]])
        #expect(pledge.binding)
    }

    @Test func `do not pass from one command line to the next`() throws {
        _ = try pledge("pledge --party US --topic tariffs Soybeans")
        #expect(try pledge("pledge --party CN Rare_earths").given.given.map(\.key) == ["what", "party_name"])
    }

    @Test(arguments: [
        ("pledge Soybeans", "--party PARTY"), ("pledge --party US", "WHAT"),
        ("pledge --party US --status won Soybeans", "it must be one of open, met or missed"),
        ("pledge --party US --outcome two Soybeans", "it must be a whole number"),
        ("pledge --party US --party CN Soybeans", "--party"), ("pledge --party US Soybeans Ships", "Ships"),
    ])
    func `are checked`(line: String, reason: String) {
        let error = #expect(throws: UsageError.self) { try pledge(line) }
        #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    }

    @Test func `stand in help and completions`() throws {
        let page = pledges.helpPage(for: try #require(pledges.command(named: "pledge"))).text(
            width: 80, isStyled: false)
        #expect(
            page == """
                Record a pledge.

                Usage:
                  ledger pledge --party PARTY [OPTIONS] WHAT

                Arguments:
                  WHAT                  What is pledged.

                Options:
                      --party PARTY     Who pledges. [required]
                      --topic NAME      On what. [may be repeated]
                      --outcome NUMBER  In what.
                      --binding         In earnest.
                  -h, --help            Show this help.

                Details:
                      --status STATUS   How it stands. [one of: open, met, missed]

                """)
        #expect(
            pledges.completion(of: ["pledge", "--status", "m"], names: { _ in [] }).candidates.map(\.word)
                == ["met", "missed"])
        #expect(
            pledges.completion(of: ["pledge", "--party", ""], names: { [$0.kind] }).candidates.map(\.word) == [
                "parties"
            ]
        )
    }
}
