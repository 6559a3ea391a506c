extension Reference {
    /// The lines of an entry for BibTeX and biblatex.
    var bibTeX: [String] {
        let authors = authors.isEmpty ? citation.outlet.map { [ReferenceAuthor.whole($0)] } ?? [] : authors
        let fields: [(String, String?)] = [
            ("author", authors.isEmpty ? nil : authors.map(\.bibTeX).joined(separator: " and ")),
            // Braces keep the capitals.
            ("title", citation.title.map { "{\(TeX.escaped($0))}" }),
            ("howpublished", self.authors.isEmpty ? nil : citation.outlet.map(TeX.escaped)),
            ("date", published?.bibLaTeX), ("year", published?.year),
            ("url", citation.url.map(TeX.encoded)), ("urldate", accessed?.bibLaTeX),
            ("note", TeX.escaped(note)),
        ]
        var lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}," } }
        if let month = published?.bibTeXMonth { lines.append("  month = \(month),") }
        return ["@misc{\(key),"] + lines + ["}"]
    }
}

extension ReferenceAuthor {
    /// `Lee, Ann`, `{The White House}`.
    fileprivate var bibTeX: String {
        switch self {
        case .whole(let name): "{\(TeX.escaped(name))}"
        case .person(let given, let family, let suffix, _):
            [family, suffix, given].compactMap { $0 }.map(TeX.escaped).joined(separator: ", ")
        }
    }
}

private enum TeX {
    /// What TeX would take for its own.
    static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "&", "%", "$", "#", "_": "\\\(character)"
            case "\\": "\\textbackslash{}"
            // Braces count for BibTeX even behind a backslash.
            case "{": "\\textbraceleft "
            case "}": "\\textbraceright "
            case "~": "\\textasciitilde{}"
            case "^": "\\textasciicircum{}"
            default: String(character)
            }
        }.joined()
    }

    static func encoded(_ url: String) -> String {
        url.map { $0 == "{" ? "%7B" : $0 == "}" ? "%7D" : String($0) }.joined()
    }
}
