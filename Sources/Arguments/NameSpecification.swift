/// How an option or flag is spelled.
public struct NameSpecification: ExpressibleByArrayLiteral, Sendable {
    enum Element: Sendable {
        case long
        case short
        case customLong(String)
        case customShort(Character)
    }

    let elements: [Element]

    /// The property's name in lower case with hyphens: `needsApproval` becomes `--needs-approval`.
    public static let long = NameSpecification(elements: [.long])

    /// The property's first letter: `-l` for `limit`.
    public static let short = NameSpecification(elements: [.short])

    /// Both the long name and the first letter.
    public static let shortAndLong = NameSpecification(elements: [.long, .short])

    /// A long name of its own, given without the hyphens.
    public static func customLong(_ name: String) -> NameSpecification {
        NameSpecification(elements: [.customLong(name)])
    }

    /// A letter of its own.
    public static func customShort(_ letter: Character) -> NameSpecification {
        NameSpecification(elements: [.customShort(letter)])
    }

    public init(arrayLiteral elements: NameSpecification...) {
        self.elements = elements.flatMap(\.elements)
    }

    init(elements: [Element]) {
        self.elements = elements
    }

    func longNames(of property: String) -> [String] {
        elements.compactMap { element in
            switch element {
            case .long: hyphenated(property)
            case .customLong(let name): name
            case .short, .customShort: nil
            }
        }
    }

    func shortNames(of property: String) -> [Character] {
        elements.compactMap { element in
            switch element {
            case .short: property.first
            case .customShort(let letter): letter
            case .long, .customLong: nil
            }
        }
    }
}

/// A property's name as it is written on a command line: `needsApproval` becomes `needs-approval`, `sourceURL` `source-url`.
func hyphenated(_ property: String) -> String {
    var result = ""
    var previous: Character?
    var rest = Substring(property)
    while let character = rest.popFirst() {
        if let previous, character.isUppercase {
            let beginsWord = !previous.isUppercase || rest.first?.isLowercase == true
            if beginsWord { result.append("-") }
        }
        result += character.lowercased()
        previous = character
    }
    return result
}
