/// Values by words, of which the oldest give way where there are too many.
struct Recent<Value> {
    private var values: [String: Value] = [:]
    private var order: [String] = []
    private let most: Int

    init(most: Int) { self.most = most }

    subscript(_ key: String) -> Value? {
        get { values[key] }
        set {
            guard let newValue else {
                values[key] = nil
                return
            }
            if values.updateValue(newValue, forKey: key) == nil { order.append(key) }
            guard order.count > most else { return }
            // What was taken away goes from the order as well, now and then.
            order.removeAll { values[$0] == nil }
            while order.count > most { values[order.removeFirst()] = nil }
        }
    }
}
