/// French and Spanish leave the marks open around who speaks: « Nous étions proches, note un diplomate, très proches. »
enum InnerAttribution {
    /// Spans without the attributions that stand inside them.
    static func parted(_ spans: [QuotedSpan], tokens: [Token], _ language: Language) -> [QuotedSpan] {
        guard language == .french || language == .spanish else { return spans }
        return spans.flatMap { span in parts(of: span, tokens) ?? [span] }
    }

    private static let longest = 10

    private static func parts(of span: QuotedSpan, _ tokens: [Token]) -> [QuotedSpan]? {
        let end = span.isClosed ? span.last : span.last + 1
        guard tokens[span.first].shape == .mark, end - span.first > 6 else { return nil }
        for comma in span.first + 3..<end where tokens[comma].shape == .comma {
            guard let rest = attributionEnd(from: comma + 1, to: end, tokens),
                let head = QuotedSpan(
                    first: span.first, last: comma, isClosed: true, tokens: tokens, opening: 1, closing: 0)
            else { continue }
            guard rest < end, tokens[rest].shape == .comma,
                var tail = QuotedSpan(
                    first: rest + 1, last: span.last, isClosed: span.isClosed, tokens: tokens, opening: 0,
                    closing: span.isClosed ? 1 : 0)
            else { return [head] }
            tail.startsCapitalised = false
            return [head, tail]
        }
        return nil
    }

    /// The comma or the end behind a verb of saying and its subject; `nil` where no attribution begins.
    private static func attributionEnd(from start: Int, to end: Int, _ tokens: [Token]) -> Int? {
        var verb = start
        if verb < end, tokens[verb].classes.contains(.auxiliary) { verb += 1 }
        // a-t-il
        if verb > start, verb < end, tokens[verb].classes.contains(.thirdPerson) { verb += 1 }
        guard verb + 1 < end, tokens[verb].classes.contains(.say), !tokens[verb].isCapitalised,
            tokens[verb].classes.contains(.compoundPast) == (verb > start)
        else { return nil }
        if verb == start || tokens[verb - 1].classes.isDisjoint(with: .thirdPerson) {
            let subject = tokens[verb + 1]
            guard subject.isCapitalised || !subject.classes.isDisjoint(with: [.determiner, .title, .thirdPerson]) else {
                return nil
            }
        }
        var index = verb + 1
        while index < end, index - start < longest {
            if tokens[index].shape == .comma || tokens[index].endsSentence { return index }
            guard tokens[index].isWord || tokens[index].shape == .possessive else { return nil }
            index += 1
        }
        return index == end ? end : nil
    }
}
