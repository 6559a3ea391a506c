import Negotiations

extension Site {
    /// Writes every page as a file, so that each leads to the others from a disk and from any web server.
    ///
    /// - Parameter write: takes the path of a file, with `/` between folders, and what it says.
    public static func publish(
        today: Day, _ questions: borrowing Questions, _ write: (String, [UInt8]) throws -> Void
    ) throws {
        let directory = try RecordDirectory(questions)
        try write("style.css", styleSheet)
        func publish(_ place: Address, page number: Int = 1) throws -> Page {
            let depth = max(0, place.parts.count - 1)
            let context = try PageContext(
                linking: .published(depth: depth), directory: directory, today: today, questions)
            let asked = AskedValues(number > 1 ? [("page", String(number))] : [])
            let page = try page(at: place, asked, questions, context)
            let name = (page.address ?? place).parts.joined(separator: "/")
            let file = (name.isEmpty ? "index" : name) + (number > 1 ? "-\(number)" : "") + ".html"
            try write(file, page.document(in: context))
            return page
        }
        for place in [.overview, .attendance, .due, .news, .changes, .about] + Address.listed.map({ Address.list($0) })
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
    }
}
