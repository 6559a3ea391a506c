extension OfficialDirectory {
    /// Everybody who can be found under one name.
    struct Bearers {
        private(set) var hits: [Hit] = []
        /// The officials, each once, in order.
        private(set) var ids: [Int64] = []
        /// Whether somebody bears it for a time only.
        private(set) var dependsOnDate = false

        mutating func add(_ hit: Hit) {
            hits.append(hit)
            dependsOnDate = dependsOnDate || hit.span.start != nil || hit.span.end != nil
            let place = place(of: hit.officialID)
            if place == ids.endIndex || ids[place] != hit.officialID { ids.insert(hit.officialID, at: place) }
        }

        /// Those of them who are so.
        func filter(_ isSo: (Int64) -> Bool) -> Bearers {
            let left = Set(ids.filter(isSo))
            guard left.count < ids.count else { return self }
            return hits.reduce(into: Bearers()) { if left.contains($1.officialID) { $0.add($1) } }
        }

        func contains(_ id: Int64) -> Bool {
            let place = place(of: id)
            return place < ids.endIndex && ids[place] == id
        }

        mutating func remove(_ id: Int64) {
            hits.removeAll { $0.officialID == id }
            dependsOnDate = hits.contains { $0.span.start != nil || $0.span.end != nil }
            if contains(id) { ids.remove(at: place(of: id)) }
        }

        /// The first place that holds an id as large as this, by halves: thousands can share a surname.
        private func place(of id: Int64) -> Int {
            if let last = ids.last, last < id { return ids.endIndex }
            var range = ids.indices
            while let lower = range.first, let upper = range.last {
                let middle = lower + (upper - lower) / 2
                range = ids[middle] < id ? middle + 1..<range.upperBound : lower..<middle
            }
            return range.lowerBound
        }
    }
}
