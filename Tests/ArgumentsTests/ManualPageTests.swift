import Foundation
import Testing

@testable import Arguments

struct ManualPageTests {
    private static let small = CommandLineInterface(
        name: "note",
        abstract: "Keep notes – in one file.",
        version: "note 1",
        firstSteps: [Example("note move -3 'a~b'", "Move it.")],
        groups: [CommandGroup("Say \"it\"", [Move.self])],
        shared: [FileOptions.self],
        environment: [Note("LEDGER_FILE", "'The' ledger's file, C:\\x.")],
        exitStatuses: [Note("0", ".done")])

    @Test func `the page holds every declaration in the macros of man`() {
        #expect(
            Self.small.manualPage(release: "note 1", date: "2025-06-09") == #"""
                .TH "NOTE" 1 "2025-06-09" "note 1"
                .SH NAME
                note \- Keep notes \[u2013] in one file.
                .SH SYNOPSIS
                \fBnote\fR \fICOMMAND\fR [\fIOPTIONS\fR] [\fIARGUMENTS\fR]
                .SH DESCRIPTION
                Options may stand before or after the command and its arguments.
                \fB\-\-\fR ends the options; what follows are arguments.
                Names of options are not abbreviated.
                .SH OPTIONS
                .TP
                \fB\-\-file\fR \fIFILE\fR
                The ledger's file. [environment: LEDGER_FILE]
                .TP
                \fB\-q\fR, \fB\-\-quiet\fR
                Say nothing that is not asked for.
                .TP
                \fB\-h\fR, \fB\-\-help\fR
                Show help of the program or a command.
                .TP
                \fB\-\-version\fR
                Show the version.
                .SH COMMANDS
                .SS "Say \(dqit\(dq"
                .TP
                \fBnote move [OPTIONS] ENTRY [PLACES] [LAYOUT]\fR
                Move an entry.
                .RS
                .TP
                \fIENTRY\fR
                The entry.
                .TP
                \fI[PLACES]\fR
                By how many places. [default: 1]
                .TP
                \fI[LAYOUT]\fR
                Where it is printed. [one of: table, json, csv]
                .RE
                .SH ENVIRONMENT
                .TP
                \fBLEDGER_FILE\fR
                \&'The' ledger's file, C:\ex.
                .SH EXIT STATUS
                .TP
                \fB0\fR
                \&.done
                .SH EXAMPLES
                Move it.
                .PP
                .EX
                    note move \-3 \(aqa\(tib\(aq
                .EE

                """#)
    }

    @Test(arguments: ["utf8", "ascii", "ps"])
    func `groff sets the page without a warning`(device: String) throws {
        for interface in [Self.small, ledger] {
            let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).1")
            defer { try? FileManager.default.removeItem(at: file) }
            try interface.manualPage(release: "note 1", date: "2025-06-09").write(
                to: file, atomically: true, encoding: .utf8)
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["groff", "-man", "-ww", "-rLL=80n", "-T\(device)", file.path]
            let warnings = Pipe()
            process.standardError = warnings
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            let printed = warnings.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(String(decoding: printed, as: UTF8.self) == "")
            #expect(process.terminationStatus == 0)
        }
    }
}
