/// A shell that can complete a program's command lines.
public enum Shell: String, CaseIterable, ExpressibleByArgument, Sendable {
    case bash, zsh, fish
}

extension CommandLineInterface {
    /// The answer to a completion script made by ``completionScript(for:)``, which asks
    /// `PROGRAM completions SHELL -- QUESTION…`.
    ///
    /// - Parameters:
    ///   - shell: the shell that asks.
    ///   - question: what followed `--`: from bash, the line up to the cursor and what readline is about to replace; from
    ///     zsh and fish, the words after the program's name up to the cursor.
    ///   - names: looks up names; called at most once.
    /// - Returns: a first line `words`, `file` or `directory`, then a line for each candidate, for zsh and fish followed by
    ///   a tab and an explanation.
    public func completionAnswer(
        for shell: Shell, question: [String], names: (NameRequest) -> [String]
    ) -> String {
        let line = ShellLine(question.first ?? "")
        var words = question
        switch shell {
        case .bash: words = Array(line.words.dropFirst())
        case .fish: words = question.dropLast() + [ShellLine(question.last ?? "").words.joined(separator: " ")]
        case .zsh: break
        }
        let completion = completion(of: words, names: names)
        // A line is a candidate, so that a name with a line break in it cannot be one.
        let candidates = completion.candidates.filter { visible($0.word) == $0.word }
        let lines =
            switch shell {
            case .bash: bashLines(candidates, line: line, replaced: question.dropFirst().first ?? "")
            case .zsh, .fish:
                candidates.map { $0.explanation.isEmpty ? $0.word : "\($0.word)\t\(visible($0.explanation))" }
            }
        let directive =
            switch completion.paths {
            case .none: "words"
            case .files: "file"
            case .directories: "directory"
            }
        return ([directive] + lines).map { $0 + "\n" }.joined()
    }

    /// Candidates as bash wants them: quoted by us, and only the part that readline replaces, which begins after `=` or `:`
    /// in a word and after an open quotation mark.
    private func bashLines(_ candidates: [Completion.Candidate], line: ShellLine, replaced: String) -> [String] {
        let typed = line.words.last ?? ""
        let part = ShellLine(replaced).words.joined(separator: " ")
        let kept = typed.hasSuffix(part) ? String(typed.dropLast(part.count)) : ""
        return candidates.map { candidate in
            let isKept = candidate.word.lowercased().hasPrefix(kept.lowercased())
            let rest = isKept ? String(candidate.word.dropFirst(kept.count)) : candidate.word
            return ShellLine.escaped(rest, within: line.openQuote)
        }
    }
}
