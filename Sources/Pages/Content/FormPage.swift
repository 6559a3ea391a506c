import Negotiations

extension Page {
    /// A form to be filled in.
    ///
    /// - Parameters:
    ///   - once: the word by which the form is known when it is sent.
    ///   - refusal: why what was sent before was not taken.
    ///   - about: what shows to what the form leads.
    static func form(
        _ form: FilledForm, once: String, refusal: [String], about: Markup? = nil, _ context: PageContext
    ) -> Page {
        Page(
            title: form.title, address: .form(form.command),
            content: Markup([
                HTML.h1 { form.title },
                form.subject.map { subject in HTML.p(.class("lead"), .anyDirection) { subject } } ?? Markup(),
                refused(refusal, at: form.fields.first { !$0.refusal.isEmpty }),
                HTML.form(
                    context.linking.reference(to: .form(form.command)).map { .action($0) },
                    Attribute(.method, "post"), .class("record")
                ) {
                    form.hidden.map { HTML.input(.type("hidden"), .name($0.name), .value($0.value)) }
                    HTML.input(.type("hidden"), .name("once"), .value(once))
                    fields(form.fields)
                    HTML.p { HTML.button { form.verb } }
                },
                Section("What will be undone") { about }.markup,
            ]))
    }

    /// Why what was sent was not taken.
    ///
    /// - Parameter field: the one that is at fault, to which it leads.
    static func refused(_ lines: [String], at field: FilledForm.Field? = nil) -> Markup {
        guard !lines.isEmpty else { return Markup() }
        return HTML.div(.class("refusal"), .role("alert")) {
            lines.enumerated().map { place, line in
                HTML.p(.anyDirection) {
                    if place == 0, let field {
                        HTML.a(.href(inside: "field-\(field.name)")) { line }
                    } else {
                        line
                    }
                }
            }
        }
    }

    /// Fields under their headings.
    static func fields(_ fields: [FilledForm.Field]) -> Markup {
        var groups: [String] = []
        for field in fields where !groups.contains(field.group) { groups.append(field.group) }
        return Markup(
            groups.map { group in
                let content = Markup(fields.filter { $0.group == group }.map(field))
                guard !group.isEmpty else { return content }
                return HTML.fieldset {
                    HTML.legend { group }
                    content
                }
            })
    }

    private static func field(_ field: FilledForm.Field) -> Markup {
        let id = "field-\(field.name)"
        let help = "\(id)-help"
        let fault = "\(id)-fault"
        let hint = Markup([
            field.refusal.isEmpty
                ? Markup()
                : HTML.div(.class("refusal"), .id(fault)) {
                    field.refusal.map { line in HTML.p(.anyDirection) { line } }
                },
            HTML.p(.class("hint"), .id(help)) { field.help },
        ])
        let label = HTML.label(Attribute(.htmlFor, id)) { field.title }
        let described = Attribute(.ariaDescribedBy, field.refusal.isEmpty ? help : "\(fault) \(help)")
        let invalid = field.refusal.isEmpty ? nil : Attribute(.ariaInvalid, "true")
        let required = field.isRequired ? Attribute.flag("required") : nil
        switch field.kind {
        case .flag:
            return HTML.div(.class("flag")) {
                HTML.input(
                    .id(id), .type("checkbox"), .name(field.name), .value("yes"), described, invalid,
                    field.value.isEmpty ? nil : .flag("checked"))
                label
                hint
            }
        case .text:
            return HTML.div {
                label
                HTML.textarea(.id(id), .name(field.name), .anyDirection, described, required, invalid) {
                    // The first line ending behind the tag is not part of the text.
                    "\n" + field.value
                }
                hint
            }
        case .choice(let words):
            return HTML.div {
                label
                HTML.select(.id(id), .name(field.name), described, required, invalid) {
                    ([""] + words).map { word in
                        HTML.option(.value(word), word == field.value ? .flag("selected") : nil) {
                            word.isEmpty ? "–" : word
                        }
                    }
                }
                hint
            }
        case .line:
            return HTML.div {
                label
                HTML.input(
                    .id(id), .type("text"), .name(field.name), .value(field.value), .anyDirection, described, required,
                    invalid,
                    Attribute(.autocomplete, "off"), field.suggestions.isEmpty ? nil : .list(id + "-names"))
                if !field.suggestions.isEmpty {
                    HTML.datalist(.id(id + "-names")) { field.suggestions.map { HTML.option(.value($0)) } }
                }
                hint
            }
        }
    }

    /// What can be recorded and changed: what is done to each kind of record, and what else there is.
    static func forms(_ forms: [(command: String, title: String)], _ context: PageContext) -> Page {
        let verbs = [("add", "Record"), ("edit", "Change"), ("remove", "Remove")]
        func noun(_ command: String) -> String? {
            let parts = command.split(separator: "-", maxSplits: 1)
            return parts.count == 2 && verbs.contains { $0.0 == parts[0] } ? String(parts[1]) : nil
        }
        var nouns: [String] = []
        for noun in forms.compactMap({ noun($0.command) }) where !nouns.contains(noun) { nouns.append(noun) }
        let others = forms.filter { noun($0.command) == nil }
        return Page(
            title: "Record", address: .forms,
            content: Markup([
                HTML.h1 { "Record" },
                HTML.p(.class("lead")) {
                    "What is recorded already is best changed from its own page, where these forms know what it is about."
                },
                Table(
                    columns: [
                        TableColumn<String>("Kind of record", isHeading: true) { noun in
                            Markup(noun.prefix(1).uppercased() + noun.dropFirst())
                        }
                    ]
                        + verbs.map { verb, title in
                            TableColumn(title) { noun in
                                guard let form = forms.first(where: { $0.command == "\(verb)-\(noun)" }) else {
                                    return Markup()
                                }
                                return context.link(.form(form.command), form.title)
                            }
                        }, caption: .words("What can be recorded, changed and removed")
                ).markup(nouns),
                Section("More") {
                    if !others.isEmpty {
                        HTML.ul { others.map { form in HTML.li { context.link(.form(form.command), form.title) } } }
                    }
                }.markup,
            ]))
    }

    /// Where somebody signs in.
    static func signIn(refusal: [String], _ context: PageContext) -> Page {
        Page(
            title: "Sign in", address: .signIn,
            content: Markup([
                HTML.h1 { "Sign in" },
                refused(refusal),
                HTML.p(.class("lead")) { "Who holds a token may record here. It comes from whoever runs this server." },
                HTML.form(
                    context.linking.reference(to: .signIn).map { .action($0) }, Attribute(.method, "post"),
                    .class("record")
                ) {
                    HTML.div {
                        HTML.label(Attribute(.htmlFor, "token")) { "Token" }
                        HTML.input(
                            .id("token"), .type("text"), .name("token"), .flag("required"),
                            Attribute(.autocomplete, "off"))
                    }
                    HTML.p { HTML.button { "Sign in" } }
                },
            ]))
    }
}
