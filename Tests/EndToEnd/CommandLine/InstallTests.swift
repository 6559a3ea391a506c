import Foundation
import Testing

/// What `make install` puts where, with the binary that is built already in place of a fresh one.
@Suite struct InstallTests {
    private static func files(below folder: String) -> Set<String> {
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return Set(
            found.filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
                    && !isFolder.boolValue
            })
    }

    @Test func `install puts the program, its manual page and completions in their places, uninstall takes them away`()
        throws
    {
        let folder = try PreparedFolder(isEmpty: true)
        let project = HelpTests.folder.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path(percentEncoded: false)
        let root = folder.tracker.file("root")
        // -o: the binary is not to be built here, nor are packages to be installed.
        let settings =
            "-C '\(project)' DESTDIR='\(root)' PREFIX=/usr BINARY='\(TrackerRunner.binary)' -o '\(TrackerRunner.binary)' -o remotes"
        #expect(try folder.shell("make -s \(settings) install").exitCode == 0)
        let places = [
            "usr/bin/tracker", "usr/share/man/man1/tracker.1", "usr/share/bash-completion/completions/tracker",
            "usr/share/zsh/site-functions/_tracker", "usr/share/fish/vendor_completions.d/tracker.fish",
            "usr/bin/tracker-remote-file", "usr/bin/tracker-remote-postgresql",
        ]
        #expect(Self.files(below: root) == Set(places))
        let installed = try folder.tracker.run(["--version"], executable: "\(root)/usr/bin/tracker")
        #expect(try installed.output == folder.tracker.succeed("--version"))
        for (place, shell) in zip(places.dropFirst(2), ["bash", "zsh", "fish"]) {
            #expect(
                try String(contentsOfFile: "\(root)/\(place)", encoding: .utf8)
                    == folder.tracker.succeed("completions", shell))
        }
        #expect(try folder.shell("make -s \(settings) uninstall").exitCode == 0)
        #expect(Self.files(below: root) == [])
    }
}
