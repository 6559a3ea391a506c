/// A page of help: of a command, or the overview of the program.
public struct HelpPage: Equatable, Sendable {
    struct Entry: Equatable {
        var head: String
        var text: String
    }

    enum Block: Equatable {
        case prose(String)
        case usage([String])
        case entries(title: String, [Entry])
        case examples(title: String, [Example])
    }

    var blocks: [Block]

    /// The page as text.
    ///
    /// - Parameters:
    ///   - width: columns of the terminal. No line is wider where words permit; beyond 100 columns lines grow no longer.
    ///   - isStyled: whether headings and names are set in bold by terminal sequences.
    /// - Returns: lines, each with its line feed.
    public func text(width: Int, isStyled: Bool) -> String {
        let layout = HelpLayout(blocks, width: min(max(width, 20), 100), isStyled: isStyled)
        return blocks.map { layout.lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }
}

/// Sets the blocks of a page in columns that are the same for the whole page.
private struct HelpLayout {
    private let width: Int
    private let isStyled: Bool

    /// Where the text of entries begins.
    private let column: Int

    init(_ blocks: [HelpPage.Block], width: Int, isStyled: Bool) {
        self.width = width
        self.isStyled = isStyled
        let heads = blocks.flatMap { block in
            if case .entries(_, let entries) = block { entries.map(\.head.count) } else { [Int]() }
        }
        let narrowest = 40
        column = width < narrowest ? 8 : min((heads.max() ?? 0) + 4, width * 2 / 5)
    }

    func lines(of block: HelpPage.Block) -> [String] {
        switch block {
        case .prose(let text):
            wrapProse(text, width: width, indentation: 0)
        case .usage(let parts):
            [bold("Usage:")] + wrap(parts, width: width, first: 2, hanging: 6)
        case .entries(let title, let entries):
            wrapProse(title + ":", width: width, indentation: 0).map(bold) + entries.flatMap(lines(of:))
        case .examples(let title, let examples):
            [bold(title + ":")] + examples.flatMap(lines(of:))
        }
    }

    private func lines(of entry: HelpPage.Entry) -> [String] {
        let texts = wrapProse(entry.text, width: width, indentation: column)
        guard entry.head.count + 4 <= column, let firstText = texts.first else {
            let heads =
                entry.head.count + 2 <= width
                ? ["  " + bold(entry.head)]
                : wrap(entry.head.split(separator: " "), width: width, first: 2, hanging: 8).map(bold)
            return heads + texts
        }
        let padding = spaces(column - entry.head.count - 2)
        return ["  " + bold(entry.head) + padding + firstText.dropFirst(column)] + texts.dropFirst()
    }

    private func lines(of example: Example) -> [String] {
        let explanation =
            example.explanation.isEmpty
            ? [] : wrapProse(example.explanation, width: width, indentation: 6)
        return wrapShell(example.command, width: width, indentation: 2) + explanation
    }

    private func bold(_ text: String) -> String {
        isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }
}
