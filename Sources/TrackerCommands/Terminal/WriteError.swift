import Formats

/// Why output could not be written.
public enum WriteError: Error, Hashable, Sendable {
    /// The reader of a pipe went away (`EPIPE`): nobody wants the rest, so nothing is to be said.
    case readerGone
    /// The system refused: the disk is full, standard output is closed, … `code` is its `errno`.
    case refused(code: Int32)
}

extension WriteError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .readerGone:
            "the reader of the output went away"
        case .refused(let code):
            "cannot write the output: \(SystemMessage.text(for: code)); what was written so far is incomplete"
        }
    }
}
