/// What makes two records the same where no key decides.
package enum Identity: Sendable, Equatable {
    /// The same values in these fields. A record with a key of its own is another one.
    case values([String])
    /// The same name, which these fields tell. One that was known without a key is the same, and gets it now.
    ///
    /// - Parameter isShared: whether others can have the name too, and are told apart by their keys.
    case name([String], isShared: Bool)
    /// The same name, which either a party's name or its code is.
    case nameOrCode
    /// The same document: its URL, else outlet, title and date.
    case document
    /// The same words, said by the same person at the same time.
    case words

    /// The fields that a record is known by, as they are.
    package var fields: [String] {
        switch self {
        case .values(let fields), .name(let fields, _): fields
        case .nameOrCode, .document, .words: []
        }
    }

    /// Whether a record that has a key can be the same as one without.
    package var standsBesideKey: Bool {
        if case .name = self { true } else { false }
    }
}
