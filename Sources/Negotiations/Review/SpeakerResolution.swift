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
            switch resolve(words[first...].joined(separator: " "), on: date, participants: participants) {
            case .official(let id, _):
                return isOther(words, first, than: id) ? .unknown : .official(id)
            case .ambiguous(let ids):
                let left = ids.filter { !isOther(words, first, than: $0) }
                return left.isEmpty ? .unknown : left.count == 1 ? .official(left[0]) : .ambiguous(left)
            case .unknown: continue
            }
        }
        return speaker(withPartyBehind: words, on: date, participants: participants)
    }

    /// Whether what stands before a name makes it somebody else's: another given name, or before a surname alone another party or a spokesperson.
    private func isOther(_ words: [Substring], _ first: Int, than id: Int64) -> Bool {
        if isAnother(words[..<first], words[first...], than: id) { return true }
        let named = parties(namedIn: words[..<first])
        let titles = OfficeTitle.words(in: words[..<first].joined(separator: " "))
        return (named.contains { speaks(onlyForOthersThan: $0, id) } || speaksForSomebodyElse(titled: titles, id))
            && surnameAlone(in: words[first...].joined(separator: " "), of: id) != nil
    }

    /// “Minister Jane Example of Norland”: the party behind the name, which must be one that the official stands for.
    private func speaker(
        withPartyBehind words: [Substring], on date: PartialDate?, participants: Set<Int64>
    ) -> SpeakerResolution {
        guard let of = words.lastIndex(of: "of"), of > 0, of + 1 < words.count else { return .unknown }
        var behind = words[(of + 1)...]
        if behind.count > 1, behind.first?.lowercased() == "the" { behind = behind.dropFirst() }
        let party = Self.fold(behind.joined(separator: " "))
        guard
            case .official(let id) = speaker(
                printedAs: words[..<of].joined(separator: " "), on: date, participants: participants),
            entries[id]?.offices.contains(where: {
                Self.fold($0.party) == party || $0.partyCode.map(Self.fold) == party
            }) == true
        else { return .unknown }
        return .official(id)
    }

    /// Whether words tell of somebody near the person whose name ends them, and not of the person: "an aide to", "the office of", « le porte-parole de Mme ».
    /// "Secretary of State" is a title: "of" counts only where a name follows it, or somebody's circle stands before it.
    private func isNearby(_ words: [Substring]) -> Bool {
        for (index, word) in words.enumerated() {
            if index + 1 < words.count, Self.linking.contains(word.lowercased()) { return true }
            if word == "of", index > 0, Self.circle.contains(words[index - 1].lowercased()) { return true }
            if let rest = Self.behindOf(index, words), isName(rest), index == 0 || !isPartOfName(index, words) {
                return true
            }
        }
        return false
    }

    /// The words behind "of" or its like, without honorifics; nil where there is no such word.
    private static func behindOf(_ index: Int, _ words: [Substring]) -> [Substring]? {
        var rest = Array(words[(index + 1)...])
        if let elided = ["d'", "d’"].first(where: words[index].lowercased().hasPrefix) {
            rest.insert(words[index].dropFirst(elided.count), at: 0)
        } else if !of.contains(words[index].lowercased()) {
            return nil
        }
        return Array(rest.drop { OfficeTitle.honorifics.contains(OfficeTitle.styled($0)) })
    }

    private static let of: Set = ["of", "de", "von", "di", "del", "da", "do"]

    private func isName(_ words: some Collection<Substring>) -> Bool {
        let folded = Self.fold(words.joined(separator: " "))
        return Tier.allCases.contains { names(in: $0)[folded] != nil }
    }

    /// Whether a word is one of a name that ends the words: “Ana de la Example”.
    private func isPartOfName(_ index: Int, _ words: [Substring]) -> Bool {
        (0...index).contains { isName(words[$0...]) }
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
