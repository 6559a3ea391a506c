import Foundation
import Testing

@testable import Negotiations

@Suite struct DateRangeTests {
    @Test func `every form of date comes back as written and is found by the days that it can mean`() throws {
        let database = try TestDatabase()
        try database.record(
            DateCases.accepted.map {
                try Draft.of(
                    .statement, ["date": .string($0.text), "attribution": "x", "text": .string("said " + $0.text)])
            })
        let all = try database.statements()
        #expect(Set(all.map(\.date)) == Set(DateCases.accepted.map(\.text)))
        let stored = try database.otherProgram().rows("SELECT date, earliest, latest FROM statement ORDER BY id")
        #expect(stored == DateCases.accepted.map { [$0.text, $0.earliest, $0.latest] })
        let bounds = Set(
            DateCases.accepted.flatMap { [$0.earliest, $0.latest] } + ["2024-12-31", "2025-06-11", "2025", "2025-06"])
        for bound in bounds.sorted() {
            let day = try PartialDate(bound)
            let since = Set(DateCases.accepted.filter { $0.latest >= day.earliest }.map(\.text))
            #expect(Set(try database.statements { $0.since = day }.map(\.date)) == since, "since \(bound)")
            let until = Set(DateCases.accepted.filter { $0.earliest <= day.latest }.map(\.text))
            #expect(Set(try database.statements { $0.until = day }.map(\.date)) == until, "until \(bound)")
            let both = Set(
                try database.statements {
                    $0.since = day; $0.until = day
                }.map(\.date))
            #expect(both == since.intersection(until), "on \(bound)")
        }
    }

    @Test(arguments: DateCases.accepted.filter { !$0.isInterval })
    func `every form of date can bound an office, a name, a round and a stay, and date a source`(
        _ date: DateCases.Accepted
    ) throws {
        let database = try TestDatabase()
        let text = date.text
        try database.record(
            (.official, ["name": "A B"]), (.name, ["official": "A B", "text": "C", "start": text, "end": text]),
            (.office, ["official": "A B", "party": "P", "office": "T", "start": text, "end": text]),
            (.round, ["negotiation": "N", "name": "R", "start": text, "end": text]),
            (.participation, ["round": "R", "official": "A B", "joined": text, "left": text]),
            (.source, ["outlet": "O", "published": text, "accessed": text]),
            (.outcome, ["round": "R", "kind": "k", "title": "t", "date": text, "effective": text, "expires": text]),
            (.approval, ["outcome": "t", "authority": "a", "date": text]),
            (.commitment, ["outcome": "t", "party": "P", "text": "c", "due": text]),
            (.text, ["round": "R", "title": "x", "text": "y", "date": text]))
        let export = try database.export()
        let other = try TestDatabase()
        try other.importText(export)
        #expect(try other.export() == export)
        #expect(export.components(separatedBy: "\"\(text)\"").count - 1 == 16)
    }
}
