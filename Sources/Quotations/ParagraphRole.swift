/// What a paragraph is to the page that it stands on.
enum ParagraphRole {
    /// Told by the reporter.
    case body
    /// A line above the text: a headline, a dateline of its own, the name of an office.
    case heading
    /// Credits, captions, corrections, links, notices: nobody speaks there.
    case apparatus
    /// What somebody asks in a transcript.
    case question
    /// What is answered to it, without a name.
    case answer
    /// What somebody says in a transcript, behind a name and a colon.
    case turn
    /// A short message, below the name of the account that wrote it.
    case post

    /// Whether somebody's words are told there.
    var reportsSpeech: Bool { self == .body }
}

/// Tells what paragraphs are, by how pages are made up, not by what they are about.
struct PageLayout {
    let scalars: [Unicode.Scalar]
    /// Whether only headings were read so far.
    private var isAtHead = true
    /// Whether the paragraph before was a time of day, as a live page has them.
    private var wasClock = false
    /// How many times of day open paragraphs.
    private(set) var clocks = 0
    /// Whether headlines of other texts are listed.
    private var isInLinks = false
    private static let longestLink = 20
    /// Whether it was the name of an account.
    private var wasAccount = false

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func role(of items: ArraySlice<Token>, spans: [QuotedSpan]) -> ParagraphRole {
        guard let first = items.first else { return .body }
        if opensLinks(items) {
            isInLinks = true
            return .apparatus
        }
        if opensApparatus(items) || isSubscription(items) || isCaption(items) || isFurniture(items) || isByline(items)
            || isRepost(items)
            || isOffer(items)
            || !isAtHead && isLinkedHeadline(items, spans)
        {
            return .apparatus
        }
        // "Most viewed": what the page has besides.
        isInLinks = isInLinks && items.count < Self.longestLink && items.last?.endsSentence == false
        if isInLinks { return .apparatus }
        // "Replying to @somebody": above the words of a message.
        if wasAccount, items.count < 8, Self.replying.contains(first) { return .apparatus }
        let isBehindAccount = wasAccount
        wasAccount = isAccount(items)
        if wasAccount { return .apparatus }
        if isBehindAccount, items.count > 2, !isClockBefore(items) { return .post }
        let isBehindClock = wasClock
        wasClock = isClock(items)
        if wasClock || isClockBefore(items) { clocks += 1 }
        if wasClock || isBehindClock || isClockBefore(items), isHeadline(items, spans) { return .heading }
        if let label = transcriptRole(items) ?? interviewRole(items) {
            isAtHead = false
            return label
        }
        if isAtHead, isQuotedHeadline(items, spans) { return .heading }
        if isAtHead, items.count < 40, first.shape != .quote, !endsLikeText(items, spans), !holdsSentence(items, spans)
        {
            return .heading
        }
        isAtHead = false
        return .body
    }

    private static let subscribing = WordSet("subscribe login advertisement")

    /// "Subscribe from 3.90 a month — “the whole story”"
    private func isSubscription(_ items: ArraySlice<Token>) -> Bool {
        guard let first = items.first, items.count < Self.longestLink else { return false }
        return first.isCapitalised && Self.subscribing.contains(first) && items.last?.endsSentence == false
    }

    private static let offering = WordSet("get join follow subscribe sign receive try download listen watch")
    private static let offered = WordSet(
        "newsletter newsletters email emails e-mail inbox podcast app alerts updates channel")
    private static let our = WordSet("our your")

    /// "Get The Tide, our weekly email: “All about ports”": what the page offers its readers.
    private func isOffer(_ items: ArraySlice<Token>) -> Bool {
        guard let first = items.first, first.isCapitalised, Self.offering.contains(first), items.count < 40 else {
            return false
        }
        return items.contains { Self.offered.contains($0) } && items.contains { Self.our.contains($0) }
    }

