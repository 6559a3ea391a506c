/// The Romance languages leave the marks open around who speaks: « Nous étions proches, note un diplomate, très proches. », «Non basta – dice la ministra –, ma aiuta».
enum InnerAttribution {
    /// Spans without the attributions that stand inside them.
    static func parted(_ spans: [QuotedSpan], tokens: [Token], _ language: Language) -> [QuotedSpan] {
        guard language.isRomance else { return spans }
        return spans.flatMap { span in parts(of: span, tokens) ?? [span] }
    }

    private static let longest = 10

    private static func parts(of span: QuotedSpan, _ tokens: [Token]) -> [QuotedSpan]? {
        let end = span.isClosed ? span.last : span.last + 1
        guard tokens[span.first].shape == .mark, end - span.first > 6 else { return nil }
        for comma in span.first + 3..<end where isParting(tokens[comma]) {
            guard let rest = attributionEnd(from: comma + 1, to: end, tokens),
                var head = QuotedSpan(
                    first: span.first, last: comma, isClosed: true, tokens: tokens, opening: 1,
                    closing: tokens[comma].shape == .dash ? 1 : 0)
            else { continue }
            head.endsWithComma = true
            guard rest < end, isParting(tokens[rest]) || tokens[rest].endsSentence,
                var tail = QuotedSpan(
                    first: rest + (isPair(rest, tokens) ? 2 : 1), last: span.last, isClosed: span.isClosed,
                    tokens: tokens, opening: 0,
                    closing: span.isClosed ? 1 : 0)
            else { return [head] }
            if !tokens[rest].endsSentence { tail.startsCapitalised = false }
            return [head, tail]
        }
        return nil
    }

    /// A comma, or the dash that Italian has there.
    private static func isParting(_ token: Token) -> Bool { token.shape == .comma || token.shape == .dash }

    /// "–,"
    private static func isPair(_ index: Int, _ tokens: [Token]) -> Bool {
        tokens[index].shape == .dash && index + 1 < tokens.count && tokens[index + 1].shape == .comma
    }

    /// « …, soupire Jeanne Exemple, mareyeuse au port. Mon père »: the stop behind what is told of whoever speaks.
    private static func appositionEnd(_ comma: Int, to end: Int, _ tokens: [Token]) -> Int? {
        var index = comma + 1
        while index < end, index - comma < longest {
            if tokens[index].endsSentence { return index > comma + 1 ? index : nil }
            guard tokens[index].isWord,
                tokens[index].classes.isDisjoint(with: [.auxiliary, .verb, .pronoun, .say, .that, .subordinator])
                    || tokens[index].classes.contains(.preposition)
            else { return nil }
            index += 1
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
            if isParting(tokens[index]) { return appositionEnd(index, to: end, tokens) ?? index }
            if tokens[index].endsSentence { return index }
            guard tokens[index].isWord || tokens[index].shape == .possessive else { return nil }
            index += 1
        }
        return index == end ? end : nil
    }
}
