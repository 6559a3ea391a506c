import CPostgres
import SharedLog

/// Tables of the server that are no log: statements are run as they come, in the transaction that they begin.
extension PostgresLog: TableStore {
    /// What a server refuses is refused whatever is tried, unless the connection is lost.
    private func refusing<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as Refusal {
            throw error.isLostConnection || error.state == "42501" ? error.logError : error.refused
        }
    }

    func run(_ statement: String) throws -> [UInt8]? {
        try refusing {
            // A connection that broke took the transaction with it.
            if statement == "BEGIN" { try server.connect(within: 0, toWrite: true) }
            return try server.runText(statement)
        }
    }

    func beginCopy(_ statement: String) throws { try refusing { try server.beginCopy(statement) } }

    func copy(_ piece: [UInt8]) throws { try refusing { try server.copy(piece) } }

    func endCopy() throws { try refusing { try server.endCopy() } }
}

extension Server {
    /// Runs a statement whose values come as text.
    func runText(_ sql: String) throws -> [UInt8]? {
        let result = PQexec(connection, sql)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else { throw refusal(result) }
        guard PQntuples(result) > 0, PQnfields(result) > 0, PQgetisnull(result, 0, 0) == 0,
            let value = PQgetvalue(result, 0, 0)
        else { return nil }
        return [UInt8](UnsafeRawBufferPointer(start: value, count: Int(PQgetlength(result, 0, 0))))
    }

    func beginCopy(_ sql: String) throws {
        let result = PQexec(connection, sql)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COPY_IN else { throw refusal(result) }
    }

    func copy(_ piece: [UInt8]) throws {
        let sent = piece.withUnsafeBytes { bytes in
            PQputCopyData(connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        guard sent == 1 else { throw Refusal(state: "", message: String(cString: PQerrorMessage(connection))) }
    }

    func endCopy() throws {
        guard PQputCopyEnd(connection, nil) == 1 else {
            throw Refusal(state: "", message: String(cString: PQerrorMessage(connection)))
        }
        var failure: Refusal?
        while let result = PQgetResult(connection) {
            if PQresultStatus(result) != PGRES_COMMAND_OK { failure = refusal(result) }
            PQclear(result)
        }
        if let failure { throw failure }
    }
}
