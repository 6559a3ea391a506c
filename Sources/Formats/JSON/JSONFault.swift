/// A fault in a JSON text.
struct JSONFault: Error {
    /// Where, from the beginning of the text.
    let offset: Int
    let reason: String
    /// The top-level member in which it lies.
    var field: String?
    /// The brackets and quotes around it can still be trusted, so that the next element of an array can be found.
    var keepsStructure = false
}
