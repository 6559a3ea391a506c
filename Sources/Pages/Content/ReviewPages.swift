import Negotiations

extension Page {
    /// Proposals that are open.
    static func review(_ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext) throws -> Page {
        var filter = ProposalFilter()
        filter.statuses = [.open]
        filter.sources = asked.all("source")
        let ids = try questions.proposalIDs(matching: filter)
        let number = asked.page
        var shown = ProposalFilter()
        shown.ids = Array(ids.dropFirst((number - 1) * pageSize).prefix(pageSize))
        let proposals = shown.ids.isEmpty ? [] : try questions.proposals(matching: shown)
        let query = asked.only(["source"])
        let conflicts = try query.isEmpty ? questions.waitingConflicts() : []
        return Page(
            title: "Review", address: .review,
            content: Markup([
                HTML.h1 { "Review" },
                HTML.p(.class("count"), .role("status")) {
                    ids.isEmpty
                        ? conflicts.isEmpty ? "Nothing is left to decide." : "No proposal is left to decide on."
                        : "\(ids.count.grouped) \(ids.count == 1 ? "proposal" : "proposals") from articles to be decided on"
                },
                proposals.isEmpty
                    ? Markup()
                    : Table(columns: proposalColumns(context), caption: .words("Open proposals")).markup(proposals),
                pager(number, of: (ids.count + pageSize - 1) / pageSize, .review, query, context),
                Section("Conflicts with other desks") {
                    if !conflicts.isEmpty {
                        HTML.p(.class("lead")) {
                            "Records that this desk and another both changed. They are decided on the command line: "
                            HTML.code { "tracker review --conflicts" }
                        }
                        Table(columns: conflictColumns(context), caption: .section("Conflicts with other desks"))
                            .markup(conflicts)
                    }
                }.markup,
            ]),
            data: .review(query), query: query)
    }

    private static func proposalColumns(_ context: PageContext) -> [TableColumn<Proposal>] {
        [
            TableColumn<Proposal>("#", isHeading: true) { context.link(.proposal($0.id), String($0.id)) },
            TableColumn("Kind") { context.text($0.kind.rawValue) },
            TableColumn("Who") { proposal in
                context.text(
                    proposal.official ?? proposal.attribution ?? proposal.speaker.map { words in "“\(words)”?" } ?? "?")
            },
            TableColumn("Date") { context.date($0.date) },
            TableColumn("Text") { proposal in
                HTML.span(.anyDirection) { MarkedText(proposal.text, nil, isWhole: false).markup }
            },
            TableColumn("Article") { proposal in
                let passage = proposal.passages.first
                return context.link(
                    passage.map { .record(.source, $0.source, name: $0.title ?? $0.outlet ?? $0.url ?? "") },
                    passage.flatMap { $0.outlet ?? $0.title ?? $0.url } ?? "")
            },
        ]
    }

    private static func conflictColumns(_ context: PageContext) -> [TableColumn<WaitingConflict>] {
        [
            TableColumn<WaitingConflict>("#", isHeading: true) { context.text(String($0.id)) },
            TableColumn("Record") { waiting in
                let conflict = waiting.conflict
                let type = RecordType.named(conflict.type).flatMap { Address.shown.contains($0) ? $0 : nil }
                let address = type.flatMap { type in conflict.id.map { Address.record(type, $0, name: "") } }
                return context.link(address, "\(conflict.type): \(CutText(conflict.title).shown)")
            },
            TableColumn("Fields") { waiting in context.text(waiting.conflict.fields.map(\.name).joined(separator: ", "))
            },
        ]
    }

