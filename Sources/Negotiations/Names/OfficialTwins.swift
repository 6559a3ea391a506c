import Text

/// Officials whom a name that is nobody's may mean all the same, so that none is made beside them: parts of a name left out, titles before
/// it, its parts in another order or spelling.
struct OfficialTwins {
    private var alike = SimilarNames<Int64>()
    private var ids: [String: Set<Int64>] = [:]

    mutating func add(_ name: String, _ id: Int64) {
        let words = Self.words(of: name)
        guard let last = words.last else { return }
        let bare = words.joined(separator: " ")
        alike.add(bare, id)
        ids[bare, default: []].insert(id)
        if words.count > 2, let first = words.first { ids["\(first) … \(last)", default: []].insert(id) }
    }

    /// Those whom a name may mean.
    func officials(like name: String) -> [Int64] {
        let words = Self.words(of: name)
        guard let first = words.first, let last = words.last else { return [] }
        var found = Set(alike.alike(to: words.joined(separator: " ")))
        found.formUnion(ids[words.joined(separator: " ")] ?? [])
        if words.count > 1 {
            // Who was called by the surname alone, or with other names between.
            for surname in Surname.forms(of: words.joined(separator: " ")) { found.formUnion(ids[surname] ?? []) }
            found.formUnion(ids["\(first) … \(last)"] ?? [])
            if words.count > 2 { found.formUnion(ids["\(first) \(last)"] ?? []) }
        }
        return found.sorted()
    }

    /// A name as it is compared, without what stands before and behind it.
    private static func words(of name: String) -> [Substring] {
        let bare = OfficialDirectory.fold(Surname.withoutSuffixes(name)).split { $0 == " " || $0 == "," }
        let rest = bare.drop { OfficeTitle.honorifics.contains(String($0.filter { $0 != "." })) }
        return rest.isEmpty ? bare : Array(rest)
    }
}
