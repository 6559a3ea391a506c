import Testing

@testable import Negotiations

/// Whom printed words mean among officials who share parts of their names.
@Suite struct SpeakerResolutionTests {
    private static let jane: Int64 = 1
    private static let luc: Int64 = 2
    private static let ana: Int64 = 3
    private static let marcus: Int64 = 4

    private static func database() throws -> TestDatabase {
        let database = try TestDatabase()
        try database.record(
            (.party, ["name": "Norland", "code": "NO"]), (.party, ["name": "Sudmark"]),
            (.official, ["name": "Jane Example"]), (.official, ["name": "Luc Ferrant"]),
            (.official, ["name": "Ana de la Sample"]), (.official, ["name": "Marcus Ferrant-Other"]),
            (.office, ["official": "Jane Example", "party": "Norland", "office": "Envoy"]),
            (.office, ["official": "Luc Ferrant", "party": "Sudmark", "office": "Minister of Ports"]))
        return database
    }

    @Test(
        arguments: [
            // A party behind the name is one that the official stands for.
            ("Jane Example of Norland", jane), ("Minister Jane Example of Norland", jane),
            ("Example of the Norland", jane), ("Jane Example of NO", jane), ("Jane Example of Sudmark", nil),
            ("Jane Example of the Harbour Guild", nil), ("Ferrant of Sudmark", luc), ("Ferrant of Norland", nil),
            // Another given name makes it somebody else; a title, an initial or a short form does not.
            ("Jeanne Ferrant", nil), ("Minister Jeanne Ferrant", nil), ("la ministre Jeanne Ferrant", nil),
            ("Minister Ferrant", luc), ("M. Ferrant", luc), ("Mr. Ferrant", luc), ("L. Ferrant", luc),
            ("J. Example", jane), ("T. Example", nil), ("Tom Example", nil), ("Sudmark’s Luc Ferrant", luc),
            ("Verkehrsministerin Birte Ferrant", nil), ("Verkehrsminister Ferrant", luc),
            ("Ana de la Sample", ana), ("Eva de la Sample", nil), ("Minister de la Sample", ana),
            ("JANE EXAMPLE", jane), ("TOM EXAMPLE", nil),
            // Who speaks for somebody, or stands near, is somebody else.
            ("Le porte-parole de Mme Ferrant", nil), ("L’entourage d’Ana de la Sample", nil),
            ("Ein Sprecher von Luc Ferrant", nil), ("El portavoz de Luc Ferrant", nil), ("Critics of Mr Ferrant", nil),
            ("un conseiller d'Ana de la Sample", nil), ("The wife of Mr. Luc Ferrant", nil),
            ("la ministre de la Mer Ana de la Sample", ana), ("Der Minister von Sudmark, Luc Ferrant", luc),
        ] as [(String, Int64?)])
    func `a surname is an official's unless another given name or another party stands beside it`(
        _ printed: String, _ id: Int64?
    ) throws {
        try Self.database().ask { transaction in
            let found = try OfficialDirectory(from: transaction).speaker(printedAs: printed, on: nil)
            #expect(found == id.map(SpeakerResolution.official) ?? .unknown)
        }
    }

    @Test func `of two who share a surname the given name tells, and the surname alone neither`() throws {
        let database = try Self.database()
        try database.record((.official, ["name": "Tom Example"]))
        try database.ask { transaction in
            let directory = try OfficialDirectory(from: transaction)
            #expect(directory.speaker(printedAs: "Secretary Tom Example", on: nil) == .official(5))
            #expect(directory.speaker(printedAs: "Mr. Example", on: nil) == .ambiguous([1, 5]))
            #expect(directory.speaker(printedAs: "Ann Example", on: nil) == .unknown)
        }
    }
}
