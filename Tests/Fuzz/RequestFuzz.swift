import WebServer

/// Requests: however the bytes come in, a request is the same or refused for the same reason, and the next begins behind it.
enum RequestFuzz {
    static func read(_ input: [UInt8]) {
        // By a server that only shows, and by one that takes forms.
        for longestForm in [0, 256] {
            var parser = RequestParser()
            parser.longestForm = longestForm
            read(input, by: parser)
        }
    }

    private static func read(_ input: [UInt8], by parser: RequestParser) {
        let whole = outcome(input[...], by: parser)
        for end in input.indices {
            switch outcome(input[..<end], by: parser) {
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

    private static func outcome(_ bytes: ArraySlice<UInt8>, by parser: RequestParser) -> Outcome {
        do {
            guard let (request, length) = try parser.parse(Array(bytes)) else { return .none }
            if request.isPost ? parser.longestForm == 0 : !request.form.isEmpty {
                broken("a form was taken where none is", Array(bytes))
            }
            if request.form.reduce(0, { $0 + $1.name.utf8.count + $1.value.utf8.count }) > parser.longestForm {
                broken("a form is longer than is taken", Array(bytes))
            }
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
