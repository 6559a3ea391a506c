import Text

/// In which order the parts of somebody's name stand, and how many of them are names of the family.
///
/// That is concluded only where something speaks for it: the states for which offices were held, a name in the characters of East Asia, or
/// names that are usual. Where nothing does, the last word is the name of the family.
enum NameCustom: Equatable, CaseIterable {
    case familyLast
    /// Xi Jinping, Kim Jong Un, Nguyễn Phú Trọng, Orbán Viktor, Ishiba Shigeru.
    case familyFirst
    /// Spanish and Portuguese: Pedro Sánchez Pérez-Castejón, Luiz Inácio Lula da Silva.
    case twoFamilyNames

    /// - Parameters:
    ///   - states: the codes of the states that somebody spoke for, as far as they are known.
    ///   - isWrittenInEastAsia: whether another name is written in Chinese or Korean characters.
    init(of name: String, states: Set<String> = [], isWrittenInEastAsia: Bool = false) {
        let words = Surname.inSpokenOrder(name).split(whereSeparator: \.isWhitespace).map {
            OfficialDirectory.fold(String($0))
        }
        guard words.count > 1, let first = words.first, let last = words.last else {
            self = .familyLast
            return
        }
        func fits(_ own: Set<String>) -> Bool { states.isEmpty || !states.isDisjoint(with: own) }
        var hasSyllables: Bool { words.dropFirst().allSatisfy(EastAsianSyllables.makeUp) }
        let speaksForEastAsia = !states.isDisjoint(with: Self.familyFirstStates)
        if Self.isHungarian(given: last), !Self.isHungarian(given: first), fits(["HU"]) {
            self = .familyFirst
        } else if Self.eastAsianFamilies.contains(first),
            speaksForEastAsia
                || fits(Self.chineseElsewhere) && (isWrittenInEastAsia || hasSyllables)
        {
            self = .familyFirst
        } else if Self.japaneseFamilies.contains(first), !Self.japaneseFamilies.contains(last),
            states.contains("JP") || states.isEmpty && isWrittenInEastAsia
        {
            self = .familyFirst
        } else if speaksForEastAsia, hasSyllables, !Self.eastAsianFamilies.contains(last) {
            self = .familyFirst
        } else if !states.isDisjoint(with: Self.iberianStates)
            || states.isEmpty && (Self.isIberian(given: first) || words.dropFirst().contains(where: Self.isPatronymic))
        {
            self = .twoFamilyNames
        } else {
            self = .familyLast
        }
    }

    private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

    private static let familyFirstStates: Set = ["CN", "TW", "HK", "MO", "KR", "KP", "VN"]
    private static let chineseElsewhere: Set = ["SG", "MY"]
    private static let iberianStates = set(
        "ES PT BR MX AR CO CL PE VE EC BO PY UY CR PA NI HN SV GT CU DO PR AD AO MZ CV GW ST TL GQ")

    /// Rodríguez, López, Gonçalves.
    private static func isPatronymic(_ word: String) -> Bool { word.utf8.count > 4 && word.hasSuffix("ez") }

    /// Whether people who spoke for some of the states are called by the name of the family in front and behind, as far as such a name is at either end.
    static func isOfBothOrders(_ first: String, _ last: String, states: Set<String>) -> Bool {
        !states.isDisjoint(with: familyFirstStates.union(["JP", "HU"]))
            || !states.isDisjoint(with: chineseElsewhere)
                && (eastAsianFamilies.contains(first) || eastAsianFamilies.contains(last))
    }

    /// Whether either of two words can be the name of a family, so that the order tells people apart.
    static func canBeFamilies(_ one: String, _ other: String) -> Bool {
        eastAsianFamilies.contains(one) && eastAsianFamilies.contains(other)
            || japaneseFamilies.contains(one) && japaneseFamilies.contains(other)
            || isHungarian(given: one) && isHungarian(given: other)
    }

