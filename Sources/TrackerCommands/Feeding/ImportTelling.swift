import Formats
import Negotiations

// What is told of an import.
extension ImportSession {
    /// Tells what came of an input, and what of it a person is to look at.
    func tell(_ report: ImportReport) throws {
        if isVerbose || context.terminal.isTerminal { try confirm(report) }
        if report.overridesEncoding {
            context.complain([
                "tracker: \(report.file) says by its first bytes how it is encoded; --encoding was not used"
            ])
        }
        if !report.unmetNames.isEmpty, !isInbox {
            context.complain([
                "tracker: \(report.file) has nothing that is called \(report.unmetNames.joined(separator: ", "))"
            ])
        }
        if report.rejected > 0 { context.complain([rejectsLine(report)]) }
        context.complain(
            [
                report.unlabelled.line(
                    about: report.file, "has no label and was left out", "have no labels and were left out",
                    step: "; ask for more languages in the query's SERVICE wikibase:label"),
                report.vacancies.line(
                    about: report.file, "row names nobody and was left out", "rows name nobody and were left out"),
            ].compactMap(\.self))
        if !report.unreadSheets.isEmpty {
            let names = report.unreadSheets.prefix(10).map { "“\($0)”" }.joined(separator: ", ")
            let more = report.unreadSheets.count > 10 ? " and \(report.unreadSheets.count - 10) more" : ""
            context.complain([
                "tracker: \(report.file): the sheet “\(report.sheetName)” was read, and not \(names)\(more): --sheet NAME reads one"
            ])
        }
        if report.lacksIdentities {
            context.complain([
                "tracker: \(report.file): its records have no identities, so what was renamed there is new here, and what was removed there stays; a colleague's file is made by tracker export --identities"
            ])
        }
        context.complain(conflictLines(report))
        context.complain(doubtLines(report))
        if report.isEmpty {
            let what = report.hasHeader ? "has no rows" : "is empty"
            context.complain(["tracker: \(report.file) \(what); there was nothing to import"])
        }
    }

    private func rejectsLine(_ report: ImportReport) -> String {
        let records =
            report.rejected == 1 ? "1 record was wrong and is" : "\(report.rejected) records were wrong and are"
        let place = options.isTrial ? "not taken" : rejects.map { "in \($0.path)" } ?? "left out"
        let first = report.problems.first.map { ", the first on line \(Failure.line($0))" } ?? ""
        return "tracker: \(report.file): \(records) \(place)\(first)"
    }

    /// What another desk has otherwise, what is not there any more, and what people have edited that a file has as it was.
    private func conflictLines(_ report: ImportReport) -> [String] {
        var lines = [
            report.removals.line(
                about: report.file, "record is gone as at the other desk", "records are gone as at the other desk"),
            report.writtenByHand.line(
                about: report.file,
                "record says that it is the version that is here, and was edited in the file, which is taken",
                "records say that they are the versions that are here, and were edited in the file, which is taken"),
            report.gaveWay.line(
                about: report.file, "record gave its name to others of the other desk",
                "records gave their names to others of the other desk"),
            report.newerEdits.line(
                about: report.file, "record stays as it was edited here, where the file says otherwise",
                "records stay as they were edited here, where the file says otherwise",
                step: "; --prefer theirs takes that"),
            report.broughtBack.line(
                about: report.file, "record is here again that was removed here, or edited to be another",
                "records are here again that were removed here, or edited to be another",
                step: "; tracker undo takes this import back"),
        ].compactMap(\.self)
        if report.removedCount > 0 {
            let count = report.removedCount
            lines.append(
                "tracker: \(report.file): \(count) \(count == 1 ? "record was" : "records were") removed here and \(count == 1 ? "is" : "are") not brought back; --prefer theirs does"
            )
        }
        if report.waitingCount > 0 {
            let count = report.waitingCount
            lines.append(
                "tracker: \(report.file): \(count) \(count == 1 ? "record" : "records") that both desks changed \(count == 1 ? "waits" : "wait") for a decision: tracker review --conflicts"
            )
        }
        guard report.conflictCount > 0 else { return lines }
        for conflict in report.conflicts {
            let record = conflict.record
            if let what = conflict.kind.words { lines.append("\(record): \(what)\(conflict.step)") }
            for field in conflict.fields {
                if let obstacle = field.obstacle {
                    lines.append("\(record): \(field.name)\(field.theirs.map { " “\($0)”" } ?? ""): \(obstacle)")
                    continue
                }
                let (ours, theirs) = (
                    field.ours.map { "“\($0)”" } ?? "nothing", field.theirs.map { "“\($0)”" } ?? "nothing"
                )
                lines.append("\(record): \(field.name): ours \(ours), theirs \(theirs)")
            }
        }
        let count = report.conflictCount
        if count > report.conflicts.count { lines.append("and \(count - report.conflicts.count) more") }
        let step =
            options.preference == .theirs
            ? "what stands in the way of theirs is said above"
            : "edit \(count == 1 ? "it" : "them"), or import again with --prefer ours, theirs or review"
        lines.append(
            "tracker: \(report.file): \(count) \(count == 1 ? "record" : "records") that both desks changed \(count == 1 ? "was" : "were") left as here; \(step)"
        )
        return lines
    }

    /// The first of the names that are like others and of the statements whose dates do not fit, and how many there are.
    private func doubtLines(_ report: ImportReport) -> [String] {
        var lines = report.likenesses.map { "\(report.file):\($0.line): warning: \($0.reason)" }
        if report.likenessCount > report.likenesses.count {
            lines.append(
                "tracker: \(report.file): \(report.likenessCount - report.likenesses.count) more names to look at")
        }
        guard report.doubtCount > 0 else { return lines }
        let dates =
            report.doubtCount == 1
            ? "1 statement has a date that does" : "\(report.doubtCount) statements have dates that do"
        return lines + report.doubts.map { "\(report.file):\($0.line): warning: \($0.reason)" }
            + ["tracker: \(report.file): \(dates) not fit; --strict refuses them"]
    }

    private func confirm(_ report: ImportReport) throws {
        let line = Self.summary(of: report, isTrial: options.isTrial)
        if options.isTrial {
            try context.say(line)
            try context.output.flush()
        } else {
            try context.confirm([line])
        }
    }

    private static func summary(of report: ImportReport, isTrial: Bool) -> String {
        var line = "\(report.file): "
        if isTrial { line += "nothing was changed; it would be " }
        line += "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged"
        if report.removed > 0 { line += ", \(report.removed) removed" }
        if report.rejected > 0 { line += ", \(report.rejected) rejected" }
        let kinds: [(word: String, count: KeyPath<ImportReport.Counts, Int>)] = [
            ("added", \.added), ("changed", \.changed),
        ]
        let parts = kinds.compactMap { kind -> String? in
            let types = RecordType.inFiles.compactMap { type in
                report.counts[type.name].flatMap { counts -> String? in
                    let count = counts[keyPath: kind.count]
                    return count > 0 ? "\(count) \(count == 1 ? type.name : type.plural)" : nil
                }
            }
            return types.isEmpty ? nil : "\(kind.word) \(types.joined(separator: ", "))"
        }
        if !parts.isEmpty { line += " (\(parts.joined(separator: "; ")))" }
        return line
    }
}
