import Formats

/// What becomes of the name of an official whom nobody knows.
public enum UnknownOfficials: Sendable, Equatable {
    /// The record is refused, with the nearest names.
    case refused
    /// An official of that name is made. A name that fits several people, or one person at other times, is still refused.
    case created
    /// A statement keeps the name as its attribution, without a person; so does one whose name fits several people.
    case keptAsPrinted
}

/// How a file is imported.
public struct ImportOptions: Sendable {
    /// What records are that do not say so.
    public var type: RecordType = .statement
    /// How the records are written; nil: found out from the first bytes and the name.
    public var format: RecordFormat?
    /// The encoding of a text, where no byte order mark tells.
    public var encoding = ReadingOptions.Encoding.utf8
    /// The sheet of a spreadsheet; nil: the first.
    public var sheet: String?
    /// How dates are written; nil: in any way that cannot be misread.
    public var dates: DateFormat?
    /// What columns and names of members mean.
    public var fields = FieldMapping()
    public var unknownOfficials = UnknownOfficials.refused
    /// Makes records of names that are like known ones.
    public var takesSimilarNames = false
    /// What is to hold where this desk and that of the file both changed a record; nil: it stays as it is, and is told.
    public var preference: Preference?
    /// What the dates of statements are compared with; nil: they are taken as they are.
    public var dateChecks: DateChecks?
    /// Takes the good records of a file whose other records are wrong.
    public var skipsBad = false
    /// Takes nothing at all for wrong: where nobody looks on it is mostly what a program left that could not write.
    public var refusesEmpty = false
    /// Says what would happen, and changes nothing.
    public var isTrial = false
    /// The version of the program: another one may make something else of a file.
    public var program = ""

    public init() {}
}

/// How far an import has come.
public struct ImportProgress: Sendable {
    /// How many records were read.
    public let records: Int
    /// How many bytes of the input were read, as they are stored.
    public let bytes: Int
    /// The size of the input; nil for one whose end nobody knows.
    public let totalBytes: Int?
}
