/// A guide to something that several commands share: `help dates`.
public struct HelpTopic: Sendable {
    let name: String
    let title: String
    let paragraphs: [String]
    let examples: [Example]

    /// - Parameters:
    ///   - name: what stands behind `help`.
    ///   - title: one sentence that says what it is about.
    public init(_ name: String, title: String, paragraphs: [String], examples: [Example] = []) {
        self.name = name
        self.title = title
        self.paragraphs = paragraphs
        self.examples = examples
    }

    /// Its line in a list of guides.
    var entry: HelpPage.Entry { HelpPage.Entry(head: name, text: title) }

    var page: HelpPage {
        let prose = ([title] + paragraphs).map(HelpPage.Block.prose)
        return HelpPage(blocks: prose + (examples.isEmpty ? [] : [.examples(title: "Examples", examples)]))
    }
}
