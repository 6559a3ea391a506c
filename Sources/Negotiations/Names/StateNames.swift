/// The states, by their codes and usual names.
///
/// The codes of ISO 3166-1 of two and three letters, with that of the European Union, the short names in English as they are used, and others by which states are commonly
/// called. What is a name of its own is no slip of the pen for another (Gambia and Zambia); what is another name of the same state is no new party.
enum StateNames {
    /// Whether names, of which the words are given (``NameWords``), are those of states, both of them.
    static func areBoth(_ one: [String], _ other: [String]) -> Bool {
        numbers[one.joined(separator: " ")] != nil && numbers[other.joined(separator: " ")] != nil
    }

    /// The code of two letters of the state that a name or a code means; a code is in capitals. Nil where none is known.
    static func code(of name: String) -> String? { state(called: name).flatMap { codes[$0] } }

    /// The code of two letters of the state that has a name, of which the words are given as they are compared; nil where none has it.
    static func code(named words: String) -> String? {
        (numbers[words] ?? numbersAbroad[words]).flatMap { codes[$0] }
    }

    /// A number for the state that a name or a code means.
    static func state(called name: String) -> Int? {
        let letters = name.filter { $0 != "." }
        if let number = numbersByCode[letters] { return number }
        let words = NameWords.of(name)
        let name = words.joined(separator: " ")
        if let number = numbers[name] ?? numbersAbroad[name] { return number }
        // The Kingdom of Saudi Arabia, the Islamic Republic of Iran. What these words do not tell apart has names of its own.
        guard let of = words.firstIndex(of: "of"), of > 0, words[..<of].allSatisfy(formsOfState.contains) else {
            return nil
        }
        let rest = words[(of + 1)...].drop { $0 == "the" }.joined(separator: " ")
        guard !toldApartByForm.contains(rest) else { return nil }
        return numbers[rest]
    }

    /// Words of a name in which every state is called in one way, by whichever of its names they call it: `us china talks` for those of
    /// `United States–China talks`.
    static func inOneForm(_ words: [String]) -> [String] {
        var rest = words[...]
        var found: [String] = []
        while let first = rest.first {
            let lengths = (1...longestName).reversed().filter { $0 <= rest.count }
            let state = lengths.lazy.compactMap { length -> (number: Int, length: Int)? in
                let name = rest.prefix(length).joined(separator: " ")
                return (inShort[name] ?? numbers[name] ?? numbersAbroad[name]).map { ($0, length) }
            }.first
            if let state {
                found += shortNames[state.number] ?? NameWords.of(names[state.number].first ?? "")
            } else {
                found.append(first)
            }
            rest = rest.dropFirst(state?.length ?? 1)
        }
        return found
    }

    /// No name among other words is looked for that has more.
    private static let longestName = 5

    /// Abbreviations that are found in names of talks, where codes are not in capitals.
    private static let inShort: [String: Int] = ["us": "US", "usa": "US", "uk": "GB", "eu": "EU"].compactMapValues {
        numbersByCode[$0]
    }
    /// What states are called whose abbreviation is more usual than the name.
    private static let shortNames: [Int: [String]] = ["US": "us", "GB": "uk", "EU": "eu", "AE": "uae"].reduce(into: [:])
    { names, state in
        if let number = numbersByCode[state.key] { names[number] = [state.value] }
    }

    private static let formsOfState: Set = [
        "arab", "commonwealth", "cooperative", "democratic", "federal", "federation", "federative", "federated",
        "independent", "islamic", "kingdom", "people's",
        "peoples", "principality", "republic", "socialist", "state", "states", "sultanate", "union", "united",
        "bolivarian", "grand", "duchy",
    ]
    private static let toldApartByForm: Set = ["china", "congo", "korea", "micronesia", "america"]

    /// The names of each state.
    static let names: [[String]] = lines.map { line in
        line.drop { $0 != " " }.dropFirst().drop { $0 != " " }.split(separator: ",").map { String($0).trimmed }
    }

    private static let codes: [Int: String] = lines.enumerated().reduce(into: [:]) { codes, line in
        let code = line.element.prefix { $0 != " " }
        if code != "-" { codes[line.offset] = String(code) }
    }

