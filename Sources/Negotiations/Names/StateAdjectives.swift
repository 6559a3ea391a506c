extension StateNames {
    /// The codes of the states that an adjective is of, as it is compared: `german`, `south korean`; of Korean both. None for any other word.
    static func codes(ofAdjective words: String) -> Set<String> { codesByAdjective[words] ?? [] }

    /// A number for the one state that an adjective is of; nil for any other word, and for one of two states.
    static func state(ofAdjective text: String) -> Int? {
        let codes = codes(ofAdjective: NameWords.of(text).joined(separator: " "))
        return codes.count == 1 ? codes.first.flatMap { state(called: $0) } : nil
    }

    /// The usual name of the state that an adjective is of; nil for any other word, and for one of two states, as Korean is.
    static func usualName(ofAdjective text: String) -> String? {
        state(ofAdjective: text).flatMap { names[$0].first }
    }

    /// The most words that an adjective has.
    static let longestAdjective = 3

    /// The first words of all names and adjectives of states.
    static let beginnings = Set(
        (wordsOfNames + codesByAdjective.keys).compactMap { $0.split(separator: " ").first.map(String.init) })

    private static let codesByAdjective: [String: Set<String>] = {
        var codes: [String: Set<String>] = [:]
        for line in adjectives.split(separator: ";") {
            let line = line.drop { $0.isWhitespace }
            let code = String(line.prefix { $0 != " " })
            for adjective in line.dropFirst(code.count).split(separator: ",") {
                codes[NameWords.of(String(adjective)).joined(separator: " "), default: []].insert(code)
            }
        }
        return codes
    }()

    /// The adjectives of states in English, with abbreviations that stand for them.
    private static let adjectives = """
        AF Afghan; AL Albanian; DZ Algerian; AD Andorran; AO Angolan; AG Antiguan; AR Argentine, Argentinian, Argentinean; AM Armenian; AU Australian; AT Austrian; \
        AZ Azerbaijani, Azeri; BS Bahamian; BH Bahraini; BD Bangladeshi; BB Barbadian; BY Belarusian, Belarussian; BE Belgian; BZ Belizean; BJ Beninese; \
        BT Bhutanese; BO Bolivian; BA Bosnian; BW Botswanan; BR Brazilian; BN Bruneian; BG Bulgarian; BF Burkinabe; BI Burundian; CV Cape Verdean; KH Cambodian; \
        CM Cameroonian; CA Canadian; CF Central African; TD Chadian; CL Chilean; CN Chinese, mainland Chinese; CO Colombian; KM Comorian; CD Congolese; CG Congolese; \
        CR Costa Rican; HR Croatian, Croat; CU Cuban; CY Cypriot; CZ Czech; CI Ivorian; DK Danish; DJ Djiboutian; DM Dominican; DO Dominican; TL Timorese; \
        EC Ecuadorian, Ecuadorean; EG Egyptian; SV Salvadoran, Salvadorean; GQ Equatorial Guinean, Equatoguinean; ER Eritrean; EE Estonian; EU European, EU, European Union; \
        SZ Swazi, Eswatini; ET Ethiopian; FJ Fijian; FI Finnish; FR French; GA Gabonese; GM Gambian; GE Georgian; DE German; GH Ghanaian; GR Greek; GL Greenlandic; \
        GD Grenadian; GT Guatemalan; GN Guinean; GY Guyanese; HT Haitian; VA Vatican; HN Honduran; HU Hungarian; IS Icelandic; IN Indian; ID Indonesian; IR Iranian; \
        IQ Iraqi; IE Irish; IL Israeli; IT Italian; JM Jamaican; JP Japanese; JO Jordanian; KZ Kazakh, Kazakhstani; KE Kenyan; XK Kosovar, Kosovan; KW Kuwaiti; \
        KG Kyrgyz; LA Lao, Laotian; LV Latvian; LB Lebanese; LS Basotho; LR Liberian; LY Libyan; LI Liechtenstein; LT Lithuanian; LU Luxembourgish; \
        MK Macedonian, North Macedonian; MG Malagasy; MW Malawian; MY Malaysian; MV Maldivian; ML Malian; MT Maltese; MR Mauritanian; MU Mauritian; MX Mexican; \
        FM Micronesian; MD Moldovan; MN Mongolian; ME Montenegrin; MA Moroccan; MZ Mozambican; MM Burmese, Myanmar; NA Namibian; NR Nauruan; NP Nepali, Nepalese; \
        NL Dutch; NZ New Zealand; NI Nicaraguan; NE Nigerien; NG Nigerian; KP North Korean, N. Korean, Korean; NO Norwegian; OM Omani; PK Pakistani; PW Palauan; \
        PS Palestinian; PA Panamanian; PY Paraguayan; PE Peruvian; PH Philippine, Filipino; PL Polish; PT Portuguese; QA Qatari; RO Romanian; RU Russian; RW Rwandan; \
        WS Samoan; SA Saudi, Saudi Arabian; SN Senegalese; RS Serbian; SC Seychellois; SL Sierra Leonean; SG Singaporean; SK Slovak, Slovakian; SI Slovenian, Slovene; \
        SO Somali; ZA South African; KR South Korean, S. Korean, Korean; SS South Sudanese; ES Spanish; LK Sri Lankan; SD Sudanese; SR Surinamese; SE Swedish; CH Swiss; \
        SY Syrian; TW Taiwanese; TJ Tajik; TZ Tanzanian; TH Thai; TG Togolese; TO Tongan; TT Trinidadian; TN Tunisian; TR Turkish; TM Turkmen; UG Ugandan; \
        UA Ukrainian; AE Emirati, UAE; GB British, UK; US American, US, USA; UY Uruguayan; UZ Uzbek; VU Vanuatuan; VE Venezuelan; VN Vietnamese; YE Yemeni; \
        ZM Zambian; ZW Zimbabwean
        """
}
