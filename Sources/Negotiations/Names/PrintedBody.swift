/// A body or an office of a state, as articles print it: "Chinese side", "China’s Ministry of Commerce", "the Chinese Vice Premier Jane Example".
struct PrintedBody {
    /// The codes of the states that it can be of: of "Korean" two.
    let states: Set<String>
    /// Whether it is an office, which somebody holds, and no body.
    let isOffice: Bool

    /// - Returns: `nil` for words that open with no state, or tell of nothing that speaks for one: "Chinese analysts".
    init?(_ words: String) {
        let words = words.split(separator: " ")
        guard let (states, length) = Self.state(opening: words) else { return nil }
        let rest = words.dropFirst(length).flatMap { NameWords.of(String($0)) }
        guard !rest.contains(where: Self.private.contains) else { return nil }
        if rest.contains(where: Self.offices.contains) {
            isOffice = true
        } else if rest.contains(where: Self.bodies.contains) {
            isOffice = false
        } else {
            return nil
        }
        self.states = states
    }

    private static func state(opening words: [Substring]) -> (Set<String>, Int)? {
        for length in (1...longest).reversed() where length < words.count {
            let said = words.prefix(length).joined(separator: " ")
            let owner = ["’s", "'s", "s’", "s'"].first(where: said.hasSuffix)
            let name = owner.map { String(said.dropLast($0.hasPrefix("s") ? 1 : 2)) } ?? said
            let key = NameWords.of(name).joined(separator: " ")
            var states = owner == nil ? StateNames.codes(ofAdjective: key) : []
            if owner != nil, let code = StateNames.code(named: key) { states.insert(code) }
            if !states.isEmpty { return (states, length) }
        }
        return nil
    }

    private static let longest = 4
    private static let bodies: Set = [
        "side", "government", "ministry", "department", "treasury", "delegation", "embassy", "consulate", "mission",
        "cabinet", "administration", "parliament", "authorities", "negotiators", "team",
    ]
    private static let offices: Set = [
        "president", "premier", "minister", "chancellor", "secretary", "ambassador", "envoy", "negotiator",
        "representative", "commissioner", "spokesperson", "spokesman", "spokeswoman", "official", "officials",
        "diplomat",
        "diplomats",
    ]
    /// Words of what is of no state, though it sits in one.
    private static let `private`: Set = [
        "company", "companies", "firm", "bank", "union", "club", "association", "university", "chamber", "opposition",
        "business", "former", "ex",
    ]
}
