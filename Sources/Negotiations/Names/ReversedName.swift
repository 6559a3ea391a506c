extension OfficialDirectory {
    /// Those who bear the words of a name in another order, with the surname in front or behind, where names are used in both: Abe Shinzo for Shinzo Abe, Jong Un
    /// Kim for Kim Jong Un.
    ///
    /// - Parameter name: as names are compared.
    func bearers(ofReversed name: String) -> Bearers? {
        let words = name.split(separator: " ").map(String.init)
        guard (2...Self.mostReversed).contains(words.count), let first = words.first, let last = words.last else {
            return nil
        }
        let orders = [Array(words.dropFirst()) + [first], [last] + words.dropLast(), words.reversed()]
        var found = Bearers()
        for order in Set(orders.map { $0.joined(separator: " ") }).sorted() where order != name {
            for tier in [Tier.foldedFullName, .foldedAlias] {
                for hit in names(in: tier)[order]?.hits ?? [] where isUsedInBothOrders(words, by: hit.officialID) {
                    found.add(hit)
                }
            }
        }
        return found.ids.isEmpty ? nil : found
    }

    private static let mostReversed = 5

    /// Whether the words of a name can be those of an official in another order, and hardly those of somebody else in this one: Wei Li and Li Wei are two.
    private func isUsedInBothOrders(_ words: [String], by id: Int64) -> Bool {
        guard let entry = entries[id], let first = words.first, let last = words.last else { return false }
        if words.count == 2, NameCustom.canBeFamilies(first, last) { return false }
        let states = Set(entry.offices.compactMap { state(of: $0) })
        return NameCustom.isOfBothOrders(first, last, states: states) || states.isEmpty && entry.isWrittenInEastAsia
    }
}
