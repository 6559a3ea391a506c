/// Whom printed words mean as a speaker.
enum SpeakerResolution: Equatable {
    case official(Int64)
    /// Several officials share the name.
    case ambiguous([Int64])
    /// No official has the name.
    case unknown
}

extension OfficialDirectory {
    /// Finds the official whom printed words name, with titles before the name: "US Commerce Secretary Howard Lutnick".
    ///
    /// The longest end of the words that is somebody's name decides, unless the words before it make it another person.
    ///
    /// - Parameters:
    ///   - date: when it was said, where known.
    ///   - participants: who took part in the round it is about, where known.
    func speaker(printedAs text: String, on date: PartialDate?, participants: Set<Int64> = []) -> SpeakerResolution {
        let words = text.split(separator: " ")
        guard !isNearby(words) else { return .unknown }
        for first in words.indices {
            let name = words[first...].joined(separator: " ")
            let found = resolve(name, on: date, participants: participants)
            if case .unknown = found { continue }
            // Barbara Lutnick is not Howard Lutnick.
            if first > 0, isSurname(name), !canStandBeforeSurname(words[first - 1]) { return .unknown }
            switch found {
            case .official(let id, _): return .official(id)
            case .ambiguous(let ids): return .ambiguous(ids)
            case .unknown: continue
            }
        }
        return .unknown
    }

    /// Whether what a name means it means as a surname.
    private func isSurname(_ name: String) -> Bool {
        let tier = surestReading(of: name) { reading in surestTier(of: reading.name) { tier, _ in tier } }
        return tier == .surname || tier == .foldedSurname
    }

    /// Whether a word may be part of a title, and is no given name: one of a title, in small letters, or whose something is.
    private func canStandBeforeSurname(_ word: Substring) -> Bool {
        word.first?.isUppercase != true || word.contains { "'’".contains($0) }
            || isTitle(OfficeTitle.words(in: String(word)))
    }

    /// Whether words tell of somebody near the person whose name ends them, and not of the person: "an aide to", "the office of".
    /// "Secretary of State" is a title: "of" counts only where a name follows it directly, or somebody's circle stands before it.
    private func isNearby(_ words: [Substring]) -> Bool {
        for (index, word) in words.dropLast().enumerated() {
            if Self.linking.contains(word.lowercased()) { return true }
            guard word == "of" else { continue }
            if index > 0, Self.circle.contains(words[index - 1].lowercased()) { return true }
            let rest = Self.fold(words[(index + 1)...].joined(separator: " "))
            if Tier.allCases.contains(where: { names(in: $0)[rest] != nil }) { return true }
        }
        return false
    }

    private static let linking: Set = [
        "to", "for", "with", "from", "by", "and", "or", "near", "under", "around", "about", "like", "&",
    ]
    private static let circle: Set = [
        "office", "team", "staff", "camp", "aide", "aides", "ally", "allies", "friend", "friends", "adviser",
        "advisers",
        "advisor", "advisors", "spokesman", "spokeswoman", "spokesperson", "deputy", "deputies", "delegation",
        "critics",
        "supporters", "opponents",
    ]
}
