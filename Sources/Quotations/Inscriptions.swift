// Words in marks that stand on things or belong to all: signs, mottos, pictures, sayings, titles, songs.
extension ContextReading {
    static let inscriptions = WordSet(
        """
        sign signs placard placards banner banners board boards poster posters slogan slogans billboard graffiti mug mugs t-shirt t-shirts shirt shirts cap caps hat hats flag flags leaflet leaflets flyer flyers sticker \
        stickers bedsheet bedsheets painted daubed scrawled emblazoned embroidered inscription plaque motto mottos theme themes sampler hashtag tagline strapline badge badges menu menus affiche affiches pancarte pancartes banderole banderoles plakat plakate transparent transparente transparenten schild schilder schildern plakaten spruchband cartel carteles pancarta pancartas letrero letreros pintada pintadas pichação cartaz cartazes faixa faixas cartello cartelli striscione striscioni scritta lema lemas devise wahlspruch leitspruch
        """)

    /// "The motto for the day, “One river”, is everywhere": words that no verb of saying has, in a sentence about a sign.
    static func isInscribed(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        let lead = sentence.lowerBound..<reading.item
        if reading.rule == nil {
            return lead.suffix(longestLead).contains {
                inscriptions.contains(article.items[$0])
                    || bearers.contains(article.items[$0]) && $0 > sentence.lowerBound
                        && article.items[$0 - 1].classes.contains(.determiner)
            }
        }
        // „Er verwies auf den Wahlspruch der Stadt: „…““
        guard let last = lead.last, article.items[last].shape == .colon else { return false }
        return lead.suffix(5).contains { mottos.contains(article.items[$0]) }
    }

    private static let longestLead = 10
    /// Things that bear words and whose names are verbs elsewhere, or other things: only a subject is sure to be one.
    private static let bearers = WordSet(
        """
        label labels tag tags notice noticeboard étiquette étiquettes écriteau écriteaux panneau panneaux autocollant plaque aufkleber etikett tafel zettel aufschrift inschrift \
        etiqueta etiquetas placa placas pegatina rótulo etichetta etichette targa insegna adesivo
        """)

    /// "A label on the crate says “Handle with care”", « une étiquette dit toujours « Fragile » »
    static func isOnThing(_ reading: SpanReading, _ frame: ReportingFrame, _ article: Article) -> Bool {
        guard reading.rule != .followedByVerb, let first = frame.subject.items.first else { return false }
        // "A label on the crate says": the crate stands next to the verb.
        let sentence = article.sentences[reading.sentence].items
        let lead = sentence.lowerBound..<max(frame.subject.items.upperBound, frame.verb.lowerBound)
        let isOpened =
            article.items[first].classes.isDisjoint(with: .person)
            && frame.subject.kind != .name && frame.subject.kind != .pronoun
            && lead.prefix(longestLead).contains { index in
                bearers.contains(article.items[index]) && index > sentence.lowerBound
                    && article.items[index - 1].classes.contains(.determiner)
                    && !(index..<lead.upperBound).contains { article.items[$0].shape == .comma }
            }
        return isOpened || frame.subject.items.contains { bearers.contains(article.items[$0]) }
    }
    private static let mottos = WordSet("motto lema devise wahlspruch leitspruch slogan")
    private static let another = WordSet("another one others second third it")

    /// "A banner said “…”. Another said: “…”": one more of the things that the sentence before tells of.
    static func isOnAnother(_ reading: SpanReading, _ article: Article) -> Bool {
        guard let subject = reading.subject, reading.rule != .followedByVerb, reading.sentence > 0,
            let last = subject.items.last, subject.items.count < 3, another.contains(article.items[last]),
            subject.items.lowerBound - article.sentences[reading.sentence].items.lowerBound < 2
        else { return false }
        return article.sentences[reading.sentence - 1].items.contains { inscriptions.contains(article.items[$0]) }
    }

    private static let papers = WordSet(
        "report article story column leader editorial headline piece op-ed book novel film song libro novela película livre roman buch romanzo livro romance"
    )
    private static let makers = WordSet(
        """
        author authors co-author writer director editor creator producer presenter composer auteur auteure autrice coauteur réalisateur réalisatrice autor autora \
        autorin regisseur regisseurin herausgeber herausgeberin verfasser verfasserin coautor coautora directora autore regista diretor diretora
        """)
    private static let ofWords = WordSet("of de du von des do da di del")

    /// "Jane Example, author of “Quiet Rivers”", « auteure de « Butins paisibles » »: what somebody has made.
    private static func isMade(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        let span = article.spans[reading.span]
        return span.startsCapitalised && !span.endsSentence && reading.item - 2 >= sentence.lowerBound
            && ofWords.contains(article.items[reading.item - 1]) && makers.contains(article.items[reading.item - 2])
    }

    private static let subjects = WordSet("subject")
    private static let onWords = WordSet("on")
    private static let addressing = WordSet("address addresses addressed lectures lectured speaks spoke speak")

