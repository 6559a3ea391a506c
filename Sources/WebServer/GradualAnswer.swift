import Formats

/// An answer that is sent as it is made: whole where it is short, else in pieces, compressed for who takes that.
public final class GradualAnswer {
    private let exchange: Exchange
    private let head: Response
    private var held: [UInt8] = []
    private var gzip: GzipStream?
    /// How many bytes are held before the first are sent, since until then something else can be answered.
    private static let most = 1 << 20
    /// The size of a piece, in bytes.
    private static let piece = 1 << 16

    /// - Parameter head: the answer without its body.
    public init(_ exchange: Exchange, head: Response) {
        self.exchange = exchange
        self.head = head
    }

    /// Adds to the body.
    ///
    /// - Returns: whether more is wanted.
    public func add(_ bytes: some Sequence<UInt8>) -> Bool {
        held += bytes
        if exchange.hasBegun { return held.count < Self.piece || sendHeld(isLast: false) }
        guard held.count > Self.most else { return true }
        let (coded, isCompressed) = head.codedHead(for: exchange.request)
        if isCompressed { gzip = GzipStream() }
        exchange.send(head: isCompressed && gzip == nil ? head : coded)
        return sendHeld(isLast: false)
    }

    /// Says that nothing more comes.
    public func end() -> ServedAnswer {
        guard exchange.hasBegun else {
            var response = head
            response.body = held
            return .whole(response)
        }
        return .sent(isWhole: sendHeld(isLast: true))
    }

    private func sendHeld(isLast: Bool) -> Bool {
        defer { held.removeAll(keepingCapacity: held.capacity <= Self.piece * 4) }
        guard let gzip else { return exchange.send(piece: held) }
        guard let bytes = gzip.compressed(held, isLast: isLast) else { return false }
        return exchange.send(piece: bytes)
    }
}
