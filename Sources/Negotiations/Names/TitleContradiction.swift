extension OfficialDirectory {
    /// Whether the title that stands beside a surname alone can be none of those that are recorded of its bearer: “Commerce Minister Wang” is not the
    /// foreign minister, and “First Lady Trump” not the president.
    ///
    /// Offices whose words say no rank contradict nothing, nor does a title beside a full name: more offices are held than recorded.
    func titleContradicts(_ text: String, _ id: Int64, on date: PartialDate?) -> Bool {
        title(besideSurnameOf: id, in: text).map { isContradicted($0, by: id, on: date) } ?? false
    }

    /// The same of a title that was found in the text (``title(besideSurnameOf:in:)``).
    func isContradicted(_ title: TitleSense, by id: Int64, on date: PartialDate?) -> Bool {
        guard let entry = entries[id] else { return false }
        if let given = Surname.parts(of: entry.name, custom(of: entry)).given.split(separator: " ").first,
            title.isWomans, GivenNameForms.isMans(Self.fold(String(given)))
        {
            return true
        }
        let held = entry.offices.filter { $0.span.canContain(date) }
        let offices = held.isEmpty || title.isFormer ? entry.offices : held
        return !offices.isEmpty && !offices.contains { title.canBe(TitleSense(OfficeTitle.words(in: $0.title))) }
    }

    /// The title before or behind the surname of an official where no more of the name stands; nil where there is none.
    func title(besideSurnameOf id: Int64, in text: String) -> TitleSense? {
        let parts = Surname.commaParts(of: text)
        if parts.count == 2, isSurname(parts[0], of: id) { return telling(parts[1]) }
        let words = text.split(separator: " ")
        guard
            let first = words.indices.dropFirst().first(where: { isName(words[$0...].joined(separator: " "), of: id) }),
            isSurname(words[first...].joined(separator: " "), of: id)
        else { return nil }
        return telling(words[..<first].joined(separator: " "))
    }

    /// What words say as a title; nil where they are none, as a given name is none.
    private func telling(_ words: String) -> TitleSense? {
        let title = TitleSense(OfficeTitle.words(in: words))
        return title.saysNothing ? nil : title
    }

    private func isName(_ text: String, of id: Int64) -> Bool {
        surestTier(of: text) { _, bearers in bearers.contains(id) ? true : nil } ?? false
    }

    private func isSurname(_ text: String, of id: Int64) -> Bool {
        surestTier(of: text) { tier, bearers in bearers.contains(id) ? tier.isSurname || tier == .initials : nil }
            ?? false
    }
}
