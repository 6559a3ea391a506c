/// What a quotation mark may do where it stands.
struct QuotationMark {
    /// Marks that pair with each other.
    enum Family: UInt8 { case straight, curly, low, guillemet, corner, single, doubledApostrophe }

    let family: Family
    let mayOpen: Bool
    let mayClose: Bool

    /// - Parameters:
    ///   - scalar: the mark.
    ///   - isTightBefore: no space before it, and what stands there is not an opening bracket, a dash or a mark.
    ///   - isTightAfter: no space after it.
    init?(_ scalar: Unicode.Scalar, isTightBefore: Bool, isTightAfter: Bool) {
        switch scalar {
        case "\"", "\u{FF02}", "\u{201F}":
            self.init(.straight, isTightBefore: isTightBefore, isTightAfter: isTightAfter)
        case "\u{201C}":
            // English opens with it, German closes with it, and careless typing closes with it too.
            let closes = isTightBefore && !isTightAfter
            self.init(family: .curly, mayOpen: !closes, mayClose: closes || isTightBefore)
        case "\u{201D}":
            self.init(family: .curly, mayOpen: !isTightBefore && isTightAfter, mayClose: true)
        case "\u{201E}": self.init(family: .low, mayOpen: true, mayClose: false)
        case "\u{AB}": self.init(family: .guillemet, mayOpen: true, mayClose: isTightBefore && !isTightAfter)
        case "\u{BB}": self.init(family: .guillemet, mayOpen: isTightAfter && !isTightBefore, mayClose: true)
        case "\u{300C}", "\u{300E}", "\u{301D}": self.init(family: .corner, mayOpen: true, mayClose: false)
        case "\u{300D}", "\u{300F}", "\u{301E}", "\u{301F}": self.init(family: .corner, mayOpen: false, mayClose: true)
        default: return nil
        }
    }

    /// A mark with no shape of its own: the spaces around it decide, and where they do not, it may be either.
    init(_ family: Family, isTightBefore: Bool, isTightAfter: Bool) {
        let undecided = isTightBefore == isTightAfter
        self.init(family: family, mayOpen: undecided || isTightAfter, mayClose: undecided || isTightBefore)
    }

    init(family: Family, mayOpen: Bool, mayClose: Bool) {
        self.family = family
        self.mayOpen = mayOpen
        self.mayClose = mayClose
    }

    /// Whether this mark can end what `opening` began.
    func closes(_ opening: Family) -> Bool {
        guard mayClose || opening == .low else { return false }
        return family == opening || (opening == .low && family == .curly) || (opening == .curly && family == .low)
    }
}
