/// Given names of which only the first letters are written: `R.`, `J. F.`, `J.-P.`
enum Initials {
    /// The letters of a text that is initials and nothing else, as names are compared; nil for any other.
    static func alone(_ text: String) -> [Character]? {
        // Most words are none, and have nothing that would part them.
        if text.utf8.count > 1, text.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) { return nil }
        let parts = text.split { $0.isWhitespace || ".-‑".contains($0) }
        guard !parts.isEmpty, parts.allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isCased) }) else { return nil }
        return parts.compactMap { OfficialDirectory.fold(String($0)).first }
    }

    /// Whether a word of a name is initials, and not short for what stands in titles: `U.S.`, `г-н`.
    static func areWord(_ word: Substring) -> Bool {
        guard alone(String(word)) != nil else { return false }
        let words = OfficeTitle.words(in: String(word))
        return words.joined().count < 2 || !words.allSatisfy(OfficeTitle.isGeneral)
    }

    /// Whether one of the words of a name is initials.
    static func stand(in name: String) -> Bool { name.split(whereSeparator: \.isWhitespace).contains(where: areWord) }

    /// The initials that a name begins with, and the surname behind them; nil where it begins otherwise.
    static func beforeSurname(_ name: String) -> (initials: [Character], surname: String)? {
        let words = name.split(whereSeparator: \.isWhitespace)
        let before = words.prefix(while: areWord)
        guard !before.isEmpty, before.count < words.count else { return nil }
        return (
            before.flatMap { alone(String($0)) ?? [] }, words.dropFirst(before.count).joined(separator: " ")
        )
    }

    /// The first letters of given names, written out or not.
    static func of(given: String) -> [Character] {
        OfficialDirectory.fold(given).split { $0 == " " || $0 == "." }.compactMap(\.first)
    }

    /// Whether initials can stand for the given names whose first letters are known: no more of them, since who is known by fewer may be another.
    static func stand(_ initials: [Character], for given: [Character]) -> Bool {
        initials.count <= given.count && agree(initials, given)
    }

    /// Whether one person can have both, where the later ones may be left out.
    static func agree(_ one: [Character], _ other: [Character]) -> Bool {
        !one.isEmpty && !other.isEmpty && zip(one, other).allSatisfy(==)
    }
}

extension OfficialDirectory {
    /// Those with the surname behind the initials of a name, and with given names that begin so; nil where a name has none.
    ///
    /// - Parameter mayBeMore: whether more initials may stand there than given names are known, as somebody else may have.
    func bearers(ofInitialsIn name: String, mayBeMore: Bool = false) -> Bearers? {
        guard let (initials, surname) = Initials.beforeSurname(name) else { return nil }
        return names(in: .foldedSurname)[Self.fold(surname)].map { bearers in
            bearers.filter { id in
                let given = Initials.of(given: given(of: id))
                return mayBeMore ? Initials.agree(initials, given) : Initials.stand(initials, for: given)
            }
        }
    }

    /// Those who are recorded by initials that a full name can stand behind.
    func officials(abbreviating name: String) -> [Int64] {
        guard hasInitials else { return [] }
        let parts = Surname.parts(of: name)
        let given = Initials.of(given: parts.given)
        return (names(in: .foldedSurname)[Self.fold(parts.family)]?.ids ?? []).filter { id in
            let own = self.given(of: id)
            return Initials.alone(own) != nil && Initials.agree(given, Initials.of(given: own))
        }
    }

    /// Whether initials within a name are none of an official's: others, or more than are known.
    func contradicts(_ initials: [Character], _ id: Int64) -> Bool {
        let own = given(of: id).split(separator: " ").dropFirst().flatMap { Initials.alone(String($0)) ?? [] }
        return !initials.isEmpty && !Initials.stand(initials, for: own)
    }

    /// Without those who have other initials within their name, or none.
    func without(_ bearers: Bearers, contradicting initials: [Character]) -> Bearers {
        initials.isEmpty ? bearers : bearers.filter { !contradicts(initials, $0) }
    }

    /// The given names of an official, as the full name has them.
    private func given(of id: Int64) -> String {
        guard let entry = entries[id] else { return "" }
        let recorded = entry.surname.flatMap { Surname.parts(of: entry.name, surname: $0) }
        return (recorded ?? Surname.parts(of: entry.name, custom(of: entry))).given
    }
}