    /// "“We were promised a port”: the town that lost its ferry": the headline of another text.
    private func isLinkedHeadline(_ items: ArraySlice<Token>, _ spans: [QuotedSpan]) -> Bool {
        guard items.count < 24, let last = items.last, last.isWord || last.shape == .quote,
            items.first?.shape == .quote, items.dropFirst().first?.shape == .colon
        else { return false }
        return last.isWord || !spans[last.quote].endsSentence
    }

    /// Whether a question has opened an interview whose turns have letters for labels.
    var isInterview = false

    /// Whether anything follows the paragraph that is read.
    var isFollowed = true

    /// "Example: “The port stays”", "“The port stays”": words in marks without a stop, above the text.
    private func isQuotedHeadline(_ items: ArraySlice<Token>, _ spans: [QuotedSpan]) -> Bool {
        // "“The port stays”: Jane Example on the quay"
        if isFollowed, items.count < 12, items.first?.shape == .quote, items.dropFirst().first?.shape == .colon,
            !endsLikeText(items, spans)
        {
            return true
        }
        guard isFollowed, items.count < Self.longestQuotedHeadline, let last = items.last, last.shape == .quote,
            last.quote >= 0,
            !spans[last.quote].endsSentence, !spans[last.quote].endsWithComma, spans[last.quote].isClosed
        else { return false }
        let label = items.dropLast()
        guard let colon = label.last else { return true }
        // "Talks live: ministers back as Norland warns of “a last chance”": a sentence of the text has a stop.
        if isAtHead, colon.shape != .colon, label.contains(where: { $0.shape == .colon }) { return true }
        // "Norlandia, the minister: “We stay”", above a report that has them again.
        return colon.shape == .colon && label.count > 1 && items.count < Self.longestLabelledHeadline
            && (isAtHead && label.contains { $0.shape == .comma }
                || label.dropLast().allSatisfy {
                    $0.isWord && ($0.isCapitalised || $0.classes.contains(.nameParticle))
                })
    }

    private static let longestLabelledHeadline = 12
    private static let longestQuotedHeadline = 20

    /// "Jane Example said: “We stay.” Read more": a text of which the end is the page's.
    private func holdsSentence(_ items: ArraySlice<Token>, _ spans: [QuotedSpan]) -> Bool {
        zip(items, items.dropFirst()).contains { item, next in
            item.shape == .quote && item.quote >= 0 && spans[item.quote].isClosed
                && (spans[item.quote].endsSentence || next.shape == .fullStop)
        }
    }

    /// Whether a paragraph ends as a sentence does.
    func endsLikeText(_ items: ArraySlice<Token>, _ spans: [QuotedSpan]) -> Bool {
        guard let last = items.last(where: { $0.shape != .close && $0.shape != .mark }) else { return false }
        if last.shape == .quote { return true }
        return last.endsSentence || last.shape == .colon || last.shape == .semicolon || last.shape == .comma
            || last.shape == .other || scalars[last.end - 1] == "."
    }

    private static let one = WordSet(
        """
        correction corrections clarification clarifications erratum errata amendment berichtigung korrektur rectificatif corrección copyright \
        advertisement subscribe photograph
        """)
    private static let oneWithColon = WordSet(
        """
        photo image picture caption transcript readout factbox source sources contact contacts related topics tags credit location venue date \
        subject re participants attendees briefer briefers speakers agenda embargo duration lieu objet ort datum teilnehmer betreff lugar fecha \
        asunto participantes witnesses note newsletter music podcast read watch listen gallery
        """)
    private static let two = WordSet(
        phrases: """
            reporting+by additional+reporting editing+by writing+by compiled+by edited+by written+by produced+by read+more read+also read+next also+read watch+also listen+to more+on full+story sign+up \
            follow+us media+contact press+contact for+information for+immediate click+here see+also skip+to lire+aussi À+lire voir+aussi lesen+sie lea+también lee+también \
            done+at share+this zum+thema siehe+auch leia+também leia+mais leggi+anche correction+and corrections+and clarification+and clarifications+and
            """)
    private static let three = WordSet(
        phrases: """
            mehr+zum+thema editor+'s+note an+earlier+version not+an+official all+rights+reserved this+article+was this+article+has this+article+originally this+story+was \
            this+story+has this+post+was we+use+cookies we+value+your your+privacy+matters nous+utilisons+des wir+verwenden+cookies wir+nutzen+cookies utilizamos+cookies+propias this+site+uses this+website+uses
            """)

