import Text

/// Why a name is nobody's that would be somebody's, were it not for what is said beside it.
enum NameContradiction {
    /// Its bearers are not known to speak for the party that is given.
    case party(String)
    /// Its bearer had left office long before the day.
    case day(PartialDate)
    /// Its bearers are not those of whom the words around it speak; what these would be, as the steps of a resolution say it.
    case words(String)
    /// It tells of somebody near its bearer.
    case somebodyNear

    /// What else decides it beside the name.
    var context: String? {
        switch self {
        case .party(let party): party
        case .day(let date): date.text
        case .words, .somebodyNear: nil
        }
    }

    /// What is said where no more is told any more.
    var inShort: String {
        switch self {
        case .party: "is nobody's name for that party"
        case .day: "is nobody's name at that time"
        case .words: "is nobody's name with what stands beside it"
        case .somebodyNear: "is somebody near an official"
        }
    }
}

extension OfficialDirectory {
    /// Why a name that means nobody does not mean who bears it; nil where nobody does, or several do.
    ///
    /// - Parameters:
    ///   - party: that for which the person spoke.
    ///   - date: when the name was used.
    func contradiction(of name: String, for party: String?, on date: PartialDate?) -> NameContradiction? {
        if let party, case .official = resolve(name, on: date) { return .party(party) }
        var last: ResolutionStep?
        switch resolve(name, note: { last = $0 }) {
        case .official(let id, _):
            if let date, isOutOfOffice(id, longBefore: date) { return .day(date) }
        case .unknown:
            if let last, last.officials.isEmpty { return .words(last.rule) }
        case .ambiguous: break
        }
        return SomebodyNear.isMeant(by: name) ? .somebodyNear : nil
    }

    func error(_ name: String, _ contradiction: NameContradiction) -> TrackerError {
        let reason: String
        switch contradiction {
        case .party(let party): reason = "who is known to hold an office for \(party)"
        case .day(let date): reason = Self.holdingOffice(before: date)
        case .words(let rule): reason = rule
        case .somebodyNear: return NobodysName.near.error(name)
        }
        let ids = Set(everybody(called: name).map(\.officialID)).sorted()
        return TrackerError(
            .badData, "“\(name.beginning)” is nobody \(reason), and the surname of:",
            hints: candidates(ids.prefix(TrackerError.shownCandidates), for: name).map { "  " + $0 } + [
                "Write the full name of who is meant; somebody else is added with tracker add-official."
            ])
    }

    /// What a surname alone asks of its bearer.
    static func holdingOffice(before date: PartialDate) -> String {
        "who held an office within \(yearsAfterOffice) years before \(date.text)"
    }
}
