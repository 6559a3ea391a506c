import RawClient
import Testing

/// Forms, as those who fill them in meet them.
@Suite struct FormTests {
    private static func start() throws -> (runner: TrackerRunner, ana: Writer) {
        let runner = try TrackerRunner.withExample()
        let pages = try RunningPages(runner, ["--write"])
        return (runner, try Writer("Ana", runner, at: pages))
    }

    @Test func `no form speaks of the command line`() throws {
        let (_, ana) = try Self.start()
        for place in PageTests.addresses(in: try ana.get("/forms").body) where place.hasPrefix("/forms/") {
            let page = try ana.get(place).body
            let form = try #require(
                page.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first)
            #expect(!form.contains(" --") && !form.contains("tracker ") && !form.contains("standard input"), "\(place)")
        }
        let page = try ana.get("/forms/add-statement").body
        #expect(page.contains("Date it was said. Such as 2025-06-10, or 2025-06 where the day is not known."))
        #expect(page.contains(">Refuse doubtful dates<") && page.contains(">These are new names<"))
    }

    @Test func `why a form was refused is said at its field, in words of the form`() throws {
        let (_, ana) = try Self.start()
        var form = try ana.fields(of: "/forms/add-statement")
        for (field, value) in [("official", "Zaphod"), ("date", "2025-06-10"), ("text", "Hello.")] {
            form[field] = value
        }
        let page = try ana.send(form, to: "/forms/add-statement").body
        #expect(page.contains("<a href=\"#field-official\">"))
        let field = try #require(
            page.components(separatedBy: "id=\"field-official\"").last?.components(separatedBy: "</div></div>").first)
        #expect(field.contains("aria-invalid=\"true\"") && field.contains(">There is no official “Zaphod”<"))
        #expect(field.contains("Officials are added with the form “Record an official”."))
        #expect(!Writer.told(page).contains("--"))
        form = try Writer.fields(in: page)
        form["official"] = "Lutnick"
        form["date"] = "yesterday or so"
        let other = try ana.send(form, to: "/forms/add-statement").body
        #expect(other.contains("<a href=\"#field-date\">"))
    }

    @Test func `a hyphen is a text like others`() throws {
        let (runner, ana) = try Self.start()
        var form = try ana.fields(of: "/forms/edit-round?round=London")
        form["note"] = "-"
        #expect(try ana.send(form, to: "/forms/edit-round").status == 303)
        #expect(try runner.succeed("show-round", "London", "--format", "json").contains("\"note\": \"-\""))
    }

    @Test func `what was typed for a record that was removed meanwhile is still there`() throws {
        let (runner, ana) = try Self.start()
        var form = try ana.fields(of: "/forms/edit-statement?statement=id:3")
        form["text"] = "Typed with care."
        try runner.succeed("remove-statement", "3", "--cascade", "--yes")
        let gone = try ana.send(form, to: "/forms/edit-statement")
        #expect(
            gone.status == 410 && Writer.told(gone.body).hasPrefix("What this form is about was removed meanwhile."))
        let kept = try Writer.fields(in: gone.body)
        #expect(kept["text"] == "Typed with care.")
        try runner.succeed("undo")
        #expect(try ana.send(kept, to: "/forms/edit-statement").status == 303)
        #expect(try runner.succeed("show-statement", "3").contains("Typed with care."))
    }

    @Test func `before a revision is undone it is shown what will be`() throws {
        let (runner, ana) = try Self.start()
        try runner.succeed("edit-statement", "3", "--tone", "neutral")
        let page = try ana.get("/forms/undo?revision=2").body
        #expect(page.contains("What will be undone") && page.contains("<ins dir=\"auto\">neutral</ins>"))
        #expect(try ana.get("/forms/undo?revision=99").status == 404)
    }

    @Test func `a slip in a filter leaves the form to mend it`() throws {
        let pages = try RunningPages(try TrackerRunner.withExample())
        for (target, status) in [
            ("/statements?kind=loud&q=tariffs", 400), ("/statements?official=Nobody&q=tariffs", 404),
            ("/statements?since=soon&q=tariffs", 400),
        ] {
            let page = try pages.get(target)
            #expect(page.status == status && page.body.contains("name=\"q\" value=\"tariffs\""), "\(target)")
        }
        #expect(try pages.get("/compare?round=1").body.contains("choose another to compare it with"))
    }

    @Test func `forms are listed by what they are about`() throws {
        let (_, ana) = try Self.start()
        let page = try ana.get("/forms").body
        let row = try #require(page.components(separatedBy: "data-heading=\"Kind of record\">Round<").last)
        let cells = row.components(separatedBy: "</tr>")[0]
        for command in ["add", "edit", "remove"] { #expect(cells.contains("href=\"/forms/\(command)-round\"")) }
        #expect(page.contains("href=\"/forms/merge-officials\"") && !page.contains("/forms/undo"))
    }
}
