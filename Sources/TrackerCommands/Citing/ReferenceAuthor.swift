import Negotiations

/// Who wrote a source, as bibliographies order it.
enum ReferenceAuthor: Equatable {
    case person(given: String, family: String, suffix: String?, isFamilyFirst: Bool = false)
    /// An organisation, or a name that has no parts.
    case whole(String)

    /// The authors that a source names: `Ann Lee and Bob Ray`, `Lee, Ann; Ray, Bob`, `Reuters Staff`.
    ///
    /// - Parameter known: full names of people who are recorded, taken apart.
    static func list(_ text: String, _ known: [String: NameParts] = [:]) -> [ReferenceAuthor] {
        func one(_ text: String) -> ReferenceAuthor? { Self.one(text, known) }
        let line = text.hasPrefix("By ") ? String(text.dropFirst(3)) : text
        if line.contains(";") {
            return line.split(separator: ";").flatMap { $0.split(separator: " and ") }.compactMap { one(String($0)) }
        }
        if line.hasPrefix("The ") || line.split(separator: " ").contains("of") { return [.whole(line)] }
        return line.split(separator: " and ").flatMap { $0.split(separator: " & ") }.flatMap { part in
            let pieces = part.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
            let areNames = pieces.count > 1 && pieces.allSatisfy { $0.contains(" ") && !isOrganisation($0) }
            return areNames ? pieces.compactMap(one) : [one(String(part))].compactMap { $0 }
        }
    }

    /// One author, with the surname first or last.
    private static func one(_ text: String, _ known: [String: NameParts]) -> ReferenceAuthor? {
        let name = trimmed(text[...])
        let pieces = name.split(separator: ",").map(trimmed)
        guard let first = pieces.first, !first.isEmpty else { return nil }
        if isOrganisation(name) { return .whole(name) }
        if pieces.count > 1, let last = pieces.last {
            let isSuffix =
                Surname.parts(of: "\(first) \(last)").suffix != nil && pieces.count == 2 && first.contains(" ")
            if !isSuffix {
                return .person(given: last, family: first, suffix: pieces.count > 2 ? pieces[1] : nil)
            }
        }
        let parts = known[name] ?? Surname.parts(of: name)
        return parts.given.isEmpty
            ? .whole(name)
            : .person(
                given: parts.given, family: parts.family, suffix: parts.suffix, isFamilyFirst: parts.isFamilyFirst)
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func isOrganisation(_ name: String) -> Bool {
        name.hasPrefix("The ") || name.contains(where: \.isNumber)
            || name.lowercased().split { !$0.isLetter }.contains { organisations.contains(String($0)) }
    }

    /// Words by which an organisation is told from a person.
    private static let organisations: Set<String> = [
        "agency", "agence", "agencies", "agentur", "agencia", "afp", "ap", "association", "bank", "bureau", "centre",
        "center", "chamber", "commission", "committee", "company", "corporation", "correspondent", "correspondents",
        "council", "department", "desk", "dpa", "editors", "editorial", "embassy", "foundation", "government", "group",
        "house", "institute", "journal", "mission", "ministry", "ministère", "ministerium", "ministerio", "network",
        "news", "office", "organisation", "organization", "parliament", "post", "press", "presse", "redaktion",
        "reporters", "reuters", "secretariat", "service", "services", "staff", "team", "times", "union", "university",
        "writers", "xinhua",
    ]
}

extension ReferenceAuthor {
    /// `Ann Lee`, `Xi Jinping`.
    var spoken: String {
        switch self {
        case .whole(let name): name
        case .person(let given, let family, let suffix, let isFamilyFirst):
            ((isFamilyFirst ? [family, given] : [given, family]) + [suffix].compactMap { $0 }).joined(separator: " ")
        }
    }

    /// `Lee, A. B.`
    var initialled: String {
        switch self {
        case .whole(let name): name
        case .person(let given, let family, let suffix, _):
            "\(family), \(Self.initials(given))" + (suffix.map { ", \($0)" } ?? "")
        }
    }

    /// `A. B.`, `J.-L.`
    private static func initials(_ given: String) -> String {
        given.split { $0 == " " || $0 == "." }.map { word in
            word.split(separator: "-").compactMap(\.first).map { "\($0)." }.joined(separator: "-")
        }.joined(separator: " ")
    }

    /// `Ann Lee, Bob Ray, and Cy Fox`: as a sentence names several.
    static func spoken(_ authors: [ReferenceAuthor]) -> String {
        let names = authors.map(\.spoken)
        return names.count < 3
            ? names.joined(separator: " and ")
            : names.dropLast().joined(separator: ", ") + ", and " + (names.last ?? "")
    }

    /// `Lee, A., & Ray, B.`
    static func initialled(_ authors: [ReferenceAuthor]) -> String {
        let names = authors.map(\.initialled)
        return names.count < 2
            ? names.joined() : names.dropLast().joined(separator: ", ") + ", & " + (names.last ?? "")
    }
}
