import WebServer

/// Requests: however the bytes come in, a request is the same or refused for the same reason, and the next begins behind it.
enum RequestFuzz {
    static func read(_ input: [UInt8]) {
        let whole = outcome(input[...])
        for end in input.indices {
            switch outcome(input[..<end]) {
            case .none: continue
            case let early where early == whole: return
            // A head can be refused for its end where it was not long enough to be refused before.
            case .refused: return
            case .read: broken("the beginning gives another request", input)
            }
        }
    }

    private enum Outcome: Equatable {
        case none, refused
        case read(Request, Int)
    }

    private static func outcome(_ bytes: ArraySlice<UInt8>) -> Outcome {
        do {
            guard let (request, length) = try RequestParser().parse(Array(bytes)) else { return .none }
            if length > bytes.count || length == 0 { broken("a request is as long as \(length)", Array(bytes)) }
            if request.path.contains("/"), request.target.contains("//") == false,
                !request.target.lowercased().contains("%2f")
            {
                broken("a part of a path has a slash", Array(bytes))
            }
            return .read(request, length)
        } catch {
            if !(400...505).contains(error.status) || error.reason.isEmpty {
                broken("a refusal says nothing", Array(bytes))
            }
            return .refused
        }
    }
}
