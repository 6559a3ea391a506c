import Foundation
import Testing

/// Who a revision says has made it.
@Suite struct AuthorTests {
    private static func authors(_ tracker: TrackerRunner) throws -> [String] {
        try tracker.succeed("log", "--format", "tsv", "--fields", "who").split(separator: "\n").dropFirst().map(
            String.init)
    }

    @Test func `a revision is by whom the command names, else the environment, else the user`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("date,attribution,text\n2025,Aide,x\n", to: "said.csv")
        try tracker.succeed("import", "--by", "Import desk", path)
        try tracker.succeed("edit-statement", "1", "--tone", "neutral", "--by", "Ana Kovač")
        #expect(try tracker.run(["add-party", "China"], environment: ["TRACKER_USER": "Night desk"]).exitCode == 0)
        #expect(
            try tracker.run(["add-party", "Japan", "--by", "Ana Kovač"], environment: ["TRACKER_USER": "Night desk"])
                .exitCode == 0)
        try tracker.succeed("remove-party", "Japan", "--yes")
        let authors = try Self.authors(tracker)
        #expect(authors.dropFirst() == ["Ana Kovač", "Night desk", "Ana Kovač", "Import desk"])
        #expect(authors.first?.contains("@") == true)
    }

    @Test func `whoever wrote a name into the file of settings need not say it again`() throws {
        let tracker = try TrackerRunner()
        let folder = tracker.folder + "/.config/tracker"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        _ = try tracker.write("\u{FEFF}Ana Kovač\r\n", to: ".config/tracker/user")
        try tracker.succeed("add-party", "China")
        try tracker.succeed("edit-party", "China", "--code", "CN", "--by", "Night desk")
        #expect(
            try tracker.run(["add-party", "Japan"], environment: ["XDG_CONFIG_HOME": tracker.folder + "/none"]).exitCode
                == 0)
        #expect(
            try tracker.run(["add-party", "Peru"], environment: ["XDG_CONFIG_HOME": tracker.folder + "/.config"])
                .exitCode
                == 0)
        let authors = try Self.authors(tracker)
        #expect(
            authors[0] == "Ana Kovač" && authors[1].contains("@")
                && Array(authors[2...]) == ["Night desk", "Ana Kovač"])
        for text in ["", "two\nlines\n", " \n"] {
            _ = try tracker.write(text, to: ".config/tracker/user")
            #expect(
                try tracker.run("add-party", "Norway").isRefusal(
                    78, saying: "/.config/tracker/user does not hold a name: one line of at most 200 bytes"))
            // Who only asks needs no name.
            try tracker.succeed("list-parties")
        }
    }

    @Test(arguments: ["", " ", "two\nlines", String(repeating: "x", count: 201)])
    func `what names nobody is refused`(_ name: String) throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.run("add-party", "China", "--by", name).isRefusal(64, saying: "--by must be one line"))
    }
}
