import Testing

/// Names of digits beside the numbers of records.
@Suite struct DigitNamesTests {
    @Test func `another name of digits means whoever bears it, unless it is the number of somebody else`() throws {
        let tracker = try TrackerRunner()
        for name in ["Ann Lee", "Bob Ray"] { try tracker.succeed("add-official", name) }
        try tracker.succeed("add-name", "7", "--official", "Ann Lee")
        try tracker.succeed("add-name", "2", "--official", "Ann Lee")
        func official(_ name: String) throws -> Outcome { try tracker.run("show-official", name) }
        for name in ["7", "id:1", "1"] {
            #expect(try official(name).output.contains("Ann Lee"), "\(name)")
        }
        #expect(try official("id:2").output.contains("Bob Ray"))
        let both = try official("2")
        #expect(both.isRefusal(65, saying: "Ann Lee", "Bob Ray", "id:N"), "\(both.errors)")
    }

    @Test func `another name of a party is told from the number of another one in the same way`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "North", "--aliases", "2; 9")
        try tracker.succeed("add-party", "South")
        func party(_ name: String) throws -> Outcome { try tracker.run("edit-party", name, "--note", name) }
        for name in ["9", "id:1", "1"] {
            #expect(try party(name).output == "Changed party 1: North (note)\n", "\(name)")
        }
        let both = try party("2")
        #expect(both.isRefusal(65, saying: "North", "South", "id:N"), "\(both.errors)")
    }
}