    /// "Your report “Norland digs in” (News, June 5) says", "“Cordon” – a line nobody may cross", "the subject line “Psst”": a title or a word.
    static func isTitleOrWord(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        if isMade(reading, sentence, article) { return true }
        guard reading.rule != .followedByVerb, reading.rule != .signature else { return false }
        let span = article.spans[reading.span]
        if reading.item == sentence.lowerBound {
            return span.wordCount < 3 && !span.endsSentence && !span.endsWithComma
                && reading.item + 1 < sentence.upperBound
                && article.items[reading.item + 1].shape == .dash
        }
        let before = article.items[reading.item - 1]
        if papers.contains(before), span.startsCapitalised, !span.endsSentence { return true }
        if reading.item - 2 >= sentence.lowerBound, subjects.contains(article.items[reading.item - 2]),
            !before.isCapitalised, before.isWord
        {
            return true
        }
        // "The premier addresses the house on “the limits of patience”"
        guard onWords.contains(before), let frame = reading.frame else { return false }
        return addressing.contains(article.items[frame.verb.lowerBound])
    }

    private static let anon = WordSet("anon anonymous unknown")
    private static let asking = WordSet("who qui quién wer quem chi")

    /// "Who said “no”?", "“…” — Anon.", "Somebody had written on the lid: “…”": nobody.
    static func isOfNobody(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        guard let subject = reading.subject, subject.items.count == 1, let word = subject.items.first else {
            return false
        }
        if reading.rule == .signature { return anon.contains(article.items[word]) }
        if SpeechActWords.all.somebody.contains(article.items[word]), reading.rule != .followedByVerb,
            (word + 1..<max(word + 1, reading.item)).contains(where: {
                SpeechActWords.all.writing.contains(article.items[$0])
            })
        {
            return true
        }
        return word == sentence.lowerBound && asking.contains(article.items[word])
    }

    private static let when = WordSet("when whenever if")

    /// "When a spokesman says “robust”, picture a plate": whoever says so, whenever that is.
    static func isOfAnytime(_ reading: SpanReading, _ frame: ReportingFrame, _ sentence: Range<Int>, _ article: Article)
        -> Bool
    {
        let verb = article.items[frame.verb.lowerBound]
        return when.contains(article.items[sentence.lowerBound]) && reading.rule != .followedByVerb
            && frame.subject.items.lowerBound == sentence.lowerBound + 1
            && verb.end - verb.start > 2 && article.scalars[verb.end - 1] == "s"
    }

    private static let headlining = WordSet(
        "headlined headlines tituló titulaba titula titulou titrait titre titelte titelt titolava titola titolò")

    /// «El diario tituló: “…”»: the words above what a paper tells.
    static func isHeadline(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        (sentence.lowerBound..<reading.item).suffix(3).contains { headlining.contains(article.items[$0]) }
    }

    private static let reporting = WordSet("reporting")

    /// "The Isles Herald is reporting that it is “over”", «Segundo o jornal O Farol, ela teria dito “…”»: what a paper tells and nobody has said to it.
    static func isReported(_ reading: SpanReading, _ frame: ReportingFrame, _ article: Article) -> Bool {
        guard reading.rule != .followedByVerb, frame.subject.kind == .name, let last = frame.subject.items.last,
            article.items[frame.subject.items].allSatisfy({ $0.classes.isDisjoint(with: [.title, .person]) })
        else { return false }
        if frame.form == .accordingTo {
            return article.items[frame.subject.items].contains { OutletWords.kinds.contains($0) }
                && (frame.extent.upperBound..<max(frame.extent.upperBound, reading.item)).contains {
                    SpeechActWords.all.conditional.contains(article.items[$0])
                }
        }
        return reporting.contains(article.items[frame.verb.lowerBound])
            && (OutletWords.kinds.contains(article.items[last]) || OutletWords.named.contains(article.items[last]))
    }

    private static let beginning = WordSet("begins began begin opens ends")
    private static let lines = WordSet("line lines sentence paragraf artikel absatz")
    private static let wordings = WordSet("text wording passage provision brackets formula")
    private static let reads = WordSet("reads read lautet lautete")

    /// "a code that begins “Thou shalt not”", "The line reads: “…”", "Paragraf 7 lautet: “…”": the words of a text.
    static func isRead(_ reading: SpanReading, _ frame: ReportingFrame, _ article: Article) -> Bool {
        let (verb, subject) = (frame.verb.lowerBound, frame.subject)
        guard reading.rule != .followedByVerb else { return false }
        if beginning.contains(article.items[verb]), verb > 1 {
            let before = article.items[verb - 1]
            return !before.classes.isDisjoint(with: [.relative, .that])
        }
        guard reads.contains(article.items[verb]) else { return false }
        // "The text stays in brackets. It reads: “…”"
        if subject.kind == .pronoun, subject.classes.contains(.it), reading.sentence > 0,
            article.items[reading.item - 1].shape == .colon
        {
            let before = article.sentences[reading.sentence - 1].items
            return isProvision(before, article) || before.contains { wordings.contains(article.items[$0]) }
        }
        // "A mural reads “The heron is nobody’s bird”"
        if subject.kind == .other, let first = subject.items.first,
            Attribution.indefinite.contains(article.items[first])
        {
            return true
        }
        return isProvision(subject.items, article)
            || subject.items.last.map { lines.contains(article.items[$0]) } == true
    }

