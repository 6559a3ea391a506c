/// Whether a flag has a second spelling that turns it off.
public enum FlagInversion: Equatable, Sendable {
    /// `--x` is matched by `--no-x`.
    case prefixedNo
}

/// Something that is said by naming it: `--count`.
@propertyWrapper
public struct Flag<Value> {
    private let name: NameSpecification
    private let inversion: FlagInversion?
    private let help: String
    private let group: String?
    private let defaultIsOn: Bool?
    private let value: (Bool) -> Value
    private var storage: ValueStorage<Value>

    /// Whether the flag was raised, or the default.
    public var wrappedValue: Value {
        get { storage.value }
        set { storage = ValueStorage(given: newValue) }
    }

    /// A flag that is off, or with an inversion on or off, until it is named.
    ///
    /// - Parameters:
    ///   - wrappedValue: the default.
    ///   - name: its spelling; the property's name by default.
    ///   - inversion: `.prefixedNo` to accept `--no-x` as well.
    ///   - help: what it means, as a sentence.
    ///   - group: the heading in help; that of its option group by default.
    public init(
        wrappedValue: Bool, name: NameSpecification = .long, inversion: FlagInversion? = nil, help: String,
        group: String? = nil
    ) where Value == Bool {
        self.name = name
        self.inversion = inversion
        self.help = help
        self.group = group
        defaultIsOn = wrappedValue
        value = { $0 }
        storage = ValueStorage(default: wrappedValue)
    }

    /// A flag that knows three answers: named, named with `no-`, not named.
    public init(name: NameSpecification = .long, inversion: FlagInversion, help: String, group: String? = nil)
    where Value == Bool? {
        self.name = name
        self.inversion = inversion
        self.help = help
        self.group = group
        defaultIsOn = nil
        value = { $0 }
        storage = ValueStorage(default: .some(.none))
    }
}

extension Flag: DeclaringProperty {
    func declarations(for property: String) -> [Declaration] {
        let longNames = name.longNames(of: property)
        let negatedNames = inversion == .prefixedNo ? longNames.map { "no-" + $0 } : []
        let value = value
        let storage = storage
        var declaration = Declaration(
            kind: .flag,
            longNames: longNames,
            shortNames: name.shortNames(of: property),
            negatedNames: negatedNames,
            help: help,
            groupTitle: group,
            destination: .flag { isOn in storage.take(value(isOn)) })
        // That an ordinary flag is off until it is named goes without saying.
        if let defaultIsOn, let name = (defaultIsOn ? longNames : negatedNames).first, inversion != nil {
            declaration.defaultText = "--" + name
        }
        return [declaration]
    }
}