    /// Whether a name of the family that is told from the given names is spoken before them: Xi Jinping, but Viktor Orbán.
    static func standsFirst(_ family: String, before given: String, states: Set<String>) -> Bool {
        let last = given.split(separator: " ").last.map { OfficialDirectory.fold(String($0)) } ?? ""
        guard !states.isDisjoint(with: familyFirstStates) || !isHungarian(given: last) else { return false }
        return NameCustom(of: "\(family) \(given)", states: states) == .familyFirst
            && states.isDisjoint(with: ["HU", "JP"])
    }

    static func isIberian(given word: String) -> Bool { iberianGivenNames.contains(word) }

    static func isEastAsian(family word: String) -> Bool { eastAsianFamilies.contains(word) }

    static func isJapanese(family word: String) -> Bool { japaneseFamilies.contains(word) }

    private static func isHungarian(given word: String) -> Bool { hungarianGivenNames.contains(word) }

    // Names as they are compared: without accents.

    private static let iberianGivenNames = set(
        """
        aaron abel adolfo adrian adriana agustin alberto alejandra alejandro alexandre alfonso alfredo alicia alvaro amalia ana andre andrea andreia andres angel \
        angela angeles antonia antonio armando arturo augusto aurelio beatriz benito bernardo bruno camila camilo candido carla carlos carmen carolina catarina cecilia celso \
        cesar claudia claudio concepcion consuelo cristian cristina cristobal daniel daniela david delcy diana diego dilma diosdado dolores domingo eduardo elena elias elisa \
        emilia emiliano emilio enrique ernesto esteban esther eugenia eugenio eva evo fabian fabio federico felipe fernanda fernando fidel flavio francisca francisco \
        gabriel gabriela geraldo german gerardo gilberto gonzalo graciela guadalupe guillermo gustavo hector helena henrique hernan hugo humberto ignacio ines inacio \
        iris irene isabel isidro ivan jaime javier jesus joao joaquin joaquim jorge jose josefina josep josefa juan juana julia julian julio lorenzo lourdes lucas lucia luis luisa \
        luiz manuel manuela marcela marcelo marcos margarita maria mariana mariano mario marina marta martin martina mateo mauricio mercedes michel michelle miguel miriam \
        monica nadia nicolas norberto nuno olga omar oscar pablo paola patricia paula paulo pedro pilar rafael ramiro ramon raquel raul rebeca ricardo roberto rocio rodrigo \
        rogelio rosa rosario ruben rui salvador sandra santiago sebastian sergio silvia simon sofia soledad susana teresa tomas valentina vasco vicente victor victoria \
        vinicius violeta virginia xiomara ximena yolanda
        """)

    private static let hungarianGivenNames = set(
        """
        agnes akos andras andrea aniko antal arpad attila balazs balint bela csaba daniel denes eniko erzsebet eszter ferenc gabor gergely geza gyorgy gyula ildiko imre istvan \
        janos jozsef judit kalman karoly katalin kinga klara krisztina lajos laszlo levente lorand marton mate matyas mihaly miklos monika oliver orsolya pal peter reka \
        robert sandor szabolcs tamas tibor timea viktor vilmos zoltan zsolt zsuzsanna
        """)

    // In Latin letters the order is either.
    private static let japaneseFamilies = set(
        """
        abe aichi aizawa akaba akazawa akiba akimoto amari ando aoki arai arimura asano aso baba doi eguchi endo esaki fujii fujimoto fujita fujiwara fukuda fukushima furukawa \
        goto hagiuda hamada hara harada hasegawa hashimoto hatoyama hayashi higashi hirai hirano honda horii hosoda hosono iida ikeda imai imamura inada inoue \
        ishiba ishida ishiguro ishihara ishii ishikawa isozaki ito iwata iwaya izumi kaieda kaifu kamikawa kan kaneko kanda kasai katayama kato katsuta kawaguchi kawai kawakami \
        kawamura kihara kikuchi kimura kishi kishida kitagawa kitamura kobayashi koga koike koizumi komura kondo kono kosaka kozuka kubo kudo kuroda maeda maehara maruyama \
        masuda matsuda matsui matsumoto matsuno matsuo miki miura miyazaki miyazawa mizuno mori morimoto moriyama morita motegi murakami murata muto nagai nagata naito \
        nakagawa nakajima nakamura nakanishi nakano nakasone nakatani nakayama nishida nishimura niwa noda noguchi nomura nukaga obuchi ogata ogawa ohira ohno oka okada okamoto okuda okuno onishi ono \
        onodera osaka ota otsuka ozaki ozato ozawa sakai sakamoto sakurai sano sasaki sato sawada seko shiba shibata shimada shimizu shinohara shiozaki sugawara suga sugimoto \
        sugiyama suzuki takagi takahashi takaichi takano takayama takeda takemi takeshita takeuchi takeo tamaki tamura tanabe tanaka tani tanigaki taniguchi tomita tsuchiya \
        tsuda tsuji tsukada uchida ueda uemura ueno uno wada wakabayashi watanabe yamada yamaguchi yamamoto yamanaka yamasaki yamashita yamauchi yamazaki yanagisawa yasuda \
        yokota yokoyama yosano yoshida yoshikawa yoshimura yoshino
        """)