    private static let performing = WordSet(verbs: "play perform recite hum", irregular: "sang sings sing sung")

    /// "The choir sang “The White Road”": a work.
    static func isPerformed(_ reading: SpanReading, _ frame: ReportingFrame, _ article: Article) -> Bool {
        performing.contains(article.items[frame.verb.lowerBound]) && reading.rule != .followedByVerb
            && article.spans[reading.span].looksLikeTitle
    }

    private static let me = WordSet("i")

    /// "I think of it whenever I read the phrase “no harm”": the reporter.
    static func isOfReporter(_ reading: SpanReading, _ frame: ReportingFrame, _ article: Article) -> Bool {
        frame.act == .holds && frame.subject.items.count == 1
            && me.contains(article.items[frame.subject.items.lowerBound]) && reading.item > frame.verb.upperBound
            && terms.contains(article.items[reading.item - 1])
    }

    private static let meaning = WordSet("mean means meant")

    /// "He means, “We have lost”": what somebody else makes of it.
    static func isMeant(_ frame: ReportingFrame, _ article: Article) -> Bool {
        meaning.contains(article.items[frame.verb.lowerBound])
    }

    private static let whether = WordSet("whether")
    private static let on = WordSet("on over")

    /// "The court rules on whether the lake is “a sea”": what is still open.
    static func isOpen(_ frame: ReportingFrame, before item: Int, _ article: Article) -> Bool {
        let next = frame.verb.upperBound
        return next + 1 < item && on.contains(article.items[next]) && whether.contains(article.items[next + 1])
    }

    private static let labels = WordSet(
        "here below dort hier hierin myth fact fiction claim caption answer verdict headline title subject question questions quiz reader readers"
    )

    /// "READING LIST: “How to Lose a Lake”", "Myth: “It is foreign.”": what a label announces.
    static func isListed(_ reading: SpanReading, _ article: Article) -> Bool {
        let span = article.spans[reading.span]
        guard reading.rule == .colon, let subject = reading.subject,
            subject.items.lowerBound == article.sentences[reading.sentence].items.lowerBound
        else { return false }
        if subject.items.count < 3, let last = subject.items.last, labels.contains(article.items[last]) { return true }
        if reading.item - 2 > subject.items.lowerBound, reads.contains(article.items[reading.item - 2]),
            isProvision(subject.items.lowerBound..<reading.item - 2, article)
        {
            return true
        }
        guard span.looksLikeTitle, !span.endsSentence else { return false }
        return subject.items.allSatisfy {
            article.items[$0].end - article.items[$0].start > 1 && article.isInCapitals($0)
        }
    }

    private static let shows = WordSet("shows show showed depicts depicted montre montrait zeigt zeigte muestra")

    /// "A video that Example shared shows a man shouting “…”": somebody in a picture.
    static func isPictured(_ lead: Range<Int>, _ article: Article) -> Bool {
        guard let picture = lead.prefix(3).first(where: { pictures.contains(article.items[$0]) }) else { return false }
        return lead.contains { $0 > picture && shows.contains(article.items[$0]) }
    }

    private static let pictures = WordSet(
        "video videos clip clips footage photo photograph photos picture image images film recording cartoon vidéo vidéos"
    )

    private static let sayings = WordSet(
        """
        saying proverb adage maxim song hymn poem refrain rhyme proverbe dicton sprichwort redensart refrán proverbio dicho ditado provérbio
        """)
    private static let poems = WordSet("poem hymn song rhyme verse lyric lyrics")
    private static let goes = WordSet("goes went has")

    /// "She quoted a poem: “…”"
    static func isRecited(_ lead: Range<Int>, _ article: Article) -> Bool {
        guard lead.count > 2, article.items[lead.upperBound - 1].shape == .colon else { return false }
        return poems.contains(article.items[lead.upperBound - 2])
    }

    /// « … », dit le proverbe: a proverb behind the words.
    ///
    /// - Parameter behind: what follows a quoted span.
    static func isProverb(_ behind: Range<Int>, _ article: Article) -> Bool {
        guard let first = behind.first,
            article.items[first].shape == .comma || article.spans[article.items[first - 1].quote].endsWithComma
        else { return false }
        return behind.prefix(5).prefix { !article.items[$0].endsSentence }.contains {
            // "“…,” she was quoted as saying"
            !ReportingFrameFinder.asWord.contains(article.items[$0 - 1])
                && (!article.items[$0].isCapitalised || article.language == .german)
                && sayings.contains(article.items[$0])
        }
    }

    /// "As the saying goes, “…”": everybody's words and nobody's.
    static func isSaying(_ lead: Range<Int>, _ article: Article) -> Bool {
        lead.count < 12
            && lead.contains { index in
                sayings.contains(article.items[index]) && index + 1 < lead.upperBound
                    && goes.contains(article.items[index + 1])
            }
    }
}
