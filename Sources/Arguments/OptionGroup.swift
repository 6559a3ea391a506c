/// Options that several commands share, declared once in a type of their own.
@propertyWrapper
public struct OptionGroup<Group: ParsableArguments> {
    private let title: String?
    private let isOffered: Bool
    private var storage: ValueStorage<Group>

    /// The group with its values.
    public var wrappedValue: Group {
        get { storage.value }
        set { storage = ValueStorage(given: newValue) }
    }

    /// - Parameters:
    ///   - title: the heading in help for those of its options that name no other.
    ///   - isOffered: false where the options have no effect: then they are unknown, and the group keeps its defaults.
    public init(title: String? = nil, isOffered: Bool = true) {
        self.title = title
        self.isOffered = isOffered
        storage = ValueStorage(default: Group())
    }
}

extension OptionGroup: DeclaringProperty {
    func declarations(for property: String) -> [Declaration] {
        guard isOffered else { return [] }
        return Arguments.declarations(of: storage.value).map { declaration in
            var titled = declaration
            titled.groupTitle = declaration.groupTitle ?? title
            return titled
        }
    }

    func validateContents() throws {
        for (_, property) in declaringProperties(of: storage.value) {
            try property.validateContents()
        }
        var group = storage.value
        try group.validate()
        storage.take(group)
    }
}