    private static let eastAsianFamilies = set(
        """
        ahn bae bai bak ban bao bi bian bui cai cao cha chae chai chan chang che chen cheng cheong cheung chiang chin chiu cho choe choi chon chong chow choo chou chu chua \
        chun chung cui dai dang dao deng ding do dong dou du duan duong eom fan fang fei feng fu fung gao ge geng gil gong goh gong gu guan gung guo ha hahm ham han hang hao \
        he heng heo ho hoang hong hou hsia hsiao hsieh hsu hu hua huang huh hui hun huynh hwang hyun im jang jeon jeong jhang ji jia jiang jiao jin jo joo ju jun jung \
        kam kan kang kao khuong ki kim ko kong koo kook ku kuo kuok kwak kwok kwon lai lam lan lau law le lee lei leung li lian liang liao lim lin ling liu lo loh long lou lu lui \
        luo luong luu lv ly ma mai mao meng mi miao mo moon mun na nam nan ng ngai ngo nguyen nie ning no noh nong oh ong ou ouyang pae pan pang park pei peng pham phan phung pu \
        qi qian qiao qin qiu qu quan rao ren rhee ri ro roh ruan ryu seo shan shao shen sheng shi shin si sim sima sin so soh son song soong su suh sul sun sung tai tan tang \
        tao teng teo thai tian tien to tong tran trieu trinh truong tsai tsang tsao tse tseng tsui tu tung uhm vo vu vuong wan wang wei weng wong woo wu xi xia xiang xiao xie \
        xin xing xiong xu xue yan yang yao ye yeh yen yi yim yin ying yoo yoon you youn yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo zong \
        zou zuo
        """)
}

/// The syllables of Chinese, Korean and Vietnamese names in Latin letters, without marks.
private enum EastAsianSyllables {
    /// Whether a word is made up of them, of at most two between hyphens: Jinping, Jong-un, Chenggang.
    static func makeUp(_ word: String) -> Bool {
        let parts = word.split { $0 == "-" || $0 == " " }
        return !parts.isEmpty
            && parts.allSatisfy { part in
                isSyllable(part)
                    || part.indices.dropFirst().contains { isSyllable(part[..<$0]) && isSyllable(part[$0...]) }
            }
    }

    private static func isSyllable(_ text: Substring) -> Bool {
        let consonants = text.prefix { !isVowel($0) }
        let rest = text.dropFirst(consonants.count)
        let vowels = rest.prefix(while: isVowel)
        return initials.contains(String(consonants)) && nuclei.contains(String(vowels))
            && finals.contains(String(rest.dropFirst(vowels.count)))
    }

    private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }

    private static func set(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map(String.init)).union([""])
    }

    private static let initials = set(
        "b c ch d dd f g gh gi h hs hw hy j jj k kh kk ky kw l m my n ng ngh nh p ph pp py q qu r ry s sh ss t th tr ts w x y z zh"
    )
    private static let nuclei: Set = [
        "a", "ae", "ai", "ao", "au", "e", "ee", "ei", "eo", "eu", "eui", "i", "ia", "iao", "ie", "io", "iu", "o", "oe",
        "oi", "oo", "ou", "u", "ua", "uai", "ue", "ui", "uo", "uye", "oa",
    ]
    private static let finals = set("n ng m k p t l r h ch nh c y")
}
