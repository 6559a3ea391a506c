import CGumbo

/// A node of a page, which lives as long as its tree.
struct Element {
    let node: UnsafePointer<GumboNode>

    init(_ node: UnsafePointer<GumboNode>) { self.node = node }

    var isElement: Bool { node.pointee.type == GUMBO_NODE_ELEMENT }
    var tag: GumboTag { isElement ? node.pointee.v.element.tag : GUMBO_TAG_UNKNOWN }

    /// The text of a node of text, blanks included.
    var characters: String? {
        switch node.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
            node.pointee.v.text.text.map { String(cString: $0) }
        default: nil
        }
    }

    var children: [Element] {
        let vector =
            switch node.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: node.pointee.v.element.children
            case GUMBO_NODE_DOCUMENT: node.pointee.v.document.children
            default: GumboVector()
            }
        guard let data = vector.data else { return [] }
        return (0..<Int(vector.length)).compactMap { index in
            data[index].map { Element(UnsafePointer($0.assumingMemoryBound(to: GumboNode.self))) }
        }
    }

    func attribute(_ name: String) -> String? {
        guard isElement else { return nil }
        var attributes = node.pointee.v.element.attributes
        guard let found = gumbo_get_attribute(&attributes, name), let value = found.pointee.value else { return nil }
        return String(cString: value)
    }

    /// The nodes below, in the order of the page; no depth of nesting is too deep.
    func descend(_ visit: (Element) -> Bool) {
        var waiting = [self]
        while let element = waiting.popLast() {
            if visit(element) { waiting.append(contentsOf: element.children.reversed()) }
        }
    }

    /// All text below, with single blanks.
    var plainText: String {
        var words = ""
        descend { element in
            if let text = element.characters { words += text + " " }
            return true
        }
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
