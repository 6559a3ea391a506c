import Text

/// What people of a state are called in a column of nationalities. Words that are used of two states are not here (Korean,
/// Congolese, Guinean).
enum Nationality {
    /// The usual name of a state by the word, folded.
    static let states: [String: String] = {
        var states: [String: String] = [:]
        for entry in words.split(separator: ";") {
            let parts = entry.split(separator: ":")
            guard parts.count == 2 else { continue }
            for word in parts[1].split(separator: " ") {
                states[Folding.folded(String(word).replacing("_", with: " "))] = String(parts[0]).trimmed
            }
        }
        return states
    }()

    private static let words = """
        Afghanistan: afghan; Albania: albanian; Algeria: algerian; Angola: angolan; \
        Argentina: argentine argentinian; Armenia: armenian; Australia: australian; Austria: austrian; \
        Azerbaijan: azerbaijani; Bahrain: bahraini; Bangladesh: bangladeshi; Belarus: belarusian; Belgium: belgian; \
        Bolivia: bolivian; Bosnia and Herzegovina: bosnian; Brazil: brazilian; Bulgaria: bulgarian; \
        Cambodia: cambodian; Canada: canadian; Chile: chilean; China: chinese; Colombia: colombian; \
        Costa Rica: costa_rican; Croatia: croatian; Cuba: cuban; Cyprus: cypriot; Czechia: czech; Denmark: danish; \
        Ecuador: ecuadorian; Egypt: egyptian; Eritrea: eritrean; Estonia: estonian; Ethiopia: ethiopian; \
        Finland: finnish; France: french; Georgia: georgian; Germany: german; Ghana: ghanaian; Greece: greek; \
        Hungary: hungarian; Iceland: icelandic; India: indian; Indonesia: indonesian; Iran: iranian; Iraq: iraqi; \
        Ireland: irish; Israel: israeli; Italy: italian; Japan: japanese; Jordan: jordanian; \
        Kazakhstan: kazakh kazakhstani; Kenya: kenyan; Kuwait: kuwaiti; Laos: laotian lao; Latvia: latvian; \
        Lebanon: lebanese; Libya: libyan; Lithuania: lithuanian; Luxembourg: luxembourgish; Malaysia: malaysian; \
        Mali: malian; Malta: maltese; Mexico: mexican; Moldova: moldovan; Mongolia: mongolian; \
        Montenegro: montenegrin; Morocco: moroccan; Myanmar: burmese; Nepal: nepali nepalese; Netherlands: dutch; \
        New Zealand: new_zealand; Nigeria: nigerian; North Korea: north_korean; North Macedonia: macedonian; \
        Norway: norwegian; Oman: omani; Pakistan: pakistani; Palestine: palestinian; Panama: panamanian; \
        Paraguay: paraguayan; Peru: peruvian; Philippines: filipino philippine; Poland: polish; \
        Portugal: portuguese; Qatar: qatari; Romania: romanian; Russia: russian; Rwanda: rwandan; \
        Saudi Arabia: saudi; Senegal: senegalese; Serbia: serbian; Singapore: singaporean; Slovakia: slovak; \
        Slovenia: slovenian slovene; Somalia: somali; South Africa: south_african; \
        South Korea: south_korean; South Sudan: south_sudanese; Spain: spanish; Sri Lanka: sri_lankan; \
        Sudan: sudanese; Sweden: swedish; Switzerland: swiss; Syria: syrian; Taiwan: taiwanese; \
        Tanzania: tanzanian; Thailand: thai; Tunisia: tunisian; Turkey: turkish; Uganda: ugandan; \
        Ukraine: ukrainian; United Arab Emirates: emirati; United Kingdom: british; \
        United States: american us u.s.; Uruguay: uruguayan; Uzbekistan: uzbek; Venezuela: venezuelan; \
        Vietnam: vietnamese; Yemen: yemeni; Zambia: zambian; Zimbabwe: zimbabwean
        """
}
