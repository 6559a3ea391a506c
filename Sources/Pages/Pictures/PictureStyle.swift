/// How pictures look that stand alone; in a page, its style sheet says so.
enum PictureStyle {
    static let text: StaticString = """
        svg { font: 12px system-ui, sans-serif; background: #fff; }
        .grid { stroke: #ddd; } .today { stroke: #a33; stroke-dasharray: 3 3; } .lane { fill: #0001; }
        text { fill: #333; } .round { fill: #56718f; } .side-0, .bar-0 { fill: #2563a8; } .side-1, .bar-1 { fill: #a8442f; }
        .side-2, .bar-2 { fill: #3c7a3f; } .side-3, .bar-3 { fill: #7a4f9a; } .side-4, .bar-4 { fill: #8a6a14; } .side-5, .bar-5 { fill: #555; }
        .bar-positive { fill: #1f6b3a; } .bar-neutral { fill: #8a6a14; } .bar-negative { fill: #a3301f; } .bar-untoned { fill: #999; }
        .mark.positive { fill-opacity: .4; } .mark.untoned, .mark.neutral { fill-opacity: .7; }
        .event { fill: #6b5b2e; } .event.pending, .event.expiry, .event.commitment { fill: #fff; stroke: #6b5b2e; stroke-width: 1.5; }
        """
}
