/// What pages say of the record to the public.
public struct PublicNotice: Sendable {
    /// The terms under which the data may be used; nil where none are told.
    let license: String?

    public init(license: String? = nil) { self.license = license }
}

extension PageContext {
    /// The terms under which the data may be used, which lead to their text where they are its address.
    var license: Markup? {
        notice.license.map { license in
            guard let address = WebAddress(license) else { return HTML.bdi { license } }
            return HTML.a(.href(address), Attribute(.rel, "license noopener")) { HTML.bdi { license } }
        }
    }
}
