/// Given names in the forms in which they are used: Bill and William, Binyamin and Benjamin.
enum GivenNameForms {
    /// The full form of a given name that is used as a short one, or in another language.
    ///
    /// - Parameter name: as names are compared, without accents.
    static func full(_ name: String) -> String { fullForms[name] ?? name }

    /// The consonants of a given name as they sound, by which its spellings are the same: Muammar and Moammar, Catherine and Katherine.
    ///
    /// - Returns: nil for a name with so few of them that other names have the same.
    static func consonants(of name: String) -> String? {
        let sound = SpokenForm.of(name) ?? name
        let consonants = sound.unicodeScalars.filter { !"aeiouyj".unicodeScalars.contains($0) }
            .map { $0 == "c" ? "k" : String($0) }.joined()
        return consonants.unicodeScalars.count < fewestConsonants ? nil : consonants
    }

    /// Whether only men bear a given name, as it is compared.
    static func isMans(_ name: String) -> Bool {
        let full = full(name)
        return fullNames.contains(full) && !womens.contains(full) && !womens.contains(name)
    }

    /// Whether it is a given name of which other forms are used.
    static func isKnown(_ name: String) -> Bool { fullNames.contains(name) }

    /// Whether it is a given name, or two with a hyphen, that is usual in France, Germany, Italy or north of them, and hardly the name of a family.
    static func isUsual(_ name: String) -> Bool { name.split(separator: " ").allSatisfy { usual.contains(String($0)) } }

    private static let usual = Set(
        """
        jean pierre jacques francois michel philippe alain bernard andre louis henri rene claude marcel yves emmanuel olivier laurent pascal thierry didier \
        stephane sebastien jerome christophe frederic guillaume nicolas julien mathieu antoine etienne benoit xavier gilles bruno herve dominique eric \
        marie anne catherine nathalie isabelle sylvie francoise monique valerie sandrine veronique celine aurelie elodie camille brigitte christine segolene \
        hans karl heinz jurgen klaus wolfgang dieter uwe bernd jorg jens kai lars sven gerhard horst manfred helmut rainer stefan andreas matthias markus \
        annalena angela ursula sabine petra monika birgit anke katja svenja annette \
        giorgio giovanni giuseppe francesco matteo luigi paolo carlo enzo silvio giulio giorgia maria elena chiara \
        bjorn anders ole jan pieter johan kees mette karin ingrid pekka kaisa
        """.split(separator: " ").map(String.init))

    private static let womens: Set = [
        "alexandra", "barbara", "catherine", "christine", "deborah", "elizabeth", "jennifer", "judith", "kimberly",
        "margaret", "nancy", "pamela", "patricia", "susan", "alex", "andrea", "chris", "sandy", "kim", "gene", "jamie",
    ]
    private static let fullNames = Set(
        forms.split(separator: ";").compactMap { $0.split(separator: " ").first.map(String.init) })

    private static let fewestConsonants = 3

    /// Each full form, with those that stand for it.
    private static let forms = """
        abraham abe; albert al bert; alexander alex alexandre alejandro aleksandr oleksandr; alexandra sandra; alfred alf fred; andrew andy drew; \
        anthony tony antony; barbara barb; benjamin ben binyamin benny; bernard bernie; catherine cathy kate katie kathy cate katherine; \
        charles charlie chuck; christopher chris; christine chris christina; daniel dan danny; david dave; deborah deb debbie debra; \
        dmitry dmitri dmitriy dima; donald don donnie; edward ed eddie ted ned; elizabeth liz beth betty lizzie; eugene gene; \
        francis frank; frederick fred freddie; gerald gerry jerry; gregory greg; henry hank harry; ivan vanya; james jim jimmy jamie; \
        jacob jake; jennifer jen jenny; jeffrey jeff geoffrey; john jack johnny; jonathan jon; joseph joe joey; joshua josh; judith judy; \
        kenneth ken kenny; kimberly kim; lawrence larry laurence; leonard len leo; margaret maggie meg peggy; matthew matt; \
        michael mike mick mickey; mohammed mohamed muhammad mohammad muhammed mohamad; nancy nan; nathaniel nate nathan; nicholas nick nicolas; \
        pamela pam; patricia pat patty; patrick pat paddy; peter pete; philip phil phillip; randolph randy; raymond ray; \
        richard rick dick rich richie ricky; robert bob rob bobby robby; ronald ron ronnie; rudolph rudy; samuel sam sammy; sergei sergey sergej; \
        stephen steve steven; susan sue susie; theodore ted teddy; thomas tom tommy; timothy tim; vladimir vova; victor vic; \
        volodymyr volodimir; walter walt; william bill will billy willie; xavier javier; yevgeny evgeny yevgeniy; zachary zach
        """

    /// By each form that stands for one name alone.
    private static let fullForms: [String: String] = {
        var full: [String: Set<String>] = [:]
        for line in forms.split(separator: ";") {
            let names = line.split(separator: " ").map(String.init)
            guard let first = names.first else { continue }
            for name in names.dropFirst() { full[name, default: []].insert(first) }
        }
        return full.compactMapValues { $0.count == 1 ? $0.first : nil }
    }()
}
