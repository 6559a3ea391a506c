/// What was concluded about one quoted span.
struct SpanReading {
    let span: Int
    let item: Int
    let sentence: Int
    var rule: AttributionRule?
    var frame: ReportingFrame?
    var subject: NounPhrase?
    /// The speaker was named at another quotation.
    var isCarriedOver = false
    /// Fills its sentence but for its attribution: a statement, not words inside one.
    var standsAlone = false
    var isQuotation = true
}