    private static let links = WordSet(
        phrases: """
            more+on related+articles related+stories most+viewed most+read most+popular most+watched top+stories latest+headlines more+stories trending+now you+may recommended+for also+read \
            les+plus lo+más am+meisten meistgelesen
            """)

    /// "Most viewed", above headlines of other texts.
    private func opensLinks(_ items: ArraySlice<Token>) -> Bool {
        items.count < 5 && items.first?.isCapitalised == true && items.last?.endsSentence == false
            && Self.links.contains(digest(ofFirst: 2, items))
    }

    private func opensApparatus(_ items: ArraySlice<Token>) -> Bool {
        guard let first = items.first else { return false }
        if first.shape == .other, scalars[first.start] == "#" || scalars[first.start] == "©" { return true }
        guard first.isWord else { return false }
        let second = items.dropFirst().first
        // "Correction (28 March): An earlier version said"
        if Self.one.contains(first),
            second?.shape == .colon || second?.shape == .comma || second?.shape == .open || items.count < 4
        {
            return true
        }
        if Self.oneWithColon.contains(first), second?.shape == .colon { return true }
        guard first.isCapitalised else { return false }
        return Self.two.contains(digest(ofFirst: 2, items)) || Self.three.contains(digest(ofFirst: 3, items))
    }

    /// The digest of a phrase of so many words.
    private func digest(ofFirst count: Int, _ items: ArraySlice<Token>) -> UInt64 {
        var digest = WordDigest()
        for item in items.prefix(count) {
            guard item.isWord || item.shape == .possessive else { return 0 }
            digest.add(item.isWord ? item.digest : WordDigest(scalars[item.start..<item.end]).value)
        }
        return digest.value
    }

    private static let imaging = WordSet("photo photos photograph image picture foto credit file handout illustration")

    static let replying = WordSet("replying quoting reposting")
    private static let credits = WordSet("photo photos photograph photography image picture")
    private static let longestCredit = 12

    /// "A boat in the port. Photograph: A Name/An Agency", "Menu | Subscribe", "Home > World"
    private func isFurniture(_ items: ArraySlice<Token>) -> Bool {
        let credit = items.suffix(Self.longestCredit)
        if credit.indices.dropLast().contains(where: {
            items[$0].isCapitalised && Self.credits.contains(items[$0]) && items[$0 + 1].shape == .colon
        }), items.last?.endsSentence == false {
            return true
        }
        guard items.count < Self.longestLink, items.last?.endsSentence == false else { return false }
        return items.contains { $0.shape == .other && (scalars[$0.start] == "|" || scalars[$0.start] == ">") }
    }

    /// "… (Photo: A Name/An Agency)"
    private func isCaption(_ items: ArraySlice<Token>) -> Bool {
        guard let last = items.last, last.shape == .close else { return false }
        var index = items.endIndex - 1
        while index > items.startIndex, items.endIndex - index < 24, items[index].shape != .open { index -= 1 }
        guard items[index].shape == .open, index + 1 < items.endIndex else { return false }
        return Self.imaging.contains(items[index + 1])
    }

    /// "By A Name and B Name"
    private func isByline(_ items: ArraySlice<Token>) -> Bool {
        guard let first = items.first, first.isCapitalised, first.classes.contains(.by), (2..<14).contains(items.count),
            isAtHead
        else { return false }
        return items.dropFirst().allSatisfy {
            $0.isCapitalised || $0.shape != .word || $0.classes.contains(.conjunction)
                || $0.classes.contains(.nameParticle)
                || $0.classes.contains(.preposition)
        } && items.last?.endsSentence != true
    }
}
