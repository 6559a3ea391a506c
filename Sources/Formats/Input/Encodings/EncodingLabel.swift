extension ReadingOptions.Encoding {
    /// The encoding that a label means: what files declare, and iconv calls it, in any case (after the WHATWG Encoding Standard). Nil for one that is
    /// not read.
    public init?(label: String) {
        switch label.lowercased().filter({ !"-_ :".contains($0) }) {
        case "utf8": self = .utf8
        case "utf16", "utf16le", "unicode", "ucs2": self = .utf16
        case "windows1252", "cp1252", "latin1", "iso88591", "ascii", "usascii": self = .latin1
        case "windows1250", "cp1250", "xcp1250": self = .windows1250
        case "gbk", "gb2312", "gb18030", "cp936", "xgbk", "euccn", "windows936": self = .gb18030
        case "big5", "cp950", "big5hkscs", "windows950": self = .big5
        case "shiftjis", "sjis", "cp932", "ms932", "windows31j", "mskanji": self = .shiftJIS
        case "euckr", "cp949", "uhc", "ksc56011987", "ksc5601", "windows949": self = .eucKR
        default: return nil
        }
    }

    /// What `--encoding` calls it.
    public var label: String {
        switch self {
        case .utf8: "utf8"
        case .latin1: "windows-1252"
        case .windows1250: "windows-1250"
        case .utf16: "utf16"
        case .gb18030: "gbk"
        case .big5: "big5"
        case .shiftJIS: "shift_jis"
        case .eucKR: "euc-kr"
        }
    }

    /// What people call it.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .latin1: "Windows-1252"
        case .windows1250: "Windows-1250"
        case .utf16: "UTF-16"
        case .gb18030: "GBK"
        case .big5: "Big5"
        case .shiftJIS: "Shift_JIS"
        case .eucKR: "EUC-KR"
        }
    }
}
