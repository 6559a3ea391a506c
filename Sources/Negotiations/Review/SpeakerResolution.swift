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
    /// The longest end of the words that is somebody's name decides, unless the words before it make it another person: "an aide
    /// to Howard Lutnick".
    ///
    /// - Parameters:
    ///   - date: when it was said, where known.
    ///   - participants: who took part in the round it is about, where known.
    func speaker(printedAs text: String, on date: PartialDate?, participants: Set<Int64> = []) -> SpeakerResolution {
        let words = text.split(separator: " ")
        for first in words.indices {
            let name = words[first...].joined(separator: " ")
            switch resolve(name, on: date, participants: participants) {
            case .official(let id, _): return Self.isAnother(words[..<first]) ? .unknown : .official(id)
            case .ambiguous(let ids): return Self.isAnother(words[..<first]) ? .unknown : .ambiguous(ids)
            case .unknown: continue
            }
        }
        return .unknown
    }

    /// Whether words before a name tell of somebody near that person and not of the person.
    private static func isAnother(_ words: ArraySlice<Substring>) -> Bool {
        guard let last = words.last else { return false }
        let linking: Set = ["to", "for", "with", "from", "by", "and", "or", "near", "under", "around", "about", "like"]
        return last == "of" || words.contains { linking.contains(String($0)) }
    }
}
