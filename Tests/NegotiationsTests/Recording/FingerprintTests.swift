import Testing

@testable import Negotiations

@Suite struct FingerprintTests {
    private static func print(
        _ text: String, official: Int64? = 1, attribution: String? = nil, date: String = "2025-06-10"
    ) -> [UInt8] {
        Fingerprint.of(officialID: official, attribution: attribution, date: date, text: text)
    }

    @Test(arguments: [
        ("The talks went well", "the TALKS went Well"), ("Ärger", "ärger"), ("ΣΑΣ", "σασ"), ("a b", "a  \t\r\n b"),
        ("a b", "a\u{A0}b"), ("a b", "a\u{3000}b"), ("a b", "a\u{2028}b"), ("going \"well\" now", "going “well” now"),
        ("going \"well\" now", "going „well‟ now"), ("going \"well\" now", "going «well» now"),
        ("China's not easy", "China’s not easy"),
        ("China's not easy", "China‘s not easy"), ("in-depth", "in‐depth"), ("in-depth", "in‑depth"),
        ("a - b", "a – b"),
        ("a - b", "a — b"), ("a - b", "a − b"), ("so ... well", "so … well"), ("soft\u{AD}ware", "software"),
        ("a\u{200B}b", "ab"), ("\u{FEFF}ab", "ab"), ("We feel positive", "“We feel positive.”"),
        ("We feel positive", "  We feel positive …"), ("We feel positive", "We feel positive,"), ("Yes", "'Yes'"),
    ])
    func `case, spacing, quotes, dashes and ellipses do not make another statement`(_ one: String, _ other: String) {
        #expect(Self.print(one) == Self.print(other))
    }

    @Test(arguments: [
        ("well", "not well"), ("ab", "a b"), ("resume", "résumé"), ("we will", "we'll"), ("50%", "50"), ("yes", "yes!"),
        ("yes", "yes?"), ("June 5th", "5 June"), ("-1", "1"), ("1.5", "15"), ("a, b", "a b"), ("何立峰", "何立锋"),
        ("a-b", "ab"),
    ])
    func `other words are another statement`(_ one: String, _ other: String) {
        #expect(Self.print(one) != Self.print(other))
    }

    @Test func `who and when are part of it`() {
        let prints = [
            Self.print("Yes."), Self.print("Yes.", official: 2), Self.print("Yes.", date: "2025-06-11"),
            Self.print("Yes.", date: "2025-06"), Self.print("Yes.", official: nil, attribution: "a US official"),
            Self.print("Yes.", official: nil, attribution: "an official"),
            Self.print("Yes.", official: nil, attribution: "1"),
        ]
        #expect(Set(prints).count == prints.count)
        #expect(Set(prints.map(\.count)) == [16])
    }

    @Test func `an attribution folds as the words do, and does not count beside an official`() {
        #expect(
            Self.print("Yes.", official: nil, attribution: "a US official")
                == Self.print("Yes.", official: nil, attribution: "A  US Official"))
        #expect(Self.print("Yes.", attribution: "THE PRESIDENT") == Self.print("Yes."))
    }

    @Test(arguments: ["...", "…", "“”", ".", "'", "\u{200B}", "-", "—", "!", "?", "😀"])
    func `words that are marks alone are still a statement`(_ text: String) {
        #expect(Self.print(text).count == 16)
        #expect(Self.print(text) != Self.print("yes"))
    }

    @Test func `the words do not run into the speaker or the date`() {
        #expect(
            Self.print("b", official: nil, attribution: "a", date: "2025")
                != Self.print("", official: nil, attribution: "a b", date: "2025"))
        #expect(
            Self.print("2025 yes", official: 1, date: "2025") != Self.print("yes", official: 1, date: "2025 2025"))
    }

    @Test func `texts that Unicode holds to be the same have the same fingerprint`() {
        #expect(Self.print("r\u{E9}sum\u{E9}") == Self.print("re\u{301}sume\u{301}"))
    }
}
