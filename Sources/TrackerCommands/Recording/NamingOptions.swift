import Arguments

/// What becomes of names that records refer to and nobody knows.
struct NamingOptions: ParsableArguments {
    @Flag(
        help:
            "Create the record even if its name, or that of a negotiation, party or topic in it, resembles an existing one."
    )
    var newNames = false

    init() {}
}
