// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Tracker",
    products: [.executable(name: "tracker", targets: ["tracker"])],
    targets: [
        .systemLibrary(name: "CSQLite"),
        .systemLibrary(name: "CMessageDigest"),
        .systemLibrary(name: "CZlib"),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CGumbo"),
        .systemLibrary(name: "CExpat"),
        .systemLibrary(name: "CStemmer"),
        .systemLibrary(name: "CUTF8Proc"),
        .systemLibrary(name: "CPostgres"),
        .target(name: "Text", dependencies: ["CStemmer", "CUTF8Proc"]),
        .target(name: "Calendar"),
        .target(name: "Threads"),
        .target(name: "Processes"),
        .target(name: "MessageDigest", dependencies: ["CMessageDigest"]),
        .target(name: "SQLite", dependencies: ["CSQLite", "MessageDigest"]),
        .target(name: "SharedLog", dependencies: ["MessageDigest", "CZlib", "CLinux", "Processes"]),
        .target(
            name: "Formats", dependencies: ["Calendar", "CExpat", "CZlib"],
            resources: ["gb18030", "big5", "shift_jis", "euc_kr"].map {
                .embedInCode("Input/Encodings/\($0).txt")
            }),
        .target(name: "Arguments", dependencies: ["Text"]),
        .target(name: "Quotations", dependencies: ["Calendar"]),
        .target(name: "Markup", dependencies: ["CGumbo"]),
        .target(
            name: "SchemaMigrations", path: "migrations/sqlite",
            resources: [
                .embedInCode("0001_revisions.sql"), .embedInCode("0002_facts.sql"), .embedInCode("0003_rules.sql"),
                .embedInCode("0004_search.sql"), .embedInCode("0005_upkeep.sql"),
                .embedInCode("0006_readers.sql"),
            ]),
        .target(
            name: "Negotiations",
            dependencies: [
                "SQLite", "SchemaMigrations", "Formats", "MessageDigest", "Text", "Calendar", "Threads", "CLinux",
                "SharedLog",
            ]),
        .target(name: "WebServer", dependencies: ["Formats", "Threads"]),
        .target(
            name: "Pages", dependencies: ["Negotiations", "Formats", "Calendar", "Text"],
            resources: [.embedInCode("style.css"), .embedInCode("search.js"), .embedInCode("pages.js")]),
        .target(
            name: "TrackerCommands",
            dependencies: [
                "Arguments", "Negotiations", "Formats", "Markup", "MessageDigest", "Quotations", "Calendar", "Pages",
                "WebServer", "CLinux", "Processes",
            ]),
        .executableTarget(name: "tracker", dependencies: ["TrackerCommands"]),
        .executableTarget(name: "tracker-remote-file", dependencies: ["SharedLog"]),
        .executableTarget(name: "tracker-remote-postgresql", dependencies: ["SharedLog", "CPostgres"]),
        .executableTarget(
            name: "schema", dependencies: ["Negotiations", "SQLite", "MessageDigest"], path: "Tools/Schema"),
        .target(name: "AllocationCount", path: "Benchmarks/AllocationCount"),
        .executableTarget(
            name: "bench",
            dependencies: ["SQLite", "CSQLite", "Negotiations", "Formats", "Quotations", "AllocationCount"],
            path: "Benchmarks", exclude: ["AllocationCount"]),
        .executableTarget(
            name: "torture", dependencies: ["TrackerCommands", "CSQLite"], path: "Tests/Torture"),
        .testTarget(name: "TortureTests", dependencies: ["torture"]),
        .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "CSQLite"]),
        .testTarget(name: "TextTests", dependencies: ["Text"]),
        .testTarget(name: "CalendarTests", dependencies: ["Calendar"]),
        .testTarget(name: "MessageDigestTests", dependencies: ["MessageDigest"]),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "CZlib"]),
        .testTarget(name: "ArgumentsTests", dependencies: ["Arguments"]),
        .testTarget(name: "QuotationsTests", dependencies: ["Quotations"]),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
        .testTarget(name: "SharedLogTests", dependencies: ["SharedLog", "tracker-remote-file"]),
        .target(name: "RawClient", path: "Tests/RawClient"),
        .testTarget(name: "WebServerTests", dependencies: ["WebServer", "RawClient"]),
        .testTarget(name: "PagesTests", dependencies: ["Pages"]),
        .testTarget(
            name: "NegotiationsTests",
            dependencies: ["Negotiations", "SchemaMigrations", "SQLite", "CSQLite", "Formats", "SharedLog"]),
        .testTarget(
            name: "TrackerCommandsTests",
            dependencies: ["TrackerCommands", "Negotiations", "Formats", "Arguments", "SQLite", "Threads", "schema"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "tracker", "tracker-remote-file", "tracker-remote-postgresql", "schema", "TrackerCommands",
                "Negotiations", "Arguments", "SQLite",
                "RawClient", "SharedLog",
            ],
            path: "Tests/EndToEnd", exclude: ["Help", "Spreadsheets"]),
    ],
    swiftLanguageModes: [.v6]
)

// Built by `make fuzz` alone: it needs the runtime of libFuzzer, which brings the program's `main`.
if Context.environment["TRACKER_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "TrackerCommands", "Arguments", "Negotiations", "Formats", "Markup", "Quotations", "CSQLite",
                "WebServer", "SQLite", "SharedLog",
            ],
            path: "Tests/Fuzz", exclude: ["Seeds", "words.dictionary"]))
}
