/// Verbs that report speech, by base form; the lexicon inflects them. Closed
/// lists of English, not names of people or outlets.
enum ReportingVerbs {
    /// Take quoted sentences as their object.
    static let say = """
        add announce answer argue assert ask boast caution charge claim comment complain concede conclude confess confirm continue counter \
        declare explain exclaim insist joke lament maintain mention muse note observe offer opine quip reason recall reflect remark remind reply \
        report respond retort reveal scoff shout signal state stress suggest testify tweet urge vow warn whisper yell contend acknowledge \
        admit predict promise pledge wonder plead recount interject protest estimate post emphasize emphasise stipulate caption elaborate allege rule \
        underscore underline allow reaffirm venture \
        lecture clarify reiterate underscore highlight object summarize summarise preach gush crow bemoan fume mutter deadpan chime proclaim recite grumble gripe moan confide aver enthuse fret marvel rejoin volunteer whine wail cry reckon chant type scream scrawl intone holler blurt demand murmur growl repeat grin smile sigh snap bark bellow thunder hiss sneer snort gasp mumble stammer chuckle shrug drawl croak chorus chirp cheer
        """
    /// Past tenses of verbs of saying that do not end in -ed, with their other forms.
    static let sayIrregular =
        "texted said says wrote writes began begins sang sings thought thinks read reads found finds"
    static let sayIrregularParticiple = "saying writing singing thinking"
    static let sayIrregularBase = "say write sing think"

    /// Take an addressee before the words.
    static let tell =
        "tell inform advise assure warn urge ask remind encourage implore exhort challenge instruct order lecture brief notify convince persuade beg"
    static let tellIrregular = "told tells"

    /// Report an act of speech or an opinion with part of its words.
    static let attitude = """
        accuse blame call describe label criticize criticise condemn denounce praise slam blast attack mock ridicule dismiss defend \
        believe expect hope fear want wish doubt consider portray characterize characterise cite reference refer demand request deny reject express \
        voice echo endorse support oppose favor favour propose recommend agree disagree decry deride deplore hail welcome refuse threaten vow plan \
        pledge promise swear guarantee feel indicate imply hint show demonstrate prove advocate apologize apologise compare rate \
        rip brand dub tout address discuss outline accept point acknowledge question raise repeat laud applaud commend scold chastise \
        chide rebuke rail lash rant cast liken view regret salute thank celebrate invoke appeal press caution assail lambast bash promote \
        refute rebut disclaim contradict undertake commit resolve \
        object speculate worry anticipate assume conclude decide determine learn realize realise recognize recognise foresee \
        pronounce profess brag intend credit fault vilify signal vouch renounce disavow announce suspect dispute detail document illustrate perceive prefer desire oppose backtrack \
        disclose divulge affirm attest concur posit surmise theorize theorise intimate hypothesize hypothesise relay underline
        """
    static let attitudeIrregular = """
        felt knows knew swore saw understood understands foresaw forbade forbids gave gives meant means \
        heard hears undertook undertakes spoke speaks signalled counselled
        """
    static let attitudeIrregularParticiple = "feeling knowing swearing citing signalling"

    /// Verbs of saying that report words only in marks or after "that": "continued the talks" says nothing.
    static let quoteOnly = """
        continue begin answer respond reply read sing counter conclude maintain muse chime highlight object elaborate rule report reason sing shout \
        post tweet protest challenge brief instruct order lecture notify persuade beg tell demand question comment caution allow venture grin smile sigh snap bark bellow thunder hiss sneer snort gasp mumble stammer chuckle shrug drawl croak chorus chirp cheer grumble gripe moan confide enthuse fret marvel rejoin volunteer whine wail cry
        """
    static let quoteOnlyIrregular = "began begins reads sang sings singing told tells writes wrote writing"

    /// Forms of reporting verbs that are as often plural nouns.
    static let nounToo = """
        claims reports states notes calls charges comments complaints remarks reasons questions answers demands requests plans pledges promises \
        vows hopes fears wishes doubts worries threats attacks objects posts offers tweets rules signals orders estimates jokes views rates \
        brands points protests boasts counters regrets labels thanks credits faults echoes signs shows references projects claim report \
        tweet post note comment call plan offer demand request promise pledge view rate charge question answer estimate reply show challenge rule press support signal \
        hope fear doubt attack vow address rip brand fault credit worry threat order joke point reference project wish state welcome documents document details detail suspects disputes desires \
        favor favour blame praise voice cast appeal protest brief object reason lobby rail rails blast blasts grin smile sigh snap bark chorus cheer shrug grins smiles sighs snaps barks cheers shrugs moan moans gripe gripes \
        whine whines wail wails cry cries volunteer volunteers fret frets marvel marvels relay relays
        """

    /// Verbs that show that nothing was said.
    static let refusal = "decline declined declines refuse refused refuses fail failed fails declining refusing failing"
}
