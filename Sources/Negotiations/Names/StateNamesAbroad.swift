extension StateNames {
    /// Further names of states that mean the same and are no names of other states: their own, those in other languages, and such as `Mainland
    /// China`; by the code of the state.
    static let namesAbroad: [String: [String]] = tableAbroad.split(separator: ";").reduce(into: [:]) { names, line in
        let line = line.drop { $0.isWhitespace }
        let code = String(line.prefix { $0 != " " })
        names[code] = line.dropFirst(code.count).split(separator: ",").map { String($0).trimmed }
    }

    private static let tableAbroad = """
        AT Österreich, Autriche; BE België, Belgique, Belgien; BR Brasil, Brésil, Brasilien; CA Kanada; CH Schweiz, Suisse, Svizzera, Suiza; \
        CN P.R. China, PR China, PR of China, P.R. of China, P.R.C., Mainland China, mainland Chinese, Communist China, Red China, Chine, 中国, 中國, 중국, Китай, الصين, \
        中华人民共和国; CZ Česko, Česká republika; DE Deutschland, Bundesrepublik Deutschland, Allemagne, Alemania, Germania, Alemanha, BRD, Германия, 德国, ドイツ, 독일; \
        DK Danmark; EG Misr, Égypte; ES España, Espagne, Spanien, Espanha; EU Europäische Union, Union européenne, Unión Europea, Unione europea, União Europeia, \
        Евросоюз, Европейский союз, 欧盟, 歐盟, 欧州連合, 유럽연합, UE; FI Suomi; FR Frankreich, Francia, França, Франция, 法国, フランス, 프랑스; \
        GB Royaume-Uni, Vereinigtes Königreich, Reino Unido, Regno Unito, Großbritannien, Великобритания, 英国, イギリス, 영국; GR Hellas, Ελλάδα, Griechenland; \
        HU Magyarország, Ungarn; ID Indonesien; IE Éire, Irlande, Irland; IL Israël; IN Bharat, Inde, Indien, 印度, インド, 인도; IR Persia, Иран, 伊朗, イラン; \
        IT Italia, Italie, Italien; JP Nippon, Nihon, Japon, Japón, Giappone, Япония, 日本, 일본; KP N. Korea, 朝鲜, 北朝鮮, 북한, КНДР; \
        KR Korea, S. Korea, Corée du Sud, Südkorea, Corea del Sur, 韩国, 韓国, 한국, 대한민국; MX México, Mexique, Mexiko; NL Nederland, Pays-Bas, Niederlande, Países Bajos; \
        NO Norge, Noreg; PL Polska, Pologne, Polen; PT Portogallo; RO România; RU Rossiya, Россия, Российская Федерация, Russie, Russland, Rusia, РФ, \
        俄罗斯, ロシア, 러시아; SA Arabie saoudite, Saudi-Arabien, Arabia Saudita, السعودية; SE Sverige, Suède, Schweden; \
        TR Turquie, Türkei, Turquía; TW Chinese Taipei, Taiwan Province of China, 台湾, 台灣, 中華民國, 대만; \
        UA Ukraina, Украина, Україна, 乌克兰, ウクライナ; \
        US États-Unis, Etats-Unis d'Amérique, Vereinigte Staaten, Vereinigte Staaten von Amerika, Estados Unidos, Estados Unidos de América, Stati Uniti, \
        EE. UU., США, 美国, 美國, アメリカ, 米国, 미국, الولايات المتحدة; VN Việt Nam; ZA Südafrika, Afrique du Sud
        """
}
