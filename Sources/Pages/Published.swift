import Negotiations

/// The pages as files, of which each leads to the others from a disk and from any web server.
public struct Publication {
    private let today: Day
    private let base: WebAddress?
    private let notice: PublicNotice

    /// - Parameter base: where the folder will be reached, with a slash at its end; nil where that is not known.
    public init(today: Day, base: WebAddress? = nil, notice: PublicNotice = PublicNotice()) {
        self.notice = notice
        self.today = today
        self.base = base
    }

    /// The file of the page of a statement.
    public static func file(ofStatement number: Int64) -> String {
        Address.record(.statement, number, name: "").parts.joined(separator: "/") + ".html"
    }

    /// Where the folder is, as a file in it refers to it: where it will be reached, or the way up.
    public func folder(seenFrom file: String) -> String {
        base?.text ?? String(repeating: "../", count: file.count { $0 == "/" })
    }

    /// What a file says.
    public enum Content {
        case bytes([UInt8])
        /// What a command line answers, without the program's name.
        case answer([String])
    }

    /// Writes every page with its data, what they are shown with, an index for searches and a map for search engines.
    ///
    /// - Parameter write: takes the path of a file, with `/` between folders, and what it says.
    public func publish(_ questions: borrowing Questions, _ write: (String, Content) throws -> Void) throws {
        let directory = try RecordDirectory(questions)
        for (file, bytes) in [
            ("style.css", Site.styleSheet), ("icon.svg", Site.icon), ("search.js", Site.searchProgram),
        ] {
            try write(file, .bytes(bytes))
        }
        var map = SiteMap(base: base)
        func publish(_ place: Address, page number: Int = 1) throws -> Page {
            let depth = max(0, place.parts.count - 1)
            let context = PageContext(
                linking: .published(depth: depth), directory: directory, today: today, base: base, notice: notice)
            let asked = AskedValues(number > 1 ? [("page", String(number))] : [])
            let page = try Site.page(at: place, asked, questions, context)
            let name = (page.address ?? place).parts.joined(separator: "/")
            let file = (name.isEmpty ? "index" : name) + (number > 1 ? "-\(number)" : "") + ".html"
            try write(file, .bytes(page.document(in: context)))
            map.add(page.address.flatMap { context.address(of: $0, asked.beside) })
            if number == 1 {
                for format in page.formats {
                    guard let file = (page.address ?? place).file(as: format),
                        let command = page.data.command(as: format)
                    else { continue }
                    try write(file, .answer(command))
                }
            }
            return page
        }
        for place in [.overview, .statistics, .attendance, .due, .news, .changes, .about, .search]
            + Address.listed.map({ Address.list($0) })
        {
            _ = try publish(place)
        }
        for place in [Address.statements, .timeline] {
            var number = 1
            while try publish(place, page: number).hasMore { number += 1 }
        }
        for type in Address.shown {
            var numbers: [Int64] = []
            try questions.forEachRecord(of: type, saying: []) { number, _ in numbers.append(number) }
            for number in numbers { _ = try publish(.record(type, number, name: "")) }
        }
        var revisions: [Int64] = []
        try questions.forEachRevision(matching: RevisionFilter()) { revisions.append($0.id) }
        for revision in revisions { _ = try publish(.revision(revision)) }
        try SearchIndex(of: questions).write { try write($0, .bytes($1)) }
        for (file, bytes) in map.files { try write(file, .bytes(bytes)) }
    }
}
