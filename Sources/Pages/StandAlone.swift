import Negotiations

/// A picture as a document of its own, of the pages' pictures.
public struct StandAlonePicture {
    /// The picture as a file of SVG.
    public let svg: [UInt8]
    /// The picture in a page that stands alone, with what it shows as a table.
    public let html: [UInt8]

    /// What happened over time.
    public static func timeline(
        matching filter: StatementFilter, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> StandAlonePicture {
        let picture = try TimelinePicture(
            matching: filter, rounds: questions.rounds(chosenBy: filter), today: context.today, questions)
        return StandAlonePicture(
            title: "Timeline", drawing: picture?.drawing(in: context, isFile: true),
            figure: picture?.figure(in: context), context)
    }

    /// How many statements were made in each month, and for whom.
    public static func months(
        matching filter: StatementFilter, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> StandAlonePicture {
        let picture = try MonthsPictures(matching: filter, questions).sides
        return StandAlonePicture(
            title: "Statements by month and side", drawing: picture?.drawing(isFile: true),
            figure: picture?.figure(in: context),
            context)
    }

    private init(title: String, drawing: Markup?, figure: Markup?, _ context: PageContext) {
        let nothing = "Too little is recorded for a picture."
        svg =
            Array(
                (drawing
                    ?? SVG.svg(
                        Attribute(.xmlns, "http://www.w3.org/2000/svg"), Attribute(.viewBox, "0 0 960 40"), .role("img")
                    ) {
                        SVG.style { Markup(styleSheet: PictureStyle.text) }
                        SVG.title { title }
                        SVG.text(Attribute(.x, 8), Attribute(.y, 24)) { nothing }
                    }).bytes) + [0x0A]
        html = Page(
            title: title, address: nil,
            content: Markup([HTML.h1 { title }, figure ?? HTML.p(.class("none")) { nothing }])
        ).document(in: context)
    }
}
