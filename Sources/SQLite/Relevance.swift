import CSQLite
import Glibc

/// The SQL function `relevance(table, weight of each column…, counts)`, by which what FTS5 finds is ordered.
///
/// It says what `bm25` of FTS5 says (<https://www.sqlite.org/fts5.html#the_bm25_function>), but is told how many rows hold each phrase of the query:
/// `bm25` counts them anew for each question, which for words that stand everywhere takes longer than all else. `counts` are 64-bit integers in a blob,
/// in the order of the phrases; those behind the last one count as phrases that stand in no row.
enum Relevance {
    /// Its name in SQL.
    static let name: StaticString = "relevance"
    /// What the library hands the interface of FTS5 out for.
    private static let pointerType: StaticString = "fts5_api_ptr"

    /// Makes the function known to a connection.
    static func add(to handle: OpaquePointer) throws(DatabaseError) {
        let sql = "SELECT fts5(?)"
        let statement = try PreparedStatement(sql, on: handle).handle
        defer { sqlite3_finalize(statement) }
        var api: UnsafeMutablePointer<fts5_api>?
        let code = withUnsafeMutablePointer(to: &api) { place in
            sqlite3_bind_pointer(statement, 1, place, characters(pointerType), nil)
            return sqlite3_step(statement)
        }
        guard code == SQLITE_ROW, let api else { throw .last(on: handle, sql: sql) }
        let function: fts5_extension_function = { api, row, result, count, values in
            guard let api, let result, count > 0 else { return }
            let code = Relevance.score(
                api.pointee, row, UnsafeBufferPointer(start: values, count: Int(count)), into: result)
            if code != SQLITE_OK { sqlite3_result_error_code(result, code) }
        }
        let added = api.pointee.xCreateFunction(api, characters(name), nil, function, nil)
        guard added == SQLITE_OK else { throw .library(added, "adding \(name)") }
    }

    private static func characters(_ text: StaticString) -> UnsafePointer<CChar> {
        UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
    }

    /// Okapi BM25 with the constants of FTS5: k1 = 1.2, b = 0.75.
    ///
    /// - Returns: the library's code.
    private static func score(
        _ api: Fts5ExtensionApi, _ row: OpaquePointer?, _ values: UnsafeBufferPointer<OpaquePointer?>,
        into result: OpaquePointer
    ) -> Int32 {
        var (rows, tokens): (Int64, Int64) = (0, 0)
        var (found, length): (Int32, Int32) = (0, 0)
        for code in [
            api.xRowCount(row, &rows), api.xColumnTotalSize(row, -1, &tokens), api.xInstCount(row, &found),
            api.xColumnSize(row, -1, &length),
        ] where code != SQLITE_OK { return code }
        let phrases = Int(api.xPhraseCount(row))
        let weights = values.dropLast()
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, phrases)) { frequencies in
            frequencies.initialize(repeating: 0)
            for index in 0..<found {
                var (phrase, column, offset): (Int32, Int32, Int32) = (0, 0, 0)
                let code = api.xInst(row, index, &phrase, &column, &offset)
                guard code == SQLITE_OK else { return code }
                guard frequencies.indices.contains(Int(phrase)) else { continue }
                frequencies[Int(phrase)] +=
                    weights.indices.contains(Int(column)) ? sqlite3_value_double(weights[Int(column)]) : 1
            }
            let average = Double(tokens) / Double(max(1, rows))
            let share = 1.2 * (0.25 + 0.75 * Double(length) / average)
            var score = 0.0
            for phrase in 0..<phrases where frequencies[phrase] > 0 {
                let holding = Double(count(of: phrase, in: values[values.count - 1]))
                let rarity = log((Double(rows) - holding + 0.5) / (holding + 0.5))
                let frequency = frequencies[phrase]
                score += (rarity > 0 ? rarity : 1e-6) * (frequency * 2.2 / (frequency + share))
            }
            sqlite3_result_double(result, -score)
            return SQLITE_OK
        }
    }

    /// How many rows hold a phrase.
    private static func count(of phrase: Int, in counts: OpaquePointer?) -> Int64 {
        let place = phrase * MemoryLayout<Int64>.size
        guard let bytes = sqlite3_value_blob(counts),
            place + MemoryLayout<Int64>.size <= Int(sqlite3_value_bytes(counts))
        else { return 0 }
        return bytes.loadUnaligned(fromByteOffset: place, as: Int64.self)
    }
}

extension Transaction {
    /// Makes the SQL function `relevance` known, whose last argument is `countsOfPhrases` of how many rows hold each.
    package func useRelevance() throws {
        guard !session.hasRelevance else { return }
        try Relevance.add(to: session.handle)
        session.hasRelevance = true
    }
}

extension Sequence<Int> {
    /// Numbers as `relevance` reads them.
    package var countsOfPhrases: [UInt8] {
        flatMap { number in withUnsafeBytes(of: Int64(number)) { Array($0) } }
    }
}
