import Arguments
import Pages

/// What pages say of the record to the public.
struct NoticeOptions: ParsableArguments {
    @Option(
        help:
            "Terms under which readers may use the data, such as CC BY 4.0; pages say so, and lead there where it is an address.",
        valueName: "TEXT")
    var license: String?

    init() {}

    func validate() throws {
        guard let license, license.allSatisfy(\.isWhitespace) else { return }
        throw ValidationError("--license is empty.", hint: "Name the terms, or leave it out.")
    }

    var notice: PublicNotice { PublicNotice(license: license) }
}
