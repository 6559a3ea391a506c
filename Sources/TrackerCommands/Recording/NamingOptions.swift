import Arguments

/// What becomes of names that records refer to and nobody knows.
struct NamingOptions: ParsableArguments {
    @Flag(help: "Accept a negotiation, party or topic whose name resembles an existing one as a new one.")
    var newNames = false

    init() {}
}
