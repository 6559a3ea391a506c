/// Options that several commands share, declared once in a type of their own.
@propertyWrapper
public struct OptionGroup<Group: ParsableArguments> {
    private let title: String?
    private var storage: ValueStorage<Group>

    /// The group with its values.
    public var wrappedValue: Group {
        get { storage.value }
        set { storage = ValueStorage(given: newValue) }
    }

    /// - Parameter title: the heading in help for those of its options that name no other.
    public init(title: String? = nil) {
        self.title = title
        storage = ValueStorage(default: Group())
    }
}

extension OptionGroup: DeclaringProperty {
    func declarations(for property: String) -> [Declaration] {
        Arguments.declarations(of: storage.value).map { declaration in
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