    private static let numbersByCode: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (number, line) in lines.enumerated() {
            for code in line.split(separator: " ").prefix(2) where code != "-" { numbers[String(code)] = number }
        }
        return numbers
    }()

    /// The numbers of states by their names, of which abbreviations are in capitals as codes are.
    private static let numbers: [String: Int] = names.enumerated().reduce(into: [:]) { numbers, state in
        for name in state.element { numbers[NameWords.of(name).joined(separator: " ")] = state.offset }
    }

    private static let numbersAbroad: [String: Int] = namesAbroad.reduce(into: [:]) { numbers, state in
        guard let number = numbersByCode[state.key] else { return }
        for name in state.value { numbers[NameWords.of(name).joined(separator: " ")] = number }
    }

    /// The names by which states are found, as their words are compared.
    static var wordsOfNames: [String] { Array(numbers.keys) + Array(numbersAbroad.keys) }

    private static let lines: [Substring] = table.split(separator: ";").map { $0.drop { $0 == " " } }

    private static let table = """
        AF AFG Afghanistan; AX ALA Åland Islands; AL ALB Albania; DZ DZA Algeria; AS ASM American Samoa; AD AND Andorra; AO AGO Angola; AI \
        AIA Anguilla; AG ATG Antigua and Barbuda; AR ARG Argentina; AM ARM Armenia; AW ABW Aruba; AU AUS Australia; AT AUT Austria; AZ AZE \
        Azerbaijan; BS BHS Bahamas; BH BHR Bahrain; BD BGD Bangladesh; BB BRB Barbados; BY BLR Belarus; BE BEL Belgium; BZ BLZ Belize; BJ \
        BEN Benin; BM BMU Bermuda; BT BTN Bhutan; BO BOL Bolivia, Plurinational State of Bolivia; BA BIH Bosnia and Herzegovina, Bosnia; \
        BW BWA Botswana; BR BRA Brazil; VG VGB British Virgin Islands; BN BRN Brunei, Brunei Darussalam; BG BGR Bulgaria; BF BFA Burkina \
        Faso; BI BDI Burundi; CV CPV Cabo Verde, Cape Verde; KH KHM Cambodia; CM CMR Cameroon; CA CAN Canada; KY CYM Cayman Islands; CF \
        CAF Central African Republic; TD TCD Chad; CL CHL Chile; CN CHN China, People's Republic of China, PRC; CO COL Colombia; KM COM \
        Comoros; CG COG Republic of the Congo, Congo, Congo-Brazzaville; CD COD Democratic Republic of the Congo, DR Congo, DRC, Congo- \
        Kinshasa; CK COK Cook Islands; CR CRI Costa Rica; HR HRV Croatia; CU CUB Cuba; CW CUW Curaçao; CY CYP Cyprus; CZ CZE Czechia, \
        Czech Republic; CI CIV Côte d'Ivoire, Ivory Coast; DK DNK Denmark; DJ DJI Djibouti; DM DMA Dominica; DO DOM Dominican Republic; TL \
        TLS Timor-Leste, East Timor; EC ECU Ecuador; EG EGY Egypt, Arab Republic of Egypt; SV SLV El Salvador; - - England; GQ GNQ \
        Equatorial Guinea; ER ERI Eritrea; EE EST Estonia; EU EUE European Union, EU; SZ SWZ Eswatini, Swaziland; ET ETH Ethiopia; FK FLK Falkland Islands; FO FRO \
        Faroe Islands; FJ FJI Fiji; FI FIN Finland; FR FRA France, French Republic; GF GUF French Guiana; PF PYF French Polynesia; GA GAB \
        Gabon; GM GMB Gambia; GE GEO Georgia; DE DEU Germany; GH GHA Ghana; GI GIB Gibraltar; GR GRC Greece, Hellenic Republic; GL GRL \
        Greenland; GD GRD Grenada; GP GLP Guadeloupe; GU GUM Guam; GT GTM Guatemala; GG GGY Guernsey; GN GIN Guinea; GW GNB Guinea-Bissau; GY GUY Guyana; HT \
        HTI Haiti; VA VAT Holy See, Vatican, Vatican City; HN HND Honduras; HK HKG Hong Kong; HU HUN Hungary; IS ISL Iceland; IN IND \
        India; ID IDN Indonesia; IR IRN Iran; IQ IRQ Iraq; IE IRL Ireland; IM IMN Isle of Man; IL ISR Israel; IT ITA Italy, Italian \
        Republic; JM JAM Jamaica; JP JPN Japan; JE JEY Jersey; JO JOR Jordan, Hashemite Kingdom of Jordan; KZ KAZ Kazakhstan; KE KEN \
        Kenya; KI KIR Kiribati; XK XKX Kosovo; KW KWT Kuwait; KG KGZ Kyrgyzstan, Kyrgyz Republic; LA LAO Laos, Lao People's Democratic \
        Republic; LV LVA Latvia; LB LBN Lebanon, Lebanese Republic; LS LSO Lesotho; LR LBR Liberia; LY LBY Libya; LI LIE Liechtenstein; LT \
        LTU Lithuania; LU LUX Luxembourg, Grand Duchy of Luxembourg; MO MAC Macao, Macau; MK MKD North Macedonia, Macedonia; MG MDG \
        Madagascar; MW MWI Malawi; MY MYS Malaysia; MV MDV Maldives; ML MLI Mali; MT MLT Malta; MH MHL Marshall Islands; MQ MTQ \
        Martinique; MR MRT Mauritania; MU MUS Mauritius; YT MYT Mayotte; MX MEX Mexico, United Mexican States; FM FSM Micronesia, \
        Federated States of Micronesia; MD MDA Moldova; MC MCO Monaco; MN MNG Mongolia; ME MNE Montenegro; MS MSR Montserrat; MA MAR \
        Morocco; MZ MOZ Mozambique; MM MMR Myanmar, Burma; NA NAM Namibia; NR NRU Nauru; NP NPL Nepal; NL NLD Netherlands, Holland; NC NCL \
        New Caledonia; NZ NZL New Zealand; NI NIC Nicaragua; NE NER Niger; NG NGA Nigeria; NU NIU Niue; KP PRK North Korea, Democratic \
        People's Republic of Korea, DPRK; - - Northern Ireland; MP MNP Northern Mariana Islands; NO NOR Norway; OM OMN Oman; PK PAK \
        Pakistan; PW PLW Palau; PS PSE Palestine; PA PAN Panama; PG PNG Papua New Guinea; PY PRY Paraguay; PE PER Peru; PH PHL \
        Philippines; PL POL Poland; PT PRT Portugal, Portuguese Republic; PR PRI Puerto Rico; QA QAT Qatar; RO ROU Romania; RU RUS Russia, \
        Russian Federation; RW RWA Rwanda; RE REU Réunion; SH SHN Saint Helena; KN KNA Saint Kitts and Nevis; LC LCA Saint Lucia; VC VCT \
        Saint Vincent and the Grenadines; WS WSM Samoa; SM SMR San Marino; SA SAU Saudi Arabia, KSA; - - Scotland; SN SEN Senegal; RS SRB \
        Serbia; SC SYC Seychelles; SL SLE Sierra Leone; SG SGP Singapore; SK SVK Slovakia, Slovak Republic; SI SVN Slovenia; SB SLB \
        Solomon Islands; SO SOM Somalia; - - Somaliland; ZA ZAF South Africa; KR KOR South Korea, Republic of Korea, ROK; SS SSD South \
        Sudan; ES ESP Spain; LK LKA Sri Lanka, Democratic Socialist Republic of Sri Lanka; SD SDN Sudan; SR SUR Suriname; SE SWE Sweden; \
        CH CHE Switzerland, Swiss Confederation; SY SYR Syria, Syrian Arab Republic; ST STP São Tomé and Príncipe; TW TWN Taiwan; TJ TJK \
        Tajikistan; TZ TZA Tanzania, United Republic of Tanzania; TH THA Thailand; TG TGO Togo; TK TKL Tokelau; TO TON Tonga; TT TTO \
        Trinidad and Tobago; TN TUN Tunisia, Tunisian Republic; TR TUR Türkiye, Turkey; TM TKM Turkmenistan; TV TUV Tuvalu; UG UGA Uganda; \
        UA UKR Ukraine; AE ARE United Arab Emirates, UAE; GB GBR United Kingdom, UK, Britain, Great Britain, United Kingdom of Great \
        Britain and Northern Ireland; US USA United States, United States of America, America; UY URY Uruguay, Oriental Republic of \
        Uruguay; UZ UZB Uzbekistan; VU VUT Vanuatu; VE VEN Venezuela; VN VNM Vietnam, Viet Nam; - - Wales; YE YEM Yemen; ZM ZMB Zambia; ZW \
        ZWE Zimbabwe
        """
}
