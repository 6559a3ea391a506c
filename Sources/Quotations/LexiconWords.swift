/// The closed classes of English that the scanner reads sentences by, and the reporting words of a few neighbours.
enum LexiconWords {
    static let entries: [(WordClass, String)] = [
        ([.auxiliary, .be], "am is are was were be been being isn't wasn't aren't weren't"),
        (
            .auxiliary,
            """
            has have had having do does did will would can could may might must shall should hasn't haven't hadn't don't doesn't didn't won't \
            wouldn't can't couldn't shouldn't cannot not never
            """
        ),
        (
            .determiner,
            "the a an this that these those some many several most all both each every any no another few one two three four five other such neither either"
        ),
        ([.determiner, .possessive], "his her its their our my your"),
        (
            .preposition,
            """
            of in on at by for from with to about after before during since until into over under against among between through throughout within \
            without amid above below along beneath beside underneath atop onto amongst despite following including like near outside inside across behind beyond upon via toward towards regarding concerning \
            besides alongside given per as unlike aboard around off out up down
            """
        ),
        (.of, "of"), (.to, "to"), (.by, "by"), (.it, "it"), (.cite, "citing"),
        (.contrast, "though although while whereas"),
        (.objectPronoun, "me him them us you her himself herself themselves it"),
        (.addresses, "tell tells told telling"), (.on, "on"),
        (.opening, "on in at during speaking appearing testifying"),
        (.adds, "added adding adds continued continuing continues"),
        (.negation, "not never hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot"),
        (.that, "that"),
        ([.pronoun, .thirdPerson, .male, .he], "he"), ([.pronoun, .thirdPerson, .female, .he], "she"),
        ([.pronoun, .thirdPerson, .plural], "they"), ([.pronoun, .thirdPerson, .male], "he'd he'll"),
        ([.pronoun, .thirdPerson, .female], "she'd she'll"),
        ([.pronoun, .thirdPerson, .plural], "they'd they'll they've they're"),
        (
            .pronoun,
            "i we you it it'll it'd i'd i'll i've i'm we'd we'll we've we're you'd you've you're everyone somebody someone nobody everybody"
        ),
        (.relative, "who which that whom whose"),
        (.what, "what how why where"),
        (
            .subordinator,
            "that as while when because if although though whether whereas unless until since once so than what how why where after before lest"
        ),
        (.conjunction, "and but or nor yet then"),
        (
            .adverb,
            """
            also then later again still now already just only even once first finally meanwhile however earlier recently previously repeatedly \
            publicly privately separately simply often sometimes always instead therefore thus further too ever soon immediately quickly famously \
            reportedly apparently flatly merely openly largely long once essentially instead nonetheless nevertheless moreover furthermore \
            additionally conversely afterward afterwards initially eventually ultimately hurriedly angrily bluntly jokingly specifically explicitly \
            clearly directly falsely wrongly successfully effectively subsequently similarly likewise perhaps maybe indeed actually really well \
            twice unanimously partly mostly typically generally
            """
        ),
        (
            [.title, .abbreviation],
            "mr mrs ms mx h.e rt revd dr prof sen rep gov gen lt col sgt capt cmdr maj adm rev hon pres sens reps govs atty supt det amb st msgr del cpl pvt brig insp ven msgr messrs mme mlle"
        ),
        (.male, "mr sir king prince lord baron count duke chairman spokesman congressman councilman"),
        (.male, "man father husband son brother uncle nephew grandfather businessman widower"),
        (.female, "woman mother wife daughter sister aunt niece grandmother businesswoman widow"),
        (
            .female,
            "mrs ms mme mlle queen princess lady dame baroness countess duchess chairwoman spokeswoman congresswoman councilwoman"
        ),
        (
            .abbreviation,
            """
            jan feb mar apr jun jul aug sept sep oct nov dec inc co corp ltd jr sr vs etc st mt ft u.s u.k u.n e.u a.m p.m calif conn fla ill \
            mass mich minn miss okla ore pa tenn tex va vt wash wis ariz ark colo del ga ind kan ky la md mo mont neb nev bros cos dept est gen \
            univ vol art sec fig approx
            """
        ),
        (
            [.title, .person],
            """
            president premier minister secretary senator congressman congresswoman representative governor mayor chancellor ambassador envoy \
            commissioner chairman chairwoman chair speaker general admiral colonel captain sergeant lieutenant judge justice professor doctor \
            director chief leader king queen prince princess sheik sheikh emir sultan pope bishop archbishop cardinal rabbi imam reverend \
            spokesman spokeswoman spokesperson strategist lawyer attorney prosecutor economist analyst negotiator nominee candidate author \
            manager adviser advisor aide host anchor journalist reporter correspondent columnist editor moderator pollster consultant researcher \
            scientist historian expert executive founder deputy delegate lawmaker legislator councilman councilwoman commander officer sheriff \
            baroness baron lord lady dame countess duke duchess viscount sir undersecretary comptroller presenter \
            counsel activist organizer surrogate veteran citizen coach player actor actress singer comedian narrator treasurer trustee vice-president
            """
        ),
        (
            .person,
            """
            official man woman mother father wife husband son daughter brother sister friend friends source person people member partner \
            teacher student worker farmer businessman businesswoman billionaire investor trader scholar critic opponent supporter rival ally \
            witness victim relative neighbor neighbour resident voter protester demonstrator counterpart colleague employee employer insider \
            peer assistant clerk skipper porter pilot trader rapporteur arbitrator mediator facilitator interpreter scientist unionist premier trader captain \
            operative politician democrat republican conservative liberal progressive leader head owner boss diplomat president-elect observer \
            insider backer predecessor successor stand-in understudy namesake boss superior mentor cousin uncle aunt nephew niece spouse widow \
            driver grower fisherman sailor nurse engineer miner
            """
        ),
        (
            [.person, .collective],
            """
            family group coalition campaign administration government assembly ministry department agency committee commission council \
            court tribunal company firm union party team office bureau bank board association organization organisation institute university police \
            authority staff military army navy cabinet congress parliament senate house delegation embassy mission coastguard side bloc country nation regime
            """
        ),
        (
            [.person, .plural],
            """
            officials men women mothers fathers sources members partners teachers students workers farmers investors traders scholars critics \
            opponents supporters rivals allies witnesses victims relatives neighbors residents voters protesters demonstrators counterparts \
            colleagues employees insiders operatives politicians democrats republicans conservatives liberals progressives leaders heads owners \
            diplomats observers backers families groups presidents ministers secretaries senators governors mayors ambassadors envoys judges \
            lawyers attorneys prosecutors economists analysts negotiators nominees candidates advisers advisors aides hosts journalists reporters \
            correspondents columnists editors researchers scientists historians experts executives media outlets broadcasters lawmakers legislators commanders officers \
            activists organizers surrogates veterans citizens authorities spokesmen spokeswomen spokespeople spokespersons parents americans others sides countries nations parties \
            governments ministries delegations teams committees commissions councils companies unions agencies departments associations organizations states powers \
            organisations embassies blocs skippers pilots clerks assistants captains drivers growers \
            fishermen sailors nurses engineers miners
            """
        ),
        (
            .audience,
            "reporters journalists supporters crowd audience lawmakers investors host hosts viewers attendees delegates station newspaper paper channel agency senators parliament committee subcommittee panel plenary assembly mps legislators deputies programme students"
        ),
        (
            .document,
            """
            report statement poll survey study document cable cables ad advertisement letter memo email e-mail article editorial column story book tweet post \
            message release filing complaint lawsuit suit brief opinion ruling order transcript record records data figures analysis paper site website \
            page petition resolution text headline sign video spot plan bill law draft treaty communiqué communique annex charter statute constitution convention bylaws protocol reports statements polls studies documents letters
            """
        ),
        (
            .occasion,
            """
            interview statement speech address conference briefing hearing testimony tweet post message letter email e-mail memo article essay column book notice \
            editorial rally event forum debate appearance podcast broadcast call meeting summit dinner fundraiser ceremony session program programme \
            remarks comments interviews tweets release video blog note press op-ed panel town lecture sermon gathering show facebook twitter \
            instagram series filing report television tv radio news podcast telegram preface sidelines evidence rally plenary podium network platform blog website
            """
        ),
        (
            .work,
            "book film movie show song album series novel episode documentary article essay play program programme magazine memoir autobiography diary poem video game single column podcast headline hit drama sitcom"
        ),
        (.naming, "called titled entitled dubbed named nicknamed labeled labelled so-called headlined known termed"),
        (
            .month,
            "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
        ),
        (.weekday, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun"),
        (.weekday, "mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
        (
            .time,
            "today yesterday tonight tomorrow week month year morning afternoon evening night day weekend noon midnight ago weeks months years days hours minutes hour minute overnight"
        ),
        (.ordinalTime, "last this next past early late earlier later"),
        (
            .verb,
            """
            went came left won lost made took held met got ran led became began kept brought put set sent sat stood spent paid built bought lives \
            makes takes goes comes gets runs becomes begins keeps stands leads ended started appeared released signed issued used faced \
            launched moved passed visited seemed seems appears remains needs
            """
        ),
        ([.say, .putsIt], "put puts"),
        (.refusal, ReportingVerbs.refusal),
        (.according, "according"),
        (
            .nameParticle,
            "de del della der di du da van von bin bint ibn al el la le los las ben abu ter ten dos das y den zu zur af av ap ferch verch"
        ),
        (.say, "sagte sagt erklärte betonte meinte schrieb dit affirme explique estime 说 表示 称 指出 强调 認為 说 說 稱 强調"),
        ([.say, .compoundPast], "déclaré affirmé ajouté expliqué répondu assuré indiqué"),
        (.determiner, "der le la les une un"), ([.pronoun, .thirdPerson, .male], "il 他"),
        ([.pronoun, .thirdPerson, .female], "elle 她"),
        (.auxiliary, "ont"),
    ]
}
