/// Values by an item of the article: most items have none.
struct ItemMap<Value> {
    /// The place of each item's value among `values`, from 1; 0 for none.
    private var places: [UInt32]
    private var values: [Value] = []

    init(items: Int) { places = [UInt32](repeating: 0, count: items) }

    subscript(item: Int) -> Value? {
        get { places[item] == 0 ? nil : values[Int(places[item]) - 1] }
        set {
            guard let newValue else { return places[item] = 0 }
            values.append(newValue)
            places[item] = UInt32(truncatingIfNeeded: values.count)
        }
    }
}
