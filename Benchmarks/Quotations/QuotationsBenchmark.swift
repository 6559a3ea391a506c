import Quotations

extension Benchmark {
    /// How fast news text is read.
    static let quotations = Benchmark(
        name: "quotations", summary: "finding quotations in invented news text, one core, megabytes of UTF-8 a second"
    ) { report in
        for (name, article, bound) in [
            ("megabytes_per_second", QuotationsData.english, Figure.Bound.atLeast(20)),
            ("marks_megabytes_per_second", QuotationsData.marked, .none),
        ] {
            let text = QuotationsData.text(of: article, megabytes: 4)
            let scanner = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11"))
            let megabytes = Double(text.utf8.count) / 1_000_000
            var found = 0
            var rates: [Double] = []
            for round in 0..<9 {
                let seconds = Stopwatch.thread { found = scanner.quotations(in: text).count }
                // The first warms up.
                if round > 0 { rates.append(megabytes / seconds) }
            }
            let spread = Quantiles(rates)
            report(
                Figure(
                    name: name, value: spread.median, bound: bound, quartiles: (spread.lower, spread.upper),
                    remark: "\(found) quotations in \(Decimal.text(megabytes, places: 1)) MB"))
        }
    }
}

/// Text in the manner of the press; nobody said any of it.
private enum QuotationsData {
    static func text(of article: String, megabytes: Int) -> String {
        var text = ""
        text.reserveCapacity(megabytes * 1_000_000 + article.utf8.count)
        while text.utf8.count < megabytes * 1_000_000 { text += article }
        return text
    }

    /// Mostly plain sentences, some direct, mixed and indirect speech.
    static let english = """
        NORTHPORT — Envoys from Norland and the Southern Isles said on Tuesday (Jun 10) that they had agreed on an “outline” for trade in timber after a day of talks in the harbour city, the second round since the spring.

        Norland Trade Minister Jane Example was hopeful, saying that worries about quotas “will be settled” before the winter. Although both capitals must approve the outline, officials on either side expect little resistance.

        “We’re moving well,” Isles Commissioner Li Example told reporters after the talks. “We like the tone, and we like the pace.” She added that the next meeting would take place in the autumn, at a place that is not yet known.

        The dispute began four years ago, when Norland raised its duty on planks to a quarter of their price. The Isles answered with a duty on fish. Shipping between the two fell by a third, and the port of Northport lost some of its oldest yards.

        According to a report by the chamber of commerce, the duties cost 4,000 jobs in the first year alone. Economists believe that the figure is higher. Tom Other, who teaches at the university, said the losses would last.

        Earlier in the week the finance minister left the talks to speak in parliament, reported the agency, citing an Isles official. His office did not answer questions.


        """

    /// Quotation marks of every kind, nested and reopened: several times as many as any article has.
    static let marked = """
        „Wir kommen voran“, sagte die Ministerin am Dienstag. « Nous avançons », a déclaré le ministre. “He told me ‘not now’, and I waited,” she said.

        “It began well.

        “It went on well, as ‘everybody’ says.

        “And it ended,” said Tom Other. The word "outline" isn't in the text; the envoys' aides don't use it.

        部长周二表示：“我们取得了进展。” "We go," said Ann Example, "where we must." "Do we?" asked the boys' teacher.


        """
}
