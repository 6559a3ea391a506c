import Testing

@testable import Text

struct NearestWordsTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("abc", "", 3), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1),
        ("ca", "abc", 3),
        ("kitten", "sitting", 3), ("flaw", "lawn", 2), ("until", "untill", 1), ("naïve", "naive", 1),
        ("何立峰", "何立锋", 1),
    ])
    func `the distance counts insertions, deletions, substitutions and exchanges`(
        first: String, second: String, distance: Int
    ) {
        let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
        #expect(editDistance(first, second, atMost: 9) == distance)
        #expect(editDistance(second, first, atMost: distance) == distance)
        if distance > 0 { #expect(editDistance(first, second, atMost: distance - 1) == nil) }
    }

    @Test func `the nearest come first, and of words equally near the first given`() {
        let near = nearest(to: "ROUNF", among: ["round", "sound", "rouge", "bounce", "rounds"], within: 2) {
            $0.lowercased()
        }
        #expect(near.map(\.word) == ["round", "sound", "rouge", "rounds"])
        #expect(near.map(\.distance) == [1, 2, 2, 2])
    }
}
