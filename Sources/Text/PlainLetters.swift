/// Letters of Europe that Unicode does not take apart into a letter of ASCII and a mark, and for which others are typed where a keyboard
/// lacks them: `Łukasz` is looked for as `Lukasz`, `Sørensen` as `Sorensen`. And letters of Arabic, Persian and Urdu of which one is typed for the other.
enum PlainLetters {
    /// What is typed for a small letter; nil for a letter that is typed as it is.
    static func plain(_ letter: Int32) -> [Int32]? {
        switch letter {
        case 0x131: [0x69]  // Turkish, without its dot
        case 0x142: [0x6C]  // ł
        case 0xF8: [0x6F]  // ø
        case 0x111, 0xF0: [0x64]  // đ, ð
        case 0x127: [0x68]  // ħ
        case 0x167: [0x74]  // ŧ
        case 0xE6: [0x61, 0x65]  // æ
        case 0x153: [0x6F, 0x65]  // œ
        case 0xFE: [0x74, 0x68]  // þ
        case 0x649, 0x6CC: [0x64A]  // alef maqsura and Persian yeh
        case 0x6A9: [0x643]  // Persian kaf
        case 0x629, 0x6C1, 0x6C3, 0x6D5: [0x647]  // teh marbuta, and heh in other languages
        case 0x671: [0x627]  // alef wasla
        default: nil
        }
    }

    /// Whether it is such a letter of Europe, small or capital.
    static func isAmong(_ letter: UInt32) -> Bool {
        switch letter {
        case 0xC6, 0xD0, 0xD8, 0xDE, 0xE6, 0xF0, 0xF8, 0xFE, 0x110, 0x111, 0x126, 0x127, 0x131, 0x141, 0x142, 0x152,
            0x153, 0x166, 0x167:
            true
        default: false
        }
    }
}
