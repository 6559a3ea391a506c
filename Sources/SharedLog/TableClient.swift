extension LogClient {
    /// Runs a statement where a helper reaches a server that has tables.
    ///
    /// - Returns: the first value of the first row; nil where there is no row, or it is null.
    @discardableResult
    public func run(_ statement: String) throws -> String? {
        let answer = try ask(Frame(.run, Array(statement.utf8)))
        switch answer.kind {
        case .done: return String(decoding: answer.content, as: UTF8.self)
        case .none: return nil
        default: throw unexpected(answer)
        }
    }

    /// Runs a statement that takes data: COPY … FROM STDIN.
    ///
    /// - Parameter body: sends the data in pieces, each at most a part long (``Frame/longest``).
    public func copy(_ statement: String, _ body: (_ send: ([UInt8]) throws -> Void) throws -> Void) throws {
        do {
            try send(Frame(.copy, Array(statement.utf8)))
            try body { piece in
                for start in stride(from: 0, to: piece.count, by: Packing.longest) {
                    try self.send(Frame(.part, Array(piece[start..<min(start + Packing.longest, piece.count)])))
                }
            }
        } catch {
            // The helper would take what is said next for data.
            giveUp()
            throw error
        }
        let answer = try ask(Frame(.end))
        guard answer.kind == .done else { throw unexpected(answer) }
    }
}

/// What a helper does besides where the log is on a server that has tables.
public protocol TableStore: AnyObject {
    /// - Returns: the first value of the first row as text; nil where there is none.
    func run(_ statement: String) throws -> [UInt8]?
    func beginCopy(_ statement: String) throws
    func copy(_ piece: [UInt8]) throws
    func endCopy() throws
}
