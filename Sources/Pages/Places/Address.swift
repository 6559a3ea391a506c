import Formats
import Negotiations

/// Where a page is: the same of a server and among published files.
public enum Address: Hashable, Sendable {
    case overview
    /// The records of a type.
    case list(RecordType)
    /// One record, by its number; the name is for people.
    case record(RecordType, Int64, name: String)
    /// The same by its identity, a UUID.
    case permanent(RecordType, String)
    case statements
    case timeline
    /// Statements by month, side and tone.
    case statistics
    case attendance
    case positions
    case compare
    case due
    case news
    case changes
    case revision(Int64)
    case about
    /// Proposals from articles that are open.
    case review
    case proposal(Int64)
    /// What can be recorded and changed, and the form of a command.
    case forms
    case form(String)
    case signIn
    case signOut
    /// Where published statements are searched.
    case search
    case styleSheet
    case icon
    /// The program of all pages.
    case program
    /// The program of ``search``.
    case searchProgram

    /// The types that have a list.
    public static let listed: [RecordType] = RecordType.all.filter { $0.wording.listing != nil }
    /// The types of which each record has a page.
    public static let shown: [RecordType] = listed.filter { $0 != .commitment } + [.statement]

    /// The parts of its path.
    var parts: [String] {
        switch self {
        case .overview: []
        case .list(let type): [type.plural]
        case .record(let type, let number, let name):
            [type.plural, ([String(number)] + [Self.slug(of: name)].filter { !$0.isEmpty }).joined(separator: "-")]
        case .permanent(let type, let identity): [type.plural, identity]
        case .statements: ["statements"]
        case .timeline: ["timeline"]
        case .statistics: ["statistics"]
        case .attendance: ["attendance"]
        case .positions: ["positions"]
        case .compare: ["compare"]
        case .due: ["due"]
        case .news: ["news"]
        case .changes: ["changes"]
        case .revision(let number): ["changes", String(number)]
        case .about: ["about"]
        case .review: ["review"]
        case .proposal(let number): ["review", String(number)]
        case .forms: ["forms"]
        case .form(let command): ["forms", command]
        case .signIn: ["sign-in"]
        case .signOut: ["sign-out"]
        case .search: ["search"]
        case .program: ["pages.js"]
        case .searchProgram: ["search.js"]
        case .styleSheet: ["style.css"]
        case .icon: ["icon.svg"]
        }
    }

    /// A name as it stands in an address behind a number: lower case letters and digits of ASCII.
    static func slug(of name: String) -> String {
        let dash = UInt8(ascii: "-")
        var slug: [UInt8] = []
        for character in name.lowercased().unicodeScalars {
            if slug.count >= 60 { break }
            switch character {
            case "a"..."z", "0"..."9": slug.append(UInt8(truncatingIfNeeded: character.value))
            case "'", "’": break
            default: if let last = slug.last, last != dash { slug.append(dash) }
            }
        }
        if slug.last == dash { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }
}

/// An address as a page refers to it.
public struct Reference: Sendable, Equatable {
    let text: String
}

/// How pages refer to each other.
public enum Linking: Sendable {
    /// By a server, whose pages are as of a moment, where one is named.
    case served(asOf: String?)
    /// As files beside each other, from a page `depth` folders deep.
    case published(depth: Int)
    /// Not at all: the page stands alone.
    case none

    /// The address of a page with what is asked of it; nil where there is no such page.
    func reference(to address: Address, _ query: [(name: String, value: String)] = []) -> Reference? {
        var path = ""
        for part in address.parts {
            if !path.isEmpty { path += "/" }
            path += PercentEncoding.encode(part)
        }
        switch self {
        case .served(let moment):
            var query = query
            if let moment, !address.isFile { query.append(("as-of", moment)) }
            if query.isEmpty { return Reference(text: "/" + path) }
            let asked = query.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
            return Reference(text: "/\(path)?\(asked.joined(separator: "&"))")
        case .published(let depth):
            guard address.isPublished, let place = address.place(query) else { return nil }
            let file = address.isFile ? path : (path.isEmpty ? "index" : path) + place + ".html"
            return Reference(text: String(repeating: "../", count: depth) + file)
        case .none: return nil
        }
    }

    /// The data of a page with what is asked of it, in a format; nil where none is to be had.
    func reference(
        to address: Address, as format: DataFormat, _ query: [(name: String, value: String)] = []
    ) -> Reference? {
        switch self {
        case .served:
            guard let page = reference(to: address, query)?.text else { return nil }
            let parts = page.split(separator: "?", maxSplits: 1)
            let path = parts.first.map(String.init) ?? "/"
            return Reference(
                text: "\(path == "/" ? "/index" : path).\(format.rawValue)" + (parts.count > 1 ? "?\(parts[1])" : ""))
        case .published(let depth):
            guard query.isEmpty, let file = address.file(as: format) else { return nil }
            return Reference(text: String(repeating: "../", count: depth) + file)
        case .none: return nil
        }
    }
}

extension Address {
    /// Whether it is no page, but what pages are shown with.
    fileprivate var isFile: Bool { self == .styleSheet || self == .icon || self == .searchProgram || self == .program }

    /// The file of its data among what is published; nil where there is none: a statement and a source are in the data of others.
    func file(as format: DataFormat) -> String? {
        switch self {
        case .record(let type, _, _) where type == .statement || type == .source: return nil
        case .search, .styleSheet, .icon, .searchProgram, .revision, .news, .changes: return nil
        case _ where !isPublished: return nil
        default: break
        }
        // Of lists one table and one tree are enough; everything is at the overview.
        guard format != .md, format != .ndjson || self == .overview else { return nil }
        let path = parts.map { PercentEncoding.encode($0) }.joined(separator: "/")
        return "\(path.isEmpty ? "index" : path).\(format.rawValue)"
    }

    /// What stands behind the name of the file that answers a question; nil where no file does.
    fileprivate func place(_ query: [(name: String, value: String)]) -> String? {
        guard let asked = query.first else { return "" }
        guard query.count == 1, asked.name == "page", self == .statements || self == .timeline else { return nil }
        return asked.value == "1" ? "" : "-" + asked.value
    }

    /// Whether it is a file of what is published; what answers questions of a person is not.
    var isPublished: Bool {
        switch self {
        case .permanent, .positions, .compare, .review, .proposal, .forms, .form, .signIn, .signOut: false
        default: true
        }
    }
}
