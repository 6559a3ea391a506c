import Foundation
import Testing

/// Setting up: a table of officials with their offices and other names.
@Suite struct OfficialsTableTests {
    @Test func `a table of three hundred officials is imported in one command`() throws {
        let tracker = try TrackerRunner()
        var table = "Name,Country,Position,From,To,Other names,Native script\n"
        table += "He Lifeng,China,Vice Premier,2023-03-12,,He Li-feng; Vice Premier He,何立峰\n"
        table += "Ursula von der Leyen,EU,President of the Commission,1 December 2019,,,\n"
        table += "Jane Roe,,,,,,\n"
        for number in 0..<297 {
            table += "Person Number\(number),Country \(number % 30),Minister,2020,2024-06,Alias\(number),\n"
        }
        let path = try tracker.write(table, to: "officials.csv")
        let report = try tracker.succeed("import", "--verbose", "--type", "official", path)
        #expect(
            report.hasPrefix(
                "\(path): 931 added, 0 changed, 0 unchanged (added 32 parties, 300 officials, 300 names, 299 offices)"),
            "\(report)")
        let recorded = try #require(try tracker.recorded())
        for line in [
            #"{"type":"name","official":"He Lifeng","text":"He Li-feng","kind":"alias"}"#,
            #"{"type":"name","official":"He Lifeng","text":"何立峰","kind":"native"}"#,
            #"{"type":"office","official":"He Lifeng","party":"China","office":"Vice Premier","start":"2023-03-12"}"#,
            #"{"type":"office","official":"Ursula von der Leyen","party":"EU","office":"President of the Commission","start":"2019-12-01"}"#,
        ] { #expect(recorded.contains(line), "\(line)") }
        #expect(
            try tracker.succeed("import", "--verbose", "--type", "official", path).contains(": 0 added, 0 changed, "))
        #expect(try tracker.recorded() == recorded)
    }

    @Test func `an office without its party is refused with its line`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("name,country,position\nJane Roe,,Minister\n", to: "officials.csv")
        let outcome = try tracker.run("import", "--type", "official", path)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.hasPrefix("\(path):2: offices.party: is required"), "\(outcome.errors)")
    }

    @Test func `the answer of a query of Wikidata is a table of officials`() throws {
        let tracker = try TrackerRunner()
        let answer = [
            ("Q1", "Jane Roe", "Minister", "2020-01-20"), ("Q1", "Jane Roe", "Premier", "2024-02-01"),
            ("Q2", "Jane Roe", "Judge", "2021-03-04"),
        ].map {
            #"{"person":"http://www.wikidata.org/entity/\#($0)","personLabel":"\#($1)","positionLabel":"\#($2)","countryLabel":"Utopia","start":"\#($3)T00:00:00Z"}"#
        }
        let path = try tracker.write("[" + answer.joined(separator: ",\n") + "]", to: "query.json")
        try tracker.succeed("import", path)
        #expect(
            try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name,key").split(separator: "\n")
                .count == 3)
        let recorded = try #require(try tracker.recorded())
        #expect(recorded.contains(#""office":"Premier","start":"2024-02-01""#), "\(recorded)")
        #expect(recorded.components(separatedBy: #""type":"office""#).count == 4)
    }
}
