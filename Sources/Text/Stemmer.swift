import CStemmer

/// Stems of English words, by Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980), as libstemmer has it.
///
/// Words of which a search takes one for another have the same stem: negotiate, negotiations, negotiator. A stemmer serves one thread.
public final class Stemmer {
    private let stemmer: OpaquePointer

    /// Nil where there is not enough memory.
    public init?() {
        guard let stemmer = sb_stemmer_new("porter", "UTF_8") else { return nil }
        self.stemmer = stemmer
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// The stem of a word in lower case; a word that is not of ASCII letters, or too short to have an ending, is its own.
    public func stem(of word: String) -> String {
        var letters = Array(word.utf8)
        guard (3...64).contains(letters.count), letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
        Self.amend(&letters)
        guard let stem = sb_stemmer_stem(stemmer, letters, Int32(letters.count)) else { return word }
        return String(decoding: UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))), as: UTF8.self)
    }

    /// Two rules that Porter added to his algorithm later, and that libstemmer leaves to its "english": possibly is as possible,
    /// technology as technological.
    private static func amend(_ letters: inout [UInt8]) {
        if letters.count > 4, letters.ends(in: "bly") {
            letters[letters.count - 1] = UInt8(ascii: "e")
        } else if letters.count > 5, letters.ends(in: "logy") {
            letters.removeLast()
        } else if letters.count > 7, letters.ends(in: "logies") {
            letters.removeLast(3)
        }
    }
}

extension [UInt8] {
    fileprivate func ends(in ending: StaticString) -> Bool {
        suffix(ending.utf8CodeUnitCount).elementsEqual(
            UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
    }
}
