/// The texts that a connection read and that are not UTF-8, as another program can write them: SQLite looks at no encoding.
///
/// A class, since who asked wants to know afterwards. What is UTF-8 costs nothing more.
public final class TextRepairs {
    /// How many there were; one that was read twice counts twice.
    public private(set) var count = 0
    /// The column that held the last of them.
    public private(set) var lastColumn = ""

    public init() {}

    func note(column: String) {
        count += 1
        lastColumn = column
    }
}

extension Connection {
    /// From now on reads text that is not UTF-8 with U+FFFD in place of what is wrong, and notes it, where it would be an error.
    public mutating func repairText(noting repairs: TextRepairs) {
        session.repairs = repairs
    }
}
