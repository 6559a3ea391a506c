import Glibc

/// Files of generated records.
enum GeneratedFile {
    /// Statements with all that they refer to, as NDJSON.
    static func statements(_ count: Int, to path: String) throws {
        try write(path) { line in
            var generator = StatementGenerator()
            generator.references(to: line)
            for number in 0..<count { line(generator.statement(number, of: count)) }
        }
    }

    /// What statements refer to, as NDJSON.
    static func references(to path: String) throws {
        try write(path) { line in StatementGenerator().references(to: line) }
    }

    /// Statements as CSV with a header.
    ///
    /// - Parameter seed: another one gives other statements.
    static func rows(_ count: Int, seed: UInt64 = 7, to path: String) throws {
        try write(path) { line in
            var generator = StatementGenerator(seed: seed)
            line("date,official,topics,text")
            for number in 0..<count { line(generator.row(number, of: count)) }
        }
    }

    static func write(_ path: String, _ body: ((String) -> Void) -> Void) throws {
        guard let file = fopen(path, "w") else {
            throw ChildProcess.Failure(description: "\(path) cannot be written (errno \(errno))")
        }
        body { line in
            fputs(line, file)
            putc(0x0A, file)
        }
        guard fclose(file) == 0 else {
            throw ChildProcess.Failure(description: "\(path) cannot be written to its end (errno \(errno))")
        }
    }
}