    /// One proposal in its paragraphs, with what speaker and date rest on, and the form that decides on it.
    ///
    /// - Parameter form: what may be corrected; nil for whoever may only read.
    static func proposal(
        _ number: Int64, form: ProposalForm?, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Page {
        let proposal = try questions.proposal(number)
        let beside = try proposal.passages.first.map { try questions.surroundings(of: $0) }
        return Page(
            title: "Proposal \(number): \(article(of: proposal))", address: .proposal(number),
            content: Markup([
                HTML.p(.class("kind")) { "Proposal \(String(number)), \(proposal.status.rawValue)" },
                HTML.h1(.anyDirection) { article(of: proposal) },
                refused(form?.refusal ?? [], at: form?.fields.first { !$0.refusal.isEmpty }),
                HTML.div(.class("article-text")) {
                    beside?.before.map { text in HTML.p(.class("quiet"), .anyDirection) { text } }
                    proposal.passages.first.map { passage in HTML.p(.anyDirection) { paragraph(of: passage) } }
                    beside?.after.map { text in HTML.p(.class("quiet"), .anyDirection) { text } }
                },
                said(of: proposal, beside, context),
                places(of: proposal, context),
                form.map { decide(proposal, $0, context) } ?? Markup(),
            ]),
            data: .proposal(number))
    }

    /// The article in which it stands.
    private static func article(of proposal: Proposal) -> String {
        guard let passage = proposal.passages.first else { return "Article" }
        let name = [passage.title, passage.outlet].compactMap { $0 }.joined(separator: ", ")
        return name.isEmpty ? passage.url ?? "Article" : name
    }

    private static func paragraph(of passage: Passage) -> Markup {
        let (before, words, after) = passage.parts
        return Markup([Markup(before), HTML.mark { words }, Markup(after)])
    }

    private static func said(of proposal: Proposal, _ beside: Surroundings?, _ context: PageContext) -> Markup {
        var printed = proposal.speaker.map { "printed “\($0)”" } ?? "the article does not show clearly who speaks"
        if proposal.isSpeakerInferred {
            printed += beside?.speakerWords.map { ", for “\($0)” there" } ?? ", named before"
        }
        if let confidence = proposal.confidence {
            let percent = Int((confidence * 100).rounded())
            printed += ", \(percent) % certain"
        }
        let basis: String? =
            switch proposal.dateBasis {
            case .told?: "told beside the words"
            case .occasion?: "the same occasion"
            case .article?: "the article’s day"
            case .dateline?: "the head of the article"
            case .publication?: "when it was published: the article tells no day"
            case nil: nil
            }
        let date = [basis, proposal.dateWords.map { "“\($0)”" }].compactMap { $0 }.joined(separator: ", ")
        let who = proposal.official ?? proposal.attribution ?? "not decided"
        let rows: [(String, Markup)] = [
            ("Text", context.text("\(proposal.text) (\(proposal.kind.rawValue))")),
            ("Who", context.text("\(who) (\(printed))")),
            ("For", context.text(proposal.party)),
            ("When", context.text((proposal.date ?? "not known") + (date.isEmpty ? "" : " (\(date))"))),
            ("Due", context.text(proposal.due)), ("Round", context.text(proposal.round)),
            ("Outcome", context.text(proposal.outcome)), ("To", context.text(proposal.setting)),
            ("Topics", context.text(proposal.topics.isEmpty ? nil : proposal.topics.joined(separator: ", "))),
            (
                "Perhaps",
                proposal.candidates.map { context.text($0.description) }.joined(by: Markup("; "))
            ),
        ]
        return HTML.dl(.class("fields")) {
            rows.filter { !$0.1.isEmpty }.map { title, value in
                HTML.div {
                    HTML.dt { title }
                    HTML.dd { value }
                }
            }
        }
    }

    private static func places(of proposal: Proposal, _ context: PageContext) -> Markup {
        let became: Markup? =
            proposal.statement.map { context.link(.record(.statement, $0, name: ""), "Statement \($0)") }
            ?? proposal.outcomeID.map {
                context.link(.record(.outcome, $0, name: proposal.outcome ?? ""), "Outcome \($0)")
            }
        return Markup([
            became.map { link in
                HTML.p {
                    "It became: "; link
                }
            } ?? Markup(),
            HTML.ul(.class("sources")) {
                proposal.passages.map { passage in
                    let name = passage.title ?? passage.outlet ?? passage.url ?? "Source \(passage.source)"
                    return HTML.li {
                        context.link(.record(.source, passage.source, name: name), name)
                        ", \(passage.place)"
                    }
                }
            },
        ])
    }

    private static func decide(_ proposal: Proposal, _ form: ProposalForm, _ context: PageContext) -> Markup {
        func button(_ word: String, _ title: String, key: String) -> Markup {
            HTML.button(
                .name("decision"), .value(word), .id(word), Attribute(.ariaKeyShortcuts, key), .class(word)
            ) { title }
        }
        return HTML.form(
            context.linking.reference(to: .proposal(proposal.id)).map { .action($0) }, Attribute(.method, "post"),
            .class("record decide")
        ) {
            HTML.input(.type("hidden"), .name("once"), .value(form.once))
            HTML.p(.class("buttons")) {
                if proposal.status != .accepted { button("accept", "Accept (a)", key: "a") }
                if proposal.status == .open { button("reject", "Reject (r)", key: "r") }
                form.next.map { next in
                    context.link(.proposal(next), "Skip (s)", id: "skip")
                }
                form.previous.map { previous in context.link(.proposal(previous), "Back (b)", id: "back") }
            }
            if proposal.status != .accepted {
                HTML.details(form.isOpen ? .flag("open") : nil, .id("edit")) {
                    HTML.summary { "Correct before accepting (e)" }
                    fields(form.fields)
                }
            }
        }
    }
}

/// The form that decides on a proposal.
public struct ProposalForm: Sendable {
    let fields: [FilledForm.Field]
    let once: String
    let refusal: [String]
    let next: Int64?
    let previous: Int64?
    /// Whether what may be corrected is shown at once.
    let isOpen: Bool

    public init(
        fields: [FilledForm.Field], once: String, refusal: [String], next: Int64?, previous: Int64?, isOpen: Bool
    ) {
        self.fields = fields
        self.once = once
        self.refusal = refusal
        self.next = next
        self.previous = previous
        self.isOpen = isOpen
    }
}
