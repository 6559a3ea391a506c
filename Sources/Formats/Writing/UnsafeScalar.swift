extension Unicode.Scalar {
    /// Whether a terminal must not be sent this scalar as it is: it would be obeyed, or would change the order or
    /// the look of the text around it, instead of being seen.
    ///
    /// These are the control characters (C0, DEL, C1), the bidirectional marks, embeddings, overrides and isolates
    /// (UAX #9), the line and paragraph separators, and the tag characters (U+E0000–U+E007F). Tab and line feed are
    /// among them: whoever lays out text decides first what these two become.
    public var isUnsafeToShow: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        case 0xE0000...0xE007F: true
        default: false
        }
    }
}
