/// What is set behind a name and is no part of it: degrees, honours, seats in a parliament: `PhD`, `CBE`, `MdB`. What tells a father from a son is
/// part of it.
enum PostNominals {
    /// Whether a word is one.
    ///
    /// - Parameter suffix: the same as it is compared, without points.
    static func contain(_ word: Substring, _ suffix: String) -> Bool {
        certain.contains(suffix) || isAbbreviated(word)
    }

    /// Whether a word may be one that is the name of a family or given too. Those are in capitals, with points or without.
    static func canContain(_ word: Substring, _ suffix: String) -> Bool {
        doubtful.contains(suffix) && word.first?.isUppercase == true && word.dropFirst().first?.isLowercase != true
            || OfficeTitle.honorifics.contains(suffix)
    }

    /// MdB, MdL, PhD: no name ends in a capital behind a small letter.
    private static func isAbbreviated(_ word: Substring) -> Bool {
        guard (3...4).contains(word.utf8.count), let first = word.utf8.first, let last = word.utf8.last else {
            return false
        }
        func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
        return isCapital(first) && isCapital(last)
            && word.utf8.dropFirst().dropLast().allSatisfy { $0 &- UInt8(ascii: "a") < 26 }
    }

    private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

    private static let certain = set(
        """
        phd dphil md jd esq esquire llm llb lld mba msc bsc mphil mpa mph dsc drsc csc dba edd cpa \
        cbe obe mbe kbe dbe gbe cmg kcmg dcmg gcmg cvo kcvo dcvo gcvo mvo kcb dcb gcb dso frs fba frse frcp frcs cstj \
        oam cnzm onzm dnzm knzm pcnzm mnzm kc qc mp mep msp mla mpp mha mna mdb mdl mdep mdhb mdbb \
        usn usmc usaf ret retd
        """)
    private static let doubtful = set(
        "ma ba sc ms am om ch cb cc oc ao ac pc td jp mc kg kt lg cm pe rn sj op ofm mlc se sh sip ssos mm mt")
}
